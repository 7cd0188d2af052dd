#include "ui/shell/Panels.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QTest>

#include <gtest/gtest.h>

namespace rushes::shell {

namespace {

/// Text | (picture over list) | note, where the picture takes no focus.
struct PanelsTest : ::testing::Test
{
    PanelsTest()
    {
        auto* row = new QHBoxLayout(&room);
        auto* columns = new QSplitter(Qt::Horizontal);
        row->addWidget(columns);
        text = panel(columns, 2);
        auto* centre = new QSplitter(Qt::Vertical);
        columns->addWidget(centre);
        centre->addWidget(new QLabel(QStringLiteral("picture")));
        list = panel(centre, 1);
        note = panel(columns, 1);
        room.resize(600, 400);
        room.show();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&room));
    }

    static QWidget* panel(QSplitter* parent, int fields)
    {
        auto* panel = new QWidget;
        auto* column = new QVBoxLayout(panel);
        for (int i = 0; i < fields; ++i)
            column->addWidget(new QLineEdit);
        parent->addWidget(panel);
        return panel;
    }
    static QLineEdit* field(QWidget* panel, int index = 0)
    {
        return panel->findChildren<QLineEdit*>()[index];
    }
    QWidget* next()
    {
        stepPanel(room, PanelStep::Next);
        return QApplication::focusWidget();
    }

    QWidget room;
    QWidget* text = nullptr;
    QWidget* list = nullptr;
    QWidget* note = nullptr;
};

} // namespace

TEST_F(PanelsTest, areWhatTakesFocusInReadingOrder)
{
    EXPECT_EQ(panelsOf(room), (std::vector<QWidget*>{text, list, note}));
    list->hide();
    EXPECT_EQ(panelsOf(room), (std::vector<QWidget*>{text, note}));
}

TEST_F(PanelsTest, areSteppedThroughRoundAndBack)
{
    field(text)->setFocus();
    EXPECT_EQ(next(), field(list));
    EXPECT_EQ(next(), field(note));
    EXPECT_EQ(next(), field(text));
    stepPanel(room, PanelStep::Previous);
    EXPECT_EQ(QApplication::focusWidget(), field(note));
}

TEST_F(PanelsTest, areEnteredWhereTheFocusWas)
{
    field(text, 1)->setFocus();
    EXPECT_EQ(next(), field(list));
    stepPanel(room, PanelStep::Previous);
    EXPECT_EQ(QApplication::focusWidget(), field(text, 1));
}

} // namespace rushes::shell
