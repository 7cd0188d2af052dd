#include "tests/support/GeminiServer.h"

#include "tests/support/StrictRequest.h"

#include <QRegularExpression>

namespace rushes::testing {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList& pictureRatios()
{
    static const QStringList all{u"1:1"_s, u"2:3"_s, u"3:2"_s,  u"3:4"_s,  u"4:3"_s,
                                 u"4:5"_s, u"5:4"_s, u"9:16"_s, u"16:9"_s, u"21:9"_s};
    return all;
}

QString inPlace(const QString& place, const QString& fault)
{
    return fault.isEmpty() ? fault : place + u": "_s + fault;
}

QString notOneOf(const Json& object, const char* key, const QStringList& known)
{
    if (!object.contains(key) || known.contains(stringAt(object, key)))
        return {};
    return u"The value '%1' is not supported for '%2'. Supported values: '%3'."_s.arg(
        stringAt(object, key), QString::fromLatin1(key), known.join(u"', '"_s));
}

QString firstOf(std::initializer_list<QString> faults)
{
    for (const QString& fault : faults) {
        if (!fault.isEmpty())
            return fault;
    }
    return {};
}

/// The bytes must be what the block says they are.
QString faultOfPicture(const Json& block)
{
    const auto bytes =
        QByteArray::fromBase64Encoding(QByteArray::fromStdString(block["data"].get<std::string>()),
                                       QByteArray::AbortOnBase64DecodingErrors);
    if (!bytes)
        return u"data is not base64"_s;
    const QString type = stringAt(block, "mime_type");
    const bool fits = (type == u"image/jpeg" && bytes.decoded.startsWith("\xff\xd8\xff")) ||
                      (type == u"image/png" && bytes.decoded.startsWith("\x89PNG")) ||
                      (type == u"image/webp" && bytes.decoded.startsWith("RIFF"));
    return fits ? QString() : u"data is no "_s + type;
}

QString faultOfBlock(const Json& block)
{
    static const Members text{{"type", {Kind::Text, true}}, {"text", {Kind::Text, true}}};
    static const Members picture{{"type", {Kind::Text, true}},
                                 {"mime_type", {Kind::Text, true}},
                                 {"data", {Kind::Text, true}}};
    static const Members clip{{"type", {Kind::Text, true}},
                              {"mime_type", {Kind::Text, true}},
                              {"uri", {Kind::Text, true}}};
    const QString type = stringAt(block, "type");
    if (type == u"text")
        return inPlace(u"a text"_s, faultOf(block, text));
    if (type == u"video")
        return inPlace(u"a video"_s, faultOf(block, clip));
    if (type != u"image")
        return u"unknown content type '%1'"_s.arg(type);
    const QString fault = faultOf(block, picture);
    return inPlace(u"an image"_s, fault.isEmpty() ? faultOfPicture(block) : fault);
}

QString faultOfInput(const Json& input)
{
    if (input.is_string())
        return {};
    int texts = 0;
    for (const Json& block : input) {
        if (const QString fault = faultOfBlock(block); !fault.isEmpty())
            return fault;
        texts += block["type"] == "text";
    }
    return texts == 1 ? QString() : u"the input has %1 texts"_s.arg(texts);
}

QString faultOfPictureFormat(const Json& format, const QString& model)
{
    static const Members members{{"type", {Kind::Text, true}},
                                 {"mime_type", {Kind::Text}},
                                 {"aspect_ratio", {Kind::Text}},
                                 {"image_size", {Kind::Text}},
                                 {"delivery", {Kind::Text}}};
    const bool isLite = model == u"gemini-3.1-flash-lite-image";
    QStringList sizes{u"1K"_s};
    if (!isLite)
        sizes += {u"2K"_s, u"4K"_s};
    if (model == u"gemini-nano-banana-2.1")
        sizes += u"512"_s;
    return firstOf({faultOf(format, members), notOneOf(format, "type", {u"image"_s}),
                    notOneOf(format, "delivery", {u"inline"_s, u"uri"_s}),
                    notOneOf(format, "aspect_ratio", pictureRatios()),
                    notOneOf(format, "image_size", sizes)});
}

QString faultOfLength(const Json& format, int most)
{
    if (!format.contains("duration"))
        return {};
    static const QRegularExpression pattern(u"^(\\d+(\\.\\d+)?)s$"_s);
    const auto match = pattern.match(stringAt(format, "duration"));
    const double seconds = match.captured(1).toDouble();
    return match.hasMatch() && seconds >= 3 && seconds <= most
               ? QString()
               : u"response_format: duration '%1'"_s.arg(stringAt(format, "duration"));
}

QString faultOfClipFormat(const Json& format, const Json& body)
{
    static const Members members{{"type", {Kind::Text, true}},
                                 {"delivery", {Kind::Text, true}},
                                 {"aspect_ratio", {Kind::Text}},
                                 {"resolution", {Kind::Text}},
                                 {"duration", {Kind::Text}}};
    const QString task =
        stringAt(memberAt(memberAt(body, "generation_config"), "video_config"), "task");
    const bool goesOn = body.contains("previous_interaction_id");
    const bool isChange = goesOn || task == u"edit" || task == u"extend";
    if (isChange && format.contains("aspect_ratio"))
        return u"aspect_ratio is not allowed on edits"_s;
    if ((task == u"edit") && format.contains("duration"))
        return u"duration is not allowed on edits"_s;
    const int longest = stringAt(body, "model").contains(u"1.1"_s) || isChange ? 10 : 15;
    return firstOf({faultOf(format, members), notOneOf(format, "type", {u"video"_s}),
                    notOneOf(format, "delivery", {u"uri"_s, u"inline"_s}),
                    notOneOf(format, "aspect_ratio", {u"16:9"_s, u"9:16"_s}),
                    notOneOf(format, "resolution", {u"360p"_s, u"720p"_s, u"1080p"_s, u"4k"_s}),
                    faultOfLength(format, longest)});
}

QString faultOfPictureConfig(const Json& config, const QString& model)
{
    static const Members members{{"thinking_level", {Kind::Text}}, {"seed", {Kind::Whole}}};
    QStringList levels{u"minimal"_s, u"high"_s};
    if (model != u"gemini-3.1-flash-lite-image")
        levels << u"medium"_s;
    return firstOf({faultOf(config, members), notOneOf(config, "thinking_level", levels)});
}

QString faultOfClipConfig(const Json& config, const Json& body)
{
    static const Members members{{"video_config", {Kind::Object}}, {"seed", {Kind::Whole}}};
    static const Members video{{"task", {Kind::Text}}};
    const Json& settings = memberAt(config, "video_config");
    const QString task = stringAt(settings, "task");
    int pictures = 0;
    if (const Json& input = memberAt(body, "input"); input.is_array())
        pictures = int(std::count_if(input.begin(), input.end(),
                                     [](const Json& block) { return block["type"] == "image"; }));
    if (task == u"image_to_video" && (pictures < 1 || pictures > 2))
        return u"image_to_video takes one or two images"_s;
    if (task == u"reference_to_video" && pictures < 1)
        return u"reference_to_video takes images"_s;
    if (config.contains("seed") && stringAt(body, "model").contains(u"1.1"_s))
        return u"seed is not supported"_s;
    const QStringList tasks{u"text_to_video"_s, u"image_to_video"_s, u"reference_to_video"_s,
                            u"edit"_s, u"extend"_s};
    return firstOf({faultOf(config, members),
                    settings.is_null() ? QString() : faultOf(settings, video),
                    notOneOf(settings, "task", tasks)});
}

QString faultOfSeed(const Json& config)
{
    const std::int64_t seed = integerAt(config, "seed");
    return seed < 0 || seed > 0x7fffffff ? u"seed is out of range"_s : QString();
}

} // namespace

std::optional<bool> makesClips(const QString& model)
{
    if (model == u"gemini-omni-1.1-flash" || model == u"gemini-omni-1.2-flash")
        return true;
    if (model == u"gemini-3.1-flash-lite-image" || model == u"gemini-nano-banana-2.1" ||
        model == u"gemini-3-pro-image")
        return false;
    return {};
}

QString faultOfInteraction(const Json& body)
{
    static const Members members{{"model", {Kind::Text, true}},
                                 {"input", {Kind::TextOrList, true}},
                                 {"previous_interaction_id", {Kind::Text}},
                                 {"response_format", {Kind::Object, true}},
                                 {"generation_config", {Kind::Object}},
                                 {"background", {Kind::Flag}},
                                 {"store", {Kind::Flag}},
                                 {"stream", {Kind::Flag}}};
    if (const QString fault = faultOf(body, members); !fault.isEmpty())
        return fault;
    const QString model = stringAt(body, "model");
    const bool isClip = makesClips(model).value_or(false);
    const Json& format = memberAt(body, "response_format");
    const Json& config = memberAt(body, "generation_config");
    const QString ofFormat =
        isClip ? faultOfClipFormat(format, body) : faultOfPictureFormat(format, model);
    QString ofConfig;
    if (!config.is_null())
        ofConfig = isClip ? faultOfClipConfig(config, body) : faultOfPictureConfig(config, model);
    if (isClip && (flagAt(body, "stream") || !flagAt(body, "background")))
        return u"a clip is made in the background"_s;
    if (flagAt(body, "background") && body.contains("store") && !flagAt(body, "store"))
        return u"background needs store"_s;
    return firstOf({faultOfInput(body["input"]), inPlace(u"response_format"_s, ofFormat),
                    inPlace(u"generation_config"_s, ofConfig), faultOfSeed(config)});
}

} // namespace rushes::testing
