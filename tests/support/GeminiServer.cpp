#include "tests/support/GeminiServer.h"

#include "tests/support/RequestCheck.h"

#include <QUrl>

namespace rushes::testing {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The Interactions form of an error.
ServedReply wordError(int status, const char* code, const QString& message)
{
    return jsonReply({{"error", {{"message", message}, {"code", code}}}}, status);
}

/// google.rpc.Status.
ServedReply rpcError(int status, const char* name, const QString& message, Json details = {})
{
    Json error{{"code", status}, {"message", message}, {"status", name}};
    if (!details.is_null())
        error["details"] = std::move(details);
    return jsonReply({{"error", error}}, status);
}

ServedReply badKey()
{
    return rpcError(400, "INVALID_ARGUMENT", u"API key not valid. Please pass a valid API key."_s,
                    Json::array({{{"@type", "type.googleapis.com/google.rpc.ErrorInfo"},
                                  {"reason", "API_KEY_INVALID"},
                                  {"domain", "googleapis.com"}}}));
}

QByteArray afterPrefix(const QByteArray& path, const char* prefix)
{
    return path.mid(qsizetype(qstrlen(prefix)));
}

} // namespace

GeminiServer::GeminiServer(QByteArray key, int port)
    : m_key(std::move(key)),
      m_files([this](const ServedRequest& request) {
          const std::scoped_lock lock(m_mutex);
          if (!request.header("x-goog-api-key").isEmpty())
              m_objections << u"another host was shown the key"_s;
          return ServedReply{.body = m_clip, .headers = {{"Content-Type", "video/mp4"}}};
      }),
      m_server([this](const ServedRequest& request) { return serve(request); }, port)
{}

void GeminiServer::setPicture(QByteArray bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_picture = std::move(bytes);
}

void GeminiServer::setPictureForm(PictureForm form, QString words)
{
    const std::scoped_lock lock(m_mutex);
    m_pictureForm = form;
    m_words = std::move(words);
}

void GeminiServer::setClip(QByteArray bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_clip = std::move(bytes);
}

void GeminiServer::setMakers(Maker picture, Maker clip)
{
    const std::scoped_lock lock(m_mutex);
    m_pictureMaker = std::move(picture);
    m_clipMaker = std::move(clip);
}

void GeminiServer::setInterceptor(Interceptor interceptor)
{
    m_interceptor = std::move(interceptor);
}

void GeminiServer::setEnding(Ending ending, int polls)
{
    const std::scoped_lock lock(m_mutex);
    m_ending = ending;
    m_polls = polls;
}

void GeminiServer::redirectDownloads()
{
    const std::scoped_lock lock(m_mutex);
    m_redirects = true;
}

void GeminiServer::finishRunning()
{
    const std::lock_guard lock(m_mutex);
    for (auto& [id, interaction] : m_interactions)
        interaction.pollsLeft = 0;
}

void GeminiServer::forgetInteractions()
{
    const std::scoped_lock lock(m_mutex);
    m_interactions.clear();
}

void GeminiServer::answer(Call call, ServedReply reply, Charge charge)
{
    const std::scoped_lock lock(m_mutex);
    m_scripts[call].push_back({std::move(reply), charge});
}

int GeminiServer::paidCreates() const
{
    const std::scoped_lock lock(m_mutex);
    return m_paid;
}

QStringList GeminiServer::objections() const
{
    const std::scoped_lock lock(m_mutex);
    return m_objections;
}

std::vector<Json> GeminiServer::creates() const
{
    const std::scoped_lock lock(m_mutex);
    return m_creates;
}

int GeminiServer::count(Call call) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_counts.find(call);
    return found == m_counts.end() ? 0 : found->second;
}

std::optional<ServedReply> GeminiServer::scripted(Call call)
{
    ++m_counts[call];
    auto& scripts = m_scripts[call];
    if (scripts.empty())
        return {};
    const Scripted next = scripts.front();
    scripts.pop_front();
    m_paid += next.charge == Charge::Once;
    return next.reply;
}

ServedReply GeminiServer::object(const QString& why)
{
    m_objections << why;
    return wordError(400, "invalid_request", why);
}

ServedReply GeminiServer::serve(const ServedRequest& request)
{
    if (m_interceptor) {
        if (const auto reply = m_interceptor(request))
            return *reply;
    }
    const std::scoped_lock lock(m_mutex);
    if (request.query.contains("key="))
        m_objections << u"a key in an address"_s;
    if (request.path == "/upload/v1beta/files" && request.query.contains("upload_id"))
        return upload(request);
    if (request.header("x-goog-api-key") != m_key)
        return badKey();
    return serveKnown(request);
}

ServedReply GeminiServer::serveKnown(const ServedRequest& request)
{
    if (auto reply = batches(request))
        return *reply;
    if (request.method == "POST" && request.path == "/v1beta/interactions")
        return create(request);
    if (request.path.startsWith("/v1beta/interactions/"))
        return interaction(request);
    if (request.method == "POST" && request.path == "/upload/v1beta/files")
        return upload(request);
    if (request.method == "GET" && request.path.startsWith("/v1beta/files/"))
        return file(request);
    if (request.method == "POST" && request.path.startsWith("/v1beta/models/"))
        return generateContent(request);
    if (request.method == "GET" && request.path.startsWith("/v1beta/models/")) {
        if (auto reply = scripted(Call::Model))
            return *reply;
        const QString model = QString::fromUtf8(afterPrefix(request.path, "/v1beta/models/"));
        if (makesClips(model))
            return jsonReply({{"name", u"models/"_s + model}});
        return rpcError(404, "NOT_FOUND", u"models/%1 is not found"_s.arg(model));
    }
    m_objections << u"no such address: %1 %2"_s.arg(QString::fromUtf8(request.method),
                                                    QString::fromUtf8(request.path));
    return rpcError(404, "NOT_FOUND", u"no such method"_s);
}

QString GeminiServer::faultOfConversation(const Json& body) const
{
    const QString previous = stringAt(body, "previous_interaction_id");
    if (previous.isEmpty())
        return {};
    const auto found = m_interactions.find(previous);
    if (found == m_interactions.end())
        return u"Invalid interaction name: %1"_s.arg(previous);
    if (found->second.model != stringAt(body, "model"))
        return u"The previous interaction is of another model."_s;
    if (found->second.status != u"completed")
        return u"The previous interaction is not completed."_s;
    return {};
}

ServedReply GeminiServer::create(const ServedRequest& request)
{
    const Json body = parseJson(request.body, u"request"_s).value_or(Json());
    m_creates.push_back(body);
    const QString model = stringAt(body, "model");
    const auto isClip = makesClips(model);
    if (const QString fault = faultOfInteraction(body); !fault.isEmpty())
        return object(fault);
    if (auto reply = scripted(isClip.value_or(false) ? Call::Clip : Call::Picture))
        return *reply;
    if (!isClip)
        return wordError(404, "model_not_found", u"Model %1 is not found."_s.arg(model));
    if (const QString fault = faultOfConversation(body); !fault.isEmpty())
        return wordError(400, "invalid_request", fault);
    ++m_paid;
    const QString id = u"v1_made%1"_s.arg(++m_made);
    Interaction& made = m_interactions[id] = {.model = model, .body = body, .isClip = *isClip};
    if (*isClip) {
        made.pollsLeft = m_polls;
        return createClip(id, body);
    }
    return createPicture(id, body);
}

ServedReply GeminiServer::interaction(const ServedRequest& request)
{
    QString id = QString::fromUtf8(afterPrefix(request.path, "/v1beta/interactions/"));
    const bool cancels = id.endsWith(u"/cancel"_s) && request.method == "POST";
    if (cancels)
        id.chop(7);
    else if (request.method != "GET")
        return object(u"interactions are read and cancelled only"_s);
    if (auto reply = scripted(cancels ? Call::Cancel : Call::Poll))
        return *reply;
    const auto found = m_interactions.find(id);
    if (found == m_interactions.end())
        return wordError(400, "invalid_request", u"Invalid interaction name: %1"_s.arg(id));
    Interaction& known = found->second;
    const bool runs = known.status == u"in_progress";
    if (cancels && !runs)
        return wordError(400, "invalid_request", u"Interaction is already completed."_s);
    if (cancels)
        known.status = u"cancelled"_s;
    else if (runs && known.pollsLeft-- <= 0)
        end(id, known);
    return jsonReply(interactionJson(id, known));
}

ServedReply GeminiServer::upload(const ServedRequest& request)
{
    const QByteArray command = request.header("X-Goog-Upload-Command");
    if (command == "start") {
        if (auto reply = scripted(Call::UploadStart))
            return *reply;
        if (request.header("X-Goog-Upload-Protocol") != "resumable" ||
            request.header("X-Goog-Upload-Header-Content-Length").toLongLong() <= 0 ||
            request.header("X-Goog-Upload-Header-Content-Type").isEmpty())
            return object(u"an upload starts wrongly"_s);
        const QString target =
            m_server.address() + u"/upload/v1beta/files?upload_id=1&upload_protocol=resumable"_s;
        return {.body = {},
                .headers = {{"x-goog-upload-status", "active"},
                            {"x-goog-upload-url", target.toUtf8()}}};
    }
    if (auto reply = scripted(Call::UploadBytes))
        return *reply;
    if (command != "upload, finalize" || request.header("X-Goog-Upload-Offset") != "0" ||
        request.body.isEmpty())
        return object(u"bytes are uploaded wrongly"_s);
    const QString name = u"files/up%1"_s.arg(m_uploads.size() + 1);
    const bool isLines = request.body.startsWith('{'); // of a batch; ready at once
    m_uploads[name] = isLines ? -1 : 1;
    m_uploadedBytes[name] = request.body;
    return jsonReply({{"file",
                       {{"name", name},
                        {"mimeType", isLines ? "application/jsonl" : "video/mp4"},
                        {"sizeBytes", QString::number(request.body.size())},
                        {"uri", m_server.address() + u"/v1beta/"_s + name},
                        {"state", isLines ? "ACTIVE" : "PROCESSING"},
                        {"source", "UPLOADED"}}}});
}

ServedReply GeminiServer::file(const ServedRequest& request)
{
    QString name = QString::fromUtf8(afterPrefix(request.path, "/v1beta/"));
    const bool downloads = name.endsWith(u":download"_s);
    if (downloads)
        name.chop(9);
    if (auto reply = scripted(downloads ? Call::Download : Call::FileState))
        return *reply;
    const bool isUpload = m_uploads.contains(name);
    if (!isUpload && !name.startsWith(u"files/gen"_s))
        return rpcError(403, "PERMISSION_DENIED",
                        u"You do not have permission to access the File or it may not exist."_s);
    if (!downloads) {
        const bool isReady = !isUpload || m_uploads[name]-- <= 0;
        return jsonReply({{"name", name},
                          {"uri", m_server.address() + u"/v1beta/"_s + name},
                          {"state", isReady ? "ACTIVE" : "PROCESSING"}});
    }
    if (isUpload)
        return rpcError(400, "INVALID_ARGUMENT", u"Only generated files can be downloaded."_s);
    if (request.query != "alt=media")
        return object(u"a download without alt=media"_s);
    if (m_redirects)
        return {.status = 302,
                .body = {},
                .headers = {{"Location", (m_files.address() + u"/clip.mp4"_s).toUtf8()}}};
    return {.body = clipOf(name), .headers = {{"Content-Type", "video/mp4"}}};
}

Json GeminiServer::contentReply(const QByteArray& picture) const
{
    Json part{{"text", m_words}};
    if (m_pictureForm != PictureForm::WordsOnly)
        part = {{"inlineData",
                 {{"mimeType", "image/jpeg"}, {"data", picture.toBase64().toStdString()}}}};
    return {{"candidates",
             Json::array({{{"content", {{"role", "model"}, {"parts", Json::array({part})}}},
                           {"finishReason", "STOP"},
                           {"index", 0}}})},
            {"usageMetadata",
             {{"promptTokenCount", 11},
              {"candidatesTokenCount", 1120},
              {"candidatesTokensDetails",
               Json::array({{{"modality", "IMAGE"}, {"tokenCount", 1120}}})}}}};
}

ServedReply GeminiServer::generateContent(const ServedRequest& request)
{
    const Json body = parseJson(request.body, u"request"_s).value_or(Json());
    m_creates.push_back(body);
    const QByteArray tail = afterPrefix(request.path, "/v1beta/models/");
    const QByteArray method = tail.mid(tail.indexOf(':') + 1);
    const bool streams = method == "streamGenerateContent" && request.query == "alt=sse";
    if (!streams && method != "generateContent")
        return object(u"no such method: "_s + QString::fromUtf8(method));
    if (const QString wrong = wrongContentBody(body); !wrong.isEmpty())
        return object(wrong);
    if (auto reply = scripted(Call::Picture))
        return *reply;
    if (makesClips(QString::fromUtf8(tail.left(tail.indexOf(':')))) != false)
        return rpcError(404, "NOT_FOUND", u"The model is not found."_s);
    ++m_paid;
    const Json reply = contentReply(pictureFor(body));
    if (!streams)
        return jsonReply(reply);
    return {.body = {},
            .headers = {{"Content-Type", "text/event-stream"}},
            .chunks = {"data: " + jsonText(reply) + "\r\n\r\n"}};
}

} // namespace rushes::testing
