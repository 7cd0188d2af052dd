#include "core/sketch/Exposure.h"

#include "core/sketch/LinearLight.h"
#include "core/sketch/RowTasks.h"

#include <algorithm>

namespace rushes::sketch {

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
