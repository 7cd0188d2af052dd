#include "core/sketch/PlainCutout.h"

#include "core/sketch/Raster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <vector>

namespace rushes::sketch {

namespace {

constexpr int searchedSide = 640;
constexpr double plainShare = 0.92; // of the border that has to fit the backdrop
constexpr double borderTolerance = 20;
constexpr double backdropTolerance = 26;
constexpr double neighbourTolerance = 5;
constexpr double driftTolerance = 60;

/// The backdrop's colour as a plane over the picture, fitted to the border: plain paper with a slow
/// fall of light.
class Backdrop
{
public:
    explicit Backdrop(const QImage& picture) : m_size(picture.size())
    {
        const int width = m_size.width();
        const int height = m_size.height();
        for (std::size_t c = 0; c < m_mean.size(); ++c) {
            const double top = median(picture, 0, 0, 1, 0, width, c);
            const double bottom = median(picture, 0, height - 1, 1, 0, width, c);
            const double left = median(picture, 0, 0, 0, 1, height, c);
            const double right = median(picture, width - 1, 0, 0, 1, height, c);
            m_mean[c] = (top + bottom + left + right) / 4;
            m_across[c] = right - left;
            m_down[c] = bottom - top;
        }
    }

    /// The largest difference of a channel, 0 to 255.
    double distance(QRgb pixel, int x, int y) const
    {
        const double across = double(x) / m_size.width() - 0.5;
        const double down = double(y) / m_size.height() - 0.5;
        double most = 0;
        for (std::size_t c = 0; c < m_mean.size(); ++c)
            most = std::max(most, std::abs(channel(pixel, c) - m_mean[c] - across * m_across[c] -
                                           down * m_down[c]));
        return most;
    }

private:
    static double channel(QRgb pixel, std::size_t c)
    {
        return c == 0 ? qRed(pixel) : c == 1 ? qGreen(pixel) : qBlue(pixel);
    }
    static double median(const QImage& picture, int x, int y, int stepX, int stepY, int count,
                         std::size_t c)
    {
        std::vector<double> values;
        values.reserve(std::size_t(count));
        for (int i = 0; i < count; ++i)
            values.push_back(channel(picture.pixel(x + i * stepX, y + i * stepY), c));
        std::nth_element(values.begin(), values.begin() + count / 2, values.end());
        return values[std::size_t(count / 2)];
    }

    QSize m_size;
    std::array<double, 3> m_mean{}, m_across{}, m_down{};
};

std::vector<QPoint> borderOf(QSize size)
{
    std::vector<QPoint> border;
    for (int x = 0; x < size.width(); ++x)
        border.insert(border.end(), {QPoint(x, 0), QPoint(x, size.height() - 1)});
    for (int y = 1; y + 1 < size.height(); ++y)
        border.insert(border.end(), {QPoint(0, y), QPoint(size.width() - 1, y)});
    return border;
}

double difference(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                     std::abs(qBlue(a) - qBlue(b))});
}

/// 1 where the backdrop does not reach when it spreads from the border over pixels like it.
Raster unreached(const QImage& picture, const Backdrop& backdrop, std::vector<QPoint> frontier)
{
    Raster mask(picture.size(), 1);
    const auto take = [&](QPoint point) {
        mask.row(point.y())[point.x()] = 0;
        return point;
    };
    std::erase_if(frontier, [&](QPoint point) {
        return backdrop.distance(picture.pixel(point), point.x(), point.y()) > backdropTolerance;
    });
    std::for_each(frontier.begin(), frontier.end(), take);
    while (!frontier.empty()) {
        const QPoint here = frontier.back();
        frontier.pop_back();
        for (const QPoint step : {QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)}) {
            const QPoint next = here + step;
            if (!picture.rect().contains(next) || mask.at(next.x(), next.y()) == 0)
                continue;
            const double away = backdrop.distance(picture.pixel(next), next.x(), next.y());
            const bool drifts =
                away <= driftTolerance &&
                difference(picture.pixel(here), picture.pixel(next)) <= neighbourTolerance;
            if (away <= backdropTolerance || drifts)
                frontier.push_back(take(next));
        }
    }
    return mask;
}

} // namespace

QImage plainCutout(const QImage& picture)
{
    if (picture.isNull())
        return {};
    const QImage small = picture
                             .scaled(fittedInto(picture.size(), searchedSide),
                                     Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_RGB32);
    const Backdrop backdrop(small);
    const std::vector<QPoint> border = borderOf(small.size());
    const auto plain = std::count_if(border.begin(), border.end(), [&](QPoint point) {
        return backdrop.distance(small.pixel(point), point.x(), point.y()) <= borderTolerance;
    });
    if (double(plain) < plainShare * double(border.size()))
        return {};
    // The blur drops specks and softens the edge; the contrast puts the edge back, a little inside.
    const Raster soft = blurred(unreached(small, backdrop, border), 1.2);
    QImage mask(small.size(), QImage::Format_Grayscale8);
    double covered = 0;
    for (int y = 0; y < mask.height(); ++y) {
        uchar* row = mask.scanLine(y);
        for (int x = 0; x < mask.width(); ++x) {
            const double value = std::clamp((double(soft.at(x, y)) - 0.35) / 0.5, 0.0, 1.0);
            row[x] = uchar(std::lround(value * 255));
            covered += value;
        }
    }
    const double share = covered / (double(mask.width()) * mask.height());
    return share > 0.005 && share < 0.85 ? mask : QImage();
}

} // namespace rushes::sketch
