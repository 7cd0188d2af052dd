/// Composes frames of a timeline on the pool for one view: one request in flight, the newest
/// waiting one next, older ones forgotten. Main thread; owned by the view. It never clears a
/// picture: the view keeps the last one until the next arrives.
#pragma once

#include "core/media/AssetStore.h"
#include "core/render/Compositor.h"

#include <QObject>

#include <memory>
#include <optional>

namespace rushes::cut {

struct FrameRequest
{
    std::shared_ptr<const timeline::Timeline> timeline;
    Time time;
    render::FrameSpec spec;
};

class FrameComposer : public QObject
{
    Q_OBJECT

public:
    explicit FrameComposer(const media::AssetStore& store, QObject* parent = nullptr);

    void request(FrameRequest request);
    bool isBusy() const { return m_busy; }

signals:
    void composed(const QImage& frame, rushes::Time time);

private:
    void start(FrameRequest request);

    std::shared_ptr<render::FrameSource> m_frames;
    std::optional<FrameRequest> m_waiting;
    bool m_busy = false;
};

} // namespace rushes::cut
