/// Composes one still of the cut for each placement, one after the other on the pool, all from one
/// frame source so that every picture is decoded once. Main thread; owned by ExportSheet.
#pragma once

#include "core/media/AssetStore.h"
#include "core/render/Compositor.h"

#include <QObject>

#include <deque>
#include <memory>

namespace rushes::exporting {

class PreviewMaker : public QObject
{
    Q_OBJECT

public:
    PreviewMaker(const media::AssetStore& store, timeline::Timeline timeline,
                 QObject* parent = nullptr);

    /// Where a still shows most: the middle of the last text, else of the cut.
    Time time() const { return m_time; }
    /// A newer wish for the same placement replaces the waiting one.
    void request(const QString& placement, const render::FrameSpec& spec);

signals:
    void made(const QString& placement, const QImage& still);

private:
    struct Wish
    {
        QString placement;
        render::FrameSpec spec;
    };
    void next();

    std::shared_ptr<const timeline::Timeline> m_timeline;
    std::shared_ptr<render::FrameSource> m_frames;
    Time m_time;
    std::deque<Wish> m_wishes;
    bool m_busy = false;
};

} // namespace rushes::exporting
