#include "ui/export/PreviewMaker.h"

#include "core/base/Async.h"

#include <algorithm>

namespace rushes::exporting {

namespace {

Time tellingTime(const timeline::Timeline& timeline)
{
    Time time = timeline.duration() * 0.5;
    Time latest;
    for (const timeline::Track& track : timeline.tracks) {
        for (const timeline::Item& item : track.items) {
            if (!item.text || item.range.start < latest)
                continue;
            latest = item.range.start;
            time = item.range.start + item.range.duration * 0.5;
        }
    }
    return time.flooredTo(timeline.rate);
}

} // namespace

PreviewMaker::PreviewMaker(const media::AssetStore& store, timeline::Timeline timeline,
                           QObject* parent)
    : QObject(parent),
      m_timeline(std::make_shared<timeline::Timeline>(std::move(timeline))),
      m_frames(render::makeStoreFrames(store)),
      m_time(tellingTime(*m_timeline))
{}

void PreviewMaker::request(const QString& placement, const render::FrameSpec& spec)
{
    std::erase_if(m_wishes, [&](const Wish& wish) { return wish.placement == placement; });
    m_wishes.push_back({placement, spec});
    if (!m_busy)
        next();
}

void PreviewMaker::next()
{
    if (m_wishes.empty())
        return;
    const Wish wish = std::move(m_wishes.front());
    m_wishes.pop_front();
    m_busy = true;
    const auto still =
        runAsync([timeline = m_timeline, frames = m_frames, time = m_time, spec = wish.spec] {
            return render::composeFrame(*timeline, time, spec, *frames);
        });
    whenDone(still, this, [this, placement = wish.placement](const QImage& image) {
        m_busy = false;
        emit made(placement, image);
        next();
    });
}

} // namespace rushes::exporting
