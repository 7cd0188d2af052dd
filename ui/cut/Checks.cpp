#include "ui/cut/Checks.h"

#include "core/base/Async.h"
#include "core/project/Lineage.h"
#include "ui/cut/Zones.h"
#include "ui/widgets/FindingText.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

using widgets::ColourRole;
using widgets::Label;

namespace {

std::vector<catalog::Placement> placementsLike(const catalog::PlacementTable& placements,
                                               QSize frame)
{
    std::vector<catalog::Placement> found;
    for (const catalog::Placement& placement : placements.placements) {
        if (!placement.size.isEmpty() && ratioText(placement.size) == ratioText(frame))
            found.push_back(placement);
    }
    return found;
}

std::vector<PlacementFinding> checkItem(const timeline::Timeline& timeline,
                                        const timeline::ItemId& item,
                                        const std::vector<catalog::Placement>& placements,
                                        const media::AssetStore& store,
                                        const render::DrawnFrom& drawnFrom)
{
    std::vector<PlacementFinding> result;
    for (const catalog::Placement& placement : placements) {
        for (const render::Finding& finding :
             render::preflight(timeline, placement, store, render::Fit::Crop, drawnFrom)) {
            if (finding.item == item)
                result.push_back({placement.name, finding});
        }
    }
    return result;
}

/// What is the same on every placement is said once.
std::vector<PlacementFinding> joined(const std::vector<PlacementFinding>& findings, int placements)
{
    std::vector<PlacementFinding> result;
    for (const PlacementFinding& found : findings) {
        const QString title = widgets::findingTitle(found.finding);
        const auto isSame = [&](const PlacementFinding& other) {
            return widgets::findingTitle(other.finding) == title;
        };
        if (std::any_of(result.begin(), result.end(), isSame))
            continue;
        PlacementFinding line = found;
        const auto count = std::count_if(findings.begin(), findings.end(), isSame);
        if (count > 1 && count == placements)
            line.placement = Checks::tr("Every placement");
        else if (count > 1)
            line.placement = Checks::tr("%1 and %2 more").arg(found.placement).arg(count - 1);
        result.push_back(line);
    }
    return result;
}

} // namespace

Checks::Checks(CutSession& session, const catalog::PlacementTable& placements, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_placements(placements),
      m_page(new QWidget(this)),
      m_lines(new QVBoxLayout(m_page))
{
    constexpr int pauseMs = 250;
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(new widgets::Rule(Qt::Horizontal, this));
    column->addWidget(m_page);
    m_lines->setContentsMargins(16, 4, 16, 12);
    m_lines->setSpacing(4);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &Checks::look);
    connect(&session, &CutSession::timelineChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(&session, &CutSession::selectionChanged, &m_pause, qOverload<>(&QTimer::start));
}

void Checks::look()
{
    const timeline::Item* item = m_session.selectedItem();
    if (!item) {
        show({}, {});
        return;
    }
    const auto timeline = m_session.sharedTimeline();
    const timeline::ItemId id = item->id;
    const auto placements = placementsLike(m_placements, timeline->size);
    const media::AssetStore store = m_session.project().media();
    const render::DrawnFrom drawnFrom = project::sketchedFrom(m_session.project());
    whenDone(runAsync([=] { return checkItem(*timeline, id, placements, store, drawnFrom); }), this,
             [this, id](const std::vector<PlacementFinding>& findings) {
                 if (id == m_session.selection())
                     show(id, findings);
             });
}

void Checks::show(const timeline::ItemId& id, const std::vector<PlacementFinding>& findings)
{
    qDeleteAll(m_page->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    const timeline::Item* item = id ? m_session.timeline().item(id) : nullptr;
    const auto placements = placementsLike(m_placements, m_session.timeline().size);
    if (!item || placements.empty())
        return;
    m_lines->addWidget(
        new Label(tr("Checks"), widgets::TextStyle::Caption, ColourRole::Text3, m_page));
    for (const PlacementFinding& found : joined(findings, int(placements.size())))
        addLine(u"warning"_s, int(ColourRole::Amber),
                tr("%1: %2").arg(found.placement, widgets::findingTitle(found.finding)));
    if (findings.empty())
        addLine(u"check"_s, int(ColourRole::Ok),
                item->text ? tr("Inside all safe zones of this ratio")
                           : tr("Sharp enough for all placements of this ratio"));
}

void Checks::addLine(const QString& icon, int role, const QString& words)
{
    auto* line = new QWidget(m_page);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 2, 0, 2);
    row->setSpacing(8);
    auto* mark = new QLabel(line);
    mark->setPixmap(widgets::iconPixmap(icon, 14, widgets::colourOf(this, ColourRole(role)),
                                        devicePixelRatioF()));
    auto* label = new Label(words, widgets::TextStyle::Small, ColourRole::Text2, line);
    label->setWordWrap(true);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(label, 1);
    m_lines->addWidget(line);
}

} // namespace rushes::cut
