/// Decoded video frames to pictures, through FFmpeg's scaler: the frame's own matrix and range, any
/// pixel format. Owned by one VideoReader, used by one thread at a time.
#pragma once

#include "core/media/FFmpeg.h"

#include <QImage>

namespace rushes::media {

class FramePicture
{
public:
    /// Format_RGB32 (on black where the film is transparent) of exactly `size`; null when the
    /// frame's pixel format is unknown to the scaler. BT.709 or BT.601 is taken from the frame;
    /// untagged frames of 720 lines or more count as BT.709.
    QImage convert(const AVFrame& frame, QSize size);

private:
    QImage scaled(const AVFrame& frame, QSize size);
    void setMatrix(const AVFrame& frame);

    ScalerPtr m_scaler;
};

} // namespace rushes::media
