#include "core/draft/scenes/Ground.h"
#include "core/draft/scenes/Ridges.h"
#include "core/draft/scenes/Scenes.h"
#include "core/draft/scenes/Sky.h"
#include "core/draft/scenes/Water.h"

namespace rushes::draft {

void paintSea(const Setting& setting, Stage& stage)
{
    paintSky(setting, stage, setting.horizon);
    const float h = setting.height();
    if (setting.random.fork(55).below(2) == 0)
        paintRidges(setting, stage,
                    {{.foot = setting.horizon + 1,
                      .height = 0.07F * h,
                      .frequency = 1.6F,
                      .peaked = 0.3F,
                      .lit = {0.2F, 0.26F, 0.24F},
                      .shaded = {0.1F, 0.14F, 0.18F},
                      .haze = 0.55F}},
                    setting.random.fork(55));
    paintWater(setting, stage, setting.horizon, h);
    fillGroundDepth(setting, stage, setting.horizon);
    stage.reflection = 0.4F;
    stage.rippled = 26 * setting.scale();
}

} // namespace rushes::draft
