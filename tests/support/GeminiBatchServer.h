/// Google's batch queue and its files, as far as they are documented: takes nothing else, remembers
/// what it was given and answers what the test says. The handler runs on the server's threads; read
/// the members between calls only.
#pragma once

#include "tests/support/HttpServer.h"
#include "tests/support/RequestCheck.h"

#include <optional>
#include <utility>

namespace rushes::testing {

class GeminiBatchServer
{
public:
    QString wrong; ///< the first thing no real service would take
    int created = 0;
    std::vector<Json> items = {}; ///< {"key","request"} of the last batch
    QString displayName;
    QString state = QStringLiteral("BATCH_STATE_PENDING");
    Json output = Json(); ///< of a poll
    QByteArray resultFile;
    std::optional<ServedReply> nextCreate; ///< instead of an answer, though the batch is made

    HttpServer http{[this](const ServedRequest& request) { return answer(request); }};

private:
    ServedReply refuse(const QString& why)
    {
        if (wrong.isEmpty())
            wrong = why;
        return {.status = 400,
                .body = jsonText(Json{{"error", {{"code", 400}, {"message", why}}}})};
    }
    Json operation() const
    {
        Json metadata{
            {"state", state},
            {"displayName", displayName},
            {"batchStats",
             {{"requestCount", QString::number(items.size())}, {"successfulRequestCount", "1"}}}};
        Json result{{"name", "batches/b1"}};
        if (!output.is_null()) {
            metadata["output"] = output;
            result["response"] = output;
            result["done"] = true;
        }
        result["metadata"] = metadata;
        return result;
    }
    ServedReply create(const ServedRequest& request)
    {
        const auto json = parseJson(request.body, QStringLiteral("body"));
        const Json& batch = json ? memberAt(*json, "batch") : memberAt(Json(), "");
        QString why = wrongMembers(batch, QStringLiteral("batch"),
                                   {QStringLiteral("displayName"), QStringLiteral("inputConfig")});
        if (!why.isEmpty())
            return refuse(why);
        const Json& input = batch["inputConfig"];
        displayName = stringAt(batch, "displayName");
        if (const Json& list = memberAt(memberAt(input, "requests"), "requests"); list.is_array()) {
            items.clear();
            for (const Json& item : list)
                items.push_back({{"key", item["metadata"]["key"]}, {"request", item["request"]}});
        } else if (stringAt(input, "fileName") != QStringLiteral("files/in")) {
            return refuse(QStringLiteral("neither requests nor a file"));
        }
        for (const Json& item : items) {
            if (why = wrongContentBody(item["request"]); !why.isEmpty())
                return refuse(why);
        }
        ++created;
        if (nextCreate)
            return *std::exchange(nextCreate, std::nullopt);
        return {.body = jsonText(operation())};
    }
    ServedReply upload(const ServedRequest& request)
    {
        if (request.header("X-Goog-Upload-Command") == "start") {
            if (request.header("X-Goog-Upload-Protocol") != "resumable" ||
                request.header("X-Goog-Upload-Header-Content-Type") != "application/jsonl")
                return refuse(QStringLiteral("a wrong start of an upload"));
            return {
                .body = {},
                .headers = {{"x-goog-upload-url",
                             (http.address() + QStringLiteral("/upload/v1beta/files?upload_id=7"))
                                 .toUtf8()}}};
        }
        if (request.header("X-Goog-Upload-Command") != "upload, finalize" ||
            request.header("X-Goog-Upload-Offset") != "0" || request.query != "upload_id=7")
            return refuse(QStringLiteral("wrong bytes of an upload"));
        items.clear();
        for (const QByteArray& line : request.body.split('\n')) {
            if (line.isEmpty())
                continue;
            const Json item = *parseJson(line, QStringLiteral("line"));
            if (const QString why =
                    wrongMembers(item, QStringLiteral("line"),
                                 {QStringLiteral("key"), QStringLiteral("request")});
                !why.isEmpty())
                return refuse(why);
            items.push_back(item);
        }
        return {.body =
                    R"({"file":{"name":"files/in","uri":"https://x/files/in","state":"ACTIVE"}})"};
    }
    ServedReply answer(const ServedRequest& request)
    {
        const bool isBytes = request.path == "/upload/v1beta/files" && !request.query.isEmpty();
        if (!isBytes && request.header("x-goog-api-key") != "test-key")
            return {.status = 403, .body = R"({"error":{"code":403,"message":"no key"}})"};
        if (request.path == "/upload/v1beta/files")
            return upload(request);
        if (request.method == "POST" &&
            request.path == "/v1beta/models/gemini-3.1-flash-lite-image:batchGenerateContent")
            return create(request);
        if (request.method == "GET" && request.path == "/v1beta/batches/b1")
            return {.body = jsonText(operation())};
        if (request.method == "GET" && request.path == "/v1beta/batches") {
            Json list{{"operations", Json::array()}};
            const bool second = request.query.contains("pageToken=p%2F2");
            if (second && created > 0)
                list["operations"].push_back(operation());
            if (!second)
                list["nextPageToken"] = "p/2";
            return {.body = jsonText(list)};
        }
        if (request.method == "POST" && request.path == "/v1beta/batches/b1:cancel") {
            state = QStringLiteral("BATCH_STATE_CANCELLED");
            return {.body = "{}"};
        }
        if (request.method == "GET" && request.path == "/download/v1beta/files/out:download" &&
            request.query == "alt=media")
            return {.body = resultFile};
        return refuse(QString::fromUtf8(request.method + ' ' + request.path));
    }
};

} // namespace rushes::testing
