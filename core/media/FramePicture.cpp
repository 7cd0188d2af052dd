#include "core/media/FramePicture.h"

#include "core/media/ColourConversion.h"

#include <QPainter>

extern "C" {
#include <libavutil/pixdesc.h>
}

namespace rushes::media {

namespace {

constexpr int linesOfHighDefinition = 720;

int matrixOf(const AVFrame& frame)
{
    if (frame.colorspace != AVCOL_SPC_UNSPECIFIED && frame.colorspace != AVCOL_SPC_RGB)
        return frame.colorspace;
    return frame.height >= linesOfHighDefinition ? AVCOL_SPC_BT709 : AVCOL_SPC_SMPTE170M;
}

bool isFullRange(const AVFrame& frame)
{
    return frame.color_range == AVCOL_RANGE_JPEG || frame.format == AV_PIX_FMT_YUVJ420P;
}

/// 8-bit 4:2:0 of the two common matrices, shown pixel for pixel.
bool isOrdinary(const AVFrame& frame, QSize size)
{
    const int matrix = matrixOf(frame);
    return (frame.format == AV_PIX_FMT_YUV420P || frame.format == AV_PIX_FMT_YUVJ420P) &&
           size == QSize(frame.width, frame.height) &&
           (matrix == AVCOL_SPC_BT709 || matrix == AVCOL_SPC_SMPTE170M ||
            matrix == AVCOL_SPC_BT470BG);
}

QImage unscaled(const AVFrame& frame)
{
    QImage image(frame.width, frame.height, QImage::Format_RGB32);
    if (!image.isNull())
        convertFromI420({frame.data[0], frame.data[1], frame.data[2], frame.linesize[0],
                         frame.linesize[1], frame.linesize[2]},
                        matrixOf(frame) == AVCOL_SPC_BT709 ? YuvMatrix::Bt709 : YuvMatrix::Bt601,
                        isFullRange(frame) ? YuvRange::Full : YuvRange::Limited, image);
    return image;
}

bool hasAlpha(const AVFrame& frame)
{
    const AVPixFmtDescriptor* format = av_pix_fmt_desc_get(AVPixelFormat(frame.format));
    return format && (format->flags & (AV_PIX_FMT_FLAG_ALPHA | AV_PIX_FMT_FLAG_PAL)) != 0;
}

QImage onBlack(const QImage& image)
{
    QImage opaque(image.size(), QImage::Format_RGB32);
    opaque.fill(Qt::black);
    QPainter(&opaque).drawImage(0, 0, image);
    return opaque;
}

} // namespace

void FramePicture::setMatrix(const AVFrame& frame)
{
    const int unity = 1 << 16;
    const int* fromYuv = sws_getCoefficients(matrixOf(frame));
    const int* toRgb = sws_getCoefficients(SWS_CS_DEFAULT);
    const int fromFullRange = isFullRange(frame) ? 1 : 0;
    sws_setColorspaceDetails(m_scaler.get(), fromYuv, fromFullRange, toRgb, 1, 0, unity, unity);
}

QImage FramePicture::convert(const AVFrame& frame, QSize size)
{
    return isOrdinary(frame, size) ? unscaled(frame) : scaled(frame, size);
}

QImage FramePicture::scaled(const AVFrame& frame, QSize size)
{
    constexpr auto target = AV_PIX_FMT_BGRA; // Format_RGB32 in memory on a little-endian machine
    constexpr int flags = SWS_BICUBIC | SWS_ACCURATE_RND | SWS_FULL_CHR_H_INT;
    m_scaler.reset(sws_getCachedContext(m_scaler.release(), frame.width, frame.height,
                                        AVPixelFormat(frame.format), size.width(), size.height(),
                                        target, flags, nullptr, nullptr, nullptr));
    QImage image(size, hasAlpha(frame) ? QImage::Format_ARGB32 : QImage::Format_RGB32);
    if (!m_scaler || image.isNull())
        return {};
    setMatrix(frame);
    std::uint8_t* const planes[] = {image.bits()};
    const int strides[] = {int(image.bytesPerLine())};
    if (sws_scale(m_scaler.get(), frame.data, frame.linesize, 0, frame.height, planes, strides) <=
        0)
        return {};
    return hasAlpha(frame) ? onBlack(image) : image;
}

} // namespace rushes::media
