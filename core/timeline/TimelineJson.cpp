#include "core/timeline/TimelineJson.h"

#include "core/base/JsonMembers.h"

#include <algorithm>

namespace rushes::timeline {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int version = 1;
constexpr std::array mediaKinds{"picture", "video", "sound"};
constexpr std::array transitionKinds{"dissolve", "fade-through-black", "slide", "wipe"};
constexpr std::array textRoles{"headline", "body", "button"};
constexpr std::array textMotions{"none", "fade", "rise"};
constexpr std::array trackKinds{"text", "video", "music"};

struct AlignmentName
{
    Qt::AlignmentFlag flag;
    QLatin1StringView name;
};
constexpr std::array alignments{
    AlignmentName{Qt::AlignLeft, "left"_L1},         AlignmentName{Qt::AlignRight, "right"_L1},
    AlignmentName{Qt::AlignHCenter, "centre"_L1},    AlignmentName{Qt::AlignJustify, "justify"_L1},
    AlignmentName{Qt::AlignAbsolute, "absolute"_L1}, AlignmentName{Qt::AlignTop, "top"_L1},
    AlignmentName{Qt::AlignBottom, "bottom"_L1},     AlignmentName{Qt::AlignVCenter, "middle"_L1},
    AlignmentName{Qt::AlignBaseline, "baseline"_L1},
};

/// "centre middle": the flags by name.
QString alignmentText(Qt::Alignment alignment)
{
    QStringList names;
    for (const AlignmentName& entry : alignments) {
        if (alignment.testFlag(entry.flag))
            names << entry.name;
    }
    return names.join(u' ');
}

void readAlignment(JsonMembers& members, Qt::Alignment& alignment)
{
    QString text = alignmentText(alignment);
    members.read("alignment", text);
    alignment = {};
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts)) {
        const auto found =
            std::find_if(alignments.begin(), alignments.end(),
                         [&](const AlignmentName& entry) { return entry.name == word; });
        if (found == alignments.end())
            return members.reject(u"alignment"_s,
                                  u"should be such as \"left\" or \"centre middle\""_s);
        alignment |= found->flag;
    }
}

void readColour(JsonMembers& members, QColor& colour)
{
    QString text = colour.name(QColor::HexArgb);
    members.read("colour", text);
    const QColor read(text);
    if (!read.isValid())
        return members.reject(u"colour"_s, u"should be such as #ffcc00"_s);
    colour = read;
}

Json toJson(const Transition& transition)
{
    return {{"kind", transitionKinds[std::size_t(transition.kind)]},
            {"duration", transition.duration}};
}

Json toJson(const TextOverlay& text)
{
    return {
        {"text", text.text},
        {"role", textRoles[std::size_t(text.role)]},
        {"colour", text.colour.name(text.colour.alpha() < 255 ? QColor::HexArgb : QColor::HexRgb)},
        {"x", text.x},
        {"y", text.y},
        {"width", text.width},
        {"size", text.size},
        {"weight", text.weight},
        {"alignment", alignmentText(text.alignment)},
        {"in", textMotions[std::size_t(text.in)]},
        {"out", textMotions[std::size_t(text.out)]},
        {"in_duration", text.inDuration},
        {"out_duration", text.outDuration}};
}

TextOverlay readText(JsonMembers& members)
{
    TextOverlay text;
    members.read("text", text.text);
    members.readName("role", text.role, textRoles);
    readColour(members, text.colour);
    members.read("x", text.x);
    members.read("y", text.y);
    members.read("width", text.width);
    members.read("size", text.size);
    members.read("weight", text.weight);
    readAlignment(members, text.alignment);
    members.readName("in", text.in, textMotions);
    members.readName("out", text.out, textMotions);
    members.read("in_duration", text.inDuration);
    members.read("out_duration", text.outDuration);
    return text;
}

Json toJson(const Alternate& alternate)
{
    const Media& media = alternate.media;
    const Json json = {{"media",
                        {{"kind", mediaKinds[std::size_t(media.kind)]},
                         {"hash", media.hash},
                         {"origin", media.origin},
                         {"length", media.length}}},
                       {"source_start", alternate.sourceStart}};
    return withRest(json, alternate.extra);
}

Result<Alternate> alternateFromJson(const Json& json)
{
    JsonMembers members(json);
    Alternate alternate;
    members.readObject("media", [&media = alternate.media](JsonMembers& inner) {
        inner.readName("kind", media.kind, mediaKinds);
        inner.read("hash", media.hash);
        inner.read("origin", media.origin);
        inner.read("length", media.length);
    });
    members.read("source_start", alternate.sourceStart);
    alternate.extra = members.rest();
    return members.checked(std::move(alternate), ErrorCode::Io);
}

Json toJson(const Item& item);
Json toJson(const Track& track);
Json toJson(const Marker& marker);

template <class T>
Json listOf(const std::vector<T>& values)
{
    Json list = Json::array();
    for (const T& value : values)
        list.push_back(toJson(value));
    return list;
}

Json toJson(const Item& item)
{
    Json json = {{"id", item.id},
                 {"name", item.name},
                 {"start", item.range.start},
                 {"duration", item.range.duration},
                 {"alternates", listOf(item.alternates)},
                 {"chosen", item.chosen},
                 {"gain", item.gain},
                 {"fade_in", item.fadeIn},
                 {"fade_out", item.fadeOut}};
    if (item.transitionIn)
        json["transition_in"] = toJson(*item.transitionIn);
    if (item.text)
        json["text"] = toJson(*item.text);
    return withRest(std::move(json), item.extra);
}

Result<Item> itemFromJson(const Json& json)
{
    JsonMembers members(json);
    Item item;
    members.read("id", item.id);
    members.read("name", item.name);
    members.read("start", item.range.start);
    members.read("duration", item.range.duration);
    members.readList("alternates", item.alternates, alternateFromJson);
    members.read("chosen", item.chosen);
    members.read("gain", item.gain);
    members.read("fade_in", item.fadeIn);
    members.read("fade_out", item.fadeOut);
    members.readObject("transition_in", [&item](JsonMembers& inner) {
        item.transitionIn.emplace();
        inner.readName("kind", item.transitionIn->kind, transitionKinds);
        inner.read("duration", item.transitionIn->duration);
    });
    members.readObject("text", [&item](JsonMembers& inner) { item.text = readText(inner); });
    item.extra = members.rest();
    return members.checked(std::move(item), ErrorCode::Io);
}

Json toJson(const Track& track)
{
    const Json json = {{"id", track.id},
                       {"kind", trackKinds[std::size_t(track.kind)]},
                       {"name", track.name},
                       {"hidden", track.states.testFlag(TrackState::Hidden)},
                       {"locked", track.states.testFlag(TrackState::Locked)},
                       {"items", listOf(track.items)}};
    return withRest(json, track.extra);
}

Result<Track> trackFromJson(const Json& json)
{
    JsonMembers members(json);
    Track track;
    bool hidden = false;
    bool locked = false;
    members.read("id", track.id);
    members.readName("kind", track.kind, trackKinds);
    members.read("name", track.name);
    members.read("hidden", hidden);
    members.read("locked", locked);
    members.readList("items", track.items, itemFromJson);
    track.states.setFlag(TrackState::Hidden, hidden);
    track.states.setFlag(TrackState::Locked, locked);
    std::stable_sort(track.items.begin(), track.items.end(),
                     [](const Item& a, const Item& b) { return a.range.start < b.range.start; });
    track.extra = members.rest();
    return members.checked(std::move(track), ErrorCode::Io);
}

Json toJson(const Marker& marker)
{
    return withRest({{"at", marker.at}, {"name", marker.name}}, marker.extra);
}

Result<Marker> markerFromJson(const Json& json)
{
    JsonMembers members(json);
    Marker marker;
    members.read("at", marker.at);
    members.read("name", marker.name);
    marker.extra = members.rest();
    return members.checked(std::move(marker), ErrorCode::Io);
}

} // namespace

Json toJson(const Timeline& timeline)
{
    const Json json = {
        {"version", version},
        {"width", timeline.size.width()},
        {"height", timeline.size.height()},
        {"rate",
         {{"numerator", timeline.rate.numerator}, {"denominator", timeline.rate.denominator}}},
        {"tracks", listOf(timeline.tracks)},
        {"markers", listOf(timeline.markers)}};
    return withRest(json, timeline.extra);
}

Result<Timeline> timelineFromJson(const Json& json)
{
    JsonMembers members(json);
    Timeline timeline;
    int storedVersion = version;
    members.read("version", storedVersion);
    if (storedVersion > version)
        members.reject(u"version"_s, u"%1 is newer than %2"_s.arg(storedVersion).arg(version));
    members.read("width", timeline.size.rwidth());
    members.read("height", timeline.size.rheight());
    members.readObject("rate", [&rate = timeline.rate](JsonMembers& inner) {
        inner.read("numerator", rate.numerator);
        inner.read("denominator", rate.denominator);
        if (rate.numerator <= 0 || rate.denominator <= 0)
            inner.reject(u"numerator"_s, u"a rate is two numbers above 0"_s);
    });
    members.readList("tracks", timeline.tracks, trackFromJson);
    members.readList("markers", timeline.markers, markerFromJson);
    timeline.extra = members.rest();
    return members.checked(std::move(timeline), ErrorCode::Io);
}

} // namespace rushes::timeline
