/// A document that uses every member, for the tests of the project. Plain functions.
#pragma once

#include "core/project/Project.h"

#include <QFile>
#include <QTemporaryDir>

namespace rushes::project::testing {

using namespace Qt::Literals::StringLiterals;

inline QDateTime noon(int day = 1)
{
    return QDateTime(QDate(2026, 3, day), QTime(12, 0, 0, 250), Qt::UTC);
}

inline Recipe sampleRecipe()
{
    return {.prompt = u"a “green” café\nat dusk"_s,
            .references = {{.name = u"cup"_s,
                            .role = ReferenceRole::Product,
                            .media = ContentHash::of("cup"),
                            .extra = {{"strength", 0.5}}}},
            .model = u"draft-board"_s,
            .aspect = {9, 16},
            .seed = 18446744073709551615ULL,
            .parameters = {{"steps", 4}},
            .extra = {{"negative", "rain"}}};
}

inline Variant sampleVariant(const QString& id = u"v1"_s)
{
    return {.id = VariantId(id),
            .board = BoardId(u"b1"_s),
            .number = 3,
            .media = ContentHash::of("picture"),
            .recipe = sampleRecipe(),
            .recipeHash = recipeHash(sampleRecipe()),
            .provider = u"local"_s,
            .size = {768, 1376},
            .cost = Money::ofDollars(0.0336),
            .latencyMs = 3900,
            .created = noon(),
            .rating = 4,
            .flag = Flag::Picked,
            .label = ColourLabel::Green,
            .cached = true,
            .subjectMask = ContentHash::of("mask"),
            .depth = ContentHash::of("depth"),
            .report = {{"drawn", {"cup"}}, {"ignored", Json::array()}},
            .interactionId = u"int-1"_s,
            .row = 7,
            .extra = {{"stack", "s1"}}};
}

inline timeline::Timeline sampleTimeline()
{
    timeline::Timeline timeline = timeline::emptyTimeline({1080, 1920});
    for (timeline::Track& track : timeline.tracks)
        track.id = timeline::TrackId(u"track-"_s + track.name);
    timeline.tracks[2].items = {
        {.id = timeline::ItemId(u"i1"_s),
         .name = u"Opening"_s,
         .range = {{}, Time::ofSeconds(4)},
         .alternates = {{.media = {.hash = ContentHash::of("picture"), .origin = u"v1"_s},
                         .extra = {{"score", 1}}}},
         .extra = {{"speed", 2}}}};
    timeline.markers = {
        {.at = Time::ofSeconds(1), .name = u"hook"_s, .extra = {{"colour", "red"}}}};
    return timeline;
}

inline Clip sampleClip()
{
    return {.id = ClipId(u"c1"_s),
            .number = 2,
            .name = u"Push in"_s,
            .source = VariantId(u"v1"_s),
            .parent = ClipId(u"c0"_s),
            .media = ContentHash::of("clip"),
            .direction = {.strength = 0.7, .light = direction::Lighting{.azimuth = 40}},
            .engine = u"sketch"_s,
            .words = u"The camera pushes in."_s,
            .size = {1080, 1920},
            .rate = {30000, 1001},
            .duration = Time::ofFrames(120, {30000, 1001}),
            .cost = Money::ofDollars(0.5),
            .latencyMs = 61000,
            .created = noon(2),
            .rating = 5,
            .deleted = true,
            .interactionId = u"talk/9"_s,
            .extra = {{"direction", {{"anamorphic", 2}}}, {"take", 2}}};
}

/// Every kind, with members of a newer version at each level.
inline Document sampleDocument()
{
    Document document;
    document.boards = {
        {.id = BoardId(u"b1"_s),
         .name = u"Café"_s,
         .prompt = u"a green café"_s,
         .aspect = {9, 16},
         .history = {{.text = u"a café"_s, .created = noon(), .extra = {{"by", "me"}}}},
         .extra = {{"pinned", true}}},
        {.id = BoardId(u"b2"_s)}};
    document.variants = {sampleVariant(), sampleVariant(u"v2"_s), {.id = VariantId(u"v3"_s)}};
    document.clips = {sampleClip()};
    document.cuts = {{.id = CutId(u"k1"_s),
                      .name = u"Reel"_s,
                      .timeline = sampleTimeline(),
                      .extra = {{"colour", {{"space", "rec709"}}}}}};
    document.jobs = {{.id = JobId(u"j1"_s),
                      .kind = u"animate"_s,
                      .state = JobState::Unknown,
                      .provider = u"gemini"_s,
                      .remoteId = u"op/1"_s,
                      .created = noon(),
                      .progress = 0.25,
                      .cost = Money::ofDollars(0.2),
                      .message = u"lost"_s,
                      .code = u"network"_s,
                      .dismissed = true,
                      .request = {{"seconds", 5}},
                      .extra = {{"attempt", 2}}}};
    document.ledger = {{.at = noon(),
                        .provider = u"gemini"_s,
                        .model = u"m"_s,
                        .what = u"picture"_s,
                        .estimate = Money::ofDollars(0.034),
                        .reported = Money::ofDollars(0.0336),
                        .job = JobId(u"j1"_s),
                        .extra = {{"invoice", 12}}},
                       {.at = noon(2), .estimate = Money::ofDollars(1)}};
    document.settings = {{"name", "Spring"}, {"last_cut", "k1"}, {"panes", {1, 2}}};
    document.extra = {{"palette", {"red", "green"}}};
    return document;
}

inline std::unique_ptr<Project> opened(const QString& folder)
{
    auto project = Project::open(folder);
    return project ? std::move(*project) : nullptr;
}

inline QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace rushes::project::testing
