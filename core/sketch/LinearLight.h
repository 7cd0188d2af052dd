/// The sRGB curve as tables: stored bytes to amounts of light and back, and pictures mixed by the
/// light they send. Pure functions, any thread.
#pragma once

#include <QImage>

#include <array>
#include <cstdint>
#include <vector>

namespace rushes::sketch {

/// The light of a byte of full brightness.
constexpr std::uint32_t whiteLight = 65535;

/// The light of every byte, by the sRGB curve of IEC 61966-2-1.
const std::array<std::uint32_t, 256>& linearBytes();
/// For every amount of light up to whiteLight, the byte whose light is nearest.
const std::vector<std::uint8_t>& bytesOfLight();

/// Mixes `other` into `picture` (both Format_RGB32 of one size), `share` 0 to 1, as two lamps are
/// faded.
void mixInLight(QImage& picture, const QImage& other, double share);

} // namespace rushes::sketch
