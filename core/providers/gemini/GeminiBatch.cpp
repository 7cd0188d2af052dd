#include "core/providers/gemini/GeminiBatch.h"

#include "core/providers/gemini/BatchWire.h"
#include "core/providers/gemini/FilesApi.h"
#include "core/providers/gemini/GeminiCall.h"
#include "core/providers/gemini/GeminiLimits.h"
#include "core/providers/gemini/GenerateContentWire.h"
#include "core/providers/service/CreateError.h"

#include <QTemporaryFile>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t mostInline = 20;         ///< results come twice in one reply
constexpr qsizetype largestInline = 18 << 20;  ///< bytes; the service takes 20 MB
constexpr std::int64_t largestReply = 1 << 30; ///< bytes of 20 large pictures, twice
constexpr int mostPages = 20;                  ///< of 50 batches, when one is looked for

Error lost(const QString& words, const catalog::Model& model)
{
    return {
        .code = ErrorCode::Network, .detail = words, .provider = u"gemini"_s, .model = model.id};
}

/// A question or a download that failed says nothing of the batch, unless the service does not know
/// it.
Error unanswered(Error error, const RemoteJob& job)
{
    if (error.code == ErrorCode::Unsupported) {
        const QString provider = error.provider;
        error = vanished(u"the batch is not known (any more): "_s + error.detail);
        error.provider = provider;
    }
    error.model = job.model.id;
    error.outcomeUnknown = true;
    return error;
}

/// Reads the lines of what a batch wrote, each of which may be megabytes long.
Result<BatchAnswers> answersIn(const QString& path, const catalog::Model& model, std::size_t count)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    BatchAnswers answers(model, count);
    while (!file.atEnd())
        answers.takeLine(file.readLine());
    return answers;
}

/// Sent once: what a proxy answered in the service's place leaves open whether it was taken.
Result<net::HttpResponse> create(const ServiceAccess& access, const net::HttpRequest& request,
                                 const Progress& progress)
{
    if (const auto ready = keyReady(access, u"gemini"_s); !ready)
        return fail(ready.error());
    auto response = net::sendPatiently(access.http, request, net::Repeat::AfterRateLimit, {},
                                       access.clock, {.sink = {}, .stop = progress.stop});
    if (response && !response->isSuccess())
        return fail(errorOfCreate(*response, u"gemini"_s, access));
    return response;
}

Result<QString> temporaryName()
{
    QTemporaryFile file;
    file.setAutoRemove(false);
    if (!file.open())
        return fail(ErrorCode::Io, u"cannot make a temporary file: "_s + file.errorString());
    return file.fileName();
}

} // namespace

Money GeminiBatch::estimate(const PictureRequest& request) const
{
    return catalog::batchPicturePrice(request.model, {.resolution = imageSizeOf(request)});
}

Result<QByteArray> GeminiBatch::uploadedBody(const std::vector<PictureRequest>& requests,
                                             const QString& name, const Progress& progress) const
{
    QTemporaryFile lines;
    if (!lines.open())
        return fail(ErrorCode::Io, u"cannot make a temporary file: "_s + lines.errorString());
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const auto body = generateContentBody(requests[i]);
        if (!body)
            return fail(body.error());
        const QByteArray line = batchLine(i, *body);
        if (lines.write(line) != line.size())
            return fail(ErrorCode::Io,
                        u"cannot write %1: %2"_s.arg(lines.fileName(), lines.errorString()));
        if (progress.stopRequested())
            return fail(ErrorCode::Cancelled, u"stopped before the batch was sent"_s);
    }
    if (!lines.flush())
        return fail(ErrorCode::Io,
                    u"cannot write %1: %2"_s.arg(lines.fileName(), lines.errorString()));
    const auto file =
        uploadFile(m_access, lines.fileName(), "application/jsonl", name + u".jsonl"_s, progress);
    const auto ready = file ? awaitActive(m_access, *file, progress) : file;
    if (!ready)
        return fail(ready.error());
    return jsonText(fileBatch(name, ready->name));
}

Result<QByteArray> GeminiBatch::createBody(const std::vector<PictureRequest>& requests,
                                           const QString& name, const Progress& progress) const
{
    if (requests.size() > mostInline)
        return uploadedBody(requests, name, progress);
    std::vector<Json> bodies;
    for (const PictureRequest& request : requests) {
        auto body = generateContentBody(request);
        if (!body)
            return fail(body.error());
        bodies.push_back(std::move(*body));
    }
    QByteArray text = jsonText(inlineBatch(name, bodies));
    if (text.size() > largestInline)
        return uploadedBody(requests, name, progress);
    return text;
}

Result<RemoteJob> GeminiBatch::submit(const std::vector<PictureRequest>& requests,
                                      const QString& name, const std::vector<Paid>&,
                                      const Progress& progress)
{
    if (requests.empty())
        return fail(ErrorCode::Usage, u"a batch without a request"_s);
    const catalog::Model& model = requests.front().model;
    const auto body = createBody(requests, name, progress);
    if (!body)
        return fail(body.error());
    const auto response =
        create(m_access,
               geminiRequest(m_access, "POST",
                             u"/v1beta/models/%1:batchGenerateContent"_s.arg(model.id), *body),
               progress);
    Error error = lost(u"the service did not name the batch"_s, model);
    if (response) {
        const auto json = parseJson(response->body, u"the answer to a batch"_s);
        const BatchOperation operation = json ? batchOperation(*json) : BatchOperation();
        if (operation.failure)
            return fail(*operation.failure);
        if (!operation.name.isEmpty())
            return RemoteJob{.id = operation.name, .model = model};
        error.outcomeUnknown = true;
    } else {
        error = response.error();
        error.model = model.id;
    }
    if (error.code != ErrorCode::Network)
        return fail(error);
    const auto found = find(name, model, progress);
    if (found && *found)
        return **found;
    // Not there although the list was read: the service did not take it, or not yet.
    return fail(error);
}

Result<std::optional<RemoteJob>> GeminiBatch::find(const QString& name, const catalog::Model& model,
                                                   const Progress& progress)
{
    QString next;
    for (int page = 0; page < mostPages; ++page) {
        QString path = u"/v1beta/batches?pageSize=50"_s;
        if (!next.isEmpty())
            path += u"&pageToken="_s + QString::fromLatin1(QUrl::toPercentEncoding(next));
        const auto response = callGemini(m_access, geminiRequest(m_access, "GET", path),
                                         net::Repeat::Freely, {.sink = {}, .stop = progress.stop});
        if (!response)
            return fail(response.error());
        const auto reply = readReply(response->body, u"gemini"_s);
        if (!reply)
            return fail(reply.error());
        const Json& operations = memberAt(reply->json, "operations");
        for (const Json& each : operations.is_array() ? operations : Json::array()) {
            const BatchOperation operation = batchOperation(each);
            if (operation.displayName == name && !operation.name.isEmpty())
                return RemoteJob{.id = operation.name, .model = model};
        }
        next = stringAt(reply->json, "nextPageToken");
        if (next.isEmpty())
            break;
    }
    return std::nullopt;
}

Result<BatchAnswers> GeminiBatch::fetchedAnswers(const QString& file, const RemoteJob& job,
                                                 std::size_t count, const Progress& progress) const
{
    const auto path = temporaryName();
    if (!path)
        return fail(path.error());
    const auto done = downloadResults(m_access, file, *path, progress);
    auto answers = done ? answersIn(*path, job.model, count) : fail(done.error());
    QFile::remove(*path);
    return answers;
}

Result<BatchOutcome> GeminiBatch::poll(const RemoteJob& job, std::size_t count,
                                       const Progress& progress)
{
    net::HttpRequest request = geminiRequest(m_access, "GET", u"/v1beta/"_s + job.id);
    request.largestBody = largestReply;
    request.timeouts.total = std::chrono::minutes(30);
    const auto response = callGemini(m_access, request, net::Repeat::Freely, progress);
    if (!response)
        return fail(unanswered(response.error(), job));
    const auto reply = readReply(response->body, u"gemini"_s);
    if (!reply)
        return fail(unanswered(reply.error(), job));
    const BatchOperation operation = batchOperation(reply->json);
    if (!operation.ended)
        return RemoteJob{.id = job.id, .model = job.model, .progress = operation.progress};
    BatchAnswers answers(job.model, count);
    answers.takeInline(*reply);
    if (answers.isEmpty() && !operation.resultFile.isEmpty()) {
        auto read = fetchedAnswers(operation.resultFile, job, count, progress);
        if (!read)
            return fail(unanswered(read.error(), job));
        answers = std::move(*read);
    }
    if (answers.isEmpty() && operation.failure)
        return fail(endedJob(*operation.failure));
    const Error missing = operation.failure.value_or(
        lost(u"the batch ended without an answer to this request"_s, job.model));
    return std::move(answers).finish(missing);
}

Result<void> GeminiBatch::cancel(const RemoteJob& job)
{
    const auto response = callGemini(
        m_access, geminiRequest(m_access, "POST", u"/v1beta/%1:cancel"_s.arg(job.id), "{}"),
        net::Repeat::Freely, {});
    return response ? Result<void>() : fail(response.error());
}

} // namespace rushes::providers
