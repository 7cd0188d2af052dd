#include "core/render/Fitting.h"

#include "core/media/Enlarge.h"
#include "core/render/Blur.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rushes::render {

namespace {

QImage drawable(const QImage& picture)
{
    if (picture.format() == QImage::Format_RGB32 ||
        picture.format() == QImage::Format_ARGB32_Premultiplied)
        return picture;
    return picture.convertToFormat(picture.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied
                                                             : QImage::Format_RGB32);
}

// QImage::scaled averages areas when it makes smaller and interpolates when it makes larger.
QImage smoothlyScaled(const QImage& picture, QSize size, FrameKind kind = FrameKind::OfClip)
{
    const bool grows = size.width() > picture.width() && size.height() > picture.height();
    if (kind == FrameKind::Still && grows)
        return media::enlarged(picture, size);
    return picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage cropped(const QImage& picture, QSize size, QPointF focus = centreFocus,
               FrameKind kind = FrameKind::OfClip)
{
    const QRect part = cropAround(picture.size(), size, focus);
    const QImage view(picture.constScanLine(part.y()) + part.x() * 4, part.width(), part.height(),
                      picture.bytesPerLine(), picture.format());
    QImage result = smoothlyScaled(view, size, kind);
    // A view of the right size is returned as it is and would outlive the picture's pixels.
    return view.size() == size ? view.copy() : result;
}

// The blur is made on a small copy of one size, so that every output size shows the same one.
QImage blurredBackground(const QImage& picture, QSize size)
{
    constexpr int longestSide = 192;
    const QSize small = size.scaled(longestSide, longestSide, Qt::KeepAspectRatio);
    QImage background = cropped(picture, small.expandedTo(QSize(2, 2)));
    constexpr int blurRadius = 4;
    blurPicture(background, blurRadius);
    QPainter painter(&background);
    painter.setCompositionMode(QPainter::CompositionMode_SourceAtop);
    constexpr int darkening = 115;
    painter.fillRect(background.rect(), QColor(0, 0, 0, darkening));
    painter.end();
    return smoothlyScaled(background, size);
}

} // namespace

QRect cropAround(QSize picture, QSize frame, QPointF focus)
{
    const QSizeF part = QSizeF(frame).scaled(QSizeF(picture), Qt::KeepAspectRatio);
    const int width = std::clamp(int(std::lround(part.width())), 1, picture.width());
    const int height = std::clamp(int(std::lround(part.height())), 1, picture.height());
    const int left = int(std::floor(focus.x() * picture.width() - width / 2.0));
    const int top = int(std::floor(focus.y() * picture.height() - height / 2.0));
    return {std::clamp(left, 0, picture.width() - width),
            std::clamp(top, 0, picture.height() - height), width, height};
}

double stretchFactor(QSize picture, QSize frame, Fit fit)
{
    const double across = double(frame.width()) / picture.width();
    const double down = double(frame.height()) / picture.height();
    return fit == Fit::Crop ? std::max(across, down) : std::min(across, down);
}

QImage fitted(const QImage& picture, QSize size, Fit fit, QPointF focus, FrameKind kind)
{
    const QImage source = drawable(picture);
    if (source.isNull() || size.isEmpty() || source.size() == size)
        return source;
    const QSize whole = source.size().scaled(size, Qt::KeepAspectRatio);
    const bool barsAreVisible =
        size.width() - whole.width() > 2 || size.height() - whole.height() > 2;
    if (fit == Fit::Crop || !barsAreVisible)
        return cropped(source, size, focus, kind);
    QImage frame = blurredBackground(source, size);
    QPainter painter(&frame);
    painter.drawImage(
        QPoint((size.width() - whole.width()) / 2, (size.height() - whole.height()) / 2),
        smoothlyScaled(source, whole.expandedTo(QSize(1, 1)), kind));
    return frame;
}

} // namespace rushes::render
