// A key's way through the settings: pasted, checked, kept, removed, and never shown.
#include "tests/ui/settings/SettingsFixture.h"
#include "ui/settings/AddressField.h"
#include "ui/settings/KeyField.h"
#include "ui/settings/KeyText.h"
#include "ui/settings/ServiceCard.h"

#include <QFile>
#include <QPushButton>
#include <QSignalSpy>

namespace rushes::preferences {

using namespace Qt::Literals::StringLiterals;
using settings::KeyPlace;

namespace {

const QString google = u"gemini"_s;
const QString name = u"GEMINI_API_KEY"_s;

void paste(QWidget& widget, const char* key)
{
    widget.findChild<QLineEdit*>()->setText(QString::fromLatin1(key));
    for (auto* button : widget.findChildren<QPushButton*>()) {
        if (button->text() == u"Check"_s)
            button->click();
    }
}

QByteArray fileText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_F(SettingsTest, keepsAKeyThatTheServiceAcceptsAndSaysWhatItOpens)
{
    service->closedModel = u"fake-2"_s;
    KeyField field(access(), google);
    const QSignalSpy kept(&field, &KeyField::kept);
    paste(field, goodKey);
    EXPECT_TRUE(textsIn(field).contains(u"Checking…"_s));
    ASSERT_TRUE(until([&] { return kept.count() == 1; }));
    EXPECT_TRUE(textsIn(field).contains(u"Key works. It can use 2 of our 3 models."_s));
    EXPECT_EQ(chain->kept.value(name).reveal(), goodKey);
    EXPECT_EQ(keyPlaceText(keys, google), u"In this computer's keychain"_s);
}

TEST_F(SettingsTest, saysThatTheServiceDoesNotAcceptAKeyAndGoesBackToTheOneBefore)
{
    ASSERT_TRUE(keys.keep(name, settings::Secret(goodKey)));
    KeyField field(access(), google);
    paste(field, "AIza-cut-off");
    ASSERT_TRUE(until([&] {
        return textsIn(field).contains(
            u"Google does not accept this key. Check that you copied all of it."_s);
    }));
    EXPECT_EQ(keys.secret(name).reveal(), goodKey);
    EXPECT_EQ(chain->kept.value(name).reveal(), goodKey);
}

TEST_F(SettingsTest, keepsAKeyThatCouldNotBeCheckedAndSaysSo)
{
    service->trouble = Error{.code = ErrorCode::Network, .detail = u"no route"_s};
    KeyField field(access(), google);
    paste(field, goodKey);
    ASSERT_TRUE(until([&] { return keys.placeOf(name) == KeyPlace::Keychain; }));
    EXPECT_FALSE(textsIn(field).filter(u"nothing was checked"_s).isEmpty());
}

TEST_F(SettingsTest, givesATrialUpWhenTheFieldGoes)
{
    {
        KeyField field(access(), google);
        paste(field, goodKey);
        EXPECT_EQ(keys.placeOf(name), KeyPlace::Session);
    }
    EXPECT_EQ(keys.placeOf(name), KeyPlace::Nowhere);
}

TEST_F(SettingsTest, neverShowsOrWritesAKeyThatWasKept)
{
    ServiceCard card(access(), google, ServiceCard::Needs::Key);
    paste(card, goodKey);
    ASSERT_TRUE(until([&] { return keys.placeOf(name) == KeyPlace::Keychain; }));
    ASSERT_TRUE(settings.change(settings::withFirstKey(settings.current())));
    const QString key = QString::fromLatin1(goodKey);
    EXPECT_TRUE(textsIn(card).filter(key).isEmpty());
    for (const QWidget* widget : card.findChildren<QWidget*>()) {
        EXPECT_FALSE(widget->toolTip().contains(key));
        EXPECT_FALSE(widget->accessibleName().contains(key));
        EXPECT_FALSE(widget->accessibleDescription().contains(key));
    }
    const QByteArray written = fileText(folder.filePath(u"settings.json"_s));
    EXPECT_FALSE(written.isEmpty());
    EXPECT_FALSE(written.contains(goodKey));
}

TEST_F(SettingsTest, saysWhyAKeyLastsOnlyUntilTheProgramEnds)
{
    chain->trouble = Error{ErrorCode::Unsupported, u"this computer has no keychain"_s};
    ServiceCard card(access(), google, ServiceCard::Needs::Key);
    paste(card, goodKey);
    ASSERT_TRUE(until([&] {
        return textsIn(card).contains(u"The key is kept only until Rushes closes: this computer "
                                      "has no keychain."_s);
    }));
    EXPECT_EQ(keys.placeOf(name), KeyPlace::Session);
    EXPECT_EQ(keyPlaceText(keys, google), u"Until Rushes closes"_s);
}

TEST_F(SettingsTest, countsTheModelsOfAServiceOnItsCardAndTellsTheRooms)
{
    ServiceCard card(access(), google, ServiceCard::Needs::Key);
    EXPECT_TRUE(textsIn(card).contains(u"No key"_s));
    paste(card, goodKey);
    ASSERT_TRUE(until([&] { return keys.placeOf(name) == KeyPlace::Keychain; }));
    EXPECT_FALSE(textsIn(card).filter(u"3 models"_s).isEmpty());
    auto buttons = card.findChildren<QPushButton*>();
    const auto remove = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
        return button->text() == u"Remove"_s;
    });
    ASSERT_NE(remove, buttons.end());
    (*remove)->click();
    EXPECT_TRUE(keys.secret(name).isEmpty());
    EXPECT_FALSE(chain->kept.contains(name));
    EXPECT_TRUE(textsIn(card).contains(u"No key"_s));
}

TEST_F(SettingsTest, namesTheVariableThatSetsAKeyAndDoesNotLetItBePastedOver)
{
    qputenv("GEMINI_API_KEY", goodKey);
    ServiceCard card(access(), google, ServiceCard::Needs::Key);
    EXPECT_FALSE(textsIn(card).filter(u"From the environment (GEMINI_API_KEY)"_s).isEmpty());
    EXPECT_FALSE(card.findChild<QLineEdit*>()->isEnabled());
    qunsetenv("GEMINI_API_KEY");
}

TEST_F(SettingsTest, takesOnlyAddressesThatKeepKeysSafe)
{
    EXPECT_TRUE(checkedAddress({}));
    EXPECT_TRUE(checkedAddress(u"localhost:7860"_s));
    EXPECT_TRUE(checkedAddress(u"https://4sapi.com/v1"_s));
    EXPECT_FALSE(checkedAddress(u"http://far.example"_s));
    AddressField field(access(), u"a1111"_s);
    auto* edit = field.findChild<QLineEdit*>();
    edit->setText(u"http://far.example"_s);
    emit edit->editingFinished();
    EXPECT_TRUE(settings.current().addresses.isEmpty());
    edit->setText(u"localhost:7860"_s);
    emit edit->editingFinished();
    EXPECT_EQ(settings.current().addresses.value(u"a1111"_s), u"localhost:7860"_s);
    edit->clear();
    emit edit->editingFinished();
    EXPECT_TRUE(settings.current().addresses.isEmpty());
}

} // namespace rushes::preferences
