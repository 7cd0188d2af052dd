/// The section "Appearance": dark, light, or as the system. Main thread.
#pragma once

#include "ui/settings/Access.h"
#include "ui/settings/Page.h"

namespace rushes::preferences {

class AppearancePage final : public Page
{
public:
    explicit AppearancePage(const Access& access);
};

} // namespace rushes::preferences
