/// What the pages of the settings read and change. A value of references to objects of the
/// composition; main thread.
#pragma once

#include "core/generation/Studio.h"
#include "core/settings/KeyRing.h"
#include "core/settings/SettingsStore.h"

namespace rushes::preferences {

struct Access
{
    generation::Studio& studio;
    settings::SettingsStore& settings;
    settings::KeyRing& keys;
};

} // namespace rushes::preferences
