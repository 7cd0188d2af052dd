#include "core/generation/SubjectFocus.h"

#include "core/media/Image.h"

#include <algorithm>

namespace rushes::generation {

namespace {

/// The picture behind what a shot plays: the variant itself, or the one its clip was made from.
const project::Variant* sourceOf(const project::Project& project, const QString& origin)
{
    if (const project::Variant* variant = project.variant(project::VariantId(origin)))
        return variant;
    const project::Clip* clip = project.clip(project::ClipId(origin));
    return clip ? project.variant(clip->source) : nullptr;
}

QRectF boxOfShot(const project::Project& project, const timeline::Item& item)
{
    constexpr int longestSide = 128; // enough to find a box
    const timeline::Alternate* shown = item.alternate();
    const project::Variant* variant = shown ? sourceOf(project, shown->media.origin) : nullptr;
    const auto path = variant ? project.media().path(variant->subjectMask) : std::nullopt;
    const Result<QImage> mask =
        path ? media::readThumbnail(*path, longestSide) : fail(ErrorCode::Usage, {});
    return mask ? subjectBox(*mask) : QRectF();
}

} // namespace

QRectF subjectBox(const QImage& mask)
{
    constexpr int shown = 128;
    const QImage grey = mask.convertToFormat(QImage::Format_Grayscale8);
    QRect box;
    for (int y = 0; y < grey.height(); ++y) {
        const uchar* line = grey.constScanLine(y);
        const auto isShown = [](uchar value) { return value >= shown; };
        const auto first = std::find_if(line, line + grey.width(), isShown);
        if (first == line + grey.width())
            continue;
        int last = grey.width() - 1;
        while (!isShown(line[last]))
            --last;
        box |= QRect(QPoint(int(first - line), y), QPoint(last, y));
    }
    if (box.isEmpty())
        return {};
    return {double(box.x()) / grey.width(), double(box.y()) / grey.height(),
            double(box.width()) / grey.width(), double(box.height()) / grey.height()};
}

QPointF subjectFocus(const project::Project& project, const timeline::Timeline& timeline)
{
    QRectF box;
    for (const timeline::Track& track : timeline.tracks) {
        if (track.kind != timeline::TrackKind::Video)
            continue;
        for (const timeline::Item& item : track.items)
            box |= boxOfShot(project, item);
    }
    return box.isEmpty() ? QPointF(0.5, 0.5) : box.center();
}

} // namespace rushes::generation
