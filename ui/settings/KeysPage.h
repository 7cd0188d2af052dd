/// The section "Keys and services": one card a service, and servers of one's own. Main thread.
#pragma once

#include "ui/settings/Access.h"
#include "ui/settings/Page.h"

namespace rushes::preferences {

class KeysPage final : public Page
{
public:
    explicit KeysPage(const Access& access);
};

} // namespace rushes::preferences
