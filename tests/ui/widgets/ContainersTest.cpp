#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/FocusRing.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SheetHost.h"

#include "tests/ui/widgets/Styled.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets {

namespace {

/// A window with a button, and a sheet with two buttons over it.
class Containers : public test::Styled
{
protected:
    Containers() : m_host(&m_window), m_behind(new QPushButton(u"Behind"_s)), m_content(new QWidget)
    {
        m_theme.setMotion(Motion::Reduced);
        auto* column = new QVBoxLayout(&m_window);
        column->addWidget(m_behind);
        auto* rows = new QVBoxLayout(m_content);
        for (const QString& name : {u"First"_s, u"Second"_s})
            rows->addWidget(new QPushButton(name));
        m_window.resize(600, 400);
        m_window.show();
        m_window.activateWindow();
        m_behind->setFocus();
        QApplication::processEvents();
    }

    ~Containers() override { delete m_content; }

    QString focusedText() const
    {
        const auto* button = qobject_cast<const QPushButton*>(QApplication::focusWidget());
        return button ? button->text() : QString();
    }

    QWidget m_window;
    SheetHost m_host;
    QPushButton* m_behind;
    QPointer<QWidget> m_content; ///< the host's once it was opened
};

} // namespace

TEST_F(Containers, aSheetKeepsTheFocusInsideAndGivesItBack)
{
    m_host.open(m_content);
    EXPECT_EQ(focusedText(), u"First"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(focusedText(), u"Second"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(focusedText(), u"First"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab);
    EXPECT_EQ(focusedText(), u"Second"_s);
    QSignalSpy dismissed(&m_host, &SheetHost::dismissed);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(dismissed.count(), 1);
    EXPECT_FALSE(m_host.isVisible());
    EXPECT_EQ(focusedText(), u"Behind"_s);
}

TEST_F(Containers, aSheetDimsTheWindowAndFollowsItsSize)
{
    m_host.open(m_content);
    const QColor behind = m_window.grab().toImage().pixelColor(3, 3);
    const int expected = qRound(0x1f * 0.38);
    EXPECT_NEAR(behind.red(), expected, 1);
    m_window.resize(800, 500);
    QApplication::processEvents();
    EXPECT_EQ(m_host.size(), QSize(800, 500));
    EXPECT_EQ(m_content->geometry().center().x(), m_host.rect().center().x());
}

TEST_F(Containers, aRingFollowsTheKeyboardAndLeavesWithTheMouse)
{
    const auto* ring = QApplication::style()->findChild<FocusRing*>();
    ASSERT_TRUE(ring);
    m_behind->clearFocus();
    m_behind->setFocus(Qt::TabFocusReason);
    EXPECT_EQ(ring->target(), m_behind);
    const QImage shot = m_window.grab().toImage();
    const QPoint edge(m_behind->x() - 3, m_behind->geometry().center().y());
    EXPECT_EQ(shot.pixelColor(edge), m_theme.colour(ColourRole::Accent));
    EXPECT_EQ(shot.pixelColor(edge + QPoint(2, 0)), m_theme.colour(ColourRole::Panel));
    QTest::mouseClick(m_behind, Qt::LeftButton);
    EXPECT_EQ(ring->target(), nullptr);
}

TEST_F(Containers, aTextFieldGetsAnEdgeInsteadOfARing)
{
    auto* field = new QLineEdit(&m_window);
    field->setGeometry(20, 20, 200, 28);
    field->show();
    field->setFocus(Qt::TabFocusReason);
    EXPECT_EQ(QApplication::style()->findChild<FocusRing*>()->target(), nullptr);
    EXPECT_EQ(field->grab().toImage().pixelColor(0, 14), m_theme.colour(ColourRole::Accent));
}

TEST_F(Containers, aFlowWrapsWhenTheRowIsFull)
{
    QWidget widget;
    auto* flow = new FlowLayout(&widget, 8);
    QList<QWidget*> boxes;
    for (int index = 0; index < 3; ++index) {
        auto* box = new QWidget;
        box->setFixedSize(50, 20);
        flow->addWidget(box);
        boxes.append(box);
    }
    EXPECT_EQ(flow->heightForWidth(200), 20);
    EXPECT_EQ(flow->heightForWidth(110), 48);
    widget.resize(110, 100);
    widget.show();
    QApplication::processEvents();
    EXPECT_EQ(boxes.at(1)->pos(), QPoint(58, 0));
    EXPECT_EQ(boxes.at(2)->pos(), QPoint(0, 28));
}

TEST_F(Containers, aMessageOffersItsActions)
{
    InlineMessage message;
    message.setMessage(MessageKind::Amber, u"Today's limit of $5.00 is reached."_s,
                       {u"Raise by $1"_s, u"Stop for today"_s});
    message.show();
    QSignalSpy triggered(&message, &InlineMessage::actionTriggered);
    const auto buttons = message.findChildren<HintButton*>();
    ASSERT_EQ(buttons.size(), 2);
    QTest::mouseClick(buttons.at(1), Qt::LeftButton);
    ASSERT_EQ(triggered.count(), 1);
    EXPECT_EQ(triggered.at(0).at(0).toInt(), 1);
    message.setMessage(MessageKind::Info, u"Nothing to do."_s);
    EXPECT_FALSE(buttons.at(0)->isVisible());
}

TEST_F(Containers, aMessageGrowsWithItsText)
{
    InlineMessage message(MessageKind::Info, u"Short."_s);
    message.resize(240, 32);
    message.show();
    const int before = message.heightForWidth(240);
    message.setMessage(
        MessageKind::Info,
        u"A sentence that is much longer than the message is wide, so that it needs three lines or more."_s);
    EXPECT_GT(message.heightForWidth(240), before + 20);
}

TEST_F(Containers, anEmptyViewOffersItsWayOut)
{
    EmptyState empty(u"No pictures match."_s, u"Clear filter"_s);
    empty.show();
    QSignalSpy triggered(&empty, &EmptyState::actionTriggered);
    QTest::mouseClick(empty.findChild<HintButton*>(), Qt::LeftButton);
    EXPECT_EQ(triggered.count(), 1);
    empty.setAction({});
    EXPECT_FALSE(empty.findChild<HintButton*>()->isVisible());
}

TEST_F(Containers, hintsThatDoNotFitAreLeftOut)
{
    HintBar bar;
    bar.setHints({{{u"Z"_s}, u"100%"_s}, {{u"Space"_s}, u"Blink"_s}});
    bar.resize(400, 32);
    bar.show();
    const auto hints = bar.findChildren<KeyHint*>();
    EXPECT_TRUE(hints.at(0)->isVisible() && hints.at(1)->isVisible());
    bar.resize(100, 32);
    QApplication::processEvents();
    EXPECT_TRUE(hints.at(0)->isVisible());
    EXPECT_FALSE(hints.at(1)->isVisible());
}

TEST_F(Containers, theTextOfASelectedRowCanBeRead)
{
    m_theme.setScheme(Scheme::Light);
    QApplication::processEvents();
    QListWidget list;
    list.addItem(u"████████"_s);
    list.setCurrentRow(0);
    list.resize(200, 60);
    list.show();
    const QRect row = list.visualItemRect(list.item(0));
    const QImage shot = list.viewport()->grab().toImage();
    EXPECT_GE(row.height(), 24);
    EXPECT_EQ(shot.pixelColor(row.right() - 4, row.center().y()),
              m_theme.colour(ColourRole::Pressed));
    EXPECT_EQ(shot.pixelColor(row.left() + 20, row.center().y()),
              m_theme.colour(ColourRole::Text1));
}

TEST_F(Containers, aLabelTakesTheColourOfANewTheme)
{
    Label label(u"████"_s, TextStyle::Body, ColourRole::Text3);
    label.show();
    m_theme.setScheme(Scheme::Light);
    QApplication::processEvents();
    EXPECT_EQ(label.palette().color(QPalette::WindowText), m_theme.colour(ColourRole::Text3));
}

} // namespace rushes::widgets
