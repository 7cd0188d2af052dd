#include "core/providers/openai/ImagesWire.h"

#include "core/media/Image.h"
#include "core/project/PictureEdit.h"
#include "core/providers/openai/HostDownload.h"
#include "core/providers/openai/HostLimits.h"
#include "core/providers/openai/HostModels.h"
#include "core/providers/service/ReferenceWords.h"

#include <QRegularExpression>

#include <array>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Members of a recipe's parameters that go to the host as they are.
constexpr std::array passedOn{"quality",       "background",         "moderation",
                              "output_format", "output_compression", "style"};

/// sd-server reads further settings from the prompt (examples/server/api.md).
QString promptFor(const PictureRequest& request)
{
    const QString prompt = variationWords(request.recipe) + request.recipe.prompt;
    if (hostIdOf(request.model) != u"sd-cpp-local" || !request.recipe.seed)
        return prompt;
    return prompt +
           u" <sd_cpp_extra_args>{\"seed\":%1}</sd_cpp_extra_args>"_s.arg(*request.recipe.seed);
}

bool isSeedream(const QString& hostId)
{
    return hostId.contains(u"seedream"_s, Qt::CaseInsensitive);
}

/// A value of the reply as bytes: a long string in the buffer, or a short one in the document.
Blob blobOf(const MediaReply& reply, const Json& value)
{
    if (value.is_string()) {
        const auto& text = value.get_ref<const std::string&>();
        return {QByteArrayView(text.data(), qsizetype(text.size()))};
    }
    const Json& index = memberAt(value, "$blob");
    if (!index.is_number_unsigned() || index.get<std::size_t>() >= reply.blobs.size())
        return {};
    return reply.blobs[index.get<std::size_t>()];
}

/// An address, or the bytes when it is a data URL.
FoundMedia addressed(Blob text)
{
    if (const Blob data = dataUrl(text.base64); !data.isEmpty())
        return {.base64 = data};
    return {.address = QString::fromUtf8(text.base64).trimmed()};
}

/// The first data URL, markdown picture or bare address in the words of a chat.
FoundMedia inWords(Blob text)
{
    const QByteArrayView words = text.base64;
    const qsizetype data = words.indexOf("data:image/");
    if (data >= 0) {
        qsizetype end = data;
        while (end < words.size() && !QByteArrayView(")\"'<> \n\r\t").contains(words[end]))
            ++end;
        return {.base64 = dataUrl(words.sliced(data, end - data))};
    }
    static const QRegularExpression link(u"https?://[^\\s)\"'<>\\]]+"_s);
    return {.address = link.match(QString::fromUtf8(words)).captured()};
}

FoundMedia inItem(const MediaReply& reply, const Json& item)
{
    if (const Blob base64 = blobOf(reply, memberAt(item, "b64_json")); !base64.isEmpty()) {
        const Blob unwrapped = dataUrl(base64.base64); // some hosts put a data URL there
        return {.base64 = unwrapped.isEmpty() ? base64 : unwrapped};
    }
    if (const Blob url = blobOf(reply, memberAt(item, "url")); !url.isEmpty())
        return addressed(url);
    return {};
}

FoundMedia inParts(const MediaReply& reply, const Json& parts)
{
    for (const Json& part : parts) {
        const Json& image = memberAt(part, "image_url");
        const Blob url = blobOf(reply, image.contains("url") ? memberAt(image, "url") : image);
        if (!url.isEmpty())
            return addressed(url);
    }
    return {};
}

FoundMedia inChat(const MediaReply& reply, const Json& choices)
{
    for (const Json& choice : choices) {
        const Json& message = memberAt(choice, "message");
        if (FoundMedia found = inParts(reply, memberAt(message, "images")); !found.isEmpty())
            return found;
        const Json& content = memberAt(message, "content");
        if (content.is_array()) {
            if (FoundMedia found = inParts(reply, content); !found.isEmpty())
                return found;
        } else if (FoundMedia found = inWords(blobOf(reply, content)); !found.isEmpty()) {
            return found;
        }
    }
    return {};
}

FoundMedia inCandidates(const MediaReply& reply, const Json& candidates)
{
    for (const Json& candidate : candidates) {
        for (const Json& part : memberAt(memberAt(candidate, "content"), "parts")) {
            for (const char* key : {"inlineData", "inline_data"}) {
                const Blob data = blobOf(reply, memberAt(memberAt(part, key), "data"));
                if (!data.isEmpty() && !flagAt(part, "thought"))
                    return {.base64 = data};
            }
        }
    }
    return {};
}

FoundMedia inList(const MediaReply& reply, const Json& list)
{
    if (!list.is_array())
        return {};
    for (const Json& item : list) {
        const Blob text = blobOf(reply, item);
        if (!text.isEmpty()) {
            const bool isLink = text.base64.startsWith("http") || text.base64.startsWith("data:");
            return isLink ? addressed(text) : FoundMedia{.base64 = text};
        }
        if (FoundMedia found = inItem(reply, item); !found.isEmpty())
            return found;
    }
    return {};
}

FoundMedia inObject(const MediaReply& reply, const Json& body, int depth)
{
    if (!body.is_object())
        return {};
    FoundMedia found = inList(reply, memberAt(body, "data"));
    if (found.isEmpty())
        found = inChat(reply, memberAt(body, "choices"));
    if (found.isEmpty())
        found = inCandidates(reply, memberAt(body, "candidates"));
    if (found.isEmpty())
        found = inList(reply, memberAt(body, "images"));
    if (found.isEmpty() && depth > 0)
        found = inItem(reply, body);
    constexpr int deepest = 3;
    for (const char* key : {"result", "output", "response", "data"}) {
        const Json& inner = memberAt(body, key);
        if (found.isEmpty() && depth < deepest)
            found = inner.is_array() ? inList(reply, inner) : inObject(reply, inner, depth + 1);
    }
    return found;
}

void addText(std::vector<net::FormPart>& form, const char* name, const QString& value)
{
    form.push_back({.name = name, .value = value.toUtf8()});
}

/// These hosts change what is transparent, and sd-server what is white: both at once.
QByteArray transparentMask(const QByteArray& png)
{
    const Result<QImage> mask = media::decodeImage(png, u"mask"_s);
    if (!mask)
        return {};
    const QImage grey = mask->convertToFormat(QImage::Format_Grayscale8);
    QImage result(grey.size(), QImage::Format_RGBA8888);
    constexpr int white = 128, full = 255;
    for (int y = 0; y < grey.height(); ++y) {
        const uchar* line = grey.constScanLine(y);
        uchar* out = result.scanLine(y);
        for (int x = 0; x < grey.width(); ++x, out += 4) {
            const uchar shade = line[x] >= white ? full : 0;
            out[0] = out[1] = out[2] = shade;
            out[3] = uchar(full - shade);
        }
    }
    return media::encodeImage(result, media::ImageFormat::Png).value_or(QByteArray());
}

} // namespace

bool namesAnswerForm(const OpenAiHost& host, const QString& hostId)
{
    return host.form == AnswerForm::Base64 && !hostId.startsWith(u"gpt-image"_s) &&
           !hostId.startsWith(u"chatgpt-image"_s);
}

bool takesReferencesInJson(const QString& hostId)
{
    return isSeedream(hostId);
}

Json generationBody(const PictureRequest& request, AnswerForm form)
{
    const QString hostId = hostIdOf(request.model);
    Json body{{"model", hostId},
              {"prompt", promptFor(request)},
              {"n", 1},
              {"size", sizeText(hostPictureSize(request))}};
    if (form == AnswerForm::Base64)
        body["response_format"] = "b64_json";
    if (isSeedream(hostId))
        body["watermark"] = false;
    if (!request.mask.isEmpty()) // a mask goes only with a form
        body["prompt"] = maskWords(request.recipe) + promptFor(request);
    for (const QByteArray& reference : request.references)
        body["image"].push_back("data:" + mimeTypeOf(reference).toStdString() + ";base64," +
                                reference.toBase64().toStdString());
    for (const char* key : passedOn) {
        if (request.recipe.parameters.contains(key))
            body[key] = request.recipe.parameters[key];
    }
    return body;
}

std::vector<net::FormPart> editForm(const PictureRequest& request, AnswerForm form)
{
    std::vector<net::FormPart> parts;
    addText(parts, "model", hostIdOf(request.model));
    addText(parts, "prompt", promptFor(request));
    addText(parts, "n", u"1"_s);
    addText(parts, "size", sizeText(hostPictureSize(request)));
    if (form == AnswerForm::Base64)
        addText(parts, "response_format", u"b64_json"_s);
    for (const char* key : passedOn) {
        const Json& value = memberAt(request.recipe.parameters, key);
        if (value.is_string())
            addText(parts, key, value.get<QString>());
        else if (value.is_number())
            addText(parts, key, QString::fromStdString(value.dump()));
    }
    int number = 0;
    for (const QByteArray& reference : request.references) {
        const QByteArray mime = mimeTypeOf(reference);
        const QByteArray suffix = mime.mid(mime.indexOf('/') + 1);
        parts.push_back({.name = "image[]",
                         .value = reference,
                         .fileName = "reference" + QByteArray::number(++number) + '.' + suffix,
                         .contentType = mime});
    }
    if (!request.mask.isEmpty())
        parts.push_back({.name = "mask",
                         .value = transparentMask(request.mask),
                         .fileName = "mask.png",
                         .contentType = "image/png"});
    return parts;
}

QStringList unknownParameters(const PictureRequest& request)
{
    QStringList unknown;
    for (const auto& [key, value] : request.recipe.parameters.items()) {
        const bool isKnown = std::find(passedOn.begin(), passedOn.end(), key) != passedOn.end();
        if (!isKnown && !project::isOwnParameter(QString::fromStdString(key)))
            unknown << QString::fromStdString(key);
    }
    return unknown;
}

FoundMedia mediaIn(const MediaReply& reply)
{
    return inObject(reply, reply.json, 0);
}

std::optional<ServiceFault> faultInItem(const Json& body)
{
    const Json& data = memberAt(body, "data");
    if (!data.is_array() || data.empty())
        return {};
    return memberAt(data.front(), "error").is_object() ? faultIn(data.front()) : std::nullopt;
}

QString wordsIn(const Json& body)
{
    for (const Json& choice : memberAt(body, "choices")) {
        const QString words = stringAt(memberAt(choice, "message"), "content");
        if (!words.isEmpty())
            return words;
    }
    return {};
}

bool refusesAnswerForm(const ServiceFault& fault)
{
    return fault.parameter == u"response_format" ||
           (fault.parameter.isEmpty() && fault.message.contains(u"response_format"_s));
}

} // namespace rushes::providers
