// Every room with words that are 40 % longer, as German or Finnish ones are: nothing may be cut
// off.
#include "tests/ui/shell/ShellFixture.h"
#include "tests/ui/widgets/Styled.h"
#include "ui/settings/SettingsSheet.h"

#include <QAbstractButton>
#include <QLabel>
#include <QListWidget>
#include <QTranslator>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

/// "Queue" becomes "Queueẍẍ": longer, and to be told from what nobody gave to a translator.
class LongWords final : public QTranslator
{
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        QString text = QString::fromUtf8(source);
        qsizetype letters = 0;
        for (const QChar c : std::as_const(text))
            letters += c.isLetter();
        const qsizetype more = (letters * 2 + 4) / 5;
        QString padding(more, u'ẍ');
        for (qsizetype at = longestWord; at < padding.size(); at += longestWord + 1)
            padding.insert(at, u' ');
        return text + padding;
    }
    bool isEmpty() const override { return false; }

private:
    static constexpr qsizetype longestWord = 8;
};

QString nameOf(const QWidget& widget)
{
    QString path = QString::fromLatin1(widget.metaObject()->className());
    for (const QWidget* parent = widget.parentWidget(); parent; parent = parent->parentWidget())
        path.prepend(QString::fromLatin1(parent->metaObject()->className()) + u" > "_s);
    return path.section(u" > "_s, -4);
}

QStringList cutOff(const QWidget& window)
{
    QStringList all;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const QString text = label ? label->text() : button ? button->text() : QString();
        if (text.isEmpty() || !widget->isVisibleTo(&window))
            continue;
        const int wanted = label && label->wordWrap() ? label->heightForWidth(label->width())
                                                      : widget->minimumSizeHint().height();
        if (widget->width() < widget->minimumSizeHint().width() || widget->height() < wanted)
            all << u"%1 “%2”: %3 × %4 of %5 × %6"_s.arg(nameOf(*widget), text)
                       .arg(widget->width())
                       .arg(widget->height())
                       .arg(widget->minimumSizeHint().width())
                       .arg(wanted);
    }
    return all;
}

struct LongWordsTest : ShellTest
{
    LongWordsTest() { QCoreApplication::installTranslator(&words); }
    ~LongWordsTest() override { QCoreApplication::removeTranslator(&words); }

    void expectAllToFit(const QString& where)
    {
        QStringList cut; // a layout that settles asks for another
        (void)QTest::qWaitFor([&] { return (cut = cutOff(*window)).isEmpty(); }, 2000);
        EXPECT_TRUE(cut.isEmpty()) << where.toStdString() << ":\n" << cut.join(u'\n').toStdString();
    }

    LongWords words;
    widgets::test::Outfit outfit;
};

} // namespace

TEST_F(LongWordsTest, fitInEveryRoomOfTheSmallestAndTheUsualWindow)
{
    MainWindow& shown = open();
    shown.showNormal();
    order();
    ASSERT_TRUE(until([&] { return queue->activeCount() == 0; }));
    for (const QSize size : {QSize(1440, 900), QSize(1100, 700)}) {
        shown.resize(size);
        for (const char* room : {"explore", "compare", "clip", "wordClip", "cut"}) {
            trigger(room);
            expectAllToFit(u"%1 at %2"_s.arg(QLatin1StringView(room)).arg(size.width()));
            EXPECT_EQ(shown.size(), size) << room << " needs more room than that";
        }
    }
}

TEST_F(LongWordsTest, fitInEverySheet)
{
    open().showNormal();
    for (const QSize size : {QSize(1440, 900), QSize(1100, 700)}) {
        window->resize(size);
        trigger("settings");
        auto* settings = window->findChild<preferences::SettingsSheet*>();
        ASSERT_TRUE(settings);
        auto* sections = settings->findChild<QListWidget*>();
        for (int row = 0; row < sections->count(); ++row) {
            sections->setCurrentRow(row);
            expectAllToFit(
                u"settings, %1 at %2"_s.arg(sections->item(row)->text()).arg(size.width()));
        }
        for (const char* sheet : {"keys", "about", "export", "commands"}) {
            trigger(sheet);
            expectAllToFit(u"%1 at %2"_s.arg(QLatin1StringView(sheet)).arg(size.width()));
        }
    }
}

} // namespace rushes::shell
