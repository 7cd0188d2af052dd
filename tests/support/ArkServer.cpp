#include "tests/support/ArkServer.h"

#include <QUrlQuery>

namespace rushes::testing {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray tasksPath = "/api/v3/contents/generations/tasks";

Json fault(const char* code, const QString& words)
{
    return {{"code", code}, {"message", words + u" request id: 021790000000"_s}};
}

ServedReply failure(int status, const char* code, const QString& words,
                    const char* type = "BadRequest")
{
    Json error = fault(code, words);
    error["type"] = type;
    error["param"] = "";
    return jsonReply({{"error", error}}, status);
}

QByteArray arkEvent(const char* type, Json json)
{
    json["type"] = type;
    QByteArray lines = "event: " + QByteArray(type) + "\n";
    // As in the documentation's own samples, one value on several lines.
    for (const QByteArray& line : QByteArray::fromStdString(json.dump(1)).split('\n'))
        lines += "data: " + line + "\n";
    return lines + "\n";
}

} // namespace

ArkServer::ArkServer(QByteArray key)
    : m_key(std::move(key)),
      m_files([this](const ServedRequest& request) {
          const std::scoped_lock lock(m_mutex);
          if (!request.header("Authorization").isEmpty())
              m_objections << u"another host was shown the key"_s;
          return serveFile();
      }),
      m_server([this](const ServedRequest& request) { return serve(request); })
{}

void ArkServer::setPicture(QByteArray bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_picture = std::move(bytes);
}

void ArkServer::setPictureForm(PictureForm form)
{
    const std::scoped_lock lock(m_mutex);
    m_form = form;
}

void ArkServer::setClip(QByteArray bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_clip = std::move(bytes);
}

void ArkServer::setEnding(Ending ending, int polls)
{
    const std::scoped_lock lock(m_mutex);
    m_ending = ending;
    m_polls = polls;
}

void ArkServer::forgetTasks()
{
    const std::scoped_lock lock(m_mutex);
    m_tasks.clear();
}

void ArkServer::answer(Call call, ServedReply reply, Charge charge)
{
    const std::scoped_lock lock(m_mutex);
    m_scripts[call].push_back({std::move(reply), charge});
}

int ArkServer::paidCreates() const
{
    const std::scoped_lock lock(m_mutex);
    return m_paid;
}

QStringList ArkServer::objections() const
{
    const std::scoped_lock lock(m_mutex);
    return m_objections;
}

std::vector<Json> ArkServer::creates() const
{
    const std::scoped_lock lock(m_mutex);
    return m_creates;
}

int ArkServer::count(Call call) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_counts.find(call);
    return found == m_counts.end() ? 0 : found->second;
}

QString ArkServer::stateOf(const QString& task) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_tasks.find(task);
    return found == m_tasks.end() ? QString() : found->second.status;
}

std::optional<ServedReply> ArkServer::scripted(Call call)
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

ServedReply ArkServer::object(const QString& code, const QString& why)
{
    m_objections << why;
    return failure(400, code.toUtf8().constData(), why);
}

ServedReply ArkServer::serve(const ServedRequest& request)
{
    const std::scoped_lock lock(m_mutex);
    if (request.header("Authorization") != "Bearer " + m_key)
        return failure(401, "AuthenticationError", u"The API key doesn't exist."_s, "Unauthorized");
    if (request.method == "POST" && request.header("Content-Type") != "application/json")
        return object(u"InvalidParameter"_s, u"Content-Type is not application/json"_s);
    if (request.method == "POST" && request.path == "/api/v3/images/generations")
        return createPicture(request);
    if (request.method == "POST" && request.path == tasksPath)
        return createTask(request);
    if (request.method == "GET" && request.path == tasksPath)
        return list(request);
    if (request.path.startsWith(tasksPath + '/'))
        return task(request);
    return object(u"InvalidAction"_s,
                  u"no such address: %1 %2"_s.arg(QString::fromUtf8(request.method),
                                                  QString::fromUtf8(request.path)));
}

ServedReply ArkServer::serveFile()
{
    if (auto reply = scripted(Call::Download))
        return *reply;
    const bool isClip = !m_tasks.empty();
    return {.body = isClip ? m_clip : m_picture,
            .headers = {{"Content-Type", isClip ? "video/mp4" : "image/png"}}};
}

Json ArkServer::pictureItem(const Json& body, int index) const
{
    Json item{{"size", stringAt(body, "size")}};
    if (m_form == PictureForm::Address)
        item["url"] = m_files.address() + u"/picture%1.png?X-Tos-Signature=ab"_s.arg(index);
    else
        item["b64_json"] = m_picture.toBase64().toStdString();
    return item;
}

Json ArkServer::usage(const Json& body, int pictures) const
{
    const QStringList sides = stringAt(body, "size").split(u'x');
    const int tokens = sides.value(0).toInt() * sides.value(1).toInt() / 256 * pictures;
    return {{"generated_images", pictures}, {"output_tokens", tokens}, {"total_tokens", tokens}};
}

std::vector<QByteArray> ArkServer::events(const Json& body) const
{
    const bool isHalf = m_form == PictureForm::HalfGroup || m_form == PictureForm::Moderated;
    Json picture = pictureItem(body, 0);
    picture["image_index"] = isHalf ? 1 : 0;
    picture["created_at"] = 1790000000;
    const Json miss{{"image_index", 0},
                    {"error", fault("OutputImageSensitiveContentDetected",
                                    u"The picture may contain sensitive information."_s)}};
    const QByteArray good = arkEvent("image_generation.partial_succeeded", picture);
    std::vector<QByteArray> all;
    if (m_form == PictureForm::WordedLate)
        all = {": a comment\n\n",
               arkEvent("image_generation.partial_image", {{"b64_json", "AAAA"}})};
    if (isHalf)
        all.push_back(arkEvent("image_generation.partial_failed", miss));
    const bool hasPicture = m_form != PictureForm::Moderated && m_form != PictureForm::Nothing;
    if (hasPicture)
        all.push_back(good);
    if (m_form == PictureForm::Group || m_form == PictureForm::WordedLate)
        all.push_back(good);
    const int pictures = m_form == PictureForm::Group ? 2 : int(hasPicture);
    all.push_back(arkEvent("image_generation.completed", {{"usage", usage(body, pictures)}}));
    if (m_form == PictureForm::WordedLate)
        all.push_back(arkEvent("image_generation.afterthought", {{"image_index", 3}}));
    all.push_back("data: [DONE]\n\n");
    return all;
}

ServedReply ArkServer::createPicture(const ServedRequest& request)
{
    const Json body = parseJson(request.body, u"request"_s).value_or(Json());
    m_creates.push_back(body);
    if (auto reply = scripted(Call::Picture))
        return *reply;
    const QString model = stringAt(body, "model");
    if (arkMakesClips(model) != false)
        return failure(404, "InvalidEndpointOrModel.NotFound",
                       u"The model or endpoint %1 does not exist."_s.arg(model), "NotFound");
    if (stringAt(body, "size") == u"1x1") // a question, whether the key is good
        return failure(400, "InvalidParameter", u"size is not valid"_s);
    if (const QString why = faultOfArkPicture(body); !why.isEmpty())
        return object(u"InvalidParameter"_s, why);
    const bool isMade = m_form != PictureForm::Moderated && m_form != PictureForm::Nothing;
    m_paid += isMade;
    if (flagAt(body, "stream"))
        return {.body = {},
                .headers = {{"Content-Type", "text/event-stream; charset=utf-8"}},
                .chunks = events(body)};
    const Json miss{{"error", fault("OutputImageSensitiveContentDetected",
                                    u"The picture may contain sensitive information."_s)}};
    Json data = Json::array();
    if (m_form == PictureForm::HalfGroup || m_form == PictureForm::Moderated)
        data.push_back(miss);
    if (isMade)
        data.push_back(pictureItem(body, 0));
    if (m_form == PictureForm::Group)
        data.push_back(pictureItem(body, 1));
    const int pictures = m_form == PictureForm::Group ? 2 : int(isMade);
    return jsonReply({{"model", model},
                      {"created", 1790000000},
                      {"data", data},
                      {"usage", usage(body, pictures)}});
}

ServedReply ArkServer::createTask(const ServedRequest& request)
{
    const Json body = parseJson(request.body, u"request"_s).value_or(Json());
    m_creates.push_back(body);
    if (auto reply = scripted(Call::Clip))
        return *reply;
    const QString model = stringAt(body, "model");
    if (arkMakesClips(model) != true)
        return failure(404, "ModelNotOpen",
                       u"Your account has not activated the model %1."_s.arg(model), "NotFound");
    if (const QString why = faultOfArkTask(body); !why.isEmpty())
        return object(u"InvalidParameter"_s, why);
    ++m_paid;
    const QString id = u"cgt-20261122-%1"_s.arg(m_tasks.size() + 1);
    m_tasks[id] = {.body = body, .pollsLeft = m_polls};
    return jsonReply({{"id", id}});
}

ServedReply ArkServer::list(const ServedRequest& request)
{
    if (auto reply = scripted(Call::List))
        return *reply;
    const QUrlQuery query(QString::fromUtf8(request.query));
    for (const auto& [name, value] : query.queryItems()) {
        static const QStringList known{u"page_num"_s,      u"page_size"_s,
                                       u"filter.status"_s, u"filter.task_ids"_s,
                                       u"filter.model"_s,  u"filter.service_tier"_s};
        if (!known.contains(name))
            return object(u"InvalidParameter"_s, u"unknown filter "_s + name);
    }
    Json items = Json::array();
    for (const auto& [id, task] : m_tasks)
        items.push_back(taskJson(id, task));
    return jsonReply({{"total", items.size()}, {"items", items}});
}

ServedReply ArkServer::task(const ServedRequest& request)
{
    const bool deletes = request.method == "DELETE";
    if (!deletes && request.method != "GET")
        return object(u"InvalidAction"_s, u"tasks are read and deleted only"_s);
    if (auto reply = scripted(deletes ? Call::Cancel : Call::Poll))
        return *reply;
    const QString id = QString::fromUtf8(request.path.mid(tasksPath.size() + 1));
    const auto found = m_tasks.find(id);
    if (found == m_tasks.end())
        return failure(404, "ResourceNotFound", u"The task %1 is not found."_s.arg(id), "NotFound");
    Task& known = found->second;
    if (deletes && known.status == u"running")
        return failure(409, "InvalidAction", u"A running task cannot be deleted."_s, "Conflict");
    if (deletes) {
        if (known.status == u"queued")
            known.status = u"cancelled"_s;
        else
            m_tasks.erase(found);
        return jsonReply(Json::object());
    }
    static const std::map<Ending, QString> ends{
        {Ending::Succeeded, u"succeeded"_s}, {Ending::Silent, u"succeeded"_s},
        {Ending::Failed, u"failed"_s},       {Ending::Blocked, u"failed"_s},
        {Ending::Broken, u"failed"_s},       {Ending::Cancelled, u"cancelled"_s},
        {Ending::Expired, u"expired"_s}};
    const bool isOpen = known.status == u"queued" || known.status == u"running";
    if (isOpen && known.pollsLeft-- <= 0)
        known.status = ends.at(m_ending);
    else if (isOpen && known.pollsLeft < m_polls - 1)
        known.status = u"running"_s;
    return jsonReply(taskJson(id, known));
}

Json ArkServer::taskJson(const QString& id, const Task& task) const
{
    Json json{{"id", id},
              {"model", memberAt(task.body, "model")},
              {"status", task.status},
              {"created_at", 1790000000},
              {"updated_at", 1790000090},
              {"seed", 42},
              {"resolution", memberAt(task.body, "resolution")},
              {"ratio", "16:9"},
              {"duration", memberAt(task.body, "duration")},
              {"framespersecond", 24},
              {"service_tier", "default"},
              {"error", nullptr}};
    if (task.status == u"succeeded") {
        json["content"] = Json::object();
        if (m_ending != Ending::Silent)
            json["content"]["video_url"] =
                m_files.address() + u"/%1.mp4?X-Tos-Signature=ab"_s.arg(id);
        json["usage"] = {{"completion_tokens", 108900}, {"total_tokens", 108900}};
    }
    if (task.status == u"failed" && m_ending == Ending::Blocked)
        json["error"] = fault("OutputVideoSensitiveContentDetected",
                              u"The clip may contain sensitive information."_s);
    else if (task.status == u"failed" && m_ending == Ending::Broken)
        json["error"] = fault("InvalidParameter.TaskTypeConstraint",
                              u"The task type does not take this ratio."_s);
    else if (task.status == u"failed")
        json["error"] = fault("InternalServiceError", u"The service encountered an error."_s);
    return json;
}

} // namespace rushes::testing
