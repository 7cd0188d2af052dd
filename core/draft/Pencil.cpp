#include "core/draft/Pencil.h"

#include "core/base/Curve.h"
#include "core/base/Vectorised.h"
#include "core/draft/Blur.h"
#include "core/draft/Maths.h"
#include "core/draft/NoiseRow.h"

#include <array>
#include <cmath>
#include <vector>

namespace rushes::draft {

namespace {

using Place = NoiseRow::Place;

/// What a row of one set of slanting lines is drawn from.
struct HatchRow
{
    const float *wobble, *grain, *tone;
    float first;   ///< how far across the lines the row begins, in pixels
    float spacing; ///< of two lines, in pixels
    float paler;   ///< taken off every tone
};

/// 1 on a stroke; the darker the tone, the broader.
RUSHES_CLONES void hatch(const HatchRow& row, float* out, int width)
{
    constexpr float tooPale = 0.02F;
    const HatchRow from = row;
    RUSHES_NO_OVERLAP
    for (int x = 0; x < width; ++x) {
        const float dark = from.tone[x] - from.paler;
        const float phase = (float(x) + from.first) / from.spacing + from.wobble[x] * 2.2F;
        const float distance = std::abs(phase - float(floorOf(phase + 0.5F))) * 2;
        out[x] = (1 - smoothStep(dark * 0.75F, dark * 0.75F + 0.3F, distance)) *
                 (0.55F + 0.45F * from.grain[x]) * smoothStep(tooPale, 0.2F, dark);
    }
}

/// A set of slanting lines that thickens as what it is drawn on darkens.
class Hatching
{
public:
    enum class Slant { Falling = 1, Rising = -1 };

    Hatching(const Canvas& canvas, Slant slant, float spacing, float paler)
        : m_canvas(canvas),
          m_slant(float(slant)),
          m_spacing(spacing * canvas.unit),
          m_paler(paler),
          m_wobble(canvas.width()),
          m_grain(canvas.width()),
          m_strokes(std::size_t(canvas.width()))
    {}

    const float* strokes(int y, const std::vector<float>& tone)
    {
        const float down = m_slant * float(y);
        const float unit = m_canvas.unit;
        const float* wobble = m_wobble.fill(m_canvas.noise, 2, [&](int x) {
            return Place{(float(x) + down) / (90 * unit), (float(x) - down) / (26 * unit)};
        });
        const float* grain = m_grain.fill(m_canvas.noise, 1, [&](int x) {
            return Place{(float(x) + down) * 0.9F, (float(x) - down) * 0.9F};
        });
        hatch({wobble, grain, tone.data(), -down, m_spacing, m_paler}, m_strokes.data(),
              m_canvas.width());
        return m_strokes.data();
    }

private:
    const Canvas& m_canvas;
    float m_slant;
    float m_spacing;
    float m_paler;
    NoiseRow m_wobble, m_grain;
    std::vector<float> m_strokes;
};

/// Softened as `simplified` does; a subject is a little paler, so that its outline always shows.
Plane calmGrey(const Canvas& canvas)
{
    Plane around = Plane::unset(canvas.width(), canvas.height());
    for (int y = 0; y < canvas.height(); ++y)
        for (int x = 0; x < canvas.width(); ++x)
            around.row(y)[x] = canvas.picture.at(x, y).luminance();
    Plane within = around;
    blurClamped(around, 1.5F * canvas.unit);
    blurClamped(within, 0.5F * canvas.unit);
    for (std::size_t i = 0; i < around.values.size(); ++i) {
        const float inside = canvas.mask.values[i];
        const float share = smoothStep(0.3F, 0.7F, inside);
        around.values[i] += (within.values[i] - around.values[i]) * share + 0.35F * inside;
    }
    return around;
}

/// What a row of the page is drawn from; `strokes` cross where it is dark.
struct PencilRow
{
    const float *mask, *fine, *broad;
    const float *r, *g, *b; ///< of the wash under the lines
    const float *strokes, *crossing, *teeth;
};

RUSHES_CLONES void drawRow(const PencilRow& row, const std::array<float*, 3>& page, int width)
{
    constexpr Colour paper{0.965F, 0.95F, 0.915F}, graphite{0.16F, 0.16F, 0.19F};
    const PencilRow from = row;
    float *const r = page[0], *const g = page[1], *const b = page[2];
    RUSHES_NO_OVERLAP
    for (int x = 0; x < width; ++x) {
        const float line = smoothStep(0.004F, 0.022F, from.broad[x] - from.fine[x]);
        const float strokes = from.strokes[x] * 0.5F + from.crossing[x] * 0.4F;
        const float cover =
            std::min(0.92F, (line * 0.95F + strokes) * (0.72F + 0.5F * from.teeth[x]));
        const Colour tint = livelier({from.r[x], from.g[x], from.b[x]}, 1.15F);
        Colour c = paper * (0.97F + 0.05F * from.teeth[x]);
        c = mix(c, tint * 0.6F + paper * 0.4F, 0.38F + 0.5F * from.mask[x]);
        c = mix(c, graphite, cover);
        r[x] = c.r;
        g[x] = c.g;
        b[x] = c.b;
    }
}

} // namespace

Picture pencil(const Canvas& canvas)
{
    Plane fine = calmGrey(canvas);
    Plane broad = fine;
    blurClamped(fine, std::max(0.6F, 1.3F * canvas.unit));
    blurClamped(broad, std::max(1.0F, 2.6F * canvas.unit));
    const Picture wash = softened(canvas.picture, 5 * canvas.unit);
    Picture page = Picture::unset(canvas.width(), canvas.height());
    Hatching falling(canvas, Hatching::Slant::Falling, 9, 0);
    Hatching rising(canvas, Hatching::Slant::Rising, 10, 0.3F);
    NoiseRow teeth(canvas.width());
    std::vector<float> tone(std::size_t(canvas.width()));
    for (int y = 0; y < page.height(); ++y) {
        const float* mask = canvas.mask.row(y);
        for (std::size_t x = 0; x < tone.size(); ++x) {
            const float dark = 1 - clipped(fine.row(y)[x] - 0.35F * mask[x], 0, 1);
            tone[x] = clipped((dark - 0.3F) * 1.1F, 0, 0.75F);
        }
        const PencilRow row{.mask = mask,
                            .fine = fine.row(y),
                            .broad = broad.row(y),
                            .r = wash.channels[0].row(y),
                            .g = wash.channels[1].row(y),
                            .b = wash.channels[2].row(y),
                            .strokes = falling.strokes(y, tone),
                            .crossing = rising.strokes(y, tone),
                            .teeth = teeth.fill(canvas.noise, 2, [y](int x) {
                                return Place{float(x) * 0.7F, float(y) * 0.7F};
                            })};
        drawRow(row, {page.channels[0].row(y), page.channels[1].row(y), page.channels[2].row(y)},
                canvas.width());
    }
    return page;
}

} // namespace rushes::draft
