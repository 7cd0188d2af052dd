#include "core/timeline/TimelineJson.h"

#include "tests/core/timeline/Cutting.h"

#include <gtest/gtest.h>

namespace rushes::timeline {

using namespace testing;
using namespace Qt::Literals::StringLiterals;

namespace {

Timeline rich()
{
    Timeline timeline = onV1({item("a", 0, 2, video(9), 1), item("b", 2, 3, picture())});
    timeline.rate = {30000, 1001};
    timeline.markers = {{.at = s(1), .name = u"hook"_s}};
    Item& second = timeline.tracks[2].items[1];
    second.alternates.push_back({.media = video(4, "other"), .sourceStart = s(0.5)});
    second.alternates[1].media.origin = u"clip"_s;
    second.chosen = 1;
    second.transitionIn = Transition{.kind = TransitionKind::Slide, .duration = s(0.6)};
    second.gain = 0.25;
    second.fadeIn = s(0.1);
    second.fadeOut = s(0.2);
    TextOverlay words{.text = u"Größer “now”"_s, .role = TextRole::Button};
    words.colour = QColor(1, 2, 3, 128);
    words.alignment = Qt::AlignHCenter | Qt::AlignBottom;
    words.in = TextMotion::None;
    timeline.tracks[0].items = {{.id = id("t"), .range = range(0, 1), .text = words}};
    timeline.tracks[1].states = TrackState::Hidden | TrackState::Locked;
    return timeline;
}

} // namespace

TEST(TimelineJson, readsBackWhatItWrote)
{
    const Timeline timeline = rich();
    const auto read = timelineFromJson(*parseJson(jsonText(toJson(timeline)), u"cut"_s));
    ASSERT_TRUE(read) << read.error().detail.toStdString();
    EXPECT_EQ(*read, timeline);
}

TEST(TimelineJson, keepsMembersItDoesNotKnowAtEveryLevel)
{
    Json json = toJson(rich());
    json["loudness"] = -14;
    json["tracks"][2]["tint"] = "red";
    json["tracks"][2]["items"][1]["speed"] = 2;
    json["tracks"][2]["items"][1]["transition_in"]["curve"] = {0, 1};
    json["tracks"][2]["items"][1]["alternates"][0]["score"] = 0.5;
    json["tracks"][2]["items"][1]["alternates"][0]["media"]["codec"] = "av2";
    json["tracks"][0]["items"][0]["text"]["outline"] = true;
    json["markers"][0]["colour"] = "#fff";
    json["rate"]["drop"] = true;
    const auto read = timelineFromJson(json);
    ASSERT_TRUE(read) << read.error().detail.toStdString();
    EXPECT_EQ(toJson(*read), json);
}

TEST(TimelineJson, takesDefaultsForWhatIsMissing)
{
    const auto read = timelineFromJson(Json::object());
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, Timeline());
}

TEST(TimelineJson, namesTheMemberThatIsWrong)
{
    Json json = toJson(rich());
    json["tracks"][2]["items"][1]["alternates"][0]["media"]["length"] = "long";
    const auto read = timelineFromJson(json);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::Io);
    EXPECT_EQ(read.error().detail,
              u"tracks[2].items[1].alternates[0].media.length: should be a whole number"_s);
}

TEST(TimelineJson, refusesANewerVersionAnUnknownKindAndARateOfZero)
{
    Json newer = toJson(rich());
    newer["version"] = 2;
    EXPECT_FALSE(timelineFromJson(newer));
    Json kind = toJson(rich());
    kind["tracks"][0]["kind"] = "smell";
    EXPECT_FALSE(timelineFromJson(kind));
    Json rate = toJson(rich());
    rate["rate"]["denominator"] = 0;
    EXPECT_FALSE(timelineFromJson(rate));
    EXPECT_FALSE(timelineFromJson(Json::array()));
}

TEST(TimelineJson, putsItemsInOrder)
{
    Json json = toJson(onV1({item("a", 0, 2, picture()), item("b", 2, 2, picture())}));
    std::swap(json["tracks"][2]["items"][0], json["tracks"][2]["items"][1]);
    const auto read = timelineFromJson(json);
    ASSERT_TRUE(read);
    EXPECT_EQ(v1(*read)[0].id, id("a"));
}

} // namespace rushes::timeline
