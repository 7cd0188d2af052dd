/// The application wears our style, and takes it off again before its theme goes. Test code.
#pragma once

#include "ui/widgets/RushesStyle.h"

#include <QApplication>
#include <gtest/gtest.h>

namespace rushes::widgets::test {

struct Outfit
{
    Outfit() { installStyle(theme); }
    ~Outfit() { QApplication::setStyle(QStringLiteral("fusion")); }

    Theme theme{Scheme::Dark};
};

class Styled : public ::testing::Test
{
protected:
    Outfit m_outfit;
    Theme& m_theme = m_outfit.theme;
};

} // namespace rushes::widgets::test
