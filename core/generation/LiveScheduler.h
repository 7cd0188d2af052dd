/// Decides when typed text is worth a picture, and when not to ask for one: by meaning, rhythm,
/// what is on its way, money and failures. Pure logic over a clock: it is told what happens and
/// asked what to do next; it owns no timer, sends nothing and knows no window. One for the drafts
/// and one for the service of an Explore workspace; main thread.
#pragma once

#include "core/base/Result.h"
#include "core/generation/LiveMoney.h"
#include "core/generation/LiveWords.h"
#include "core/project/Recipe.h"

#include <QRandomGenerator>

#include <deque>
#include <optional>

namespace rushes::generation {

struct LiveRules
{
    using Ms = std::chrono::milliseconds;
    Ms afterWord{700};          ///< quiet that is needed after a finished word,
    Ms insideWord{1200};        ///< anywhere else,
    Ms afterChoice{250};        ///< and after a paste, an undo, a chip
    double latencyShare = 0.25; ///< of the median latency that the quiet follows; 0 = fixed quiet
    Ms leastQuiet{500};         ///< after a word, when it follows
    Ms mostQuiet{1500};
    std::optional<Ms> longestWait = {}; ///< eager: sent at least this often while typing goes on
    int leastWords = 3;
    int inFlight = 1;
    Ms sleepAfter{60'000}; ///< without an edit
    int failures = 3;      ///< running, until it sleeps
    int refusals = 2;      ///< of the same words, until they are left alone
    Ms firstBackoff{2'000};
    Ms longestBackoff{60'000};
    LiveCaps caps = {};
};

/// For pictures that are drawn here, at once and for nothing.
LiveRules draftRules();

/// A picture that the screen asks for now.
struct LiveWish
{
    std::int64_t serial = 0; ///< of the text: a later text has a higher one
    project::Recipe recipe = {};
    Money price = {};
    CaretPlace caret = CaretPlace::AfterWord;
};

/// What the writer is doing that forbids asking.
struct LiveHands
{
    bool composing = false;  ///< an input method has text that is not committed
    bool selecting = false;  ///< with the mouse
    bool completing = false; ///< a list of completions is open

    bool operator==(const LiveHands&) const = default;
};

enum class LiveSleep { Idle, Hidden, Failures, Refused, Budget };

class LiveScheduler
{
public:
    using Instant = std::chrono::nanoseconds; ///< of Clock::elapsed()
    /// Whether a picture of the recipe is there already.
    using IsMade = std::function<bool(const ContentHash& recipe)>;

    LiveScheduler(const Clock& clock, const LiveRules& rules, IsMade isMade,
                  KnownWord knownWord = {}, quint32 jitterSeed = 1);

    enum class Power { Off, On };
    void setPower(Power power);
    Power power() const { return m_power; }
    const LiveRules& rules() const { return m_rules; }
    void setRules(const LiveRules& rules);
    LiveMoney& money() { return m_money; }

    enum class Edit { Typed, Chosen };
    /// The text, or what else the picture is made from, is this now. Wakes it.
    void edited(const LiveWish& wish, Edit edit);
    void setHands(const LiveHands& hands);
    /// A picture of this recipe was asked for or shown by other means.
    void made(const project::Recipe& recipe);
    /// Drops what has not been sent.
    void stop();
    void hide();

    struct Step
    {
        enum class Kind {
            Nothing,
            Show, ///< it is there already, $0
            Send, ///< counts as sent; `arrived` or `failed` must follow
        };
        Kind kind = Kind::Nothing;
        LiveWish wish = {};
    };
    Step next();
    /// When to ask `next` again if nothing happens before.
    std::optional<Instant> wakeAt() const;

    /// The answer to a request, with what it cost; `latency` teaches the rhythm.
    void arrived(std::int64_t serial, Money cost, std::chrono::milliseconds latency);
    void failed(std::int64_t serial, const Error& error, Money cost);
    /// The service turned a request away that is sent again by itself in so long: nothing more is
    /// asked of it until then.
    void turnedAway(std::chrono::milliseconds length);

    bool isFlying() const { return !m_flights.empty(); }
    /// Why it sleeps; nothing while it is awake.
    std::optional<LiveSleep> sleep() const { return m_sleep; }
    /// What holds the next request back for a while: the minute's money, or a service's wish.
    enum class Hold { None, Minute, Backoff };
    Hold hold() const;
    /// Quiet that is needed after a finished word now.
    std::chrono::milliseconds quiet() const;
    /// The median of the newest answers; nothing before the first.
    std::optional<std::chrono::milliseconds> usualLatency() const;
    /// Another model: what its answers usually take, until they teach it themselves.
    void setUsualLatency(std::optional<std::chrono::milliseconds> latency);

private:
    struct Wanted
    {
        LiveWish wish;
        ContentHash key;
        QStringList meaning;
        Edit edit = Edit::Typed;
        Instant at{};
        Instant since{}; ///< of the first edit that nothing was sent for
    };
    struct Flight
    {
        std::int64_t serial;
        QStringList meaning;
    };
    /// The recipe that the last picture was asked for, or made from.
    struct Base
    {
        project::Recipe rest; ///< without words
        QStringList meaning;
        ContentHash key;
    };

    void setBase(const project::Recipe& recipe);
    bool isWorthIt(const Wanted& wanted) const;
    bool mayAsk() const;
    Instant dueAt(const Wanted& wanted) const;
    std::optional<Flight> land(std::int64_t serial, Money cost);
    void back(const Error& error);
    Step send();

    const Clock& m_clock;
    LiveRules m_rules;
    IsMade m_isMade;
    KnownWord m_knownWord;
    LiveMoney m_money;
    QRandomGenerator m_random;
    Power m_power = Power::Off;
    LiveHands m_hands;
    std::optional<Wanted> m_wanted;
    std::optional<Base> m_base;
    std::vector<Flight> m_flights;
    std::deque<std::chrono::milliseconds> m_latencies;
    std::optional<LiveSleep> m_sleep;
    Instant m_lastEdit{};
    Instant m_backoffUntil{};
    int m_failures = 0;
    std::vector<QStringList> m_refused; ///< meanings, once for every refusal
};

} // namespace rushes::generation
