#include "ui/export/FindingsSection.h"

#include "ui/widgets/FindingText.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace rushes::exporting {

using render::FindingKind;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

std::vector<FindingLine> findingLines(const ExportPlan& plan, const timeline::Timeline& timeline)
{
    std::vector<FindingLine> lines;
    for (const PlannedFile& file : plan.files) {
        if (file.chosen == Chosen::No)
            continue;
        for (const render::Finding& finding : file.findings) {
            const timeline::Item* item = timeline.item(finding.item);
            const QString words = widgets::findingSentence(finding, item ? item->name : QString());
            const auto known =
                std::find_if(lines.begin(), lines.end(),
                             [&](const FindingLine& line) { return line.words == words; });
            if (known == lines.end())
                lines.push_back({finding.kind, words, {file.placement.name}});
            else if (!known->placements.contains(file.placement.name))
                known->placements << file.placement.name;
        }
    }
    return lines;
}

FindingsSection::FindingsSection(QWidget* parent)
    : QWidget(parent),
      m_fine(new Label({}, TextStyle::Small, ColourRole::Ok, this)),
      m_open(new Label({}, TextStyle::Small, ColourRole::Amber, this)),
      m_lines(new QWidget(this)),
      m_column(new QVBoxLayout(m_lines))
{
    auto* header = new QWidget(this);
    header->setFixedHeight(28);
    auto* head = new QHBoxLayout(header);
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(new Label(tr("Before you post"), TextStyle::Heading, ColourRole::Text1));
    head->addStretch(1);
    head->addWidget(m_fine);
    head->addWidget(m_open);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(4);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(m_lines);
    area->viewport()->setAutoFillBackground(false);
    m_lines->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 12, 32, 12);
    column->setSpacing(8);
    column->addWidget(header);
    column->addWidget(area, 1);
}

void FindingsSection::show(const ExportPlan& plan, const timeline::Timeline& timeline)
{
    qDeleteAll(m_lines->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    while (QLayoutItem* item = m_column->takeAt(0))
        delete item;
    const std::vector<FindingLine> lines = findingLines(plan, timeline);
    for (const FindingLine& line : lines) {
        const bool all = line.placements.size() == plan.chosenCount() && line.placements.size() > 1;
        const QString where = all ? tr("All") : line.placements.join(u", "_s);
        const bool blocks = widgets::weightOf(line.kind) == widgets::FindingWeight::Blocks;
        addLine(u"warning"_s, blocks ? ColourRole::Red : ColourRole::Amber,
                tr("%1: %2").arg(where, line.words));
    }
    const auto has = [&](FindingKind kind) {
        return std::any_of(lines.begin(), lines.end(),
                           [kind](const FindingLine& line) { return line.kind == kind; });
    };
    const std::pair<FindingKind, QString> checks[]{
        {FindingKind::TooLong, tr("The length fits every chosen placement")},
        {FindingKind::TextOutsideSafeZone, tr("All text lies inside the safe zones")},
        {FindingKind::TextSmall, tr("All text is large enough to read")},
        {FindingKind::PictureStretched, tr("All pictures are sharp enough")},
        {FindingKind::Gap, tr("The picture is never black")},
        {FindingKind::MissingFile, tr("Every file is there")},
    };
    int fine = 0;
    for (const auto& [kind, words] : checks) {
        if (has(kind) || plan.chosenCount() == 0)
            continue;
        addLine(u"check"_s, ColourRole::Ok, words);
        ++fine;
    }
    m_column->addStretch(1);
    m_fine->setText(tr("%1 fine").arg(fine));
    m_open->setText(lines.empty() ? QString() : tr("%1 to look at").arg(lines.size()));
}

void FindingsSection::addLine(const QString& icon, ColourRole role, const QString& words)
{
    auto* line = new QWidget(m_lines);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* mark = new QLabel(line);
    mark->setPixmap(
        widgets::iconPixmap(icon, 14, widgets::colourOf(this, role), devicePixelRatioF()));
    auto* label = new Label(words, TextStyle::Small,
                            role == ColourRole::Ok ? ColourRole::Text2 : ColourRole::Text1, line);
    label->setWordWrap(true);
    row->addWidget(mark, 0, Qt::AlignTop);
    row->addWidget(label, 1);
    m_column->addWidget(line);
}

} // namespace rushes::exporting
