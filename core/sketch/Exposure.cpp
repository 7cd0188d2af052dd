#include "core/sketch/Exposure.h"

#include "core/sketch/RowTasks.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace rushes::sketch {

namespace {

constexpr std::uint32_t white = 65535;

/// The sRGB curve of IEC 61966-2-1 for every byte.
const std::array<std::uint32_t, 256>& linearBytes()
{
    static const std::array<std::uint32_t, 256> table = [] {
        std::array<std::uint32_t, 256> values{};
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double s = double(i) / 255;
            const double linear = s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
            values[i] = std::uint32_t(std::lround(linear * white));
        }
        return values;
    }();
    return table;
}

/// The byte whose light is nearest.
const std::vector<std::uint8_t>& bytesOfLight()
{
    static const std::vector<std::uint8_t> table = [] {
        const auto& light = linearBytes();
        std::vector<std::uint8_t> bytes(white + 1);
        std::size_t byte = 0;
        for (std::uint32_t i = 0; i <= white; ++i) {
            while (byte < 255 && 2 * i > light[byte] + light[byte + 1])
                ++byte;
            bytes[i] = std::uint8_t(byte);
        }
        return bytes;
    }();
    return table;
}

} // namespace

Exposure::Exposure(QSize size)
    : m_size(size),
      m_sums(std::size_t(size.width()) * std::size_t(size.height()) * 3)
{}

void Exposure::add(const QImage& moment)
{
    ++m_moments;
    const auto& light = linearBytes();
    forAllRows(m_size.height(), [&](Rows rows) {
        for (int y = rows.first; y < rows.end; ++y) {
            const auto* pixels = reinterpret_cast<const QRgb*>(moment.constScanLine(y));
            std::uint32_t* sums = m_sums.data() + std::size_t(y) * std::size_t(m_size.width()) * 3;
            for (int x = 0; x < m_size.width(); ++x, sums += 3) {
                sums[0] += light[std::size_t(qRed(pixels[x]))];
                sums[1] += light[std::size_t(qGreen(pixels[x]))];
                sums[2] += light[std::size_t(qBlue(pixels[x]))];
            }
        }
    });
}

void Exposure::developInto(QImage& picture) const
{
    const auto& bytes = bytesOfLight();
    const auto moments = std::uint32_t(std::max(1, m_moments));
    uchar* bits = picture.bits(); // detaches once, before the threads
    const qsizetype stride = picture.bytesPerLine();
    forAllRows(m_size.height(), [&](Rows rows) {
        for (int y = rows.first; y < rows.end; ++y) {
            auto* pixels = reinterpret_cast<QRgb*>(bits + y * stride);
            const std::uint32_t* sums =
                m_sums.data() + std::size_t(y) * std::size_t(m_size.width()) * 3;
            for (int x = 0; x < m_size.width(); ++x, sums += 3)
                pixels[x] = qRgb(bytes[(sums[0] + moments / 2) / moments],
                                 bytes[(sums[1] + moments / 2) / moments],
                                 bytes[(sums[2] + moments / 2) / moments]);
        }
    });
}

} // namespace rushes::sketch
