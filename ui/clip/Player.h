/// What the Clip room can play in its preview: the sketch as it is drawn, or a finished clip. A
/// loop with a position from 0 to 1. Main thread; it never blocks.
#pragma once

#include "core/base/Result.h"

#include <QImage>
#include <QObject>

namespace rushes::clip {

class Player : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void play() = 0;
    virtual void pause() = 0;
    virtual bool isPlaying() const = 0;
    /// 0 start to 1 end.
    virtual double position() const = 0;
    /// Stops at `position` and shows its frame.
    virtual void seek(double position) = 0;
    /// The largest frame that can be shown, in device pixels.
    virtual void setLargestFrame(QSize size) = 0;

signals:
    void playingChanged(bool playing);
    void positionChanged(double position);
    void frameReady(const QImage& frame);
    void failed(const rushes::Error& error);
};

} // namespace rushes::clip
