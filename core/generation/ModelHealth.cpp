#include "core/generation/ModelHealth.h"

#include "core/generation/CallLog.h"

#include <algorithm>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::chrono::seconds firstRest(5);
constexpr std::chrono::seconds longestRest(300);
constexpr int mostDoublings = 6; // 5 s × 2⁶ is above the longest

std::chrono::nanoseconds restAfter(int failures)
{
    const int doublings = std::clamp(failures - 1, 0, mostDoublings);
    return std::min(firstRest * (1 << doublings), longestRest);
}

} // namespace

void ModelHealth::begin(const QString& model)
{
    m_known.insert(model);
    const auto rest = m_resting.find(model);
    if (rest != m_resting.end() && m_clock.elapsed() >= rest->until)
        rest->onTrial = true;
}

void ModelHealth::failed(const QString& model, const Error& error)
{
    if (!tellsOfService(error.code)) {
        if (const auto rest = m_resting.find(model); rest != m_resting.end())
            rest->onTrial = false;
        return;
    }
    Rest& rest = m_resting[model];
    const std::chrono::nanoseconds own = restAfter(++rest.failures);
    rest.until =
        m_clock.elapsed() + (error.retryAfter ? std::chrono::nanoseconds(*error.retryAfter) : own);
    rest.why = error.detail;
    rest.onTrial = false;
}

void ModelHealth::recall(const QString& model, int failures, std::chrono::nanoseconds ago,
                         const QString& why)
{
    const std::chrono::nanoseconds left = restAfter(failures) - ago;
    if (m_known.contains(model) || m_resting.contains(model) || left.count() <= 0)
        return;
    m_resting[model] = {.failures = failures, .until = m_clock.elapsed() + left, .why = why};
}

Result<void> ModelHealth::mayTry(const QString& model) const
{
    const auto rest = m_resting.constFind(model);
    if (rest == m_resting.constEnd())
        return {};
    const auto left = std::max(std::chrono::nanoseconds(), rest->until - m_clock.elapsed());
    if (left.count() == 0 && !rest->onTrial)
        return {};
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(left);
    return fail(Error{.code = ErrorCode::RateLimited,
                      .detail = u"%1 rests after a failure: %2"_s.arg(model, rest->why),
                      .retryAfter = ms,
                      .model = model});
}

} // namespace rushes::generation
