#include "core/media/Enlarge.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace rushes::media {

namespace {

constexpr int lobes = 3, taps = 2 * lobes;
constexpr int channels = 4;
constexpr float localContrast = 0.3F;
constexpr float ringing = 6; // of 255, beyond the darkest and the brightest about a place

double lanczos(double x)
{
    if (x == 0)
        return 1;
    if (std::abs(x) >= lobes)
        return 0;
    const double angle = std::numbers::pi * x;
    return lobes * std::sin(angle) * std::sin(angle / lobes) / (angle * angle);
}

/// For each place of a side: which pixels it is made from, and how much of each. The local contrast
/// is in the weights: the kernel less a share of one twice as wide.
struct Kernel
{
    std::vector<std::array<int, taps>> pixels;
    std::vector<std::array<float, taps>> weights;
};

Kernel kernelOf(int from, int to)
{
    Kernel kernel;
    kernel.pixels.resize(std::size_t(to));
    kernel.weights.resize(std::size_t(to));
    const double step = double(from) / to;
    for (int i = 0; i < to; ++i) {
        const double centre = (i + 0.5) * step - 0.5;
        const int first = int(std::floor(centre)) - lobes + 1;
        std::array<double, taps> sharp{}, wide{};
        double sharpSum = 0, wideSum = 0;
        for (int tap = 0; tap < taps; ++tap) {
            const double away = centre - (first + tap);
            sharp[std::size_t(tap)] = lanczos(away);
            wide[std::size_t(tap)] = std::max(0.0, 1 - std::abs(away) / 2);
            sharpSum += sharp[std::size_t(tap)];
            wideSum += wide[std::size_t(tap)];
        }
        for (std::size_t tap = 0; tap < taps; ++tap) {
            const double weight =
                (1 + localContrast) * sharp[tap] / sharpSum - localContrast * wide[tap] / wideSum;
            kernel.weights[std::size_t(i)][tap] = float(weight);
            kernel.pixels[std::size_t(i)][tap] = std::clamp(first + int(tap), 0, from - 1);
        }
    }
    return kernel;
}

/// Within what the two nearest pixels have, give or take the ringing that nobody sees.
float held(float value, float one, float other)
{
    return std::clamp(value, std::min(one, other) - ringing, std::max(one, other) + ringing);
}

/// One row of the picture at the new width, four floats a pixel.
void stretchRow(const uchar* from, const Kernel& across, std::vector<float>& to)
{
    for (std::size_t x = 0; x < across.pixels.size(); ++x) {
        const auto& pixels = across.pixels[x];
        const auto& weights = across.weights[x];
        for (int c = 0; c < channels; ++c) {
            float sum = 0;
            for (std::size_t tap = 0; tap < taps; ++tap)
                sum += weights[tap] * float(from[pixels[tap] * channels + c]);
            to[x * channels + std::size_t(c)] = held(sum, from[pixels[lobes - 1] * channels + c],
                                                     from[pixels[lobes] * channels + c]);
        }
    }
}

/// Colours that are multiplied with their alpha are never above it.
void boundByAlpha(uchar* row, int width)
{
    auto* pixels = reinterpret_cast<QRgb*>(row);
    for (int x = 0; x < width; ++x) {
        const int alpha = qAlpha(pixels[x]);
        pixels[x] = qRgba(std::min(qRed(pixels[x]), alpha), std::min(qGreen(pixels[x]), alpha),
                          std::min(qBlue(pixels[x]), alpha), alpha);
    }
}

/// The rows of the picture that are needed next, already stretched.
class StretchedRows
{
public:
    StretchedRows(const QImage& picture, const Kernel& across)
        : m_picture(picture),
          m_across(across)
    {
        for (std::vector<float>& row : m_rows)
            row.resize(across.pixels.size() * channels);
        m_held.fill(-1);
    }
    const float* row(int y)
    {
        const auto slot = std::size_t(y) % m_rows.size();
        if (m_held[slot] != y) {
            stretchRow(m_picture.constScanLine(y), m_across, m_rows[slot]);
            m_held[slot] = y;
        }
        return m_rows[slot].data();
    }

private:
    const QImage& m_picture;
    const Kernel& m_across;
    std::array<std::vector<float>, taps + 2> m_rows;
    std::array<int, taps + 2> m_held;
};

} // namespace

QImage enlarged(const QImage& picture, QSize size)
{
    if (picture.isNull() || size.width() < picture.width() || size.height() < picture.height())
        return picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    const Kernel across = kernelOf(picture.width(), size.width());
    const Kernel down = kernelOf(picture.height(), size.height());
    StretchedRows rows(picture, across);
    QImage result(size, picture.format());
    const int values = size.width() * channels;
    for (int y = 0; y < size.height(); ++y) {
        std::array<const float*, taps> from{};
        for (std::size_t tap = 0; tap < taps; ++tap)
            from[tap] = rows.row(down.pixels[std::size_t(y)][tap]);
        const auto& weights = down.weights[std::size_t(y)];
        uchar* to = result.scanLine(y);
        for (int i = 0; i < values; ++i) {
            float sum = 0;
            for (std::size_t tap = 0; tap < taps; ++tap)
                sum += weights[tap] * from[tap][i];
            const float value = held(sum, from[lobes - 1][i], from[lobes][i]);
            constexpr float half = 0.5F, most = 255;
            to[i] = uchar(std::clamp(value, 0.0F, most) + half);
        }
        if (picture.hasAlphaChannel())
            boundByAlpha(to, size.width());
    }
    return result;
}

} // namespace rushes::media
