#include "ui/cut/FrameComposer.h"

#include "core/base/Async.h"

namespace rushes::cut {

FrameComposer::FrameComposer(const media::AssetStore& store, QObject* parent)
    : QObject(parent),
      m_frames(render::makeStoreFrames(store))
{}

void FrameComposer::request(FrameRequest request)
{
    if (m_busy)
        m_waiting = std::move(request);
    else
        start(std::move(request));
}

void FrameComposer::start(FrameRequest request)
{
    m_busy = true;
    const Time time = request.time;
    // The shared source outlives this object when it is destroyed with a frame in flight.
    const QFuture<QImage> frame = runAsync([request = std::move(request), frames = m_frames] {
        return render::composeFrame(*request.timeline, request.time, request.spec, *frames);
    });
    whenDone(frame, this, [this, time](const QImage& image) {
        m_busy = false;
        if (m_waiting) {
            FrameRequest next = std::move(*m_waiting);
            m_waiting.reset();
            start(std::move(next));
        }
        emit composed(image, time);
    });
}

} // namespace rushes::cut
