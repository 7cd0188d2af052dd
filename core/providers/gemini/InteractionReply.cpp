#include "core/providers/gemini/InteractionReply.h"

#include <algorithm>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestWords = 4096;

InteractionStatus statusNamed(const QString& name)
{
    using enum InteractionStatus;
    if (name == u"completed")
        return Completed;
    if (name == u"failed")
        return Failed;
    if (name == u"cancelled")
        return Cancelled;
    if (name == u"incomplete")
        return Incomplete;
    if (name == u"budget_exceeded")
        return OverBudget;
    if (name.startsWith("requires_"_L1))
        return AsksForMore;
    return Running;
}

/// A code may be a word or a number of google.rpc.
QString codeAt(const Json& error)
{
    const Json& code = memberAt(error, "code");
    return code.is_number_integer() ? QString::number(code.get<std::int64_t>())
                                    : stringAt(error, "code");
}

void addFault(const Json& error, InteractionReply& into)
{
    const ServiceFault fault{.code = codeAt(error), .message = stringAt(error, "message")};
    if (!fault.code.isEmpty() || !fault.message.isEmpty())
        into.faults.push_back(fault);
}

/// Whether words stand in a paragraph of their own, or go on where a stream left them.
enum class Words { Apart, Continue };

void addWords(const QString& words, InteractionReply& into, Words placed)
{
    if (placed == Words::Continue) {
        into.words += words;
        return;
    }
    if (words.trimmed().isEmpty())
        return;
    if (!into.words.isEmpty())
        into.words += u'\n';
    into.words += words.trimmed();
}

void addContent(const MediaReply& reply, const Json& content, InteractionReply& into,
                Words placed = Words::Apart)
{
    const QString type = stringAt(content, "type");
    if (type == u"text") {
        const Blob longText = reply.blobAt(content, "text");
        const QString words = stringAt(content, "text");
        addWords(words.isEmpty() ? QString::fromUtf8(longText.base64.first(
                                       std::min(longText.base64.size(), longestWords)))
                                 : words,
                 into, placed);
        return;
    }
    const bool isPicture = type == u"image";
    if (!isPicture && type != u"video")
        return;
    Delivered delivered{isPicture ? Delivered::Kind::Picture : Delivered::Kind::Clip,
                        reply.blobAt(content, "data"), stringAt(content, "uri")};
    if (!delivered.blob.isEmpty() || !delivered.uri.isEmpty())
        into.media.push_back(std::move(delivered));
}

void addStep(const MediaReply& reply, const Json& step, InteractionReply& into)
{
    addFault(memberAt(step, "error"), into);
    if (stringAt(step, "type") != u"model_output")
        return;
    const Json& content = memberAt(step, "content");
    if (!content.is_array())
        return addContent(reply, content, into);
    for (const Json& each : content)
        addContent(reply, each, into);
}

/// Between 0 and a trillion, whatever is there.
std::int64_t tokensAt(const Json& object, const char* key)
{
    constexpr std::int64_t most = 1'000'000'000'000;
    return std::clamp<std::int64_t>(integerAt(object, key), 0, most);
}

std::int64_t tokensOf(const Json& byModality, const QString& modality)
{
    std::int64_t tokens = 0;
    if (!byModality.is_array())
        return 0;
    for (const Json& entry : byModality) {
        if (stringAt(entry, "modality").compare(modality, Qt::CaseInsensitive) == 0)
            tokens += tokensAt(entry, "tokens");
    }
    return tokens;
}

catalog::TokenUsage usageIn(const Json& usage)
{
    const Json& output = memberAt(usage, "output_tokens_by_modality");
    return {.input = tokensAt(usage, "total_input_tokens"),
            .image = tokensOf(output, u"image"_s),
            .video = tokensOf(output, u"video"_s),
            .thought = tokensAt(usage, "total_thought_tokens") + tokensOf(output, u"text"_s)};
}

/// Id, status and usage, where they are said.
void addState(const Json& interaction, InteractionReply& into)
{
    for (const char* key : {"id", "interaction_id"})
        into.id = stringAt(interaction, key, into.id);
    if (const QString status = stringAt(interaction, "status"); !status.isEmpty())
        into.status = statusNamed(status);
    if (const Json& usage = memberAt(interaction, "usage"); usage.is_object())
        into.usage = usageIn(usage);
}

QString nameOf(Delivered::Kind kind)
{
    return kind == Delivered::Kind::Picture ? u"picture"_s : u"clip"_s;
}

QString nothingCame(Delivered::Kind wanted)
{
    if (wanted == Delivered::Kind::Picture)
        return u"the model returned no picture and gave no reason"_s;
    return u"the model returned no clip and gave no reason (pictures of minors, and changes to "
           u"uploaded clips, are not available in the EEA, Switzerland and the UK)"_s;
}

} // namespace

const Delivered* InteractionReply::first(Delivered::Kind kind) const
{
    const auto found = std::find_if(media.begin(), media.end(),
                                    [=](const Delivered& each) { return each.kind == kind; });
    return found == media.end() ? nullptr : &*found;
}

InteractionReply readInteraction(MediaReply reply)
{
    InteractionReply result;
    const Json& json = reply.json;
    addState(json, result);
    if (const Json& steps = memberAt(json, "steps"); steps.is_array()) {
        for (const Json& step : steps)
            addStep(reply, step, result);
    }
    addFault(memberAt(json, "error"), result);
    if (const Json& errors = memberAt(json, "errors"); errors.is_array()) {
        for (const Json& error : errors)
            addFault(error, result);
    }
    result.sources.push_back(std::move(reply));
    return result;
}

Result<void> InteractionStream::take(const QByteArray& data, const QString& provider)
{
    if (data.trimmed() == "[DONE]")
        return {};
    Result<MediaReply> event = readReply(data, provider);
    if (!event)
        return fail(event.error());
    const Json& json = event->json;
    const Json& whole = memberAt(json, "interaction");
    if (whole.is_object())
        addState(whole, m_reply);
    addState(json, m_reply);
    addFault(memberAt(json, "error"), m_reply);
    const std::int64_t index = integerAt(json, "index");
    if (const Json& step = memberAt(json, "step"); step.is_object()) {
        m_stepTypes.emplace_back(index, stringAt(step, "type"));
        addStep(*event, step, m_reply);
    }
    const auto type = std::find_if(m_stepTypes.rbegin(), m_stepTypes.rend(),
                                   [=](const auto& each) { return each.first == index; });
    const bool isOutput = type == m_stepTypes.rend() || type->second == u"model_output";
    if (const Json& delta = memberAt(json, "delta"); delta.is_object() && isOutput)
        addContent(*event, delta, m_reply, Words::Continue);
    if (const Json& steps = memberAt(whole, "steps"); steps.is_array() && m_reply.media.empty()) {
        m_reply.words.clear();
        for (const Json& step : steps)
            addStep(*event, step, m_reply);
    }
    m_reply.sources.push_back(std::move(*event));
    return {};
}

Error whyNothing(const InteractionReply& reply, Delivered::Kind wanted, const catalog::Model& model,
                 const QString& provider)
{
    Error error{.code = ErrorCode::Network, .detail = {}, .provider = provider};
    if (!reply.faults.empty()) {
        error = errorOf(reply.faults.front(), provider);
        if (reply.faults.front().code == u"language") // too common a word for every service
            error.code = ErrorCode::Refused;
        if (error.code == ErrorCode::Refused && !reply.words.isEmpty())
            error.detail = reply.words;
        return error;
    }
    const QString said = reply.words.isEmpty() ? QString() : u": "_s + reply.words;
    switch (reply.status) {
    case InteractionStatus::Completed:
        error.code = ErrorCode::Refused;
        error.detail = reply.words.isEmpty() ? nothingCame(wanted) : reply.words;
        break;
    case InteractionStatus::Cancelled:
        error.code = ErrorCode::Cancelled;
        error.detail = u"the %1 was cancelled at the service"_s.arg(nameOf(wanted));
        break;
    case InteractionStatus::Incomplete:
        error.detail = u"the service left the %1 incomplete"_s.arg(nameOf(wanted)) + said;
        break;
    case InteractionStatus::OverBudget:
        error.code = ErrorCode::RateLimited;
        error.detail = u"the service's own budget for the %1 was used up"_s.arg(nameOf(wanted));
        break;
    case InteractionStatus::AsksForMore:
        error.detail =
            u"the service asked for more instead of making the %1"_s.arg(nameOf(wanted)) + said;
        break;
    case InteractionStatus::Failed:
    case InteractionStatus::Running:
        error.detail = u"the service failed to make the %1"_s.arg(nameOf(wanted)) + said;
        break;
    }
    if (reply.status == InteractionStatus::Failed)
        return error;
    return answeredEmpty(std::move(error),
                         reply.usage ? catalog::priceOf(model, *reply.usage) : std::nullopt);
}

std::optional<Money> reportedCost(const InteractionReply& reply, const catalog::Model& model)
{
    if (!reply.usage)
        return {};
    const bool counted =
        reply.first(Delivered::Kind::Clip) ? reply.usage->video > 0 : reply.usage->image > 0;
    return counted ? catalog::priceOf(model, *reply.usage) : std::nullopt;
}

} // namespace rushes::providers
