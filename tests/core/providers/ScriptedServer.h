/// A server that answers from a script, whatever it is asked, and a store of one key: what tests of
/// every provider share.
#pragma once

#include "core/providers/Provider.h"
#include "core/settings/SecretStore.h"
#include "tests/support/HttpServer.h"

#include <deque>
#include <mutex>

namespace rushes::providers {

using testing::Mishap;
using testing::ServedReply;
using testing::ServedRequest;

/// Whether the service made what was asked for all the same, and charges it.
enum class Charge { Nothing, Once };

/// Answers with what was put in line, and from then on with the last of it.
class ScriptedServer
{
public:
    struct Step
    {
        ServedReply reply;
        Charge charge = Charge::Nothing;
    };

    void answer(std::vector<ServedReply> replies)
    {
        std::vector<Step> steps;
        for (ServedReply& reply : replies)
            steps.push_back({std::move(reply)});
        play(std::move(steps));
    }
    void play(std::vector<Step> steps)
    {
        const std::lock_guard lock(m_mutex);
        m_steps.assign(steps.begin(), steps.end());
    }
    QString address() const { return m_server.address(); }
    std::vector<ServedRequest> requests() const { return m_server.requests(); }
    /// How many were made, as the service would charge them.
    int paid() const
    {
        const std::lock_guard lock(m_mutex);
        return m_paid;
    }

private:
    ServedReply next()
    {
        const std::lock_guard lock(m_mutex);
        if (m_steps.empty())
            return {.status = 404, .body = "{}"};
        const Step step = m_steps.front();
        m_paid += step.charge == Charge::Once;
        if (m_steps.size() > 1)
            m_steps.pop_front();
        return step.reply;
    }

    mutable std::mutex m_mutex;
    int m_paid = 0;
    std::deque<Step> m_steps;
    testing::HttpServer m_server{[this](const ServedRequest&) { return next(); }};
};

/// One key, under whatever name it is asked for; or none.
class OneSecret final : public settings::SecretStore
{
public:
    explicit OneSecret(QByteArray key) : m_key(std::move(key)) {}
    settings::Secret secret(const QString&) const override { return settings::Secret(m_key); }
    Result<void> keep(const QString&, const settings::Secret&) override { return {}; }

private:
    QByteArray m_key;
};

} // namespace rushes::providers
