#include "core/providers/gemini/GenerateContentWire.h"

#include "core/media/Image.h"
#include "core/providers/gemini/GeminiLimits.h"
#include "core/providers/gemini/SentPicture.h"
#include "core/providers/service/ReferenceWords.h"
#include "core/providers/service/ServiceError.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <functional>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

Json configOf(const PictureRequest& request)
{
    Json image{{"aspectRatio", project::aspectText(request.recipe.aspect)}};
    if (const QString size = imageSizeOf(request); !size.isEmpty())
        image["imageSize"] = size;
    Json config{{"responseModalities", {"TEXT", "IMAGE"}}, {"imageConfig", image}};
    if (const QString thinking = thinkingLevelOf(request); !thinking.isEmpty())
        config["thinkingConfig"] = {{"thinkingLevel", thinking.toUpper()}};
    if (request.recipe.seed && flagAt(request.model.limits, "seed"))
        config["seed"] = *request.recipe.seed & seedMask;
    return config;
}

/// Replies are camelCase; gateways also send snake_case.
const Json& eitherAt(const Json& object, const char* camel, const char* snake)
{
    const Json& member = memberAt(object, camel);
    return member.is_null() ? memberAt(object, snake) : member;
}

/// Between 0 and a trillion, whatever is there.
std::int64_t countAt(const Json& object, const char* camel, const char* snake)
{
    const Json& count = eitherAt(object, camel, snake);
    if (!count.is_number())
        return 0;
    return std::int64_t(std::clamp(count.get<double>(), 0.0, 1e12));
}

/// The tokens of one kind ("IMAGE") in a list of counts by modality.
std::int64_t modalityCount(const Json& details, const char* modality)
{
    std::int64_t sum = 0;
    if (!details.is_array())
        return sum;
    for (const Json& entry : details) {
        if (stringAt(entry, "modality") == QLatin1StringView(modality))
            sum += countAt(entry, "tokenCount", "token_count");
    }
    return sum;
}

catalog::TokenUsage usageOf(const Json& usage)
{
    const std::int64_t answer = countAt(usage, "candidatesTokenCount", "candidates_token_count");
    const Json& details = eitherAt(usage, "candidatesTokensDetails", "candidates_tokens_details");
    catalog::TokenUsage tokens;
    tokens.input = countAt(usage, "promptTokenCount", "prompt_token_count");
    tokens.image = details.is_array() ? modalityCount(details, "IMAGE") : answer;
    tokens.thought = countAt(usage, "thoughtsTokenCount", "thoughts_token_count") +
                     std::max<std::int64_t>(0, answer - tokens.image);
    return tokens;
}

void gatherPart(GeneratedContent& content, const MediaReply& reply, const Json& part)
{
    if (flagAt(part, "thought"))
        return;
    const Json& data = eitherAt(part, "inlineData", "inline_data");
    if (const Blob picture = reply.blobAt(data, "data"); !picture.isEmpty())
        content.picture = picture;
    content.words += reply.textAt(part, "text");
}

bool isBlocked(const QString& finish)
{
    static const std::array blocked{"SAFETY"_L1,    "PROHIBITED"_L1, "BLOCKLIST"_L1,
                                    "SPII"_L1,      "RECITATION"_L1, "LANGUAGE"_L1,
                                    "JAILBREAK"_L1, "MODEL_ARMOR"_L1};
    return std::any_of(blocked.begin(), blocked.end(),
                       [&](QLatin1StringView word) { return finish.contains(word); });
}

std::optional<Money> costOf(const GeneratedContent& content, const catalog::Model& model,
                            double share)
{
    const auto price =
        content.usage ? catalog::priceOf(model, *content.usage) : std::optional<Money>();
    return price ? std::optional(Money::ofDollars(price->dollars() * share)) : price;
}

/// Why there is no picture. Called only without one.
Error missingPicture(const GeneratedContent& content, std::optional<Money> reported,
                     const QString& provider)
{
    const auto ended = [&](ErrorCode code, const QString& words) {
        return answeredEmpty({.code = code, .detail = words, .provider = provider}, reported);
    };
    const auto refused = std::bind_front(ended, ErrorCode::Refused);
    const auto broken = std::bind_front(ended, ErrorCode::Network);
    const QString words = content.words.trimmed();
    if (!content.blocked.isEmpty())
        return refused(content.reason.isEmpty()
                           ? u"the prompt was blocked (%1)"_s.arg(content.blocked)
                           : content.reason);
    if (isBlocked(content.finish) && !content.reason.isEmpty())
        return refused(content.reason);
    if (!words.isEmpty())
        return refused(words);
    if (isBlocked(content.finish))
        return refused(u"the picture was blocked (%1)"_s.arg(content.finish));
    if (content.finish == u"MAX_TOKENS"_s)
        return broken(u"%1: the answer was cut at the model's length limit"_s.arg(provider));
    if (content.finish.isEmpty())
        return broken(u"%1 answered without a picture or a reason"_s.arg(provider));
    return refused(content.reason.isEmpty()
                       ? u"the model made no picture (%1)"_s.arg(content.finish)
                       : content.reason);
}

Error about(const catalog::Model& model, const QString& provider, Error error)
{
    error.provider = provider;
    error.model = model.id;
    return error;
}

/// A picture was probably made and billed, though it cannot be read here.
Error unreadable(const catalog::Model& model, const QString& provider, Error error)
{
    error.outcomeUnknown = true;
    return about(model, provider, std::move(error));
}

} // namespace

Result<Json> generateContentBody(const PictureRequest& request)
{
    const auto pictures = sentPictures(request.references);
    if (!pictures)
        return fail(pictures.error());
    const QString words = wordsWithReferences(request.recipe, pictures->size());
    Json parts = Json::array({{{"text", words}}});
    for (const SentPicture& picture : *pictures)
        parts.push_back({{"inlineData",
                          {{"mimeType", picture.mimeType.toStdString()},
                           {"data", picture.bytes.toBase64().toStdString()}}}});
    return Json{{"contents", Json::array({{{"role", "user"}, {"parts", parts}}})},
                {"generationConfig", configOf(request)}};
}

void gather(GeneratedContent& content, const MediaReply& reply, const Json& answer)
{
    if (auto fault = faultIn(answer))
        content.fault = std::move(fault);
    const Json& candidates = memberAt(answer, "candidates");
    if (candidates.is_array() && !candidates.empty()) {
        const Json& candidate = candidates.front();
        const Json& parts = memberAt(memberAt(candidate, "content"), "parts");
        if (parts.is_array()) {
            for (const Json& part : parts)
                gatherPart(content, reply, part);
        }
        if (const Json& why = eitherAt(candidate, "finishReason", "finish_reason"); why.is_string())
            content.finish = why.get<QString>();
        if (const Json& words = eitherAt(candidate, "finishMessage", "finish_message");
            words.is_string())
            content.reason = words.get<QString>();
    }
    const Json& feedback = eitherAt(answer, "promptFeedback", "prompt_feedback");
    if (const Json& why = eitherAt(feedback, "blockReason", "block_reason"); why.is_string())
        content.blocked = why.get<QString>();
    if (const Json& words = eitherAt(feedback, "blockReasonMessage", "block_reason_message");
        words.is_string())
        content.reason = words.get<QString>();
    if (const Json& usage = eitherAt(answer, "usageMetadata", "usage_metadata"); usage.is_object())
        content.usage = usageOf(usage);
}

Result<Asset> pictureOf(const GeneratedContent& content, const catalog::Model& model,
                        const QString& provider, double share)
{
    const std::optional<Money> cost = costOf(content, model, share);
    if (content.picture.isEmpty()) {
        Error error = content.fault ? errorOf(*content.fault, provider)
                                    : missingPicture(content, cost, provider);
        return fail(about(model, provider, std::move(error)));
    }
    const Result<MediaFile> file = decodeToFile(content.picture, provider);
    if (!file)
        return fail(unreadable(model, provider, file.error()));
    const Result<QSize> size = media::imageSize(file->path);
    if (!size) {
        QFile::remove(file->path);
        return fail(unreadable(
            model, provider,
            {.code = ErrorCode::Network,
             .detail = u"%1: what came is not a picture that can be read"_s.arg(provider)}));
    }
    Asset asset;
    asset.file = file->path;
    asset.suffix = suffixOf(file->kind);
    asset.size = *size;
    if (content.usage && content.usage->image > 0)
        asset.reported = cost;
    return asset;
}

Result<Asset> readGeneratedContent(const QByteArray& body, const catalog::Model& model,
                                   const QString& provider)
{
    const Result<MediaReply> reply = readReply(body, provider);
    if (!reply)
        return fail(unreadable(model, provider, reply.error()));
    GeneratedContent content;
    gather(content, *reply, reply->json);
    return pictureOf(content, model, provider);
}

Result<void> GenerateContentStream::take(const QByteArray& data, const QString& provider)
{
    if (data.trimmed() == "[DONE]")
        return {};
    Result<MediaReply> reply = readReply(data, provider);
    if (!reply)
        return fail(reply.error());
    gather(m_content, *reply, reply->json);
    m_replies.push_back(std::move(*reply));
    return {};
}

Result<Asset> GenerateContentStream::finish(const catalog::Model& model,
                                            const QString& provider) const
{
    Result<Asset> asset = pictureOf(m_content, model, provider);
    const bool wasCut =
        m_content.finish.isEmpty() && m_content.blocked.isEmpty() && !m_content.fault;
    if (!asset && wasCut)
        return fail(Error{.code = ErrorCode::Network,
                          .detail = u"%1: the stream ended before the picture"_s.arg(provider),
                          .provider = provider,
                          .model = model.id,
                          .outcomeUnknown = true});
    return asset;
}

} // namespace rushes::providers
