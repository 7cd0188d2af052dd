#include "ui/explore/PromptSlots.h"

#include <gtest/gtest.h>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;

namespace {

QString wordsAt(const QString& prompt, Slot slot)
{
    const auto span = slotIn(prompt, slot);
    return span ? prompt.mid(span->position, span->length) : QString();
}

const QString prompt = u"red sneaker on wet sand at golden hour, 35 mm, film look"_s;

} // namespace

TEST(PromptSlots, findsTheWordsOfEachSlotInTheText)
{
    EXPECT_EQ(wordsAt(prompt, Slot::Subject), u"sneaker"_s);
    EXPECT_EQ(wordsAt(prompt, Slot::Light), u"golden hour"_s);
    EXPECT_EQ(wordsAt(prompt, Slot::Camera), u"35 mm"_s);
    EXPECT_EQ(wordsAt(prompt, Slot::Style), u"film look"_s);
    EXPECT_EQ(wordsAt(u"something odd"_s, Slot::Light), QString());
}

TEST(PromptSlots, doesNotTakeWhereAThingStandsForTheCamera)
{
    for (const QString& text : {u"sneaker, a palm on the left"_s, u"a lamp to the right"_s,
                                u"sneaker with a palm behind it"_s, u"a palm in the background"_s,
                                u"a gift in the foreground"_s})
        EXPECT_EQ(wordsAt(text, Slot::Camera), QString());
    EXPECT_EQ(wordsAt(u"a palm on the left, low angle"_s, Slot::Camera), u"low angle"_s);
}

TEST(PromptSlots, changesTheWordsWhereTheyStand)
{
    EXPECT_EQ(withSlot(prompt, Slot::Light, u"blue hour"_s),
              u"red sneaker on wet sand at blue hour, 35 mm, film look"_s);
}

TEST(PromptSlots, addsAtTheEndWhatThePromptDoesNotSay)
{
    EXPECT_EQ(withSlot(u"red sneaker, "_s, Slot::Light, u"low key"_s), u"red sneaker, low key"_s);
    EXPECT_EQ(withSlot({}, Slot::Style, u"film look"_s), u"film look"_s);
}

TEST(PromptSlots, offersOnlyWordsThatItFindsAgain)
{
    for (const Slot slot : allSlots) {
        for (const QString& words : slotWords(slot))
            EXPECT_EQ(wordsAt(withSlot(u"a thing"_s, slot, words), slot), words);
    }
}

} // namespace rushes::explore
