/// A local server that speaks Google's developer API: it takes only documented members, counts what
/// would be paid, remembers its interactions and files, and answers wrongly on command. Owned by a
/// test; its functions may be called while it serves.
#pragma once

#include "core/base/Json.h"
#include "tests/support/HttpServer.h"

#include <deque>
#include <map>
#include <mutex>

namespace rushes::testing {

class GeminiServer
{
public:
    enum class Call {
        Picture, ///< creating one, in any form
        Clip,    ///< creating one
        Poll,
        Cancel,
        Download,
        UploadStart,
        UploadBytes,
        FileState,
        Model,
        Batch, ///< creating one
        BatchPoll,
        BatchList,
        BatchCancel,
        BatchResults, ///< the file of one
    };
    enum class Charge { Nothing, Once };
    /// How clips end.
    enum class Ending {
        Completed,
        InlineClip, ///< base64, though an address was asked for
        BareUri,    ///< an address without ":download" and without "?alt=media"
        Refused,    ///< completed, with words only
        Silent,     ///< completed, with nothing
        Failed,
        Blocked, ///< failed, with a code of safety
        Incomplete,
        OverBudget,
        Puzzling, ///< a status and a step nobody has heard of, then completed
    };
    /// What pictures bring.
    enum class PictureForm { Inline, WithThoughts, WordsOnly, Nothing, AtAddress };

    explicit GeminiServer(QByteArray key = "test-key", int port = 0);

    QString address() const { return m_server.address(); }
    /// See HttpServer::watch.
    void watch(std::function<void()> step) { m_server.watch(std::move(step)); }

    void setPicture(QByteArray bytes);
    void setPictureForm(PictureForm form, QString words = QStringLiteral("I can't draw that."));
    void setClip(QByteArray bytes);
    /// Makes the file from the body of its create, in place of the one that was set.
    using Maker = std::function<QByteArray(const Json& body)>;
    void setMakers(Maker picture, Maker clip);
    /// Sees every request first: it may wait, or answer in the service's place. Not called under
    /// the server's lock.
    using Interceptor = std::function<std::optional<ServedReply>(const ServedRequest&)>;
    void setInterceptor(Interceptor interceptor);
    /// After `polls` answers that they are still going on.
    void setEnding(Ending ending, int polls = 1);
    /// Files come from another host, which must not be shown the key.
    void redirectDownloads();
    void forgetInteractions();
    /// What is still going on ends at the next question.
    void finishRunning();
    /// Batches end after this many answers that they are still going on.
    void setBatchPolls(int polls);
    /// Requests of a batch whose words contain these fail with google.rpc's INVALID_ARGUMENT.
    void refuseInBatches(QString words);
    /// This instead of the next call's own answer; `charge` says whether it was made all the same.
    /// Several are used one after the other.
    void answer(Call call, ServedReply reply, Charge charge = Charge::Nothing);

    /// Pictures and clips made so far: what the service would charge, but for batches.
    int paidCreates() const;
    /// Batches taken, and pictures that finished ones made, at half the price each.
    int batchCreates() const;
    int paidInBatches() const;
    /// Everything a strict server would object to; empty when all is well.
    QStringList objections() const;
    /// The bodies of all creates so far, also of those that failed.
    std::vector<Json> creates() const;
    int count(Call call) const;
    std::vector<ServedRequest> requests() const { return m_server.requests(); }
    /// What the other host was asked.
    std::vector<ServedRequest> elsewhere() const { return m_files.requests(); }

private:
    struct Scripted
    {
        ServedReply reply;
        Charge charge = Charge::Nothing;
    };
    struct Interaction
    {
        QString model;
        Json body;
        Json steps = Json::array();
        QString status = QStringLiteral("in_progress");
        int pollsLeft = 0;
        bool isClip = false;
        QByteArray clip = {};
    };
    struct Batch
    {
        QString displayName;
        std::vector<Json> items = {}; ///< {"key","request"}
        bool isFile = false;
        QString state = QStringLiteral("BATCH_STATE_PENDING");
        int pollsLeft = 0;
    };
    std::optional<ServedReply> scripted(Call call);
    ServedReply serve(const ServedRequest& request);
    ServedReply serveKnown(const ServedRequest& request);
    ServedReply object(const QString& why);
    ServedReply create(const ServedRequest& request);
    QString faultOfConversation(const Json& body) const;
    ServedReply createPicture(const QString& id, const Json& body);
    ServedReply createClip(const QString& id, const Json& body);
    ServedReply generateContent(const ServedRequest& request);
    ServedReply interaction(const ServedRequest& request);
    ServedReply upload(const ServedRequest& request);
    ServedReply file(const ServedRequest& request);
    Json pictureSteps(const QByteArray& picture) const;
    std::optional<ServedReply> batches(const ServedRequest& request);
    ServedReply createBatch(const ServedRequest& request);
    QString takeBatch(const Json& body, Batch& batch) const;
    ServedReply batch(const ServedRequest& request);
    ServedReply batchList(const ServedRequest& request);
    Json batchJson(const QString& name, const Batch& batch) const;
    Json batchAnswer(const Batch& batch, const Json& item) const;
    QByteArray batchLines(const Batch& batch) const;
    Json contentReply(const QByteArray& picture) const;
    void end(const QString& id, Interaction& interaction);
    Json interactionJson(const QString& id, const Interaction& interaction) const;
    QString generatedUri(const QString& id) const;
    QByteArray clipOf(const QString& file) const;
    QByteArray pictureFor(const Json& body) const;

    const QByteArray m_key;
    mutable std::mutex m_mutex;
    QByteArray m_picture;
    PictureForm m_pictureForm = PictureForm::Inline;
    QString m_words;
    QByteArray m_clip;
    Maker m_pictureMaker;
    Maker m_clipMaker;
    Interceptor m_interceptor;
    Ending m_ending = Ending::Completed;
    int m_polls = 1;
    bool m_redirects = false;
    int m_paid = 0;
    int m_made = 0;
    std::map<Call, std::deque<Scripted>> m_scripts;
    std::map<Call, int> m_counts;
    std::map<QString, Interaction> m_interactions;
    std::map<QString, int> m_uploads; ///< of uploads, by name: questions until it is ready
    std::map<QString, QByteArray> m_uploadedBytes;
    std::map<QString, Batch> m_batches;
    int m_batchPolls = 1;
    int m_paidInBatches = 0;
    QString m_refusedWords;
    QStringList m_objections;
    std::vector<Json> m_creates;
    HttpServer m_files; ///< last, so that they stop first
    HttpServer m_server;
};

/// What a strict service objects to in a body of POST /v1beta/interactions; empty when nothing.
QString faultOfInteraction(const Json& body);
/// Whether the model makes clips; nothing when it is not known.
std::optional<bool> makesClips(const QString& model);

} // namespace rushes::testing
