#include "core/sketch/LinearLight.h"

#include "core/sketch/RowTasks.h"

#include <algorithm>
#include <cmath>

namespace rushes::sketch {

const std::array<std::uint32_t, 256>& linearBytes()
{
    static const std::array<std::uint32_t, 256> table = [] {
        std::array<std::uint32_t, 256> values{};
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double s = double(i) / 255;
            const double linear = s <= 0.04045 ? s / 12.92 : std::pow((s + 0.055) / 1.055, 2.4);
            values[i] = std::uint32_t(std::lround(linear * whiteLight));
        }
        return values;
    }();
    return table;
}

const std::vector<std::uint8_t>& bytesOfLight()
{
    static const std::vector<std::uint8_t> table = [] {
        const auto& light = linearBytes();
        std::vector<std::uint8_t> bytes(whiteLight + 1);
        std::size_t byte = 0;
        for (std::uint32_t i = 0; i <= whiteLight; ++i) {
            while (byte < 255 && 2 * i > light[byte] + light[byte + 1])
                ++byte;
            bytes[i] = std::uint8_t(byte);
        }
        return bytes;
    }();
    return table;
}

void mixInLight(QImage& picture, const QImage& other, double share)
{
    constexpr std::uint32_t whole = 4096;
    const auto added = std::uint32_t(std::lround(std::clamp(share, 0.0, 1.0) * whole));
    const auto& light = linearBytes();
    const auto& bytes = bytesOfLight();
    const auto mixed = [&](int a, int b) {
        const std::uint32_t sum =
            light[std::size_t(a)] * (whole - added) + light[std::size_t(b)] * added;
        return int(bytes[(sum + whole / 2) / whole]);
    };
    uchar* bits = picture.bits(); // detaches once, before the threads
    const qsizetype stride = picture.bytesPerLine();
    forAllRows(picture.height(), [&](Rows rows) {
        for (int y = rows.first; y < rows.end; ++y) {
            auto* pixels = reinterpret_cast<QRgb*>(bits + y * stride);
            const auto* others = reinterpret_cast<const QRgb*>(other.constScanLine(y));
            for (int x = 0; x < picture.width(); ++x)
                pixels[x] = qRgb(mixed(qRed(pixels[x]), qRed(others[x])),
                                 mixed(qGreen(pixels[x]), qGreen(others[x])),
                                 mixed(qBlue(pixels[x]), qBlue(others[x])));
        }
    });
}

} // namespace rushes::sketch
