#include "tests/support/OpenAiServer.h"

#include "tests/support/StrictRequest.h"

#include <QBuffer>
#include <QImage>
#include <QUrl>

namespace rushes::testing {

using namespace Qt::Literals::StringLiterals;

namespace {

/// OpenAI's images.d.ts 7.57.0.
const Members& pictureMembers()
{
    static const Members all{{"model", {Kind::Text, true}},
                             {"prompt", {Kind::Text, true}},
                             {"n", {Kind::Whole}},
                             {"size", {Kind::Text}},
                             {"quality", {Kind::Text}},
                             {"response_format", {Kind::Text}},
                             {"style", {Kind::Text}},
                             {"user", {Kind::Text}},
                             {"background", {Kind::Text}},
                             {"moderation", {Kind::Text}},
                             {"output_format", {Kind::Text}},
                             {"output_compression", {Kind::Whole}},
                             {"partial_images", {Kind::Whole}},
                             {"stream", {Kind::Flag}}};
    return all;
}

Members gatewayMembers()
{
    Members all = pictureMembers();
    all["watermark"] = {Kind::Flag};
    all["image"] = {Kind::TextOrList};
    return all;
}

Members sdServerMembers()
{
    return {{"model", {Kind::Text}},
            {"prompt", {Kind::Text, true}},
            {"n", {Kind::Whole}},
            {"size", {Kind::Text}},
            {"output_format", {Kind::Text}},
            {"output_compression", {Kind::Whole}}};
}

const Members& clipMembers()
{
    static const Members all{{"model", {Kind::Text, true}},
                             {"prompt", {Kind::Text, true}},
                             {"seconds", {Kind::Whole}},
                             {"size", {Kind::Text}}};
    return all;
}

const Members& taskMembers()
{
    static const Members all{{"model", {Kind::Text, true}}, {"prompt", {Kind::Text, true}},
                             {"image", {Kind::Text}},       {"images", {Kind::List}},
                             {"size", {Kind::Text}},        {"seconds", {Kind::Text}},
                             {"duration", {Kind::Whole}},   {"input_reference", {Kind::Text}},
                             {"metadata", {Kind::Object}}};
    return all;
}

const Members& contentMembers()
{
    static const Members all{{"contents", {Kind::List, true}},
                             {"generationConfig", {Kind::Object}},
                             {"systemInstruction", {Kind::Object}},
                             {"safetySettings", {Kind::List}},
                             {"tools", {Kind::List}}};
    return all;
}

ServedReply errorReply(int status, const QString& message, const char* type, const char* parameter,
                       const char* code)
{
    return jsonReply({{"error",
                       {{"message", message},
                        {"type", type},
                        {"param", parameter ? Json(parameter) : Json()},
                        {"code", code}}}},
                     status);
}

Json bodyOf(const ServedRequest& request)
{
    return parseJson(request.body, u"request"_s).value_or(Json());
}

QString fieldOf(const ServedRequest& request, const char* name)
{
    if (const auto parts = partsOf(request)) {
        for (const ServedPart& part : *parts) {
            if (part.name == name)
                return QString::fromUtf8(part.value);
        }
        return {};
    }
    return stringAt(bodyOf(request), name);
}

bool isCreate(const ServedRequest& request)
{
    return request.method == "POST" && !request.path.endsWith("/cancel");
}

QByteArray smallestClip()
{
    return QByteArray::fromHex(
        "0000001866747970 69736f6d00000200 69736f6d6d703432 00000008 66726565");
}

} // namespace

OpenAiServer::OpenAiServer(Dialect dialect, QByteArray key)
    : m_dialect(dialect),
      m_key(dialect == Dialect::SdServer ? QByteArray() : std::move(key)),
      m_clip(smallestClip()),
      m_models(Json::array(
          {{{"id", "gpt-image-2"}, {"object", "model"}}, {{"id", "gpt-5"}, {"object", "model"}}})),
      m_files([this](const ServedRequest& request) { return file(request); }),
      m_server([this](const ServedRequest& request) { return answer(request); })
{}

void OpenAiServer::setPictureForm(PictureForm form)
{
    const std::scoped_lock lock(m_mutex);
    m_form = form;
}

void OpenAiServer::setEnding(Ending ending, int polls)
{
    const std::scoped_lock lock(m_mutex);
    m_ending = ending;
    m_polls = polls;
}

void OpenAiServer::setClip(QByteArray bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_clip = std::move(bytes);
}

void OpenAiServer::setModels(Json list)
{
    const std::scoped_lock lock(m_mutex);
    m_models = std::move(list);
}

void OpenAiServer::answerCreate(ServedReply reply, Charge charge)
{
    const std::scoped_lock lock(m_mutex);
    m_creates.push_back({std::move(reply), charge});
}

void OpenAiServer::answerPoll(ServedReply reply)
{
    const std::scoped_lock lock(m_mutex);
    m_pollReplies.push_back(std::move(reply));
}

void OpenAiServer::answerFile(ServedReply reply)
{
    const std::scoped_lock lock(m_mutex);
    m_fileReplies.push_back(std::move(reply));
}

int OpenAiServer::paidCreates() const
{
    const std::scoped_lock lock(m_mutex);
    return m_paid;
}

QStringList OpenAiServer::objections() const
{
    const std::scoped_lock lock(m_mutex);
    return m_objections;
}

std::vector<ServedRequest> OpenAiServer::creates() const
{
    std::vector<ServedRequest> found;
    for (ServedRequest& request : m_server.requests()) {
        if (isCreate(request))
            found.push_back(std::move(request));
    }
    return found;
}

ServedReply OpenAiServer::answer(const ServedRequest& request)
{
    const std::scoped_lock lock(m_mutex);
    const QByteArray wanted = m_key.isEmpty() ? QByteArray() : "Bearer " + m_key;
    if (!request.header("x-goog-api-key").isEmpty() || request.query.contains("key="))
        m_objections << u"the key is not in Authorization"_s;
    if (request.header("Authorization") != wanted) {
        if (m_key.isEmpty())
            m_objections << u"a key was sent to a server that has none"_s;
        return errorReply(401,
                          u"Incorrect API key provided: %1"_s.arg(QString::fromUtf8(
                              request.header("Authorization").replace("Bearer ", ""))),
                          "invalid_request_error", nullptr, "invalid_api_key");
    }
    if (request.method == "GET" && request.path == "/v1/models")
        return jsonReply({{"object", "list"}, {"data", m_models}});
    if (isCreate(request))
        return create(request);
    return poll(request);
}

bool OpenAiServer::hasClipRoute(const QByteArray& path) const
{
    if (path == "/v1/videos" || (path.startsWith("/v1/videos/") && path.endsWith("/remix")))
        return m_dialect == Dialect::Gateway;
    return path == "/v1/video/generations" &&
           (m_dialect == Dialect::Gateway || m_dialect == Dialect::OldTasks);
}

ServedReply OpenAiServer::create(const ServedRequest& request)
{
    const bool isPicture =
        request.path == "/v1/images/generations" || request.path == "/v1/images/edits" ||
        (m_dialect == Dialect::Gateway && request.path.endsWith(":generateContent"));
    if (!isPicture && !hasClipRoute(request.path))
        return errorReply(404, u"Invalid URL (POST %1)"_s.arg(QString::fromUtf8(request.path)),
                          "invalid_request_error", "", "");
    if (!m_creates.empty()) {
        const Scripted scripted = m_creates.front();
        m_creates.pop_front();
        m_paid += scripted.charge == Charge::Once ? 1 : 0;
        return scripted.reply;
    }
    const QString model = fieldOf(request, "model");
    const bool refusesForm = m_dialect != Dialect::SdServer && model.startsWith(u"gpt-image"_s);
    if (refusesForm && !fieldOf(request, "response_format").isEmpty())
        return errorReply(400, u"Unknown parameter: 'response_format'."_s, "invalid_request_error",
                          "response_format", "unknown_parameter");
    if (const QString objection = objectionTo(request); !objection.isEmpty()) {
        m_objections << QString::fromUtf8(request.path) + u": "_s + objection;
        return errorReply(400, objection, "invalid_request_error", nullptr, "invalid_request");
    }
    ++m_paid;
    return isPicture ? picture(request) : job("task");
}

QString OpenAiServer::objectionTo(const ServedRequest& request) const
{
    const bool isForm = request.header("Content-Type").startsWith("multipart/form-data");
    if (isForm && !partsOf(request))
        return u"the form is damaged"_s;
    if (!isForm && request.header("Content-Type") != "application/json")
        return u"the content type is %1"_s.arg(QString::fromUtf8(request.header("Content-Type")));
    return request.path.startsWith("/v1/video") ? objectionToClip(request)
                                                : objectionToPicture(request);
}

QString OpenAiServer::objectionToPicture(const ServedRequest& request) const
{
    if (request.path.endsWith(":generateContent"))
        return faultOf(bodyOf(request), contentMembers());
    const QString size = fieldOf(request, "size");
    if (!size.isEmpty() && !isSize(size))
        return u"size %1"_s.arg(size);
    if (request.path == "/v1/images/edits") {
        const auto parts = partsOf(request);
        if (!parts)
            return u"edits are forms"_s;
        return faultOf(*parts, pictureMembers(), {{"image[]", true}, {"mask", false}});
    }
    switch (m_dialect) {
    case Dialect::OpenAi:
        return faultOf(bodyOf(request), pictureMembers());
    case Dialect::Gateway:
    case Dialect::OldTasks:
        return faultOf(bodyOf(request), gatewayMembers());
    case Dialect::SdServer:
        break;
    }
    return faultOf(bodyOf(request), sdServerMembers());
}

QString OpenAiServer::objectionToClip(const ServedRequest& request) const
{
    if (request.path.endsWith("/remix"))
        return faultOf(bodyOf(request), {{"prompt", {Kind::Text, true}}});
    const QString size = fieldOf(request, "size");
    if (!size.isEmpty() && !isSize(size))
        return u"size %1"_s.arg(size);
    if (request.path == "/v1/video/generations")
        return faultOf(bodyOf(request), taskMembers());
    const auto parts = partsOf(request);
    return parts ? faultOf(*parts, clipMembers(), {{"input_reference", false}})
                 : u"clips are ordered with a form"_s;
}

} // namespace rushes::testing
