#include "ui/clip/MakeSection.h"

#include "core/generation/ClipTimes.h"
#include "core/providers/openai/HostModels.h"
#include "tests/ui/clip/ServiceFixture.h"
#include "ui/clip/LimitsList.h"
#include "ui/clip/ModelMenu.h"
#include "ui/clip/PriceCard.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/InlineMessage.h"

#include <QSignalSpy>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using Way = MakeSection::Way;

namespace {

class MakeSectionTest : public ServiceFixture
{
protected:
    void open(QSize size = {320, 180}, double seconds = 5)
    {
        m_settings.direction.duration = Time::ofSeconds(seconds);
        m_make = std::make_unique<MakeSection>(*m_project, *m_studio);
        m_make->setSettings(m_settings);
        m_make->setPicture(addPicture(size));
        m_make->resize(384, 300);
        m_make->show();
    }
    PriceCard& card(Way way) const
    {
        return *m_make->findChildren<PriceCard*>().at(qsizetype(way));
    }
    widgets::InlineMessage& message() const
    {
        return *m_make->findChild<widgets::InlineMessage*>();
    }
    QPushButton& action(const QString& text) const
    {
        return *withText<widgets::HintButton>(*m_make, text);
    }

    ShotSettings m_settings;
    std::unique_ptr<MakeSection> m_make;
};

} // namespace

TEST_F(MakeSectionTest, everyCardShowsThePriceOfExactlyThisClip)
{
    open();
    EXPECT_EQ(card(Way::Sketch).accessibleName(), u"Sketch, Free, On this computer"_s);
    // 5 s at $0.0232 and at $0.1043 a second.
    EXPECT_EQ(card(Way::Draft).accessibleName(), u"Draft 360p, $0.12, Time not known"_s);
    EXPECT_EQ(card(Way::Final).accessibleName(), u"Final 1080p, $0.52, Time not known"_s);
    m_settings.direction.duration = Time::ofSeconds(10);
    m_make->setSettings(m_settings);
    EXPECT_TRUE(card(Way::Draft).accessibleName().contains(u"$0.23"_s));
}

TEST_F(MakeSectionTest, theMenuOffersWhatOnlyAHostLists)
{
    open();
    auto& menu = *m_make->findChild<ModelMenu*>();
    const auto texts = [&menu] {
        emit menu.aboutToShow();
        QStringList all;
        for (const QAction* action : menu.actions())
            all << action->text();
        return all;
    };
    EXPECT_TRUE(texts().filter(u"sora-2"_s).isEmpty());
    m_studio->setHostModels({catalog::modelOfHost(u"openai:sora-2"_s)});
    EXPECT_EQ(texts().filter(u"sora-2"_s).size(), 1);
}

TEST_F(MakeSectionTest, timeIsThatOfTheUsersOwnClips)
{
    project::Clip made{.engine = u"gemini-omni-1.2-flash"_s, .latencyMs = 41000};
    made.extra["resolution"] = "360p";
    ASSERT_TRUE(m_project->addClip(made));
    open();
    EXPECT_TRUE(card(Way::Draft).accessibleName().endsWith(u"About 40 s"_s));
}

TEST_F(MakeSectionTest, theFirstPaidPressAsksOnceInALine)
{
    m_budget.setLimits({.day = Money::ofDollars(1)});
    open();
    m_make->make(Way::Draft);
    EXPECT_EQ(message().text(), u"This costs about $0.12. Limit today $1.00."_s);
    EXPECT_EQ(m_server.creates().size(), 0U);
    action(u"Go on"_s).click();
    ASSERT_TRUE(waitForClips(1));
    EXPECT_TRUE(message().isHidden());
    EXPECT_EQ(generation::resolutionOf(lastClip()), u"360p"_s);
    m_make->make(Way::Final);
    ASSERT_TRUE(waitForClips(2));
    EXPECT_EQ(generation::resolutionOf(lastClip()), u"1080p"_s);
    EXPECT_EQ(m_server.paidCreates(), 2);
}

TEST_F(MakeSectionTest, theSameClipIsNotOrderedTwiceWhileItIsOnItsWay)
{
    payOnce();
    m_server.setEnding(Server::Ending::Completed, 1000000);
    open();
    m_make->make(Way::Draft);
    EXPECT_FALSE(card(Way::Draft).isEnabled());
    m_make->make(Way::Draft);
    EXPECT_EQ(m_queue->activeCount(), 1);
    m_settings.direction.duration = Time::ofSeconds(6);
    m_make->setSettings(m_settings);
    EXPECT_TRUE(card(Way::Draft).isEnabled()); // another clip
    m_queue->cancelAll();
    EXPECT_TRUE(wait([&] { return m_queue->activeCount() == 0; }));
}

TEST_F(MakeSectionTest, overTheLimitSaysSoAndTheLimitCanBeRaised)
{
    m_budget.setLimits({.day = Money::ofDollars(0.20)});
    open();
    EXPECT_TRUE(card(Way::Draft).isEnabled());
    EXPECT_FALSE(card(Way::Final).isEnabled());
    EXPECT_EQ(card(Way::Final).accessibleName(), u"Final 1080p, $0.52, Time not known"_s);
    QSignalSpy raised(m_make.get(), &MakeSection::dayLimitRaised);
    action(u"Raise by $1.00"_s).click();
    EXPECT_EQ(m_budget.limits().day, Money::ofDollars(1.20));
    EXPECT_EQ(raised.size(), 1);
    EXPECT_TRUE(card(Way::Final).isEnabled());
}

TEST_F(MakeSectionTest, withoutAKeyTheSketchIsTheOneToPressAndAKeyCanBeAdded)
{
    m_keys.key.clear();
    open();
    EXPECT_TRUE(card(Way::Sketch).isEnabled());
    EXPECT_FALSE(card(Way::Draft).isEnabled());
    EXPECT_TRUE(card(Way::Draft).accessibleName().contains(u"$0.12"_s)); // never hidden
    QSignalSpy wanted(m_make.get(), &MakeSection::keyWanted);
    action(u"Add a key…"_s).click();
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.at(0).at(0).toString(), u"gemini"_s);
}

TEST_F(MakeSectionTest, theMenuHasEveryModelAndSaysWhyOneCannotBeUsed)
{
    open();
    auto* menu = m_make->findChild<ModelMenu*>();
    emit menu->aboutToShow();
    int usable = 0, not_ = 0;
    for (const QAction* action : menu->actions()) {
        if (action->text().contains(u"Omni"_s))
            usable += action->isEnabled();
        if (action->text().contains(u"Seedance"_s))
            not_ += !action->isEnabled() && !action->toolTip().isEmpty();
    }
    EXPECT_EQ(usable, 2);
    EXPECT_EQ(not_, 4);
    QSignalSpy edited(m_make.get(), &MakeSection::settingsEdited);
    for (QAction* action : menu->actions()) {
        if (action->text().startsWith(u"Omni Flash 1.1"_s))
            action->trigger();
    }
    ASSERT_EQ(edited.size(), 1);
    EXPECT_EQ(edited.at(0).at(0).value<ShotSettings>().model, u"gemini-omni-1.1-flash"_s);
}

TEST_F(MakeSectionTest, aLengthTheModelDoesNotMakeIsToldBeforePaying)
{
    open({320, 180}, 1);
    EXPECT_FALSE(card(Way::Draft).isEnabled());
    QSignalSpy edited(m_make.get(), &Section::edited);
    action(u"Make it 3 s"_s).click();
    ASSERT_EQ(edited.size(), 1);
    EXPECT_EQ(edited.at(0).at(0).value<direction::Direction>().duration, Time::ofSeconds(3));
}

TEST_F(MakeSectionTest, aPictureOfAnotherRatioCanBeCropped)
{
    open({200, 250});
    QSignalSpy wanted(m_make.get(), &MakeSection::cropWanted);
    action(u"Crop to 9:16"_s).click();
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.at(0).at(0).value<project::AspectRatio>(), (project::AspectRatio{9, 16}));
}

TEST_F(MakeSectionTest, theUsersOwnWordsAreWhatIsSent)
{
    payOnce();
    m_settings.wording.text = u"A slow look round the shoe."_s;
    open();
    m_make->make(Way::Draft);
    ASSERT_TRUE(waitForClips(1));
    EXPECT_EQ(lastClip().words, u"A slow look round the shoe."_s);
    EXPECT_TRUE(QString::fromStdString(m_server.creates().back().dump())
                    .contains(u"A slow look round the shoe."_s));
}

} // namespace rushes::clip
