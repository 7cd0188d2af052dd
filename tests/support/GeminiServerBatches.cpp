#include "tests/support/GeminiServer.h"
#include "tests/support/RequestCheck.h"

#include <set>

namespace rushes::testing {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t mostInline = 20;
constexpr auto batchMethod = ":batchGenerateContent";

ServedReply notFound(const QString& what)
{
    return jsonReply(
        {{"error", {{"code", 404}, {"status", "NOT_FOUND"}, {"message", what + u" not found"_s}}}},
        404);
}

QString wordsOf(const Json& item)
{
    return stringAt(item["request"]["contents"][0]["parts"][0], "text");
}

} // namespace

void GeminiServer::setBatchPolls(int polls)
{
    const std::scoped_lock lock(m_mutex);
    m_batchPolls = polls;
}

void GeminiServer::refuseInBatches(QString words)
{
    const std::scoped_lock lock(m_mutex);
    m_refusedWords = std::move(words);
}

int GeminiServer::batchCreates() const
{
    const std::scoped_lock lock(m_mutex);
    return int(m_batches.size());
}

int GeminiServer::paidInBatches() const
{
    const std::scoped_lock lock(m_mutex);
    return m_paidInBatches;
}

std::optional<ServedReply> GeminiServer::batches(const ServedRequest& request)
{
    if (request.method == "POST" && request.path.endsWith(batchMethod))
        return createBatch(request);
    if (request.method == "GET" && request.path == "/v1beta/batches")
        return batchList(request);
    if (request.path.startsWith("/v1beta/batches/") ||
        request.path.startsWith("/download/v1beta/files/results-"))
        return batch(request);
    return {};
}

/// What is wrong with it, or nothing.
QString GeminiServer::takeBatch(const Json& body, Batch& batch) const
{
    if (const QString why = wrongMembers(body, u"body"_s, {u"batch"_s}); !why.isEmpty())
        return why;
    const Json& given = body["batch"];
    if (const QString why = wrongMembers(given, u"batch"_s, {u"displayName"_s, u"inputConfig"_s});
        !why.isEmpty())
        return why;
    batch.displayName = stringAt(given, "displayName");
    const Json& input = given["inputConfig"];
    if (const Json& list = memberAt(memberAt(input, "requests"), "requests"); list.is_array()) {
        if (list.size() > mostInline)
            return u"%1 requests inline"_s.arg(list.size());
        for (const Json& item : list) {
            const QString why = wrongMembers(item, u"item"_s, {u"request"_s, u"metadata"_s});
            if (!why.isEmpty())
                return why;
            batch.items.push_back({{"key", item["metadata"]["key"]}, {"request", item["request"]}});
        }
    } else {
        const auto file = m_uploadedBytes.find(stringAt(input, "fileName"));
        if (file == m_uploadedBytes.end() || m_uploads.at(file->first) >= 0)
            return u"neither requests nor a file that is ready"_s;
        batch.isFile = true;
        for (const QByteArray& line : file->second.split('\n')) {
            if (!line.isEmpty())
                batch.items.push_back(parseJson(line, u"line"_s).value_or(Json()));
        }
    }
    std::set<QString> keys;
    for (const Json& item : batch.items) {
        QString why = wrongMembers(item, u"item"_s, {u"key"_s, u"request"_s});
        if (why.isEmpty())
            why = wrongContentBody(item["request"]);
        if (why.isEmpty() && !keys.insert(stringAt(item, "key")).second)
            why = u"a key is there twice"_s;
        if (!why.isEmpty())
            return why;
    }
    return batch.items.empty() ? u"an empty batch"_s : QString();
}

ServedReply GeminiServer::createBatch(const ServedRequest& request)
{
    const Json body = parseJson(request.body, u"request"_s).value_or(Json());
    Batch made;
    made.pollsLeft = m_batchPolls;
    if (const QString why = takeBatch(body, made); !why.isEmpty())
        return object(why);
    const QByteArray path = request.path.chopped(qsizetype(qstrlen(batchMethod)));
    const QString model = QString::fromUtf8(path.mid(path.lastIndexOf('/') + 1));
    if (makesClips(model) != false)
        return notFound(model);
    for (const auto& [name, other] : m_batches) {
        if (other.displayName == made.displayName)
            m_objections << u"the batch %1 was created twice"_s.arg(made.displayName);
    }
    const auto reply = scripted(Call::Batch);
    if (reply && reply->status == 429)
        return *reply;
    const QString name = u"batches/b%1"_s.arg(m_batches.size() + 1);
    m_batches[name] = made;
    return reply.value_or(jsonReply(batchJson(name, made)));
}

ServedReply GeminiServer::batch(const ServedRequest& request)
{
    const bool downloads = request.path.startsWith("/download/");
    const QByteArray head = downloads ? "/download/v1beta/files/results-" : "/v1beta/batches/";
    QByteArray id = request.path.mid(head.size());
    const bool cancels = request.method == "POST" && id.endsWith(":cancel");
    if (cancels)
        id.chop(7);
    if (downloads && (!id.endsWith(":download") || request.query != "alt=media"))
        return object(u"a wrong download"_s);
    if (downloads)
        id.chop(9);
    if (auto reply = scripted(downloads ? Call::BatchResults
                              : cancels ? Call::BatchCancel
                                        : Call::BatchPoll))
        return *reply;
    const auto found = m_batches.find(u"batches/"_s + QString::fromUtf8(id));
    if (found == m_batches.end())
        return notFound(QString::fromUtf8(id));
    Batch& known = found->second;
    if (downloads)
        return {.body = batchLines(known), .headers = {{"Content-Type", "application/jsonl"}}};
    const bool runs =
        known.state == u"BATCH_STATE_PENDING" || known.state == u"BATCH_STATE_RUNNING";
    if (cancels && runs)
        known.state = u"BATCH_STATE_CANCELLED"_s;
    if (cancels)
        return {.body = "{}"};
    if (runs && known.pollsLeft-- > 0) {
        known.state = u"BATCH_STATE_RUNNING"_s;
    } else if (runs) {
        known.state = u"BATCH_STATE_SUCCEEDED"_s;
        for (const Json& item : known.items)
            m_paidInBatches += batchAnswer(known, item).contains("response");
    }
    return jsonReply(batchJson(found->first, known));
}

ServedReply GeminiServer::batchList(const ServedRequest& request)
{
    if (auto reply = scripted(Call::BatchList))
        return *reply;
    if (!request.query.startsWith("pageSize=50"))
        return object(u"a list of batches without pageSize"_s);
    Json operations = Json::array();
    for (const auto& [name, known] : m_batches)
        operations.push_back(batchJson(name, known));
    return jsonReply({{"operations", operations}});
}

Json GeminiServer::batchAnswer(const Batch& batch, const Json& item) const
{
    Json answer =
        batch.isFile ? Json{{"key", item["key"]}} : Json{{"metadata", {{"key", item["key"]}}}};
    if (!m_refusedWords.isEmpty() && wordsOf(item).contains(m_refusedWords))
        answer["error"] = {{"code", 3}, {"message", "this request is not valid"}};
    else
        answer["response"] = contentReply(pictureFor(item["request"]));
    return answer;
}

/// Google does not promise any order: the last comes first.
QByteArray GeminiServer::batchLines(const Batch& batch) const
{
    QByteArray lines;
    for (auto item = batch.items.rbegin(); item != batch.items.rend(); ++item)
        lines += jsonText(batchAnswer(batch, *item)) + '\n';
    return lines;
}

Json GeminiServer::batchJson(const QString& name, const Batch& batch) const
{
    Json metadata{{"name", name},
                  {"state", batch.state},
                  {"displayName", batch.displayName},
                  {"batchStats", {{"requestCount", QString::number(batch.items.size())}}}};
    Json json{{"name", name}};
    if (batch.state == u"BATCH_STATE_SUCCEEDED") {
        Json output;
        if (batch.isFile) {
            output = {{"responsesFile", u"files/results-"_s + name.mid(8)}};
        } else {
            Json answers = Json::array();
            for (const Json& item : batch.items)
                answers.push_back(batchAnswer(batch, item));
            output = {{"inlinedResponses", {{"inlinedResponses", answers}}}};
        }
        metadata["output"] = output;
        json["response"] = output;
        json["done"] = true;
    }
    json["metadata"] = metadata;
    return json;
}

} // namespace rushes::testing
