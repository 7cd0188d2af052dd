/// Google's batches of generateContent requests, values ⇄ JSON: what is sent inline or as lines of
/// a file, the operation a poll reads, and the answers, which come in any order and are told apart
/// by their keys. Pure functions and values, any thread. Format: ai.google.dev/gemini-api/docs,
/// page batch-api.
#pragma once

#include "core/providers/Provider.h"
#include "core/providers/service/MediaReply.h"

namespace rushes::providers {

/// `requests` are bodies of generateContent; the first gets the key "item-1".
Json inlineBatch(const QString& name, const std::vector<Json>& requests);
/// `file` is "files/…", whose lines are batchLine().
Json fileBatch(const QString& name, const QString& file);
/// With its line end. `index` counts from 0.
QByteArray batchLine(std::size_t index, const Json& request);

/// The long-running operation that create, poll and list answer with.
struct BatchOperation
{
    QString name;        ///< "batches/xyz"
    QString displayName; ///< ours
    bool ended = false;
    std::optional<double> progress = {}; ///< 0 to 1, where requests are counted
    /// Of the batch as a whole: failed, expired (Network), cancelled. Its answers, if it has any,
    /// are still good.
    std::optional<Error> failure = {};
    QString resultFile = {}; ///< "files/…" in file mode
};
BatchOperation batchOperation(const Json& json);

/// Collects the answers of one batch and decodes each picture as it comes.
class BatchAnswers
{
public:
    BatchAnswers(catalog::Model model, std::size_t count)
        : m_model(std::move(model)),
          m_items(count)
    {}

    /// Those inside the operation; Google repeats them, which is not decoded twice.
    void takeInline(const MediaReply& operation);
    /// One line of a result file. One that cannot be read is passed over.
    void takeLine(const QByteArray& line);

    bool isEmpty() const { return m_taken == 0; }
    /// In the order of the requests; `missing` stands for those without an answer.
    BatchItems finish(const Error& missing) &&;

private:
    void take(const MediaReply& reply, const Json& answer, std::optional<std::size_t> position);

    catalog::Model m_model;
    std::vector<std::optional<Result<Asset>>> m_items;
    std::size_t m_taken = 0;
};

} // namespace rushes::providers
