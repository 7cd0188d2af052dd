#include "core/sketch/PlaneWarp.h"

#include "core/sketch/RowPlaces.h"

#include <algorithm>
#include <optional>

namespace rushes::sketch {

namespace {

constexpr std::int32_t one = 65536;

Texture textureOf(const QImage& image)
{
    return {reinterpret_cast<const std::uint32_t*>(image.constBits()),
            std::int32_t(image.bytesPerLine() / 4),
            std::int32_t(image.sizeInBytes() / 4),
            {(image.width() - 1) * one, (image.height() - 1) * one}};
}

/// The pixels i of `count` for which least <= start + i * step <= most; step is not negative.
Run pixelsWithin(std::int32_t start, std::int32_t step, int count, std::int32_t least,
                 std::int32_t most)
{
    if (step == 0)
        return start >= least && start <= most ? Run{0, count} : Run{};
    const std::int64_t first = (std::int64_t(least) - start + step - 1) / step;
    const std::int64_t end = (std::int64_t(most) - start) / step + 1;
    const int from = int(std::clamp<std::int64_t>(start >= least ? 0 : first, 0, count));
    return {from, int(std::clamp<std::int64_t>(start > most ? from : end, from, count))};
}

/// One plane, and the line of it that the present row looks along.
class PlanePainter
{
public:
    PlanePainter(const Plane& plane, const Projector& projector, QSize frame, Reach reach)
        : m_plane(plane),
          m_texture(textureOf(plane.image)),
          m_places(plane, projector, frame, reach)
    {}

    void goTo(int y)
    {
        m_row = &m_places.row(y);
        m_isLevel = isLevel(*m_row) && m_row->front().u <= m_row->back().u &&
                    m_row->front().v > -one && m_row->front().v < m_texture.most.v + one;
        if (m_isLevel)
            mixLevelRow();
    }

    /// Every pixel but those of `hidden`.
    void fill(std::uint32_t* out, Run hidden) const
    {
        forEachSpan(m_places, *m_row, [&](const Span& span) {
            const int end = span.x + span.count;
            fillPart(span, {span.x, std::min(end, hidden.first)}, out);
            fillPart(span, {std::max(span.x, hidden.end), end}, out);
        });
    }

    /// The pixels of the row that this plane covers wholly, as far as is easily told.
    Run covered() const
    {
        if (!m_isLevel || m_plane.opaque.empty())
            return {};
        const Run opaque = opaqueHere();
        Run covered;
        forEachSpan(m_places, *m_row, [&](const Span& span) {
            const Run part = opaqueIn(span, opaque);
            if (part.first == part.end)
                return;
            if (covered.first == covered.end)
                covered.first = span.x + part.first;
            covered.end = span.x + part.end;
        });
        return covered;
    }

    void blend(std::uint32_t* out) const
    {
        const Run opaque = m_isLevel ? opaqueHere() : Run{};
        forEachSpan(m_places, *m_row, [&](const Span& span) {
            if (m_isLevel)
                blendLevel(span, opaque, out + span.x);
            else if (!misses(span))
                blendSpan(m_texture, span.start, span.step, out + span.x, span.count);
        });
    }

private:
    void mixLevelRow()
    {
        const std::int32_t v = std::clamp(m_row->front().v, 0, m_texture.most.v);
        const int first = std::clamp(m_row->front().u, 0, m_texture.most.u) / one;
        const int last = std::clamp(m_row->back().u, 0, m_texture.most.u) / one;
        const int width = m_texture.most.u / one + 1;
        const int count = std::min(last + 2, width) - first;
        const std::uint32_t* upper = m_texture.pixels + std::ptrdiff_t(v / one) * m_texture.stride;
        const std::uint32_t* lower = v < m_texture.most.v ? upper + m_texture.stride : upper;
        m_line.resize(std::size_t(width) + 1 + lineSlack);
        mixLines(upper + first, lower + first, std::uint32_t(v >> 8) & 255, m_line.data() + first,
                 count);
        // Behind the picture's last column comes the same once more.
        const std::size_t end = std::size_t(first) + std::size_t(count);
        m_line[end] = m_line[end - 1];
        if (v + 4 * one < m_texture.most.v) {
            for (int next = 2; next <= 3; ++next)
                willRead(upper + first + next * m_texture.stride, count);
        }
    }

    void fillPart(const Span& span, Run part, std::uint32_t* out) const
    {
        if (part.first >= part.end)
            return;
        const Place start = span.at(part.first - span.x);
        if (m_isLevel)
            fillAlong(m_line.data(), start.u, span.step.u, out + part.first, part.end - part.first);
        else
            fillSlant(start, span.step, out + part.first, part.end - part.first);
    }

    void fillSlant(Place start, Place step, std::uint32_t* out, int count) const
    {
        constexpr int rowsAhead = 4;
        fillSpan(m_texture, start, step, out, count);
        const std::ptrdiff_t row = start.v / one + rowsAhead;
        willRead(m_texture.pixels + row * m_texture.stride + start.u / one,
                 (count * step.u) / one + 1);
    }

    Run opaqueHere() const
    {
        const std::int32_t v = std::clamp(m_row->front().v, 0, m_texture.most.v);
        const Run upper = m_plane.opaque[std::size_t(v / one)];
        const Run lower = m_plane.opaque[std::size_t(std::min(v + one, m_texture.most.v) / one)];
        return {std::max(upper.first, lower.first), std::min(upper.end, lower.end)};
    }

    Run opaqueIn(const Span& span, Run opaque) const
    {
        if (opaque.first + 1 >= opaque.end)
            return {};
        return pixelsWithin(span.start.u, span.step.u, span.count, opaque.first * one,
                            (opaque.end - 1) * one);
    }

    void blendLevel(const Span& span, Run opaque, std::uint32_t* out) const
    {
        const Run inside =
            pixelsWithin(span.start.u, span.step.u, span.count, -one, m_texture.most.u + one);
        const Run solid = opaqueIn(span, opaque);
        const auto part = [&](int first, int end, bool isSolid) {
            if (first >= end)
                return;
            const std::int32_t u = span.at(first).u;
            if (isSolid)
                fillAlong(m_line.data(), u, span.step.u, out + first, end - first);
            else
                blendAlong(m_line.data(), m_texture.most.u, u, span.step.u, out + first,
                           end - first);
        };
        if (solid.first == solid.end)
            return part(inside.first, inside.end, false);
        part(inside.first, solid.first, false);
        part(solid.first, solid.end, true);
        part(solid.end, inside.end, false);
    }

    bool misses(const Span& span) const
    {
        const Place end = span.at(span.count - 1);
        return std::max(span.start.u, end.u) < -one ||
               std::min(span.start.u, end.u) > m_texture.most.u + one ||
               std::max(span.start.v, end.v) < -one ||
               std::min(span.start.v, end.v) > m_texture.most.v + one;
    }

    const Plane& m_plane;
    Texture m_texture;
    RowPlaces m_places;
    const std::vector<Place>* m_row = nullptr;
    bool m_isLevel = false;
    std::vector<std::uint32_t> m_line;
};

} // namespace

QRectF Plane::area() const
{
    return {-centre / pixelsPerUnit, QSizeF(image.size()) / pixelsPerUnit};
}

std::vector<Run> opaqueRuns(const QImage& image)
{
    std::vector<Run> runs(std::size_t(image.height()));
    for (int y = 0; y < image.height(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        Run& longest = runs[std::size_t(y)];
        for (int x = 0; x < image.width();) {
            const int first = x;
            while (x < image.width() && row[x] >= 0xff000000)
                ++x;
            if (x - first > longest.end - longest.first)
                longest = {first, x};
            x += x == first ? 1 : 0;
        }
    }
    return runs;
}

void drawPlanes(const Plane& background, const Plane* subject, const Projector& projector,
                FrameBits frame, Rows rows)
{
    PlanePainter behind(background, projector, frame.size, Reach::Inside);
    std::optional<PlanePainter> before;
    if (subject)
        before.emplace(*subject, projector, frame.size, Reach::Beyond);
    for (int y = rows.first; y < rows.end; ++y) {
        Run hidden;
        if (before) {
            before->goTo(y);
            hidden = before->covered();
        }
        behind.goTo(y);
        behind.fill(frame.row(y), hidden);
        if (before)
            before->blend(frame.row(y));
    }
}

} // namespace rushes::sketch
