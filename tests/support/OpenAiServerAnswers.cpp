#include "tests/support/OpenAiServer.h"

#include "tests/support/StrictRequest.h"

#include <QBuffer>
#include <QImage>
#include <QUrl>

namespace rushes::testing {

using namespace Qt::Literals::StringLiterals;

namespace {

QSize sizeOf(const ServedRequest& request)
{
    QString text = stringAt(parseJson(request.body, {}).value_or(Json()), "size");
    if (const auto parts = partsOf(request)) {
        for (const ServedPart& part : *parts)
            text = part.name == "size" ? QString::fromUtf8(part.value) : text;
    }
    const QStringList sides = text.split(u'x');
    return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize(64, 64);
}

ServedReply noSuchTask()
{
    return jsonReply({{"code", "task_not_exist"}, {"message", "task_not_exist"}, {"data", nullptr}},
                     404);
}

/// What new-api makes of a job on its own route.
Json wrapped(const Json& job)
{
    const std::string status = job["status"];
    const char* word = status == "completed" ? "SUCCESS"
                       : status == "failed"  ? "FAILURE"
                                             : "IN_PROGRESS";
    Json data{{"task_id", job["id"]}, {"status", word}, {"progress", "50%"}};
    if (job.contains("error"))
        data["fail_reason"] = job["error"]["message"];
    if (job.contains("metadata"))
        data["result_url"] = job["metadata"]["url"];
    return {{"code", "success"}, {"message", ""}, {"data", data}};
}

} // namespace

ServedReply OpenAiServer::picture(const ServedRequest& request)
{
    const QSize size = sizeOf(request);
    const QByteArray png = paintedPng(size.width(), size.height());
    if (request.path.endsWith(":generateContent"))
        return jsonReply(
            {{"candidates",
              {{{"content",
                 {{"role", "model"},
                  {"parts",
                   {{{"inlineData",
                      {{"mimeType", "image/png"}, {"data", png.toBase64().toStdString()}}}}}}}},
                {"finishReason", "STOP"}}}},
             {"usageMetadata", {{"promptTokenCount", 8}, {"candidatesTokenCount", 1120}}}});
    const QString file =
        m_files.address() + u"/picture-%1x%2.png"_s.arg(size.width()).arg(size.height());
    switch (m_form) {
    case PictureForm::Base64:
        break;
    case PictureForm::Address:
        return jsonReply({{"created", 1}, {"data", {{{"url", file}}}}});
    case PictureForm::Accepted: {
        ServedReply accepted = job("img");
        accepted.status = 202;
        return accepted;
    }
    case PictureForm::IdWithoutData:
        return job("img");
    case PictureForm::Chat:
        return jsonReply({{"choices",
                           {{{"message",
                              {{"role", "assistant"},
                               {"content", u"Here it is: ![picture](%1)"_s.arg(file)}}}}}}});
    }
    return jsonReply({{"created", 1790000000},
                      {"data", {{{"b64_json", png.toBase64().toStdString()}}}},
                      {"usage", {{"total_tokens", 100}}}});
}

ServedReply OpenAiServer::job(const QByteArray& kind)
{
    const QByteArray id = "sora-2:" + kind + '_' + QByteArray::number(++m_jobs);
    Json body{{"id", id.toStdString()}, {"object", "video"}, {"status", "queued"}, {"progress", 0}};
    if (kind == "img" && m_dialect == Dialect::SdServer)
        body["poll_url"] = "/sdcpp/v1/jobs/" + id.toStdString();
    if (m_dialect == Dialect::OldTasks)
        body = {{"task_id", id.toStdString()}, {"status", "queued"}};
    return jsonReply(body);
}

ServedReply OpenAiServer::poll(const ServedRequest& request)
{
    if (!m_pollReplies.empty()) {
        const ServedReply reply = m_pollReplies.front();
        m_pollReplies.pop_front();
        return reply;
    }
    const QByteArray& path = request.path;
    if (path.endsWith("/content"))
        return {.body = m_clip, .headers = {{"Content-Type", "video/mp4"}}};
    if (path.endsWith("/cancel"))
        return jsonReply({{"status", "cancelled"}});
    if (!path.contains("sora-2%3A") && !path.startsWith("/sdcpp/v1/jobs/")) {
        m_objections << u"asked for %1"_s.arg(QString::fromUtf8(path));
        return noSuchTask();
    }
    if (m_ending == Ending::Vanished)
        return noSuchTask();
    Json job{{"id", QUrl::fromPercentEncoding(path.mid(path.lastIndexOf('/') + 1))},
             {"status", "in_progress"},
             {"progress", 50}};
    if (++m_asked[path] > m_polls)
        job = finishedJob(path, std::move(job));
    if (path.startsWith("/v1/video/generations/"))
        return jsonReply(wrapped(job));
    return jsonReply(job);
}

Json OpenAiServer::finishedJob(const QByteArray& path, Json job)
{
    const bool isPicture = path.contains("img_");
    switch (m_ending) {
    case Ending::Failed:
        job["status"] = "failed";
        job["error"] = {{"code", "server_error"}, {"message", "the renderer fell over"}};
        return job;
    case Ending::Moderated:
        job["status"] = "failed";
        job["error"] = {{"code", "moderation_blocked"}, {"message", "not with this bear"}};
        return job;
    case Ending::Expired:
        job["status"] = "expired";
        return job;
    case Ending::Completed:
    case Ending::CompletedAtContent:
    case Ending::Empty:
    case Ending::Vanished:
        break;
    }
    job["status"] = "completed";
    job["progress"] = 100;
    if (m_ending == Ending::Completed && isPicture)
        job["result"] = {
            {"images",
             {{{"index", 0}, {"b64_json", paintedPng(64, 48).toBase64().toStdString()}}}}};
    else if (m_ending == Ending::Completed)
        job["metadata"] = {{"url", m_files.address() + u"/clip.mp4"_s}};
    return job;
}

ServedReply OpenAiServer::file(const ServedRequest& request)
{
    const std::scoped_lock lock(m_mutex);
    if (!request.header("Authorization").isEmpty())
        m_objections << u"another host was shown the key"_s;
    if (!m_fileReplies.empty()) {
        const ServedReply reply = m_fileReplies.front();
        m_fileReplies.pop_front();
        return reply;
    }
    if (request.path == "/clip.mp4")
        return {.body = m_clip, .headers = {{"Content-Type", "video/mp4"}}};
    const QByteArray name = request.path.mid(int(qstrlen("/picture-"))).chopped(4);
    const QList<QByteArray> sides = name.split('x');
    return {.body = paintedPng(sides.value(0).toInt(), sides.value(1).toInt()),
            .headers = {{"Content-Type", "image/png"}}};
}

QByteArray paintedPng(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(qRgb(40, 120, 200));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace rushes::testing
