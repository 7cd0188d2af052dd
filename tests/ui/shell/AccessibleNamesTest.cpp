// Everything that takes the keyboard's focus says what it is to a screen reader, in every room and
// sheet.
#include "tests/ui/shell/ShellFixture.h"
#include "tests/ui/widgets/Styled.h"
#include "ui/settings/SettingsSheet.h"

#include <QAccessible>
#include <QListWidget>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

QString classesAbove(const QWidget& widget)
{
    QStringList names;
    for (const QWidget* one = &widget; one && names.size() < 4; one = one->parentWidget())
        names.prepend(QString::fromLatin1(one->metaObject()->className()));
    return names.join(u" > "_s);
}

QStringList nameless(const QWidget& window)
{
    QStringList all;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        const bool isReached = (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() &&
                               widget->isVisibleTo(&window) && !widget->focusProxy();
        if (!isReached || qobject_cast<QAbstractScrollArea*>(widget->parentWidget()))
            continue;
        QAccessibleInterface* told = QAccessible::queryAccessibleInterface(widget);
        if (!told || told->text(QAccessible::Name).isEmpty())
            all << classesAbove(*widget);
    }
    return all;
}

struct AccessibleNamesTest : ShellTest
{
    void expectNames(const QString& where)
    {
        QApplication::processEvents();
        const QStringList missing = nameless(*window);
        EXPECT_TRUE(missing.isEmpty()) << where.toStdString() << ":\n"
                                       << missing.join(u'\n').toStdString();
    }

    widgets::test::Outfit outfit;
};

} // namespace

TEST_F(AccessibleNamesTest, areGivenInEveryRoomAndSheet)
{
    open().showNormal();
    order();
    ASSERT_TRUE(until([&] { return queue->activeCount() == 0; }));
    for (const char* room : {"explore", "compare", "clip", "wordClip", "cut"}) {
        trigger(room);
        expectNames(QString::fromLatin1(room));
    }
    trigger("settings");
    auto* sections = window->findChild<preferences::SettingsSheet*>()->findChild<QListWidget*>();
    for (int row = 0; row < sections->count(); ++row) {
        sections->setCurrentRow(row);
        expectNames(u"settings, "_s + sections->item(row)->text());
    }
    for (const char* sheet : {"keys", "export", "commands"}) {
        trigger(sheet);
        expectNames(QString::fromLatin1(sheet));
    }
}

} // namespace rushes::shell
