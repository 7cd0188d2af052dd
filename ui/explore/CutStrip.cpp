#include "ui/explore/CutStrip.h"

#include "core/timeline/MainTrack.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QHBoxLayout>
#include <QPainter>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr int stripHeight = 48, textLeft = 44, textWidth = 104, thumbGap = 2, thumbHeight = 32;

} // namespace

CutStrip::CutStrip(project::Project& project, widgets::ThumbnailCache& thumbnails, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_thumbnails(thumbnails)
{
    setFixedHeight(stripHeight);
    setAccessibleName(tr("Newest cut"));
    auto* add = new widgets::HintButton(u"plus"_s, tr("Add picture"), u"T"_s);
    auto* open = new widgets::HintButton({}, tr("Open cut"), tr("Ctrl 4"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(8);
    row->addStretch();
    row->addWidget(add);
    row->addWidget(open);
    connect(add, &QPushButton::clicked, this, &CutStrip::addWanted);
    connect(open, &QPushButton::clicked, this, &CutStrip::openWanted);
    connect(&project, &project::Project::cutAdded, this, qOverload<>(&QWidget::update));
    connect(&project, &project::Project::cutChanged, this, qOverload<>(&QWidget::update));
    connect(&thumbnails, &widgets::ThumbnailCache::ready, this, qOverload<>(&QWidget::update));
}

const project::Cut* CutStrip::cut() const
{
    const auto& cuts = m_project.document().cuts;
    return cuts.empty() ? nullptr : &cuts.back();
}

QString CutStrip::pictureOf(const timeline::Item& item) const
{
    const timeline::Alternate* alternate = item.alternate();
    if (!alternate)
        return {};
    const project::Clip* clip = m_project.clip(project::ClipId(alternate->media.origin));
    const project::Variant* source =
        m_project.variant(clip ? clip->source : project::VariantId(alternate->media.origin));
    return source ? m_project.media().path(source->media).value_or(QString()) : QString();
}

void CutStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), widgets::colourOf(this, ColourRole::Panel));
    painter.fillRect(0, 0, width(), 1, widgets::colourOf(this, ColourRole::Gap));
    widgets::paintIcon(painter, QRect(16, (stripHeight - 16) / 2, 16, 16), u"film"_s,
                       widgets::colourOf(this, ColourRole::Text2));
    const project::Cut* newest = cut();
    const timeline::Track* track = newest ? timeline::mainTrack(newest->timeline) : nullptr;
    const int shots = track ? int(track->items.size()) : 0;
    widgets::paintText(
        painter, QRect(textLeft, 6, textWidth, 18), newest ? newest->name : tr("No cut yet"),
        widgets::fontOf(TextStyle::SmallStrong), widgets::colourOf(this, ColourRole::Text1));
    const QString detail = newest ? tr("%n shots, %1 s", nullptr, shots)
                                        .arg(newest->timeline.duration().seconds(), 0, 'f', 1)
                                  : tr("Press T on a picture");
    widgets::paintText(painter, QRect(textLeft, 24, textWidth + 40, 18), detail,
                       widgets::fontOf(TextStyle::Caption),
                       widgets::colourOf(this, ColourRole::Text3));
    constexpr int thumbWidth = 40, buttonsWidth = 280;
    int x = textLeft + textWidth + 48;
    for (int i = 0; i < shots && x + thumbWidth < width() - buttonsWidth;
         ++i, x += thumbWidth + thumbGap) {
        const QRect cell(x, (stripHeight - thumbHeight) / 2, thumbWidth, thumbHeight);
        const QString path = pictureOf(track->items[std::size_t(i)]);
        const auto picture =
            path.isEmpty() ? std::nullopt
                           : m_thumbnails.find(path, int(2 * thumbWidth * devicePixelRatioF()));
        if (picture)
            widgets::paintPicture(painter, cell, *picture, widgets::Fit::Cover, 2);
        else
            widgets::paintBox(painter, cell, 2, widgets::colourOf(this, ColourRole::TrackVideo));
    }
}

} // namespace rushes::explore
