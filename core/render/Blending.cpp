#include "core/render/Blending.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace rushes::render {

namespace {

QImage filled(QSize size, QImage::Format format, Qt::GlobalColor colour)
{
    QImage image(size, format);
    image.fill(colour);
    return image;
}

double eased(double progress)
{
    return progress * progress * (3 - 2 * progress);
}

// The frame made of `left` columns of one picture and the rest of another, row by row.
QImage sideBySide(const QImage& left, int leftFrom, int leftWidth, const QImage& right,
                  int rightFrom)
{
    QImage result(left.size(), left.format());
    const int width = left.width();
    for (int y = 0; y < left.height(); ++y) {
        auto* out = reinterpret_cast<QRgb*>(result.scanLine(y));
        const auto* a = reinterpret_cast<const QRgb*>(left.constScanLine(y)) + leftFrom;
        const auto* b = reinterpret_cast<const QRgb*>(right.constScanLine(y)) + rightFrom;
        std::memcpy(out, a, std::size_t(leftWidth) * sizeof(QRgb));
        std::memcpy(out + leftWidth, b, std::size_t(width - leftWidth) * sizeof(QRgb));
    }
    return result;
}

QImage throughBlack(const QImage& from, const QImage& to, double progress)
{
    const QImage black = filled(from.size(), from.format(), Qt::black);
    return progress < 0.5 ? mixed(from, black, progress * 2) : mixed(black, to, progress * 2 - 1);
}

} // namespace

QImage mixed(const QImage& from, const QImage& to, double progress)
{
    constexpr int one = 256;
    const int weight = std::clamp(int(std::lround(progress * one)), 0, one);
    QImage result(from.size(), from.format());
    const int bytes = from.width() * 4;
    for (int y = 0; y < from.height(); ++y) {
        const uchar* a = from.constScanLine(y);
        const uchar* b = to.constScanLine(y);
        uchar* out = result.scanLine(y);
        for (int i = 0; i < bytes; ++i)
            out[i] = uchar((a[i] * (one - weight) + b[i] * weight + one / 2) / one);
    }
    return result;
}

QImage transitionFrame(timeline::TransitionKind kind, const QImage& from, const QImage& to,
                       QSize size, double progress)
{
    const bool opaque =
        from.format() == QImage::Format_RGB32 && to.format() == QImage::Format_RGB32;
    const auto format = opaque ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied;
    const auto prepared = [&](const QImage& image) {
        return image.isNull() ? filled(size, format, Qt::transparent)
                              : image.convertToFormat(format);
    };
    const QImage first = prepared(from);
    const QImage second = prepared(to);
    const int width = size.width();
    switch (kind) {
    case timeline::TransitionKind::Dissolve:
        break;
    case timeline::TransitionKind::FadeThroughBlack:
        return throughBlack(first, second, progress);
    case timeline::TransitionKind::Slide: {
        const int shift = std::clamp(int(std::lround(width * eased(progress))), 0, width);
        return sideBySide(first, shift, width - shift, second, 0);
    }
    case timeline::TransitionKind::Wipe: {
        const int edge = std::clamp(int(std::lround(width * progress)), 0, width);
        return sideBySide(second, 0, edge, first, edge);
    }
    }
    return mixed(first, second, progress);
}

} // namespace rushes::render
