// The other sections: limits that count at once, spending, models, network, shortcuts.
#include "tests/ui/settings/SettingsFixture.h"
#include "ui/settings/FirstSteps.h"
#include "ui/settings/HealthChart.h"
#include "ui/settings/LedgerTable.h"
#include "ui/settings/LimitsPage.h"
#include "ui/settings/ModelsTable.h"
#include "ui/settings/NetworkPage.h"
#include "ui/settings/SettingsSheet.h"
#include "ui/settings/Shortcuts.h"
#include "ui/settings/SpendingPage.h"
#include "ui/widgets/NumberField.h"
#include "ui/widgets/Switch.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QFile>

namespace rushes::preferences {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class Control>
Control* named(const QWidget& page, const QString& name)
{
    for (auto* control : page.findChildren<Control*>()) {
        if (control->accessibleName() == name)
            return control;
    }
    ADD_FAILURE() << "no control is called " << name.toStdString();
    return nullptr;
}

void write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

TEST_F(SettingsTest, setsALimitAtOnceAndRemembersThatTheUserChose)
{
    LimitsPage page(access());
    auto* whether = named<widgets::Switch>(page, u"Limit: A day"_s);
    auto* amount = named<widgets::NumberField>(page, u"A day, in dollars"_s);
    EXPECT_FALSE(amount->isEnabled());
    whether->click();
    EXPECT_EQ(settings.current().dailyLimit, Money::ofDollars(amount->value()));
    EXPECT_TRUE(settings.current().dailyLimitChosen);
    emit amount->edited(2.5);
    EXPECT_EQ(settings.current().dailyLimit, Money::ofDollars(2.5));
    whether->click();
    EXPECT_EQ(settings.current().dailyLimit, std::nullopt);
    EXPECT_EQ(settings::withFirstKey(settings.current()).dailyLimit, std::nullopt);
}

TEST_F(SettingsTest, showsALimitThatWasRaisedElsewhere)
{
    LimitsPage page(access());
    settings::Settings raised;
    raised.dailyLimit = Money::ofDollars(7);
    ASSERT_TRUE(settings.change(raised));
    EXPECT_EQ(named<widgets::NumberField>(page, u"A day, in dollars"_s)->value(), 7);
    EXPECT_TRUE(named<widgets::Switch>(page, u"Limit: A day"_s)->isChecked());
}

TEST_F(SettingsTest, showsWhatWasSpentAndWritesItAsCsv)
{
    generation::Ledger* ledger = *budget.ledger();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    ASSERT_TRUE(
        ledger->enter({.model = u"fake-1"_s, .project = u"/ads/shoes"_s, .what = u"picture"_s},
                      Money::ofDollars(0.25), now));
    SpendingPage page(access());
    page.show();
    EXPECT_FALSE(textsIn(page).filter(u"$0.25 today, $0.25 this month, $0.25 in all"_s).isEmpty());
    const QString path = folder.filePath(u"spending.csv"_s);
    ASSERT_TRUE(page.writeCsv(path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("/ads/shoes,"));
    EXPECT_FALSE(page.writeCsv(folder.path()));
}

TEST_F(SettingsTest, listsTheNewestRequestFirstAndWhatWasNotCharged)
{
    LedgerTable table;
    const QAbstractItemModelTester tester(&table);
    table.setRows({{.id = 1, .charge = {.what = u"old"_s}},
                   {.id = 2,
                    .charge = {.estimate = Money::ofDollars(1), .what = u"new"_s},
                    .state = generation::EntryState::Released},
                   {.id = 3,
                    .charge = {.estimate = Money::ofDollars(1), .what = u"silent"_s},
                    .state = generation::EntryState::Spent}});
    EXPECT_EQ(table.index(0, LedgerTable::Cost).data(), u"$1.00 estimated"_s);
    EXPECT_EQ(table.index(1, LedgerTable::What).data(), u"new"_s);
    EXPECT_EQ(table.index(1, LedgerTable::Cost).data(), u"$0, not charged"_s);
}

TEST_F(SettingsTest, tellsOfEachModelHowItServedHereAndWhyItCannotBeUsed)
{
    generation::Ledger* ledger = *budget.ledger();
    for (const int ms : {1000, 2000, 9000})
        ASSERT_TRUE(ledger->addCall(u"fake-1"_s, clock.now(), ms, u"done"_s));
    ModelsTable table(*studio);
    const QAbstractItemModelTester tester(&table);
    EXPECT_EQ(table.index(0, ModelsTable::Name).data(), u"Fake"_s);
    EXPECT_EQ(table.index(0, ModelsTable::Here).data(), u"2.0 s, 9.0 s"_s);
    EXPECT_EQ(table.index(0, ModelsTable::State).data(), u"No key for Google"_s);
    keys.tryOut(u"GEMINI_API_KEY"_s, settings::Secret(goodKey));
    table.read();
    EXPECT_EQ(table.index(0, ModelsTable::State).data(), u"Ready"_s);
    studio->setHostModels({{.id = u"local:sd"_s, .name = u"sd"_s, .provider = u"nobody"_s}});
    EXPECT_EQ(table.rowCount(), int(generation::fakeModels().models.size()) + 1);
    EXPECT_EQ(table.index(table.rowCount() - 1, ModelsTable::State).data(), u"Not connected"_s);
}

TEST_F(SettingsTest, takesAProxyButNoPasswordInIt)
{
    EXPECT_TRUE(checkedProxy({}));
    EXPECT_TRUE(checkedProxy(u"proxy:8080"_s));
    EXPECT_TRUE(checkedProxy(u"socks5://proxy:1080"_s));
    EXPECT_FALSE(checkedProxy(u"http://me:secret@proxy:8080"_s));
    EXPECT_FALSE(checkedProxy(u"ftp://proxy"_s));
}

TEST_F(SettingsTest, takesOnlyAFileThatHoldsCertificates)
{
    const QString words = folder.filePath(u"words.pem"_s), pem = folder.filePath(u"ca.pem"_s);
    write(words, "words");
    write(pem, "-----BEGIN CERTIFICATE-----\n");
    EXPECT_TRUE(checkedCertificates({}));
    EXPECT_TRUE(checkedCertificates(pem));
    EXPECT_FALSE(checkedCertificates(words));
    EXPECT_FALSE(checkedCertificates(folder.filePath(u"none.pem"_s)));
}

TEST_F(SettingsTest, givesAnActionAnotherKeyAndItsOwnBack)
{
    QWidget window;
    auto* action = new QAction(u"New board"_s, &window);
    action->setObjectName(u"newBoard"_s);
    action->setShortcuts({QKeySequence(u"Ctrl+T"_s), QKeySequence(u"F5"_s)});
    auto* other = new QAction(u"Quit"_s, &window);
    other->setObjectName(u"quit"_s);
    other->setShortcut(QKeySequence(u"Ctrl+Q"_s));
    Shortcuts shortcuts({action, other, new QAction(&window)});
    EXPECT_EQ(shortcuts.actions().size(), 2u) << "one without a name cannot be remembered";
    const QKeySequence wanted(u"Ctrl+Shift+B"_s);
    const auto changed = Shortcuts::with({}, action, wanted);
    shortcuts.apply(changed);
    EXPECT_EQ(action->shortcuts(), QList{wanted});
    EXPECT_EQ(shortcuts.ownerOf(QKeySequence(u"Ctrl+Q"_s), action), other);
    EXPECT_EQ(shortcuts.ownerOf(wanted, action), nullptr);
    shortcuts.apply(Shortcuts::withUsual(changed, action));
    EXPECT_EQ(action->shortcuts(), shortcuts.usualKeys(action));
    EXPECT_EQ(action->shortcuts().size(), 2);
}

TEST_F(SettingsTest, saysWhatAProjectHoldsAtTheFirstStart)
{
    project::Document document;
    EXPECT_TRUE(contentsText(document).startsWith(u"Type"_s));
    document.variants.resize(24);
    document.clips.resize(3);
    EXPECT_EQ(contentsText(document),
              u"You have 24 pictures and 3 clips. Type, rate, compare, cut and export."_s);
}

TEST_F(SettingsTest, givesEveryControlOfEverySectionAName)
{
    QWidget window;
    Shortcuts shortcuts({});
    SettingsSheet sheet(access(), shortcuts, &window);
    for (const QWidget* control : sheet.findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(control);
        const bool isInside = control->objectName().startsWith(u"qt_"_s);
        // A message's buttons are hidden until it has something to offer.
        if (control->focusPolicy() == Qt::NoFocus || isInside || control->isHidden() ||
            (button && !button->text().isEmpty()))
            continue;
        if (qobject_cast<const QLabel*>(control)) // its text is its name
            continue;
        EXPECT_FALSE(control->accessibleName().isEmpty())
            << control->metaObject()->className() << " in " << sheet.metaObject()->className();
    }
}

TEST_F(SettingsTest, showsHowLongEachModelTookAndHowOftenItFailed)
{
    generation::Ledger* ledger = *budget.ledger();
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const int seconds : {2, 3, 4})
        ASSERT_TRUE(ledger->addCall(u"fake-1"_s, now, seconds * 1000, u"done"_s));
    ASSERT_TRUE(ledger->addCall(u"fake-1"_s, now, 1000, u"network"_s));
    const auto calls = *ledger->calls();
    ASSERT_EQ(calls.at(u"fake-1"_s).size(), 4u);
    EXPECT_TRUE(calls.at(u"fake-1"_s).front().isDone());
    EXPECT_EQ(HealthChart::summary({.name = u"Fake"_s, .calls = calls.at(u"fake-1"_s)}),
              u"3.0 s, most under 4.0 s, 1 of 4 failed"_s);
    HealthChart chart;
    EXPECT_EQ(chart.accessibleDescription(), u"Nothing was asked of a service yet."_s);
    chart.showModels({{.name = u"Never asked"_s},
                      {.name = u"Fake"_s, .calls = calls.at(u"fake-1"_s), .rest = u"rests"_s}});
    EXPECT_EQ(chart.accessibleDescription(),
              u"Fake: 3.0 s, most under 4.0 s, 1 of 4 failed, rests"_s);
}

} // namespace rushes::preferences
