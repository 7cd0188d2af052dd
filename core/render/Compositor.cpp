#include "core/render/Compositor.h"

#include "core/render/Blending.h"
#include "core/render/MissingFrame.h"
#include "core/render/TextPainting.h"

#include <QPainter>

#include <algorithm>

namespace rushes::render {

using namespace Qt::Literals::StringLiterals;
using timeline::Item;
using timeline::Track;
using timeline::TrackKind;

namespace {

struct Scene
{
    Time time;
    const FrameSpec& spec;
    FrameSource& frames;
};

// One thing to draw: a picture that covers the frame, or a text.
struct Drawing
{
    QImage picture = {};
    const Item* text = nullptr;
};

// Where in the file the item is; before its start and after its end, the nearest material there is.
Time sourceTime(const Item& item, const timeline::Alternate& alternate, Time time)
{
    const Time wanted = alternate.sourceStart + (time - item.range.start);
    const Time last =
        alternate.media.length > Time() ? alternate.media.length - Time::ofFlicks(1) : wanted;
    return std::max(Time(), std::min(wanted, last));
}

QImage itemPicture(const Item& item, const Scene& scene)
{
    const timeline::Alternate* alternate = item.alternate();
    if (!alternate || alternate->media.kind == timeline::MediaKind::Sound)
        return {};
    const timeline::Media& media = alternate->media;
    const QSize size = scene.spec.size;
    const bool isStill = media.kind == timeline::MediaKind::Picture && !media.hash.isEmpty();
    const QString key = u"fitted %1 %2x%3 %4 %5 %6"_s.arg(media.hash.toString())
                            .arg(size.width())
                            .arg(size.height())
                            .arg(int(scene.spec.fit))
                            .arg(scene.spec.focus.x())
                            .arg(scene.spec.focus.y());
    if (isStill) {
        if (const auto kept = scene.frames.layers().find(key))
            return kept->image;
    }
    const auto frame = scene.frames.frame(media, sourceTime(item, *alternate, scene.time));
    if (!frame || frame->isNull()) {
        const QString name = item.name.isEmpty() ? media.hash.toString().left(8) : item.name;
        return missingFrame(size, name);
    }
    QImage picture = fitted(*frame, size, scene.spec.fit, scene.spec.focus,
                            isStill ? FrameKind::Still : FrameKind::OfClip);
    if (isStill)
        scene.frames.layers().insert(key, {picture});
    return picture;
}

// The part of the timeline in which `item` comes in. Between two touching items it is centred on
// the cut and no longer than the shorter of them; after a gap it follows the item's start.
TimeRange transitionRange(const Item* before, const Item& item)
{
    Time duration = std::min(item.transitionIn->duration, item.range.duration);
    if (!before)
        return {item.range.start, duration};
    duration = std::min(duration, before->range.duration);
    return {item.range.start - duration * 0.5, duration};
}

QImage trackPicture(const Track& track, const Scene& scene)
{
    for (std::size_t i = 0; i < track.items.size(); ++i) {
        const Item& item = track.items[i];
        if (!item.transitionIn || item.text)
            continue;
        const bool touches = i > 0 && track.items[i - 1].range.end() == item.range.start;
        const Item* before = touches ? &track.items[i - 1] : nullptr;
        const TimeRange range = transitionRange(before, item);
        if (!range.contains(scene.time))
            continue;
        const QImage from = before ? itemPicture(*before, scene) : QImage();
        return transitionFrame(item.transitionIn->kind, from, itemPicture(item, scene),
                               scene.spec.size, (scene.time - range.start) / range.duration);
    }
    const Item* item = timeline::itemAt(track, scene.time);
    return item ? itemPicture(*item, scene) : QImage();
}

bool isShown(const Track& track)
{
    return !track.states.testFlag(timeline::TrackState::Hidden);
}

// What to draw, the top one first, down to the first picture that hides everything below it.
std::vector<Drawing> drawings(const timeline::Timeline& timeline, const Scene& scene)
{
    std::vector<Drawing> found;
    for (const TrackKind kind : {TrackKind::Text, TrackKind::Video}) {
        for (const Track& track : timeline.tracks) {
            if (track.kind != kind || !isShown(track))
                continue;
            const Item* item = timeline::itemAt(track, scene.time);
            if (item && item->text)
                found.push_back({.text = item});
            QImage picture = kind == TrackKind::Video ? trackPicture(track, scene) : QImage();
            if (picture.isNull())
                continue;
            const bool hidesAll = picture.format() == QImage::Format_RGB32;
            found.push_back({.picture = std::move(picture)});
            if (hidesAll)
                return found;
        }
    }
    return found;
}

} // namespace

QImage composeFrame(const timeline::Timeline& timeline, Time time, const FrameSpec& spec,
                    FrameSource& frames)
{
    QImage canvas;
    std::vector<Drawing> found = drawings(timeline, Scene{time, spec, frames});
    std::reverse(found.begin(), found.end());
    for (const Drawing& drawing : found) {
        if (canvas.isNull() && drawing.picture.format() == QImage::Format_RGB32) {
            canvas = drawing.picture;
            continue;
        }
        if (canvas.isNull()) {
            canvas = QImage(spec.size, QImage::Format_RGB32);
            canvas.fill(Qt::black);
        }
        if (drawing.text)
            drawText(canvas, *drawing.text, time, spec, frames.layers());
        else
            QPainter(&canvas).drawImage(0, 0, drawing.picture);
    }
    if (canvas.isNull()) {
        canvas = QImage(spec.size, QImage::Format_RGB32);
        canvas.fill(Qt::black);
    }
    return canvas;
}

} // namespace rushes::render
