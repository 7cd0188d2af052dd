#include "core/render/Blur.h"

#include <algorithm>
#include <vector>

namespace rushes::render {

namespace {

enum class Outside { Repeated, Empty };

// One row or column of one channel: `count` samples, `step` bytes apart.
void boxAverage(uchar* samples, int count, qsizetype step, int radius, Outside outside,
                std::vector<uchar>& line)
{
    const int padded = count + 2 * radius;
    line.resize(std::size_t(padded));
    for (int i = 0; i < padded; ++i) {
        const int at = i - radius;
        const bool inside = at >= 0 && at < count;
        line[std::size_t(i)] = inside || outside == Outside::Repeated
                                   ? samples[std::clamp(at, 0, count - 1) * step]
                                   : uchar(0);
    }
    const int width = 2 * radius + 1;
    int sum = width / 2;
    for (int i = 0; i < width - 1; ++i)
        sum += line[std::size_t(i)];
    for (int i = 0; i < count; ++i) {
        sum += line[std::size_t(i + width - 1)];
        samples[i * step] = uchar(sum / width);
        sum -= line[std::size_t(i)];
    }
}

void blur(QImage& picture, int channels, int radius, Outside outside)
{
    if (radius < 1 || picture.isNull())
        return;
    uchar* bits = picture.bits();
    const qsizetype stride = picture.bytesPerLine();
    std::vector<uchar> line;
    constexpr int passes = 3;
    for (int pass = 0; pass < passes; ++pass) {
        for (int channel = 0; channel < channels; ++channel) {
            for (int y = 0; y < picture.height(); ++y)
                boxAverage(bits + y * stride + channel, picture.width(), channels, radius, outside,
                           line);
            for (int x = 0; x < picture.width(); ++x)
                boxAverage(bits + x * channels + channel, picture.height(), stride, radius, outside,
                           line);
        }
    }
}

} // namespace

void blurPicture(QImage& picture, int radius)
{
    constexpr int channels = 4;
    blur(picture, channels, radius, Outside::Repeated);
}

void blurMask(QImage& mask, int radius)
{
    blur(mask, 1, radius, Outside::Empty);
}

} // namespace rushes::render
