#include "core/providers/gemini/InteractionsWire.h"

#include "core/providers/gemini/GeminiLimits.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

Json pictureBlock(const SentPicture& picture)
{
    return {{"type", "image"},
            {"mime_type", picture.mimeType.toStdString()},
            {"data", picture.bytes.toBase64().toStdString()}};
}

Json textBlock(const QString& words)
{
    return {{"type", "text"}, {"text", words}};
}

void addUnlessEmpty(Json& object, const char* key, const QString& text)
{
    if (!text.isEmpty())
        object[key] = text;
}

} // namespace

Json pictureBody(const PictureTurn& turn)
{
    Json body = {{"model", turn.model}, {"input", turn.words}};
    if (!turn.pictures.empty()) {
        body["input"] = Json::array({textBlock(turn.words)});
        for (const SentPicture& picture : turn.pictures)
            body["input"].push_back(pictureBlock(picture));
    }
    addUnlessEmpty(body, "previous_interaction_id", turn.previous);
    Json& format = body["response_format"] = {{"type", "image"}, {"delivery", "inline"}};
    addUnlessEmpty(format, "aspect_ratio", turn.aspectRatio);
    addUnlessEmpty(format, "image_size", turn.imageSize);
    Json config = Json::object();
    addUnlessEmpty(config, "thinking_level", turn.thinkingLevel);
    if (turn.seed)
        config["seed"] = *turn.seed & seedMask;
    if (!config.empty())
        body["generation_config"] = config;
    return body;
}

Json clipBody(const ClipTurn& turn)
{
    Json body = {{"model", turn.model}, {"input", turn.words}, {"background", true}};
    if (!turn.pictures.empty() || !turn.video.isEmpty()) {
        Json& input = body["input"] = Json::array();
        if (!turn.video.isEmpty())
            input.push_back({{"type", "video"}, {"mime_type", "video/mp4"}, {"uri", turn.video}});
        for (const SentPicture& picture : turn.pictures)
            input.push_back(pictureBlock(picture));
        input.push_back(textBlock(turn.words));
    }
    addUnlessEmpty(body, "previous_interaction_id", turn.previous);
    Json& format = body["response_format"] = {{"type", "video"}, {"delivery", "uri"}};
    addUnlessEmpty(format, "aspect_ratio", turn.aspectRatio);
    addUnlessEmpty(format, "resolution", turn.resolution);
    if (turn.seconds > 0)
        format["duration"] = u"%1s"_s.arg(turn.seconds);
    Json config = Json::object();
    if (!turn.task.isEmpty())
        config["video_config"] = {{"task", turn.task}};
    if (turn.seed)
        config["seed"] = *turn.seed & seedMask;
    if (!config.empty())
        body["generation_config"] = config;
    return body;
}

} // namespace rushes::providers
