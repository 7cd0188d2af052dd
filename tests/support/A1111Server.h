/// A local server that speaks AUTOMATIC1111's interface: strictly, counting what it painted, and
/// wrongly on command. Owned by a test; its functions may be called while it serves.
#pragma once

#include "core/base/Json.h"
#include "tests/support/HttpServer.h"

#include <condition_variable>
#include <deque>
#include <mutex>

namespace rushes::testing {

class A1111Server
{
public:
    /// `login` is "name:password" where the server was started with --api-auth.
    explicit A1111Server(QByteArray login = {});

    /// With the login in it.
    QString address() const;
    /// This instead of the next painting.
    void answerPainting(ServedReply reply);
    /// Paintings wait until this many questions for their progress have come.
    void waitForProgress(int questions);

    int paintings() const;
    int interrupts() const;
    QStringList objections() const;
    std::vector<ServedRequest> requests() const { return m_server.requests(); }

private:
    ServedReply answer(const ServedRequest& request);
    ServedReply paint(const ServedRequest& request);

    const QByteArray m_login;
    mutable std::mutex m_mutex;
    std::condition_variable m_asked;
    int m_questions = 0;
    int m_wanted = 0;
    int m_paintings = 0;
    int m_interrupts = 0;
    std::deque<ServedReply> m_replies;
    QStringList m_objections;
    HttpServer m_server; ///< last, so that it stops first
};

} // namespace rushes::testing
