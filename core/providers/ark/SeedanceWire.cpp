#include "core/providers/ark/SeedanceWire.h"

#include "core/providers/service/ServiceError.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

SeedanceState stateNamed(const QString& name)
{
    const QString word = name.toLower();
    if (word == u"queued"_s)
        return SeedanceState::Queued;
    if (word == u"succeeded"_s)
        return SeedanceState::Succeeded;
    if (word == u"failed"_s)
        return SeedanceState::Failed;
    if (word == u"cancelled"_s || word == u"canceled"_s)
        return SeedanceState::Cancelled;
    if (word == u"expired"_s)
        return SeedanceState::Expired;
    return SeedanceState::Running;
}

} // namespace

Json seedanceBody(const SeedanceOrder& order)
{
    Json content = Json::array();
    if (!order.words.trimmed().isEmpty())
        content.push_back({{"type", "text"}, {"text", order.words}});
    for (const SeedancePicture& picture : order.pictures)
        content.push_back({{"type", "image_url"},
                           {"image_url", {{"url", picture.dataUrl.toStdString()}}},
                           {"role", picture.role}});
    Json body{{"model", order.model},           {"content", std::move(content)},
              {"resolution", order.resolution}, {"ratio", order.ratio},
              {"duration", order.seconds},      {"watermark", false}};
    if (order.sound)
        body["generate_audio"] = *order.sound == ClipSound::Generated;
    constexpr std::uint64_t seeds = 1ull << 32;
    if (order.seed)
        body["seed"] = *order.seed % seeds;
    return body;
}

SeedanceTask readSeedanceTask(const Json& json)
{
    SeedanceTask task{.state = stateNamed(stringAt(json, "status")),
                      .address = stringAt(memberAt(json, "content"), "video_url"),
                      .resolution = stringAt(json, "resolution"),
                      .fault = faultIn(json)};
    const Json& usage = memberAt(json, "usage");
    for (const char* key : {"completion_tokens", "total_tokens"}) {
        const Json& tokens = memberAt(usage, key);
        if (!task.tokens && tokens.is_number_integer() && tokens.get<std::int64_t>() > 0)
            task.tokens = tokens.get<std::int64_t>();
    }
    return task;
}

Error whyNoClip(const SeedanceTask& task, const QString& provider)
{
    const auto because = [&](ErrorCode code, const QString& detail) {
        return Error{.code = code, .detail = detail, .provider = provider};
    };
    if (task.fault)
        return endedJob(errorOf(*task.fault, provider));
    switch (task.state) {
    case SeedanceState::Succeeded:
        return answeredEmpty(
            because(ErrorCode::Refused, provider + u" finished the clip without sending one"_s));
    case SeedanceState::Cancelled:
        return because(ErrorCode::Cancelled, u"the clip was cancelled at "_s + provider);
    case SeedanceState::Expired:
        return because(ErrorCode::Network, provider + u" gave the clip up: it expired there"_s);
    default:
        return because(ErrorCode::Network, provider + u" failed to make the clip"_s);
    }
}

} // namespace rushes::providers
