/// Pictures with known contents and what can be measured in frames made from them, for the sketch's
/// tests.
#pragma once

#include "core/sketch/SketchRenderer.h"

#include <QPainter>

#include <cmath>
#include <functional>

namespace rushes::sketch {

/// A grey wall with a pattern, green dots on it far from the middle, and a red box in the middle.
inline SketchSource boxBeforeWall(QSize size = {480, 480})
{
    SketchSource source{.picture = QImage(size, QImage::Format_RGB32)};
    QPainter painter(&source.picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(source.picture.rect(), QColor(120, 125, 130));
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < 12; ++i) {
        painter.setBrush(QColor(100 + 5 * i, 110, 150 - 4 * i));
        painter.drawRect(QRectF(size.width() * i / 12.0, 0, size.width() / 24.0, size.height()));
    }
    painter.setBrush(QColor(0, 255, 0));
    const double radius = size.width() / 60.0;
    for (const QPointF place : {QPointF(0.25, 0.25), QPointF(0.75, 0.25)})
        painter.drawEllipse(QPointF(place.x() * size.width(), place.y() * size.height()), radius,
                            radius);
    const QRectF box(size.width() * 0.42, size.height() * 0.4, size.width() * 0.16,
                     size.height() * 0.2);
    painter.fillRect(box, QColor(255, 0, 0));
    painter.end();
    source.subjectMask = QImage(size, QImage::Format_Grayscale8);
    source.subjectMask.fill(0);
    QPainter mask(&source.subjectMask);
    mask.setRenderHint(QPainter::Antialiasing);
    mask.fillRect(box, Qt::white);
    return source;
}

inline SketchSource flat(SketchSource source)
{
    source.subjectMask = {};
    return source;
}

/// Position and size of a colour in a frame; `weight` says how much a pixel belongs, 0 to 1.
struct Blob
{
    double amount = 0;
    double x = 0, y = 0;
    double width = 0, height = 0; ///< of a box with the same spread
};

inline Blob blobOf(const QImage& frame, const std::function<double(QRgb)>& weight, QRect part = {})
{
    const QRect area = part.isNull() ? frame.rect() : part;
    Blob blob;
    double xx = 0;
    double yy = 0;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x) {
            const double w = weight(frame.pixel(x, y));
            blob.amount += w;
            blob.x += w * x;
            blob.y += w * y;
            xx += w * x * x;
            yy += w * y * y;
        }
    }
    if (blob.amount <= 0)
        return blob;
    blob.x /= blob.amount;
    blob.y /= blob.amount;
    blob.width = std::sqrt(12 * std::max(0.0, xx / blob.amount - blob.x * blob.x));
    blob.height = std::sqrt(12 * std::max(0.0, yy / blob.amount - blob.y * blob.y));
    return blob;
}

inline double redness(QRgb p)
{
    return std::clamp((qRed(p) - std::max(qGreen(p), qBlue(p)) - 60) / 140.0, 0.0, 1.0);
}

inline double greenness(QRgb p)
{
    return std::clamp((qGreen(p) - std::max(qRed(p), qBlue(p)) - 60) / 100.0, 0.0, 1.0);
}

inline double brightness(const QImage& frame, QRect part)
{
    double sum = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x)
            sum += 0.2126 * qRed(frame.pixel(x, y)) + 0.7152 * qGreen(frame.pixel(x, y)) +
                   0.0722 * qBlue(frame.pixel(x, y));
    }
    return sum / (double(part.width()) * part.height());
}

/// The largest difference of a channel.
inline int difference(const QImage& a, const QImage& b)
{
    int most = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            most = std::max({most, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)),
                             std::abs(qBlue(p) - qBlue(q))});
        }
    }
    return most;
}

} // namespace rushes::sketch
