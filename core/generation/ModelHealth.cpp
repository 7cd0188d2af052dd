#include "core/generation/ModelHealth.h"

#include <algorithm>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr std::chrono::seconds firstRest(5);
constexpr std::chrono::seconds longestRest(300);
constexpr int mostDoublings = 6; // 5 s × 2⁶ is above the longest
} // namespace

void ModelHealth::begin(const QString& model)
{
    const auto rest = m_resting.find(model);
    if (rest != m_resting.end() && m_clock.elapsed() >= rest->until)
        rest->onTrial = true;
}

void ModelHealth::failed(const QString& model, const Error& error)
{
    const bool counts = error.code == ErrorCode::Network || error.code == ErrorCode::RateLimited ||
                        error.code == ErrorCode::Auth;
    if (!counts) {
        if (const auto rest = m_resting.find(model); rest != m_resting.end())
            rest->onTrial = false;
        return;
    }
    Rest& rest = m_resting[model];
    const int doublings = std::min(rest.failures++, mostDoublings);
    const std::chrono::nanoseconds own = std::min(firstRest * (1 << doublings), longestRest);
    rest.until =
        m_clock.elapsed() + (error.retryAfter ? std::chrono::nanoseconds(*error.retryAfter) : own);
    rest.why = error.detail;
    rest.onTrial = false;
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
