/// Draws the frames of a local clip: any picture and a Direction in, pixels out, at any time and
/// size. The same object feeds the live preview and the export, and a frame depends only on its
/// time, so seeking and playing give the same pictures. Immutable after construction; frame() may
/// be called from several threads at once.
#pragma once

#include "core/base/Progress.h"
#include "core/direction/Direction.h"

#include <QImage>
#include <QPolygonF>

#include <memory>

namespace rushes::sketch {

/// Mask and depth are optional: without them the picture moves as one plane.
struct SketchSource
{
    QImage picture;          ///< RGB32 or ARGB32_Premultiplied (its alpha is then the subject mask)
    QImage subjectMask = {}; ///< grey, any size, 255 = subject; may be null
    QImage depth = {};       ///< Grayscale8, any size, 255 = near; may be null
    QImage background = {};  ///< for BackgroundKind::Image; may be null otherwise
};

class SketchRenderer
{
public:
    /// Prepares the layers for output of `size` (fills the hole behind the subject, blurs, light
    /// maps), which takes some 10 to 100 ms: build it off the main thread. The picture is cropped
    /// to fill the output's ratio.
    SketchRenderer(const SketchSource& source, const direction::Direction& direction, QSize size);
    ~SketchRenderer();
    SketchRenderer(SketchRenderer&&) noexcept;
    SketchRenderer& operator=(SketchRenderer&&) noexcept;

    QSize size() const;
    /// Whether a subject was told apart from its background: by a mask, by transparency, or found
    /// on a plain backdrop.
    bool hasSubject() const;
    /// What of the direction this picture did not allow, in English sentences for the user; empty
    /// when all is drawn.
    QStringList warnings() const;
    /// The frame at `t` (0 start, 1 end), Format_RGB32, opaque everywhere.
    QImage frame(double t) const;
    /// The same, blurred by what moves while the direction's shutter is open; `interval` is the
    /// time from one frame to the next, as a share of the clip. What stands still stays as it is.
    QImage exposedFrame(double t, double interval) const;
    /// The corners, clockwise from the top left, of what the frame at `t` shows of the picture at
    /// the subject's distance, in fractions of the picture's visible (uncropped) part.
    QPolygonF outline(double t) const;

private:
    struct Layers;
    std::unique_ptr<const Layers> m_layers;
};

} // namespace rushes::sketch
