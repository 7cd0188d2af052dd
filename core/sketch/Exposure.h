/// Lays the moments in which a shutter is open over each other, in linear light, as a film camera
/// does. Owned by whoever exposes one frame; not for use by several threads at once.
#pragma once

#include <QImage>

#include <cstdint>
#include <vector>

namespace rushes::sketch {

class Exposure
{
public:
    explicit Exposure(QSize size);

    /// Format_RGB32 of the exposure's size.
    void add(const QImage& moment);
    /// The mean of what was added, into a Format_RGB32 picture of the same size.
    void developInto(QImage& picture) const;

private:
    QSize m_size;
    std::vector<std::uint32_t> m_sums; ///< red, green and blue of each pixel, of 65535 a moment
    int m_moments = 0;
};

} // namespace rushes::sketch
