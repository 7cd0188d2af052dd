/// A local server that speaks ByteDance's Ark as its documentation has it: takes only members that
/// the model knows, in their ranges; counts what would be paid; keeps tasks; answers wrongly on
/// command. Owned by a test; its functions may be called while it serves.
#pragma once

#include "core/base/Json.h"
#include "tests/support/HttpServer.h"

#include <deque>
#include <map>
#include <mutex>

namespace rushes::testing {

class ArkServer
{
public:
    enum class Call { Picture, Clip, Poll, List, Cancel, Download };
    enum class Charge { Nothing, Once };
    /// How tasks end.
    enum class Ending { Succeeded, Silent, Failed, Blocked, Broken, Cancelled, Expired };
    /// What pictures bring.
    enum class PictureForm {
        Base64,
        Address,    ///< on another host, where the key must not go
        Group,      ///< two of them
        HalfGroup,  ///< the first stopped by moderation, the second good
        Moderated,  ///< every one stopped
        WordedLate, ///< events of kinds nobody knows, twice the same, some after the end
        Nothing,
    };

    explicit ArkServer(QByteArray key = "test-key");

    QString address() const { return m_server.address(); }
    void setPicture(QByteArray bytes);
    void setPictureForm(PictureForm form);
    void setClip(QByteArray bytes);
    /// After `polls` answers that they wait or run.
    void setEnding(Ending ending, int polls = 2);
    void forgetTasks();
    /// This instead of the next call's own answer; `charge` says whether it was made all the same.
    void answer(Call call, ServedReply reply, Charge charge = Charge::Nothing);

    int paidCreates() const;
    QStringList objections() const;
    std::vector<Json> creates() const;
    int count(Call call) const;
    QString stateOf(const QString& task) const;
    std::vector<ServedRequest> requests() const { return m_server.requests(); }
    /// What the host of the files was asked.
    std::vector<ServedRequest> downloads() const { return m_files.requests(); }

private:
    struct Scripted
    {
        ServedReply reply;
        Charge charge = Charge::Nothing;
    };
    struct Task
    {
        Json body;
        QString status = QStringLiteral("queued");
        int pollsLeft = 0;
    };
    std::optional<ServedReply> scripted(Call call);
    ServedReply object(const QString& code, const QString& why);
    ServedReply serve(const ServedRequest& request);
    ServedReply serveFile();
    ServedReply createPicture(const ServedRequest& request);
    ServedReply createTask(const ServedRequest& request);
    ServedReply list(const ServedRequest& request);
    ServedReply task(const ServedRequest& request);
    Json taskJson(const QString& id, const Task& task) const;
    Json pictureItem(const Json& body, int index) const;
    Json usage(const Json& body, int pictures) const;
    std::vector<QByteArray> events(const Json& body) const;

    const QByteArray m_key;
    mutable std::mutex m_mutex;
    QByteArray m_picture;
    PictureForm m_form = PictureForm::Base64;
    QByteArray m_clip;
    Ending m_ending = Ending::Succeeded;
    int m_polls = 2;
    int m_paid = 0;
    std::map<Call, std::deque<Scripted>> m_scripts;
    std::map<Call, int> m_counts;
    std::map<QString, Task> m_tasks;
    QStringList m_objections;
    std::vector<Json> m_creates;
    HttpServer m_files; ///< last, so that they stop first
    HttpServer m_server;
};

/// What the service objects to in a body of POST /images/generations; empty when nothing.
QString faultOfArkPicture(const Json& body);
/// The same of POST /contents/generations/tasks.
QString faultOfArkTask(const Json& body);
/// Whether the model makes clips; nothing when it is not known.
std::optional<bool> arkMakesClips(const QString& model);

} // namespace rushes::testing
