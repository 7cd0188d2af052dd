/// Memory for frames that is used again: a new frame of a film's size costs more to get from the
/// system than to draw. A frame's memory comes back when its last copy goes, on whatever thread and
/// also after the pool itself is gone. Thread-safe.
#pragma once

#include <QImage>

#include <memory>

namespace rushes::sketch {

class FramePool
{
public:
    FramePool();

    /// A Format_RGB32 picture with any contents; an ordinary QImage in every other way.
    QImage take(QSize size) const;

private:
    struct Shelf;
    std::shared_ptr<Shelf> m_shelf;
};

} // namespace rushes::sketch
