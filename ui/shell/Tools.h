/// What the window works with, made by the composition and alive longer than any window. A value of
/// references; main thread.
#pragma once

#include "core/catalog/Placement.h"
#include "core/generation/Studio.h"
#include "core/settings/KeyRing.h"
#include "core/settings/SettingsStore.h"
#include "ui/widgets/Theme.h"

namespace rushes::shell {

struct Tools
{
    generation::Studio& studio;
    const catalog::PlacementTable& placements;
    widgets::Theme& theme;
    settings::SettingsStore& settings;
    settings::KeyRing& keys;
};

} // namespace rushes::shell
