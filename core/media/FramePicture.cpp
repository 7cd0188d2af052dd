#include "core/media/FramePicture.h"

namespace rushes::media {

namespace {

constexpr int linesOfHighDefinition = 720;

int matrixOf(const AVFrame& frame)
{
    if (frame.colorspace != AVCOL_SPC_UNSPECIFIED && frame.colorspace != AVCOL_SPC_RGB)
        return frame.colorspace;
    return frame.height >= linesOfHighDefinition ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M;
}

} // namespace

void FramePicture::setMatrix(const AVFrame& frame)
{
    const int unity = 1 << 16;
    const int* fromYuv = sws_getCoefficients(matrixOf(frame));
    const int* toRgb = sws_getCoefficients(SWS_CS_DEFAULT);
    const int fromFullRange = frame.color_range == AVCOL_RANGE_JPEG ? 1 : 0;
    sws_setColorspaceDetails(m_scaler.get(), fromYuv, fromFullRange, toRgb, 1, 0, unity, unity);
}

QImage FramePicture::convert(const AVFrame& frame, QSize size)
{
    constexpr auto target = AV_PIX_FMT_BGRA; // Format_RGB32 in memory on a little-endian machine
    constexpr int flags = SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT;
    m_scaler.reset(sws_getCachedContext(m_scaler.release(), frame.width, frame.height,
                                        AVPixelFormat(frame.format), size.width(), size.height(),
                                        target, flags, nullptr, nullptr, nullptr));
    QImage image(size, QImage::Format_RGB32);
    if (!m_scaler || image.isNull())
        return {};
    setMatrix(frame);
    std::uint8_t* const planes[] = {image.bits()};
    const int strides[] = {int(image.bytesPerLine())};
    if (sws_scale(m_scaler.get(), frame.data, frame.linesize, 0, frame.height, planes, strides) <=
        0)
        return {};
    return image;
}

} // namespace rushes::media
