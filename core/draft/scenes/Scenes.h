/// The places a draft can show. Each paints a whole stage for a setting: backdrop, ground, depth,
/// light, props. Nothing here knows what the subject is. Pure, any thread.
#pragma once

#include "core/draft/Stage.h"

namespace rushes::draft {

/// The stage of `setting.scene`, with its depth filled and its light decided.
Stage paintScene(const Setting& setting);

void paintStudio(const Setting& setting, Stage& stage);
void paintPodium(const Setting& setting, Stage& stage);
void paintBeach(const Setting& setting, Stage& stage);
void paintSea(const Setting& setting, Stage& stage);
void paintTable(const Setting& setting, Stage& stage);
void paintRoom(const Setting& setting, Stage& stage);
void paintCity(const Setting& setting, Stage& stage);
void paintNightSky(const Setting& setting, Stage& stage);
void paintDesert(const Setting& setting, Stage& stage);
void paintSnow(const Setting& setting, Stage& stage);
void paintMeadow(const Setting& setting, Stage& stage);
void paintForest(const Setting& setting, Stage& stage);
void paintMountains(const Setting& setting, Stage& stage);
void paintSpace(const Setting& setting, Stage& stage);
void paintStreet(const Setting& setting, Stage& stage);
void paintCafe(const Setting& setting, Stage& stage);
/// Any place seen from straight above: its ground, with nothing standing on it.
void paintFlatLay(const Setting& setting, Stage& stage);

} // namespace rushes::draft
