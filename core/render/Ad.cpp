#include "core/render/Ad.h"

#include <algorithm>

namespace rushes::render {

using namespace Qt::Literals::StringLiterals;
using timeline::Item;
using timeline::ItemId;
using timeline::TextOverlay;
using timeline::TextRole;

namespace {

constexpr Time dissolve = Time::ofMilliseconds(400);

std::vector<Item> clipItems(const AdPlan& plan)
{
    std::vector<Item> items;
    Time start;
    for (const timeline::Media& clip : plan.clips) {
        const Time length = clip.length > Time() ? clip.length : Time::ofMilliseconds(4000);
        const Time whole = std::max(length.roundedTo(plan.rate), Time::ofFrames(1, plan.rate));
        Item item{.id = ItemId::make(),
                  .name = u"Clip %1"_s.arg(items.size() + 1),
                  .range = {start, whole},
                  .alternates = {{.media = clip}}};
        if (clip.kind == timeline::MediaKind::Picture)
            item.alternates.front().media.length = {};
        if (!items.empty())
            item.transitionIn = timeline::Transition{.duration = dissolve};
        start = item.range.end();
        items.push_back(std::move(item));
    }
    return items;
}

TextOverlay overlayFor(const QString& text, qsizetype index, qsizetype count)
{
    TextOverlay overlay{.text = text};
    if (index == 0) {
        overlay.y = 0.02;
        overlay.size = 96;
    } else if (index == count - 1) {
        overlay.role = TextRole::Button;
        overlay.y = 0.02;
        overlay.size = 60;
        overlay.weight = 600;
    } else {
        overlay.y = 0.02;
        overlay.size = 76;
    }
    return overlay;
}

// Inside `range`, clear of the dissolves at its ends where there is time for that.
TimeRange visibleWithin(TimeRange range, FrameRate rate)
{
    const Time margin = std::min(Time::ofMilliseconds(200), range.duration * 0.1);
    const Time start = (range.start + margin).roundedTo(rate);
    const Time end = (range.end() - margin).roundedTo(rate);
    return end > start ? TimeRange{start, end - start} : range;
}

// Which clip a text goes over: in order, the last one always over the last clip.
std::size_t clipOf(qsizetype text, qsizetype texts, std::size_t clips)
{
    if (texts > qsizetype(clips))
        return std::size_t(text) * clips / std::size_t(texts);
    return text > 0 && text == texts - 1 ? clips - 1 : std::size_t(text);
}

std::vector<Item> textItems(const AdPlan& plan, const std::vector<Item>& clips)
{
    QStringList texts;
    for (const QString& text : plan.texts) {
        if (!text.trimmed().isEmpty())
            texts << text.trimmed();
    }
    std::vector<qsizetype> sharing(clips.size(), 0);
    for (qsizetype i = 0; i < texts.size(); ++i)
        ++sharing[clipOf(i, texts.size(), clips.size())];

    std::vector<Item> items;
    std::vector<qsizetype> placed(clips.size(), 0);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const std::size_t clip = clipOf(i, texts.size(), clips.size());
        const TimeRange whole = clips[clip].range;
        const double part = 1.0 / double(sharing[clip]);
        const TimeRange own{whole.start + whole.duration * (part * double(placed[clip]++)),
                            whole.duration * part};
        items.push_back({.id = ItemId::make(),
                         .name = texts[i],
                         .range = visibleWithin(own, plan.rate),
                         .text = overlayFor(texts[i], i, texts.size())});
    }
    return items;
}

Item musicItem(const timeline::Media& music, Time duration)
{
    constexpr Time fadeOut = Time::ofMilliseconds(1500);
    const Time length = music.length > Time() ? std::min(music.length, duration) : duration;
    return {.id = ItemId::make(),
            .name = u"Music"_s,
            .range = {Time(), length},
            .alternates = {{.media = music}},
            .fadeOut = std::min(fadeOut, length)};
}

} // namespace

timeline::Timeline adTimeline(const AdPlan& plan)
{
    timeline::Timeline cut = timeline::emptyTimeline(plan.size, plan.rate);
    if (plan.clips.empty())
        return cut;
    const std::vector<Item> clips = clipItems(plan);
    for (timeline::Track& track : cut.tracks) {
        if (track.kind == timeline::TrackKind::Text)
            track.items = textItems(plan, clips);
        else if (track.name == u"V1")
            track.items = clips;
        else if (track.kind == timeline::TrackKind::Music && plan.music)
            track.items = {musicItem(*plan.music, clips.back().range.end())};
    }
    return cut;
}

} // namespace rushes::render
