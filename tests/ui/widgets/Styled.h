/// A test in which the application wears our style, taken off again afterwards. Test code.
#pragma once

#include "ui/widgets/RushesStyle.h"

#include <QApplication>
#include <gtest/gtest.h>

namespace rushes::widgets::test {

class Styled : public ::testing::Test
{
protected:
    Styled() { installStyle(m_theme); }
    ~Styled() override { QApplication::setStyle(QStringLiteral("fusion")); }

    Theme m_theme{Scheme::Dark};
};

} // namespace rushes::widgets::test
