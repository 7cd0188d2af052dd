/// Exponential, logarithm, power and sine written out, so that every machine gets the same bits:
/// the C library's differ in the last one. About seven digits, fast enough for every pixel. Pure.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>

namespace rushes::draft {

/// The largest whole number not above `value`, for values an int can hold.
inline int floorOf(float value)
{
    const int whole = int(value);
    return whole - (float(whole) > value ? 1 : 0);
}

inline float exponential(float x)
{
    constexpr float log2e = 1.44269504F;
    constexpr float ln2High = 0.693145752F;
    constexpr float ln2Low = 1.42860677e-6F;
    x = std::clamp(x, -87.0F, 88.0F);
    const int n = floorOf(x * log2e + 0.5F);
    const float r = (x - float(n) * ln2High) - float(n) * ln2Low;
    const float p =
        1 + r * (1 + r * (0.5F + r * (0.166666667F +
                                      r * (0.0416666667F + r * (0.00833333F + r * 0.00138889F)))));
    return p * std::bit_cast<float>(std::uint32_t(n + 127) << 23);
}

/// Of a positive number.
inline float logarithm(float x)
{
    constexpr float ln2 = 0.693147181F;
    const auto bits = std::bit_cast<std::uint32_t>(x);
    int exponent = int(bits >> 23) - 127;
    float m = std::bit_cast<float>((bits & 0x7FFFFFU) | 0x3F800000U);
    if (m > 1.41421356F) {
        m *= 0.5F;
        ++exponent;
    }
    const float t = (m - 1) / (m + 1);
    const float u = t * t;
    const float series =
        t * (2 + u * (0.666666667F + u * (0.4F + u * (0.285714286F + u * 0.222222222F))));
    return series + float(exponent) * ln2;
}

/// Of a base not below zero.
inline float power(float base, float exponent)
{
    return base <= 1e-30F ? 0.0F : exponential(exponent * logarithm(base));
}

inline float sine(float x)
{
    constexpr float piHigh = 3.140625F;
    constexpr float piLow = 9.67653589e-4F;
    constexpr float perPi = 0.318309886F;
    const int n = floorOf(x * perPi + 0.5F);
    const float r = (x - float(n) * piHigh) - float(n) * piLow;
    const float u = r * r;
    const float s =
        r *
        (1 + u * (-0.166666667F + u * (0.00833333333F + u * (-0.000198412698F + u * 2.75573e-6F))));
    return (n & 1) != 0 ? -s : s;
}

} // namespace rushes::draft
