/// A local server that speaks OpenAI's form: strictly, counting what would be paid, and wrongly on
/// command. It stands for OpenAI, for a new-api gateway such as 4SAPI, or for sd-server. What it
/// serves at addresses comes from a second server that must not be shown the key. Owned by a test;
/// its functions may be called while it serves.
#pragma once

#include "core/base/Json.h"
#include "tests/support/HttpServer.h"

#include <QSet>

#include <deque>
#include <mutex>

namespace rushes::testing {

class OpenAiServer
{
public:
    enum class Dialect {
        OpenAi,   ///< GPT Image refuses response_format; no clips since 2026-09-24
        Gateway,  ///< new-api: further members, /v1/videos, generateContent
        OldTasks, ///< new-api without /v1/videos: /v1/video/generations only
        SdServer, ///< no key, own jobs
    };
    enum class PictureForm { Base64, Address, Accepted, IdWithoutData, Chat };
    enum class Ending {
        Completed,
        CompletedAtContent,
        Failed,
        Moderated,
        Expired,
        Vanished,
        Empty
    };
    enum class Charge { Nothing, Once };

    explicit OpenAiServer(Dialect dialect = Dialect::OpenAi, QByteArray key = "test-key");

    QString address() const { return m_server.address(); }
    QString fileAddress() const { return m_files.address(); }

    void setPictureForm(PictureForm form);
    /// How jobs end, after `polls` answers that they are still going on.
    void setEnding(Ending ending, int polls = 1);
    void setClip(QByteArray bytes);
    /// The ids of /v1/models, with what new-api adds to them.
    void setModels(Json list);
    /// This instead of the next creating request's own answer; `charge` says whether it was made
    /// all the same. Several are used one after the other.
    void answerCreate(ServedReply reply, Charge charge = Charge::Nothing);
    /// The same for questions after a job.
    void answerPoll(ServedReply reply);
    /// The same for files.
    void answerFile(ServedReply reply);

    /// Pictures and clips made so far: what a service would charge.
    int paidCreates() const;
    /// Everything a strict server would object to; empty when all is well.
    QStringList objections() const;
    std::vector<ServedRequest> requests() const { return m_server.requests(); }
    /// Of those, the ones that create something.
    std::vector<ServedRequest> creates() const;

private:
    struct Scripted
    {
        ServedReply reply;
        Charge charge = Charge::Nothing;
    };
    ServedReply answer(const ServedRequest& request);
    ServedReply create(const ServedRequest& request);
    QString objectionTo(const ServedRequest& request) const;
    QString objectionToPicture(const ServedRequest& request) const;
    QString objectionToClip(const ServedRequest& request) const;
    ServedReply picture(const ServedRequest& request);
    ServedReply job(const QByteArray& kind);
    ServedReply poll(const ServedRequest& request);
    Json finishedJob(const QByteArray& path, Json job);
    ServedReply file(const ServedRequest& request);
    bool hasClipRoute(const QByteArray& path) const;

    const Dialect m_dialect;
    const QByteArray m_key;
    mutable std::mutex m_mutex;
    PictureForm m_form = PictureForm::Base64;
    Ending m_ending = Ending::Completed;
    int m_polls = 1;
    int m_paid = 0;
    int m_jobs = 0;
    QByteArray m_clip;
    Json m_models;
    std::map<QByteArray, int> m_asked; ///< by job path
    std::deque<Scripted> m_creates;
    std::deque<ServedReply> m_pollReplies;
    std::deque<ServedReply> m_fileReplies;
    QStringList m_objections;
    HttpServer m_files; ///< last, so that they stop first
    HttpServer m_server;
};

/// A PNG of this size in one colour.
QByteArray paintedPng(int width, int height);

} // namespace rushes::testing
