#include "ui/widgets/Chip.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/Switch.h"
#include "ui/widgets/TabStrip.h"

#include "tests/ui/widgets/Styled.h"

#include <QAccessible>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets {

namespace {

using Buttons = test::Styled;

QAccessibleInterface& accessible(QWidget& widget)
{
    return *QAccessible::queryAccessibleInterface(&widget);
}

} // namespace

TEST_F(Buttons, aChipShowsTheChosenOptionAndTellsOnlyRealChanges)
{
    Chip chip({});
    chip.setOptions({u"16:9"_s, u"4:5"_s}, 1);
    EXPECT_EQ(chip.text(), u"4:5"_s);
    QSignalSpy chosen(&chip, &Chip::chosen);
    chip.menu()->actions().at(1)->trigger();
    EXPECT_EQ(chosen.count(), 0);
    chip.menu()->actions().at(0)->trigger();
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.at(0).at(0).toInt(), 0);
    EXPECT_EQ(chip.text(), u"16:9"_s);
    chip.setCurrentIndex(1);
    EXPECT_EQ(chosen.count(), 1);
}

TEST_F(Buttons, theWheelDoesNothingToAChip)
{
    Chip chip({});
    chip.setOptions({u"16:9"_s, u"4:5"_s}, 0);
    chip.show();
    QWheelEvent wheel({5, 5}, chip.mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&chip, &wheel);
    EXPECT_EQ(chip.currentIndex(), 0);
}

TEST_F(Buttons, aChipsPrefixIsPartOfItsAccessibleName)
{
    Chip chip({});
    chip.setOptions({u"As cut"_s, u"Follow cup"_s});
    chip.setPrefix(u"Frame"_s);
    EXPECT_EQ(accessible(chip).text(QAccessible::Name), u"Frame As cut"_s);
    EXPECT_EQ(accessible(chip).role(), QAccessible::ButtonMenu);
}

TEST_F(Buttons, spaceTurnsASwitchAndAScreenReaderSeesACheckBox)
{
    Switch live(u"Live"_s);
    live.show();
    QTest::keyClick(&live, Qt::Key_Space);
    EXPECT_TRUE(live.isChecked());
    EXPECT_EQ(accessible(live).role(), QAccessible::CheckBox);
    EXPECT_EQ(accessible(live).text(QAccessible::Name), u"Live"_s);
    EXPECT_TRUE(accessible(live).state().checked);
    QTest::mouseClick(&live, Qt::LeftButton, {}, QPoint(26, 1));
    EXPECT_FALSE(live.isChecked());
}

TEST_F(Buttons, arrowsMoveTheChoiceOfASegmentedControl)
{
    SegmentedControl filter({{u"All"_s, 48}, {u"Picks"_s, 6}, {u"Unrated"_s, 12}});
    filter.show();
    QSignalSpy chosen(&filter, &SegmentedControl::chosen);
    const auto segments = filter.findChildren<QAbstractButton*>();
    ASSERT_EQ(segments.size(), 3);
    filter.activateWindow();
    segments.at(0)->setFocus();
    QApplication::processEvents();
    QTest::keyClick(segments.at(0), Qt::Key_Right);
    EXPECT_EQ(filter.currentIndex(), 1);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.at(0).at(0).toInt(), 1);
    QTest::mouseClick(segments.at(2), Qt::LeftButton);
    EXPECT_EQ(filter.currentIndex(), 2);
    filter.setCurrentIndex(0);
    EXPECT_EQ(chosen.count(), 2);
    EXPECT_EQ(accessible(*segments.at(1)).role(), QAccessible::RadioButton);
    EXPECT_EQ(accessible(*segments.at(1)).text(QAccessible::Name), u"Picks 6"_s);
}

TEST_F(Buttons, aSegmentGrowsWithItsCount)
{
    SegmentedControl filter({{u"All"_s, 8}});
    const int before = filter.sizeHint().width();
    filter.setCount(0, 88888);
    EXPECT_GT(filter.sizeHint().width(), before);
}

TEST_F(Buttons, aPrimaryButtonTellsItsPriceAndItsProgress)
{
    PrimaryButton generate(u"Generate 4"_s);
    generate.setPrice(u"$0.14"_s);
    EXPECT_EQ(accessible(generate).text(QAccessible::Description), u"$0.14"_s);
    generate.setProgress(0.5, u"50%, 0:10 left"_s);
    EXPECT_EQ(accessible(generate).text(QAccessible::Description), u"50%, 0:10 left"_s);
    generate.resize(200, 36);
    const QImage image = generate.grab().toImage();
    EXPECT_EQ(image.pixelColor(90, 34), m_theme.colour(ColourRole::Accent));
    EXPECT_EQ(image.pixelColor(110, 34), m_theme.colour(ColourRole::AccentSoft));
}

TEST_F(Buttons, aDisabledIconButtonSaysWhy)
{
    IconButton redo(u"redo"_s, u"Redo"_s, u"Ctrl+Y"_s);
    EXPECT_EQ(redo.toolTip(), u"Redo  Ctrl+Y"_s);
    redo.setReason(u"Nothing was undone."_s);
    redo.setEnabled(false);
    EXPECT_EQ(redo.toolTip(), u"Nothing was undone."_s);
    redo.setEnabled(true);
    EXPECT_EQ(redo.toolTip(), u"Redo  Ctrl+Y"_s);
    EXPECT_EQ(accessible(redo).text(QAccessible::Name), u"Redo"_s);
}

TEST_F(Buttons, noControlIsSmallerThanAHandCanHit)
{
    Chip chip(u"A"_s, ChipSize::Compact);
    Switch live(u"Live"_s);
    IconButton sort(u"sort"_s, u"Sort"_s);
    HintButton plain(u"A"_s);
    TabStrip tabs({u"A"_s});
    for (QWidget* widget : std::initializer_list<QWidget*>{&chip, &live, &sort, &plain, &tabs}) {
        EXPECT_GE(widget->sizeHint().height(), 24) << widget->metaObject()->className();
        EXPECT_GE(widget->sizeHint().width(), 24) << widget->metaObject()->className();
    }
}

TEST_F(Buttons, tabsMoveWithTheArrows)
{
    TabStrip tabs({u"Recipe"_s, u"Words"_s}, TabMark::Underline);
    tabs.show();
    QTest::keyClick(&tabs, Qt::Key_Right);
    EXPECT_EQ(tabs.currentIndex(), 1);
    const QImage image = tabs.grab().toImage();
    const QPoint underline(tabs.tabRect(1).center().x(), tabs.height() - 1);
    EXPECT_EQ(image.pixelColor(underline), m_theme.colour(ColourRole::Text1));
}

} // namespace rushes::widgets
