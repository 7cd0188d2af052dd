/// Pixels to H.264's planes: 8-bit RGB to I420, BT.709, limited range. Plain loops that the
/// compiler vectorises; pure functions, any thread. The way back is FFmpeg's (VideoReader).
#pragma once

#include <QImage>

#include <cstdint>

namespace rushes::media {

/// Three planes of bytes: luma at full size, the two chroma planes at half size each way.
struct I420Planes
{
    std::uint8_t* y = nullptr;
    std::uint8_t* u = nullptr;
    std::uint8_t* v = nullptr;
    std::ptrdiff_t yStride = 0; ///< bytes a row
    std::ptrdiff_t uStride = 0;
    std::ptrdiff_t vStride = 0;
};

/// The same, to be read.
struct ConstI420Planes
{
    const std::uint8_t* y = nullptr;
    const std::uint8_t* u = nullptr;
    const std::uint8_t* v = nullptr;
    std::ptrdiff_t yStride = 0;
    std::ptrdiff_t uStride = 0;
    std::ptrdiff_t vStride = 0;
};

/// How a film's YUV numbers are meant.
enum class YuvMatrix { Bt601, Bt709 };
enum class YuvRange { Limited, Full };

/// Converts a Format_RGB32 or Format_ARGB32_Premultiplied picture (seen on black) of even width and
/// height. Matrix: ITU-R BT.709-6 item 3.2, quantised to 16-235 and 16-240 (item 3.4) in 15-bit
/// fixed point; chroma is the mean of each 2x2 block.
void convertToI420(const QImage& image, const I420Planes& planes);

/// Fills a Format_RGB32 picture of any size from planes of that size (chroma rounded up). Each
/// chroma value serves its 2x2 block, so that a picture written again keeps its chroma. Matrices:
/// ITU-R BT.709-6 and BT.601-7.
void convertFromI420(const ConstI420Planes& planes, YuvMatrix matrix, YuvRange range,
                     QImage& image);

} // namespace rushes::media
