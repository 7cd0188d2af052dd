#include "core/providers/gemini/BatchWire.h"

#include "core/providers/gemini/GenerateContentWire.h"
#include "core/providers/service/ServiceError.h"

#include <algorithm>
#include <array>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double halfPrice = 0.5;
constexpr auto keyPrefix = "item-"_L1;

QString keyOf(std::size_t index)
{
    return keyPrefix + QString::number(index + 1);
}

std::optional<std::size_t> indexOf(const QString& key)
{
    bool isNumber = false;
    const qulonglong number = QStringView(key).mid(keyPrefix.size()).toULongLong(&isNumber);
    if (!key.startsWith(keyPrefix) || !isNumber || number == 0)
        return {};
    return std::size_t(number - 1);
}

/// Counts of 64 bits come as texts.
std::optional<double> countAt(const Json& object, const char* key)
{
    const Json& count = memberAt(object, key);
    if (count.is_number())
        return count.get<double>();
    bool isNumber = false;
    const double number = stringAt(object, key).toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

std::optional<double> progressOf(const Json& stats)
{
    const auto all = countAt(stats, "requestCount");
    if (!all || *all < 1)
        return {};
    const double done = countAt(stats, "successfulRequestCount").value_or(0) +
                        countAt(stats, "failedRequestCount").value_or(0);
    return std::clamp(done / *all, 0.0, 1.0);
}

/// "SUCCEEDED" of "BATCH_STATE_SUCCEEDED" or "JOB_STATE_SUCCEEDED".
QString stateOf(const Json& metadata)
{
    QString state = stringAt(metadata, "state");
    for (const QLatin1StringView prefix : {"BATCH_STATE_"_L1, "JOB_STATE_"_L1}) {
        if (state.startsWith(prefix))
            state.remove(0, prefix.size());
    }
    return state;
}

std::optional<Error> failureOf(const Json& operation, const QString& state)
{
    const auto ended = [](ErrorCode code, const QString& words) {
        return Error{.code = code, .detail = words, .provider = u"gemini"_s};
    };
    if (state == u"CANCELLED"_s)
        return ended(ErrorCode::Cancelled, u"the batch was cancelled"_s);
    if (const auto fault = faultIn(operation))
        return errorOf(*fault, u"gemini"_s);
    if (state == u"EXPIRED"_s)
        return ended(ErrorCode::Network, u"the batch expired: the service did not get to it in "
                                         u"48 hours"_s);
    if (state == u"FAILED"_s)
        return ended(ErrorCode::Network, u"the batch failed at the service"_s);
    return {};
}

/// Where answers are kept: in the metadata, in the response, or in both.
std::array<const Json*, 2> outputsOf(const Json& operation)
{
    const Json& response = memberAt(operation, "response");
    const Json& nested = memberAt(response, "output");
    return {&memberAt(memberAt(operation, "metadata"), "output"),
            nested.is_object() ? &nested : &response};
}

} // namespace

Json inlineBatch(const QString& name, const std::vector<Json>& requests)
{
    Json list = Json::array();
    for (std::size_t i = 0; i < requests.size(); ++i)
        list.push_back({{"request", requests[i]}, {"metadata", {{"key", keyOf(i)}}}});
    return {
        {"batch", {{"displayName", name}, {"inputConfig", {{"requests", {{"requests", list}}}}}}}};
}

Json fileBatch(const QString& name, const QString& file)
{
    return {{"batch", {{"displayName", name}, {"inputConfig", {{"fileName", file}}}}}};
}

QByteArray batchLine(std::size_t index, const Json& request)
{
    return jsonText(Json{{"key", keyOf(index)}, {"request", request}}) + '\n';
}

BatchOperation batchOperation(const Json& json)
{
    const Json& metadata = memberAt(json, "metadata");
    const QString state = stateOf(metadata);
    BatchOperation operation{.name = stringAt(json, "name"),
                             .displayName = stringAt(metadata, "displayName")};
    operation.failure = failureOf(json, state);
    operation.ended =
        flagAt(json, "done") || operation.failure.has_value() || state.endsWith(u"SUCCEEDED"_s);
    operation.progress = progressOf(memberAt(metadata, "batchStats"));
    for (const Json* output : outputsOf(json)) {
        if (operation.resultFile.isEmpty())
            operation.resultFile = stringAt(*output, "responsesFile");
    }
    return operation;
}

void BatchAnswers::takeInline(const MediaReply& operation)
{
    for (const Json* output : outputsOf(operation.json)) {
        const Json* answers = &memberAt(*output, "inlinedResponses");
        if (answers->is_object())
            answers = &memberAt(*answers, "inlinedResponses");
        if (!answers->is_array())
            continue;
        for (std::size_t i = 0; i < answers->size(); ++i)
            take(operation, (*answers)[i], i);
    }
}

void BatchAnswers::takeLine(const QByteArray& line)
{
    if (line.trimmed().isEmpty())
        return;
    if (const auto reply = readReply(line, u"gemini"_s))
        take(*reply, reply->json, {});
}

void BatchAnswers::take(const MediaReply& reply, const Json& answer,
                        std::optional<std::size_t> position)
{
    QString key = stringAt(answer, "key");
    if (key.isEmpty())
        key = stringAt(memberAt(answer, "metadata"), "key");
    const auto index = key.isEmpty() ? position : indexOf(key);
    if (!index || *index >= m_items.size() || m_items[*index])
        return;
    if (const auto fault = faultIn(answer)) {
        Error error = errorOf(*fault, u"gemini"_s);
        error.model = m_model.id;
        m_items[*index] = fail(std::move(error));
    } else {
        GeneratedContent content;
        gather(content, reply, memberAt(answer, "response"));
        m_items[*index] = pictureOf(content, m_model, u"gemini"_s, halfPrice);
    }
    ++m_taken;
}

BatchItems BatchAnswers::finish(const Error& missing) &&
{
    BatchItems items;
    items.reserve(m_items.size());
    for (auto& item : m_items)
        items.push_back(item ? std::move(*item) : Result<Asset>(fail(missing)));
    return items;
}

} // namespace rushes::providers
