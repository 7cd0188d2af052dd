#include "ui/settings/AdStills.h"

#include "core/timeline/MainTrack.h"
#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QPainter>

namespace rushes::preferences {

namespace {
constexpr int shown = 4, gap = 8, stillHeight = 118, radius = 2;
} // namespace

AdStills::AdStills(project::Project& project, widgets::ThumbnailCache& thumbnails, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_thumbnails(thumbnails)
{
    setFixedHeight(stillHeight);
    setAccessibleName(tr("Pictures of the ad"));
    connect(&project, &project::Project::cutAdded, this, qOverload<>(&QWidget::update));
    connect(&project, &project::Project::cutChanged, this, qOverload<>(&QWidget::update));
    connect(&thumbnails, &widgets::ThumbnailCache::ready, this, qOverload<>(&QWidget::update));
}

QString AdStills::pictureOf(const timeline::Item& item) const
{
    const timeline::Alternate* alternate = item.alternate();
    if (!alternate)
        return {};
    const project::Clip* clip = m_project.clip(project::ClipId(alternate->media.origin));
    const project::Variant* source =
        m_project.variant(clip ? clip->source : project::VariantId(alternate->media.origin));
    return source ? m_project.media().path(source->media).value_or(QString()) : QString();
}

QStringList AdStills::pictures() const
{
    const auto& cuts = m_project.document().cuts;
    const timeline::Track* track =
        cuts.empty() ? nullptr : timeline::mainTrack(cuts.back().timeline);
    if (!track)
        return {};
    QStringList all;
    const int count = int(track->items.size()), taken = std::min(shown, count);
    for (int i = 0; i < taken; ++i)
        all << pictureOf(track->items[std::size_t(i * count / taken)]);
    return all;
}

void AdStills::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int each = (width() - (shown - 1) * gap) / shown;
    int x = 0;
    for (const QString& path : pictures()) {
        const QRect cell(x, 0, each, height());
        x += each + gap;
        const auto picture = path.isEmpty()
                                 ? std::nullopt
                                 : m_thumbnails.find(path, int(2 * height() * devicePixelRatioF()));
        if (picture)
            widgets::paintPicture(painter, cell, *picture, widgets::Fit::Cover, radius);
        else
            widgets::paintBox(painter, cell, radius,
                              widgets::colourOf(this, widgets::ColourRole::Raised));
    }
}

} // namespace rushes::preferences
