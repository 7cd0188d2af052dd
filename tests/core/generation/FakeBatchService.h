/// A batch queue whose answers the test decides. Its functions may be called from pool threads; the
/// test sets its members before it orders.
#pragma once

#include "core/providers/Provider.h"

#include <QStringList>

#include <atomic>
#include <functional>
#include <mutex>

namespace rushes::generation {

inline const Money halfPrice = Money::ofDollars(0.015);

class FakeBatchService final : public providers::BatchService
{
public:
    using Outcome = Result<providers::BatchOutcome>;

    Money estimate(const providers::PictureRequest&) const override { return halfPrice; }
    Result<providers::RemoteJob> submit(const std::vector<providers::PictureRequest>& requests,
                                        const QString& name,
                                        const std::vector<providers::Paid>& paid,
                                        const Progress&) override
    {
        ++submits;
        {
            const std::lock_guard lock(m_mutex);
            m_requests = requests;
            m_names << name;
        }
        arePaid = arePaid && paid.size() == requests.size();
        return submitted;
    }
    Outcome poll(const providers::RemoteJob& job, std::size_t count, const Progress&) override
    {
        const int number = ++polls;
        return onPoll ? onPoll(job, count, number) : Outcome(items(count));
    }
    Result<void> cancel(const providers::RemoteJob&) override
    {
        ++cancels;
        return {};
    }
    Result<std::optional<providers::RemoteJob>> find(const QString& name, const catalog::Model&,
                                                     const Progress&) override
    {
        ++searches;
        const std::lock_guard lock(m_mutex);
        m_names << name;
        return found;
    }

    std::vector<providers::PictureRequest> requests() const
    {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }
    /// What it was called when it was sent and looked for.
    QStringList names() const
    {
        const std::lock_guard lock(m_mutex);
        return m_names;
    }
    static providers::BatchItems items(std::size_t count);

    Result<providers::RemoteJob> submitted =
        providers::RemoteJob{.id = QStringLiteral("batches/1"), .model = {}};
    Result<std::optional<providers::RemoteJob>> found = std::nullopt;
    std::function<Outcome(const providers::RemoteJob&, std::size_t count, int number)> onPoll;
    std::atomic<int> submits = 0;
    std::atomic<int> polls = 0;
    std::atomic<int> cancels = 0;
    std::atomic<int> searches = 0;
    std::atomic<bool> arePaid = true;

private:
    mutable std::mutex m_mutex;
    std::vector<providers::PictureRequest> m_requests;
    QStringList m_names;
};

} // namespace rushes::generation
