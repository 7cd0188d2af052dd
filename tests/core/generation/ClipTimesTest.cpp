#include "core/generation/ClipTimes.h"

#include <gtest/gtest.h>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;

namespace {

const catalog::Model omni{
    .id = u"omni"_s, .name = {}, .provider = u"gemini"_s, .published = {{"latency_s", 28}}};

project::Clip clip(std::int64_t latencyMs, const QString& resolution = u"360p"_s)
{
    project::Clip made{.engine = u"omni"_s, .latencyMs = latencyMs};
    made.extra["resolution"] = resolution;
    return made;
}

} // namespace

TEST(ClipTimes, areThePublishedOnesBeforeAnythingWasMade)
{
    EXPECT_EQ(typicalClipTime({}, omni, u"360p"_s, {}), milliseconds(28000));
    catalog::Model unknown = omni;
    unknown.published = Json::object();
    EXPECT_FALSE(typicalClipTime({}, unknown, u"360p"_s, {}));
}

TEST(ClipTimes, areWhatThisMachineMeasuredBeforeThePublishedOnes)
{
    EXPECT_EQ(typicalClipTime({}, omni, u"360p"_s, {{u"omni"_s, {.p50Ms = 41000}}}),
              milliseconds(41000));
}

TEST(ClipTimes, areTheMiddleOfTheUsersLastTenAtThisResolution)
{
    project::Document document;
    for (int i = 0; i < 5; ++i)
        document.clips.push_back(clip(900000)); // too long ago
    for (int i = 1; i <= clipsThatCount; ++i)
        document.clips.push_back(clip(i * 1000));
    document.clips.push_back(clip(500000, u"1080p"_s));
    EXPECT_EQ(typicalClipTime(document, omni, u"360p"_s, {{u"omni"_s, {.p50Ms = 41000}}}),
              milliseconds(6000));
    EXPECT_EQ(typicalClipTime(document, omni, u"1080p"_s, {}), milliseconds(500000));
}

TEST(ClipTimes, areThoseOfOtherResolutionsBeforeAnyoneElses)
{
    const project::Document document{.clips = {clip(7000)}};
    EXPECT_EQ(typicalClipTime(document, omni, {}, {{u"omni"_s, {.p50Ms = 41000}}}),
              milliseconds(7000));
}

} // namespace rushes::generation
