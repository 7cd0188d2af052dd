#include "core/draft/scenes/Surfaces.h"

#include "core/draft/Maths.h"

#include <cmath>

namespace rushes::draft {

namespace {

using SurfacePlace = NoiseRow::Place;

constexpr float planks = 3.4F; ///< to a width of the picture
constexpr Colour paleWood{0.60F, 0.34F, 0.17F}, darkWood{0.25F, 0.115F, 0.05F};

} // namespace

SurfaceTexture::SurfaceTexture(Surface surface, const Noise& noise, int width)
    : m_surface(surface),
      m_noise(noise),
      m_across(std::size_t(width)),
      m_shift(width),
      m_warp(width),
      m_coarse(width),
      m_fine(width),
      m_tint(width)
{}

void SurfaceTexture::fill(float z)
{
    const auto x = [this](int i) { return m_across[std::size_t(i)]; };
    switch (m_surface) {
    case Surface::Marble:
        fillMarble(z);
        return;
    case Surface::Stone:
        m_coarse.fill(m_noise, 5, [&](int i) { return SurfacePlace{x(i) * 6, z * 6}; });
        m_fine.fill(m_noise, 1, [&](int i) { return SurfacePlace{x(i) * 300, z * 300}; });
        return;
    case Surface::Linen:
        m_coarse.fill(m_noise, 3, [&](int i) { return SurfacePlace{x(i) * 2.4F, z * 1.2F}; });
        return;
    case Surface::Plain:
    case Surface::Wood:
        fillWood(z);
        return;
    }
}

void SurfaceTexture::fillWood(float z)
{
    const auto x = [this](int i) { return m_across[std::size_t(i)]; };
    const auto plank = [&](int i) { return std::floor(x(i) * planks + 50); };
    const float* shifts = m_shift.fill(m_noise, 1, [&](int i) {
        return SurfacePlace{plank(i) * 7.3F, 3};
    });
    const auto shift = [shifts](int i) { return shifts[i] * 40; };
    const float* warp = m_warp.fill(m_noise, 3, [&](int i) {
        return SurfacePlace{x(i) * 4 + shift(i), z * 1.1F};
    });
    m_coarse.fill(m_noise, 4, [&](int i) {
        return SurfacePlace{(x(i) * 46 + warp[i] * 7) + shift(i), z * 1.6F + shift(i)};
    });
    m_fine.fill(m_noise, 2, [&](int i) { return SurfacePlace{x(i) * 260 + shift(i), z * 7}; });
    m_tint.fill(m_noise, 1, [&](int i) { return SurfacePlace{plank(i) * 3.1F, 8}; });
}

void SurfaceTexture::fillMarble(float z)
{
    const auto x = [this](int i) { return m_across[std::size_t(i)]; };
    const float* warp = m_warp.fill(m_noise, 5, [&](int i) {
        return SurfacePlace{x(i) * 3, z * 3};
    });
    m_coarse.fill(m_noise, 5, [&](int i) {
        return SurfacePlace{x(i) * 3.4F + warp[i] * 2.3F + 7, z * 3.4F + warp[i] * 1.4F};
    });
    m_fine.fill(m_noise, 4, [&](int i) {
        return SurfacePlace{x(i) * 8 + warp[i] * 3, z * 8 + 30};
    });
}

Colour SurfaceTexture::woodAt(const GroundPoint& p) const
{
    const float across = p.x * planks + 50;
    const float within = across - std::floor(across);
    const float warp = m_warp.values()[p.pixelX];
    const float grain = m_coarse.values()[p.pixelX];
    const float fibre = m_fine.values()[p.pixelX];
    const float ring = 0.5F + 0.5F * sine((grain * 3 + warp * 5) * 6.3F);
    Colour c =
        mix(darkWood, paleWood, 0.35F + 0.4F * grain + 0.18F * ring + 0.14F * (fibre - 0.5F));
    c = c * (0.9F + 0.2F * m_tint.values()[p.pixelX]);
    const float gap = std::min(within, 1 - within) / (planks * 0.0014F) * std::max(0.25F, p.near);
    return c * (0.5F + 0.5F * smoothStep(0.2F, 1.2F, gap));
}

Colour SurfaceTexture::marbleAt(const GroundPoint& p) const
{
    const float vein = std::abs(m_coarse.values()[p.pixelX] - 0.5F);
    const float thin = std::abs(m_fine.values()[p.pixelX] - 0.5F);
    const float dark = 0.55F * exponential(-vein * 34) + 0.22F * exponential(-thin * 46) +
                       0.2F * (m_warp.values()[p.pixelX] - 0.4F);
    return mix({0.88F, 0.87F, 0.86F}, {0.36F, 0.37F, 0.41F}, std::clamp(dark, 0.0F, 0.8F));
}

Colour SurfaceTexture::at(const GroundPoint& p) const
{
    switch (m_surface) {
    case Surface::Marble:
        return marbleAt(p);
    case Surface::Stone:
        return Colour{0.36F, 0.37F, 0.38F} * (0.75F + 0.5F * m_coarse.values()[p.pixelX] +
                                              0.1F * (m_fine.values()[p.pixelX] - 0.5F));
    case Surface::Linen: {
        const float weave = sine(p.x * 900) * sine(p.z * 500) * smoothStep(0.3F, 0.9F, p.near);
        return Colour{0.8F, 0.76F, 0.69F} *
               (0.86F + 0.26F * m_coarse.values()[p.pixelX] + 0.03F * weave);
    }
    case Surface::Plain:
    case Surface::Wood:
        break;
    }
    return woodAt(p);
}

float polish(Surface surface)
{
    return surface == Surface::Marble  ? 0.3F
           : surface == Surface::Linen ? 0
           : surface == Surface::Stone ? 0.1F
                                       : 0.15F;
}

} // namespace rushes::draft
