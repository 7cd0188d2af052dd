#include "ui/widgets/MentionCompleter.h"

#include "tests/ui/widgets/Styled.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

namespace rushes::widgets::test {

using namespace Qt::Literals::StringLiterals;

struct MentionCompleterTest : Styled
{
    /// What the user types, and where the keys of an open list go.
    void type(QWidget& field, MentionCompleter& completer, const QString& text)
    {
        for (const QChar letter : text) {
            QTest::keyClick(&field, letter.toLatin1());
            completer.follow();
        }
    }
    static QAbstractItemView* list(MentionCompleter& completer)
    {
        return completer.findChild<QCompleter*>()->popup();
    }
};

TEST_F(MentionCompleterTest, completesANameInALineWithReturn)
{
    QLineEdit line;
    line.show();
    MentionCompleter completer(line);
    completer.setNames({u"shoe"_s, u"lamp"_s});
    type(line, completer, u"warmer @la"_s);
    ASSERT_TRUE(completer.isOpen());
    QTest::keyClick(list(completer), Qt::Key_Return);
    EXPECT_EQ(line.text(), u"warmer @lamp "_s);
    EXPECT_FALSE(completer.isOpen());
}

TEST_F(MentionCompleterTest, completesAColumnInAnEditorAndClosesItsBrace)
{
    QPlainTextEdit editor;
    editor.show();
    MentionCompleter completer(editor);
    completer.setColumns({u"product"_s});
    type(editor, completer, u"a {"_s);
    ASSERT_TRUE(completer.isOpen());
    QTest::keyClick(list(completer), Qt::Key_Tab);
    EXPECT_EQ(editor.toPlainText(), u"a {product}"_s);
}

TEST_F(MentionCompleterTest, leavesTheTextAloneOnEscape)
{
    QPlainTextEdit editor;
    editor.show();
    MentionCompleter completer(editor);
    completer.setNames({u"shoe"_s});
    type(editor, completer, u"@"_s);
    ASSERT_TRUE(completer.isOpen());
    QTest::keyClick(list(completer), Qt::Key_Escape);
    EXPECT_FALSE(completer.isOpen());
    EXPECT_EQ(editor.toPlainText(), u"@"_s);
}

} // namespace rushes::widgets::test
