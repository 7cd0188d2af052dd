#include "core/draft/scenes/Bokeh.h"

#include <cmath>

namespace rushes::draft {

void addBokeh(Stage& stage, const BokehField& field, Random random)
{
    Picture& picture = stage.picture;
    for (int i = 0; i < field.count; ++i) {
        const auto x = float(random.between(0, picture.width()));
        const auto y = float(random.between(field.top, field.bottom));
        const auto radius = float(random.between(field.smallest, field.largest));
        const auto strength = float(random.between(0.3, 1.0)) * field.strength;
        const Colour colour = field.colours[std::size_t(random.below(int(field.colours.size())))];
        for (int py = std::max(0, int(y - radius - 1));
             py < std::min(picture.height(), int(y + radius + 2)); ++py)
            for (int px = std::max(0, int(x - radius - 1));
                 px < std::min(picture.width(), int(x + radius + 2)); ++px) {
                const float dx = float(px) - x;
                const float dy = float(py) - y;
                const float distance = std::sqrt(dx * dx + dy * dy) / radius;
                const float disc = (1 - smoothStep(0.86F, 1.0F, distance)) *
                                   (0.62F + 0.38F * smoothStep(0.5F, 0.95F, distance));
                if (disc > 0)
                    picture.set(px, py, picture.at(px, py) + colour * (disc * strength));
            }
    }
}

} // namespace rushes::draft
