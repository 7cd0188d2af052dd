#include "core/generation/LiveScheduler.h"

#include <algorithm>
#include <cmath>

namespace rushes::generation {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using Instant = LiveScheduler::Instant;

namespace {

constexpr std::size_t newestLatencies = 20;

project::Recipe withoutWords(project::Recipe recipe)
{
    recipe.prompt.clear();
    return recipe;
}

} // namespace

LiveRules draftRules()
{
    return {.afterWord = 150ms,
            .insideWord = 450ms,
            .afterChoice = 0ms,
            .latencyShare = 0,
            .leastWords = 1};
}

LiveScheduler::LiveScheduler(const Clock& clock, const LiveRules& rules, IsMade isMade,
                             KnownWord knownWord, quint32 jitterSeed)
    : m_clock(clock),
      m_rules(rules),
      m_isMade(std::move(isMade)),
      m_knownWord(std::move(knownWord)),
      m_money(clock, rules.caps),
      m_random(jitterSeed)
{}

void LiveScheduler::setPower(Power power)
{
    m_power = power;
    m_sleep.reset();
    m_lastEdit = m_clock.elapsed();
}

void LiveScheduler::setRules(const LiveRules& rules)
{
    m_rules = rules;
    m_money.setCaps(rules.caps);
}

void LiveScheduler::edited(const LiveWish& wish, Edit edit)
{
    const Instant now = m_clock.elapsed();
    const bool isNew = !m_wanted || !isWorthIt(*m_wanted);
    m_wanted = Wanted{.wish = wish,
                      .key = project::recipeHash(wish.recipe),
                      .meaning = meaningOf(wish.recipe.prompt),
                      .edit = edit,
                      .at = now,
                      .since = isNew ? now : m_wanted->since};
    m_lastEdit = now;
    m_sleep.reset();
}

void LiveScheduler::setHands(const LiveHands& hands)
{
    // What the hands let go of is an edit of now: the quiet begins again.
    if (hands != m_hands && hands == LiveHands() && m_wanted)
        m_wanted->at = m_clock.elapsed();
    m_hands = hands;
}

void LiveScheduler::setBase(const project::Recipe& recipe)
{
    m_base = Base{withoutWords(recipe), meaningOf(recipe.prompt), project::recipeHash(recipe)};
}

void LiveScheduler::made(const project::Recipe& recipe)
{
    setBase(recipe);
}

void LiveScheduler::stop()
{
    m_wanted.reset();
}

void LiveScheduler::hide()
{
    if (m_power == Power::On)
        m_sleep = LiveSleep::Hidden;
}

bool LiveScheduler::isWorthIt(const Wanted& wanted) const
{
    if (int(wanted.meaning.size()) < m_rules.leastWords)
        return false;
    if (std::count(m_refused.begin(), m_refused.end(), wanted.meaning) >= m_rules.refusals)
        return false;
    return !m_base || m_base->rest != withoutWords(wanted.wish.recipe) ||
           !meansTheSame(m_base->meaning, wanted.meaning, m_knownWord);
}

void LiveScheduler::setUsualLatency(std::optional<milliseconds> latency)
{
    m_latencies.clear();
    if (latency)
        m_latencies.push_back(*latency);
}

std::optional<milliseconds> LiveScheduler::usualLatency() const
{
    if (m_latencies.empty())
        return std::nullopt;
    std::deque<milliseconds> values = m_latencies;
    const auto middle = values.begin() + std::ptrdiff_t(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

milliseconds LiveScheduler::quiet() const
{
    if (m_rules.latencyShare <= 0)
        return m_rules.afterWord;
    double base = double(m_rules.afterWord.count());
    if (const auto latency = usualLatency())
        base = std::clamp(m_rules.latencyShare * double(latency->count()),
                          double(m_rules.leastQuiet.count()), double(m_rules.mostQuiet.count()));
    const Money limit = m_money.caps().minute;
    const double spent = limit.isZero() ? 0 : m_money.lastMinute().dollars() / limit.dollars();
    return milliseconds(std::llround(base * (1 + spent)));
}

Instant LiveScheduler::dueAt(const Wanted& wanted) const
{
    milliseconds wait = m_rules.afterChoice;
    if (wanted.edit == Edit::Typed) {
        const double scale = double(quiet().count()) / double(m_rules.afterWord.count());
        const bool isFinished = wanted.wish.caret == CaretPlace::AfterWord;
        const milliseconds base = isFinished ? m_rules.afterWord : m_rules.insideWord;
        wait = milliseconds(std::llround(double(base.count()) * scale));
    }
    const Instant due = wanted.at + wait;
    return m_rules.longestWait ? std::min(due, wanted.since + *m_rules.longestWait) : due;
}

bool LiveScheduler::mayAsk() const
{
    return m_power == Power::On && m_wanted && m_hands == LiveHands() &&
           m_wanted->wish.caret != CaretPlace::InsideToken;
}

LiveScheduler::Step LiveScheduler::next()
{
    const Instant now = m_clock.elapsed();
    const bool isShown = m_wanted && m_base && m_base->key == m_wanted->key;
    if (m_power == Power::On && m_wanted && !m_hands.composing && !isShown &&
        m_isMade(m_wanted->key)) {
        setBase(m_wanted->wish.recipe);
        return {Step::Kind::Show, m_wanted->wish};
    }
    if (m_power == Power::On && !m_sleep && now - m_lastEdit >= m_rules.sleepAfter)
        m_sleep = LiveSleep::Idle;
    if (!mayAsk() || m_sleep || !isWorthIt(*m_wanted) || now < dueAt(*m_wanted) ||
        int(m_flights.size()) >= m_rules.inFlight)
        return {};
    return send();
}

LiveScheduler::Step LiveScheduler::send()
{
    switch (m_money.verdict(m_wanted->wish.price)) {
    case LiveMoney::Verdict::TooDear:
    case LiveMoney::Verdict::SessionReached:
    case LiveMoney::Verdict::DayReached:
        m_sleep = LiveSleep::Budget;
        return {};
    case LiveMoney::Verdict::MinuteFull:
        return {};
    case LiveMoney::Verdict::Fits:
        break;
    }
    if (m_clock.elapsed() < m_backoffUntil)
        return {};
    const LiveWish wish = m_wanted->wish;
    m_money.reserve(wish.serial, wish.price);
    m_flights.push_back({wish.serial, m_wanted->meaning});
    setBase(wish.recipe);
    return {Step::Kind::Send, wish};
}

LiveScheduler::Hold LiveScheduler::hold() const
{
    if (!mayAsk() || m_sleep || !isWorthIt(*m_wanted))
        return Hold::None;
    if (m_money.verdict(m_wanted->wish.price) == LiveMoney::Verdict::MinuteFull)
        return Hold::Minute;
    return m_clock.elapsed() < m_backoffUntil ? Hold::Backoff : Hold::None;
}

std::optional<Instant> LiveScheduler::wakeAt() const
{
    if (m_power == Power::Off || m_sleep)
        return std::nullopt;
    const Instant sleepy = m_lastEdit + m_rules.sleepAfter;
    if (!mayAsk() || !isWorthIt(*m_wanted) || int(m_flights.size()) >= m_rules.inFlight)
        return sleepy;
    Instant at = dueAt(*m_wanted);
    if (hold() == Hold::Minute)
        at = std::max(at, m_money.roomAt(m_wanted->wish.price));
    return std::min(sleepy, std::max(at, m_backoffUntil));
}

std::optional<LiveScheduler::Flight> LiveScheduler::land(std::int64_t serial, Money cost)
{
    const auto found = std::find_if(m_flights.begin(), m_flights.end(),
                                    [&](const Flight& one) { return one.serial == serial; });
    if (found == m_flights.end())
        return std::nullopt;
    const Flight flight = *found;
    m_flights.erase(found);
    m_money.settle(serial, cost);
    return flight;
}

void LiveScheduler::arrived(std::int64_t serial, Money cost, milliseconds latency)
{
    if (!land(serial, cost))
        return;
    m_failures = 0;
    m_backoffUntil = {};
    m_latencies.push_back(latency);
    if (m_latencies.size() > newestLatencies)
        m_latencies.pop_front();
}

void LiveScheduler::failed(std::int64_t serial, const Error& error, Money cost)
{
    const std::optional<Flight> flight = land(serial, cost);
    if (!flight || error.code == ErrorCode::Cancelled)
        return;
    if (error.code == ErrorCode::Refused) {
        m_refused.push_back(flight->meaning);
        if (std::count(m_refused.begin(), m_refused.end(), flight->meaning) >= m_rules.refusals)
            m_sleep = LiveSleep::Refused;
        return;
    }
    if (error.code == ErrorCode::Budget) {
        m_sleep = LiveSleep::Budget;
        return;
    }
    back(error);
}

void LiveScheduler::turnedAway(milliseconds length)
{
    m_backoffUntil = std::max(m_backoffUntil, Instant(m_clock.elapsed() + length));
}

/// Nothing came of it: the words may be asked for again after a rest, unless nobody knows whether
/// the picture was made, and billed.
void LiveScheduler::back(const Error& error)
{
    ++m_failures;
    if (m_failures >= m_rules.failures || error.code == ErrorCode::Auth)
        m_sleep = LiveSleep::Failures;
    if (!error.outcomeUnknown)
        m_base.reset();
    const double doubled =
        double(m_rules.firstBackoff.count()) * std::pow(2.0, std::min(m_failures - 1, 16));
    const double jittered = doubled * (0.5 + 0.5 * m_random.generateDouble());
    const milliseconds own(
        std::llround(std::min(jittered, double(m_rules.longestBackoff.count()))));
    m_backoffUntil = m_clock.elapsed() + std::max(own, error.retryAfter.value_or(0ms));
}

} // namespace rushes::generation
