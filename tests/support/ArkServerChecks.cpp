#include "tests/support/ArkServer.h"

#include "tests/support/StrictRequest.h"

#include <QImage>

namespace rushes::testing {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Of docs.byteplus.com, ModelArk 1541523.
struct Painter
{
    qint64 leastPixels;
    qint64 mostPixels;
    int pictures;
    bool choosesFormat;
    bool streams;
};

struct Filmer
{
    QStringList resolutions;
    int leastSeconds;
    int mostSeconds;
    int pictures;
    bool framesAreAdaptive;
};

const std::map<QString, Painter>& painters()
{
    static const Painter large{921600, 4624220, 10, true, false};
    static const std::map<QString, Painter> all{
        {u"seedream-5-0-260128"_s, {3686400, 16777216, 14, true, true}},
        {u"dola-seedream-5-0-pro-260628"_s, large},
        {u"dola-seedream-5-0-flash-260915"_s, large},
        {u"seedream-4-5-251128"_s, {3686400, 16777216, 14, false, true}},
        {u"seedream-4-0-250828"_s, {921600, 16777216, 14, false, true}},
    };
    return all;
}

const std::map<QString, Filmer>& filmers()
{
    static const QStringList small{u"480p"_s, u"720p"_s};
    static const std::map<QString, Filmer> all{
        {u"dreamina-seedance-2-5-260628"_s, {small + QStringList{u"1080p"_s}, 4, 30, 30, true}},
        {u"dreamina-seedance-2-0-260128"_s,
         {small + QStringList{u"1080p"_s, u"4k"_s}, 4, 15, 9, false}},
        {u"dreamina-seedance-2-0-fast-260128"_s, {small, 4, 15, 9, false}},
        {u"dreamina-seedance-2-0-mini-260615"_s, {small, 4, 15, 9, false}},
    };
    return all;
}

/// A picture given as a data URL whose bytes are what it says they are; addresses are not used.
QString faultOfDataUrl(const QString& url, QSize* size)
{
    const QString type = url.section(u';', 0, 0).section(u':', 1);
    const auto bytes = QByteArray::fromBase64Encoding(url.section(u',', 1).toLatin1(),
                                                      QByteArray::AbortOnBase64DecodingErrors);
    if (!url.startsWith(u"data:image/"_s) || !url.contains(u";base64,"_s) || !bytes)
        return u"InvalidImageURL: no data URL"_s;
    const bool fits = (type == u"image/jpeg" && bytes.decoded.startsWith("\xff\xd8\xff")) ||
                      (type == u"image/png" && bytes.decoded.startsWith("\x89PNG")) ||
                      (type == u"image/webp" && bytes.decoded.startsWith("RIFF"));
    *size = QImage::fromData(bytes.decoded).size();
    return fits && !size->isEmpty() ? QString() : u"InvalidImageFormat: no "_s + type;
}

QString faultOfReferences(const Json& image, const Painter& painter)
{
    const Json all = image.is_string() ? Json::array({image}) : image;
    if (!all.is_array() || all.empty())
        return u"image has a wrong type"_s;
    if (image.is_array() && image.size() == 1)
        return u"one image is a string"_s;
    if (int(all.size()) > painter.pictures)
        return u"more than %1 images"_s.arg(painter.pictures);
    for (const Json& one : all) {
        QSize size;
        if (!one.is_string())
            return u"image has a wrong type"_s;
        if (const QString fault = faultOfDataUrl(one.get<QString>(), &size); !fault.isEmpty())
            return fault;
        if (size.width() <= 14 || size.height() <= 14)
            return u"an image is too small"_s;
    }
    return {};
}

QString faultOfSize(const QString& text, const Painter& painter)
{
    const QStringList sides = text.split(u'x');
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
    const qint64 pixels = qint64(size.width()) * size.height();
    const double ratio = double(size.width()) / std::max(1, size.height());
    if (sides.size() != 2 || size.isEmpty())
        return u"size is no width and height"_s;
    if (pixels < painter.leastPixels || pixels > painter.mostPixels || ratio < 1. / 16 ||
        ratio > 16)
        return u"size %1 is out of range"_s.arg(text);
    return {};
}

/// One mode of three: a first frame, a first and a last, or references.
QString faultOfRoles(const QStringList& roles, const Filmer& filmer)
{
    const QStringList first{u"first_frame"_s};
    const QStringList both{u"first_frame"_s, u"last_frame"_s};
    const bool areReferences = roles.count(u"reference_image"_s) == roles.size();
    if (roles.isEmpty() || roles == first || roles == both ||
        (areReferences && roles.size() <= filmer.pictures))
        return {};
    return u"the roles %1 do not go together"_s.arg(roles.join(u", "_s));
}

QString faultOfContent(const Json& content, const Filmer& filmer, QStringList& roles)
{
    static const Members text{{"type", {Kind::Text, true}}, {"text", {Kind::Text, true}}};
    static const Members picture{{"type", {Kind::Text, true}},
                                 {"image_url", {Kind::Object, true}},
                                 {"role", {Kind::Text, true}}};
    static const Members address{{"url", {Kind::Text, true}}};
    int texts = 0;
    for (const Json& item : content) {
        const bool isText = stringAt(item, "type") == u"text";
        QString fault = faultOf(item, isText ? text : picture);
        texts += isText;
        if (fault.isEmpty() && !isText)
            fault = faultOf(item["image_url"], address);
        if (!fault.isEmpty() || isText) {
            if (!fault.isEmpty())
                return u"content: "_s + fault;
            continue;
        }
        QSize size;
        fault = faultOfDataUrl(stringAt(item["image_url"], "url"), &size);
        const double ratio = double(size.width()) / std::max(1, size.height());
        const bool fits = std::min(size.width(), size.height()) >= 300 &&
                          std::max(size.width(), size.height()) <= 6000 && ratio >= 0.4 &&
                          ratio <= 2.5;
        if (!fault.isEmpty() || !fits)
            return fault.isEmpty() ? u"a picture is out of range"_s : fault;
        roles << stringAt(item, "role");
    }
    return texts > 1 ? u"more than one text"_s : faultOfRoles(roles, filmer);
}

} // namespace

std::optional<bool> arkMakesClips(const QString& model)
{
    if (painters().contains(model))
        return false;
    return filmers().contains(model) ? std::optional(true) : std::nullopt;
}

QString faultOfArkPicture(const Json& body)
{
    const auto painter = painters().find(stringAt(body, "model"));
    if (painter == painters().end())
        return {};
    Members members{{"model", {Kind::Text, true}},
                    {"prompt", {Kind::Text, true}},
                    {"size", {Kind::Text, true}},
                    {"response_format", {Kind::Text, true}},
                    {"watermark", {Kind::Flag, true}}};
    if (painter->second.choosesFormat)
        members["output_format"] = {Kind::Text};
    if (painter->second.streams)
        members["stream"] = {Kind::Flag};
    Json plain = body;
    plain.erase("image");
    if (const QString fault = faultOf(plain, members); !fault.isEmpty())
        return fault;
    const QStringList formats{u"png"_s, u"jpeg"_s};
    if (body.contains("output_format") && !formats.contains(stringAt(body, "output_format")))
        return u"output_format"_s;
    if (stringAt(body, "response_format") != u"b64_json")
        return u"response_format"_s;
    if (body.contains("image")) {
        if (const QString fault = faultOfReferences(body["image"], painter->second);
            !fault.isEmpty())
            return fault;
    }
    return faultOfSize(stringAt(body, "size"), painter->second);
}

QString faultOfArkTask(const Json& body)
{
    const auto filmer = filmers().find(stringAt(body, "model"));
    if (filmer == filmers().end())
        return {};
    static const Members members{
        {"model", {Kind::Text, true}},     {"content", {Kind::List, true}},
        {"resolution", {Kind::Text}},      {"ratio", {Kind::Text}},
        {"duration", {Kind::Whole, true}}, {"watermark", {Kind::Flag, true}},
        {"generate_audio", {Kind::Flag}}};
    static const QStringList ratios{u"16:9"_s, u"4:3"_s,  u"1:1"_s,     u"3:4"_s,
                                    u"9:16"_s, u"21:9"_s, u"adaptive"_s};
    if (const QString fault = faultOf(body, members); !fault.isEmpty())
        return fault;
    const Filmer& knows = filmer->second;
    QStringList roles;
    if (const QString fault = faultOfContent(body["content"], knows, roles); !fault.isEmpty())
        return fault;
    const int seconds = int(integerAt(body, "duration"));
    if (seconds < knows.leastSeconds || seconds > knows.mostSeconds)
        return u"duration %1"_s.arg(seconds);
    if (!knows.resolutions.contains(stringAt(body, "resolution")))
        return u"resolution "_s + stringAt(body, "resolution");
    const QString ratio = stringAt(body, "ratio");
    const bool startsAtFrame = roles.contains(u"first_frame"_s);
    if (!ratios.contains(ratio) ||
        (knows.framesAreAdaptive && startsAtFrame && ratio != u"adaptive"))
        return u"ratio "_s + ratio;
    return {};
}

} // namespace rushes::testing
