#include "core/draft/scenes/Scenes.h"
#include "core/draft/scenes/WeatherLayer.h"

namespace rushes::draft {

namespace {

/// Props are as tall as the frame lets them be; in a tall and narrow one they would fill it.
void keepPropsNarrow(const Setting& setting, Stage& stage)
{
    constexpr float tallest = 1.5F; ///< of the frame's width, the height they are measured by
    const float share = std::min(1.0F, tallest * setting.width() / setting.height());
    for (Prop& prop : stage.props)
        prop.height *= share;
}

} // namespace

Stage paintScene(const Setting& setting)
{
    Stage stage;
    stage.picture = Picture(setting.size.width(), setting.size.height());
    stage.depth = Plane(setting.size.width(), setting.size.height(), 0.02F);
    stage.light = lightFor(setting);
    stage.haze = linearColour(setting.time.haze);
    if (setting.weather == Weather::Rain)
        stage.haze = stage.haze * 0.6F;
    using Painter = void (*)(const Setting&, Stage&);
    static constexpr std::array<Painter, 16> painters{
        paintStudio,    paintPodium,   paintBeach,  paintSea,  paintTable,  paintRoom,
        paintCity,      paintNightSky, paintDesert, paintSnow, paintMeadow, paintForest,
        paintMountains, paintSpace,    paintStreet, paintCafe};
    if (setting.fromAbove && setting.scene != SceneKind::Space)
        paintFlatLay(setting, stage);
    else
        painters[std::size_t(setting.scene)](setting, stage);
    keepPropsNarrow(setting, stage);
    paintFog(setting, stage);
    return stage;
}

} // namespace rushes::draft
