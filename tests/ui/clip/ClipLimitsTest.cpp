#include "ui/clip/ClipLimits.h"

#include "ui/clip/ClipModels.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using direction::CameraMove;

namespace {

catalog::Model model(const QString& id)
{
    return catalog::loadModels()->find(id).value();
}

bool says(const std::vector<LimitLine>& lines, const QString& part)
{
    return std::any_of(lines.begin(), lines.end(),
                       [&](const LimitLine& line) { return line.text.contains(part); });
}

const LimitLine* withFix(const std::vector<LimitLine>& lines, LimitFix fix)
{
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [fix](const LimitLine& line) { return line.fix == fix; });
    return found == lines.end() ? nullptr : &*found;
}

ShotSettings shot(CameraMove move, double seconds = 5)
{
    return {.direction = {.move = move, .duration = Time::ofSeconds(seconds)}};
}

} // namespace

TEST(ClipLimits, tellHowLongAClipMayBeAndThatNoSoundIsTaken)
{
    const auto lines = limitLines(model(u"omni"_s), {1600, 900}, shot(CameraMove::PushIn));
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].text,
              u"3 to 15 s a clip. It makes its own sound; you cannot send a sound file."_s);
}

TEST(ClipLimits, warnOfPeopleWhenTheCameraOrbitsOrPans)
{
    for (const CameraMove move : {CameraMove::OrbitLeft, CameraMove::PanRight})
        EXPECT_TRUE(
            says(limitLines(model(u"omni"_s), {1600, 900}, shot(move)), u"People may change"_s));
    EXPECT_FALSE(says(limitLines(model(u"omni"_s), {1600, 900}, shot(CameraMove::CraneUp)),
                      u"People may change"_s));
}

TEST(ClipLimits, offerToCropAPictureOfARatioThatIsNotMade)
{
    const auto lines = limitLines(model(u"omni"_s), {1024, 1280}, shot(CameraMove::PushIn));
    const LimitLine* crop = withFix(lines, LimitFix::Crop);
    ASSERT_TRUE(crop);
    EXPECT_EQ(crop->action, u"Crop to 9:16"_s);
    EXPECT_TRUE(crop->text.contains(u"16:9 and 9:16"_s) && crop->text.contains(u"4:5"_s));
    // The size a picture of 16:9 really has is near enough.
    EXPECT_FALSE(ratioToCropTo(model(u"omni"_s), {1376, 768}));
    EXPECT_FALSE(ratioToCropTo(model(u"seedance"_s), {1024, 1280}));
}

TEST(ClipLimits, offerALengthThatTheModelMakes)
{
    const auto lines = limitLines(model(u"omni"_s), {1600, 900}, shot(CameraMove::PushIn, 1.5));
    const LimitLine* length = withFix(lines, LimitFix::Length);
    ASSERT_TRUE(length);
    EXPECT_EQ(length->action, u"Make it 3 s"_s);
}

TEST(ClipLimits, warnWhenThereAreMoreWordsThanTheModelReads)
{
    catalog::Model brief = model(u"omni"_s);
    brief.limits["words"] = 3;
    EXPECT_TRUE(says(limitLines(brief, {1600, 900}, shot(CameraMove::PushIn)), u"3 words"_s));
}

TEST(ClipModels, aDraftIsTheCheapestResolutionAndAFinalIs1080p)
{
    EXPECT_EQ(draftResolution(model(u"omni"_s)), u"360p"_s);
    EXPECT_EQ(finalResolution(model(u"omni"_s)), u"1080p"_s);
    EXPECT_EQ(finalResolution(model(u"omni"_s), u"4k"_s), u"4k"_s);
    EXPECT_EQ(draftResolution(model(u"seedance-2-0-mini"_s)), u"480p"_s);
    EXPECT_EQ(finalResolution(model(u"seedance-2-0-mini"_s)), u"720p"_s);
}

TEST(ClipModels, areAllThatMakeClipsAtAService)
{
    const auto models = clipModels(*catalog::loadModels());
    EXPECT_GE(models.size(), 6U);
    for (const catalog::Model& each : models)
        EXPECT_FALSE(each.isLocal());
}

TEST(ClipModels, timesAreAboutAndNeverExact)
{
    using std::chrono::milliseconds;
    EXPECT_EQ(aboutText(milliseconds(41200)), u"About 40 s"_s);
    EXPECT_EQ(aboutText(milliseconds(7300)), u"About 7 s"_s);
    EXPECT_EQ(aboutText(milliseconds(128000)), u"About 2 min"_s);
    EXPECT_EQ(aboutText({}), u"Time not known"_s);
}

TEST(ClipModels, aLengthIsBroughtToAStepTheModelMakes)
{
    const Lengths lengths = lengthsOf(model(u"omni"_s));
    EXPECT_EQ(nearestLength(lengths, Time::ofSeconds(4.6)), Time::ofSeconds(5));
    EXPECT_EQ(nearestLength(lengths, Time::ofSeconds(1)), Time::ofSeconds(3));
    EXPECT_EQ(nearestLength(lengths, Time::ofSeconds(40)), Time::ofSeconds(15));
}

} // namespace rushes::clip
