#include "ui/widgets/FineSlider.h"
#include "ui/widgets/Meter.h"
#include "ui/widgets/NumberField.h"
#include "ui/widgets/StarRating.h"
#include "ui/widgets/ValueSlider.h"

#include "tests/ui/widgets/Styled.h"

#include <QAccessible>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets {

namespace {

using Values = test::Styled;

void drag(QWidget& widget, QPoint from, QPoint to, Qt::KeyboardModifiers modifiers)
{
    const auto send = [&](QEvent::Type type, QPoint at, Qt::MouseButton button,
                          Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, widget.mapToGlobal(at), button, buttons, modifiers);
        QApplication::sendEvent(&widget, &event);
    };
    send(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    send(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton);
    send(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
}

} // namespace

TEST_F(Values, shiftDragsASliderTenTimesFiner)
{
    FineSlider slider;
    slider.setRange(0, 1000);
    slider.resize(112, 24);
    slider.setValue(500);
    slider.show();
    drag(slider, {56, 12}, {76, 12}, Qt::NoModifier);
    EXPECT_NEAR(slider.value(), 700, 10);
    slider.setValue(500);
    drag(slider, {56, 12}, {76, 12}, Qt::ShiftModifier);
    EXPECT_NEAR(slider.value(), 520, 2);
}

TEST_F(Values, aClickBesideTheKnobMovesItThere)
{
    FineSlider slider;
    slider.setRange(0, 100);
    slider.resize(112, 24);
    slider.show();
    QTest::mouseClick(&slider, Qt::LeftButton, {}, QPoint(81, 12));
    EXPECT_EQ(slider.value(), 75);
}

TEST_F(Values, aDoubleClickGoesBackToTheDefault)
{
    ValueSlider row(u"Intensity"_s, {.standard = 38, .suffix = u"%"_s});
    row.resize(340, 28);
    row.show();
    row.setValue(80);
    auto* slider = row.findChild<FineSlider*>();
    QTest::mouseDClick(slider, Qt::LeftButton, {}, slider->rect().center());
    EXPECT_DOUBLE_EQ(row.value(), 38);
    row.setValue(80);
    QTest::mouseDClick(row.findChild<QLineEdit*>(), Qt::LeftButton);
    EXPECT_DOUBLE_EQ(row.value(), 38);
}

TEST_F(Values, settingAValueIsSilentAndEditingIsNot)
{
    ValueSlider row(u"Duration"_s,
                    {.minimum = 1, .maximum = 10, .standard = 5, .decimals = 1, .step = 0.5});
    row.show();
    QSignalSpy edited(&row, &ValueSlider::edited);
    QSignalSpy settled(&row, &ValueSlider::settled);
    row.setValue(7.3);
    EXPECT_EQ(edited.count(), 0);
    auto* slider = row.findChild<FineSlider*>();
    EXPECT_EQ(slider->value(), 73);
    QTest::keyClick(slider, Qt::Key_Right);
    ASSERT_EQ(edited.count(), 1);
    EXPECT_DOUBLE_EQ(edited.at(0).at(0).toDouble(), 7.8);
    EXPECT_EQ(settled.count(), 1);
    EXPECT_DOUBLE_EQ(row.value(), 7.8);
}

TEST_F(Values, aDragSettlesOnce)
{
    ValueSlider row(u"Intensity"_s, {.standard = 0});
    row.resize(340, 28);
    row.show();
    auto* slider = row.findChild<FineSlider*>();
    QSignalSpy settled(&row, &ValueSlider::settled);
    drag(*slider, {6, 12}, {slider->width() / 2, 12}, Qt::NoModifier);
    EXPECT_EQ(settled.count(), 1);
    EXPECT_NEAR(row.value(), 50, 3);
}

TEST_F(Values, typingANumberIsAnEdit)
{
    NumberField field(0, 400, 0, u" px"_s);
    field.show();
    QSignalSpy edited(&field, &NumberField::edited);
    field.setValue(92);
    EXPECT_EQ(edited.count(), 0);
    field.selectAll();
    QTest::keyClicks(&field, u"120"_s);
    QTest::keyClick(&field, Qt::Key_Return);
    ASSERT_EQ(edited.count(), 1);
    EXPECT_DOUBLE_EQ(edited.at(0).at(0).toDouble(), 120);
}

TEST_F(Values, shiftStepsANumberTenTimesFiner)
{
    NumberField field(0, 10, 2, {});
    field.setValue(5);
    field.show();
    QTest::keyClick(&field, Qt::Key_Up);
    EXPECT_DOUBLE_EQ(field.value(), 6);
    QTest::keyClick(&field, Qt::Key_Up, Qt::ShiftModifier);
    EXPECT_DOUBLE_EQ(field.value(), 6.1);
}

TEST_F(Values, aStarIsChosenByClickAndClearedByTheSameClick)
{
    StarRating stars;
    stars.show();
    QSignalSpy rated(&stars, &StarRating::rated);
    QTest::mouseClick(&stars, Qt::LeftButton, {}, QPoint(3 * starPitch + 5, 12));
    EXPECT_EQ(stars.rating(), 4);
    QTest::mouseClick(&stars, Qt::LeftButton, {}, QPoint(3 * starPitch + 5, 12));
    EXPECT_EQ(stars.rating(), 0);
    EXPECT_EQ(rated.count(), 2);
}

TEST_F(Values, digitsAndArrowsRate)
{
    StarRating stars;
    stars.show();
    QSignalSpy rated(&stars, &StarRating::rated);
    QTest::keyClick(&stars, Qt::Key_3);
    QTest::keyClick(&stars, Qt::Key_Right);
    EXPECT_EQ(stars.rating(), 4);
    EXPECT_EQ(rated.count(), 2);
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&stars);
    ASSERT_TRUE(interface->valueInterface());
    EXPECT_EQ(interface->valueInterface()->currentValue().toInt(), 4);
}

TEST(Stars, aClickIsReadFromItsDistance)
{
    EXPECT_EQ(ratingAt(-1), 0);
    EXPECT_EQ(ratingAt(0), 1);
    EXPECT_EQ(ratingAt(starPitch * 4 + 3), 5);
    EXPECT_EQ(ratingAt(starPitch * 5), 0);
}

TEST(Stars, ratedOnesAreFilledAndTheRestAreDots)
{
    QImage canvas(100, 20, QImage::Format_RGB32);
    canvas.fill(Qt::black);
    QPainter painter(&canvas);
    paintStars(painter, QRect(0, 0, 100, 20), 2, Qt::white, Qt::red);
    painter.end();
    EXPECT_EQ(canvas.pixelColor(starPitch + 6, 10), QColor(Qt::white));
    EXPECT_GT(canvas.pixelColor(2 * starPitch + 6, 10).red(), 200);
    EXPECT_LT(canvas.pixelColor(2 * starPitch + 6, 10).green(), 50);
    EXPECT_EQ(canvas.pixelColor(2 * starPitch + 6, 5), QColor(Qt::black));
}

TEST_F(Values, aMeterShowsItsShareAndReadsAsProgress)
{
    Meter meter(ColourRole::Ok);
    meter.resize(100, 4);
    meter.setFraction(0.4);
    const QImage image = meter.grab().toImage();
    EXPECT_EQ(image.pixelColor(30, 2), m_theme.colour(ColourRole::Ok));
    EXPECT_EQ(image.pixelColor(60, 2), m_theme.colour(ColourRole::Pressed));
    meter.setFraction(7);
    EXPECT_DOUBLE_EQ(meter.fraction(), 1.0);
    EXPECT_EQ(QAccessible::queryAccessibleInterface(&meter)->role(), QAccessible::ProgressBar);
}

} // namespace rushes::widgets
