/// Plays a typing session against a rule of when to send, with a service that answers after a
/// while, and counts what comes of it. Pure over a fake clock; the same on every run.
#pragma once

#include "core/generation/LiveScheduler.h"
#include "core/generation/LiveStage.h"
#include "tests/support/FakeClock.h"
#include "tests/support/TypingSessions.h"

#include <QSet>

#include <algorithm>
#include <optional>

namespace rushes::testing {

enum class SendingRule { Ours, EveryKey, FixedPause };

struct LiveOutcome
{
    int calls = 0;
    Money cost;
    std::optional<std::chrono::milliseconds> first; ///< from the first key to the first picture
    std::optional<std::chrono::milliseconds> final; ///< from the last edit to its picture
    int stale = 0; ///< pictures whose words had changed before they came
};

class LiveSimulation
{
public:
    LiveSimulation(SendingRule rule, const TypingSession& session, Money price)
        : m_rule(rule),
          m_session(session),
          m_price(price),
          m_live(m_clock, {}, [this](const ContentHash& key) { return m_made.contains(key); })
    {
        m_live.setPower(generation::LiveScheduler::Power::On);
    }

    LiveOutcome run()
    {
        constexpr std::chrono::milliseconds step(10), patience(15'000);
        const auto end = m_session.events.back().at + patience;
        for (std::chrono::milliseconds now{}; now < end; now += step) {
            m_now = now;
            while (m_next < m_session.events.size() && m_session.events[m_next].at <= now)
                take(m_session.events[m_next++]);
            land();
            ask();
            m_clock.advance(step);
        }
        // Words that the rules take for the same (a slip put right) need no picture of their own.
        if (generation::meansTheSame(generation::meaningOf(m_shown), generation::meaningOf(m_text),
                                     {}))
            m_outcome.final =
                std::max(m_shownAt - m_session.events.back().at, std::chrono::milliseconds());
        return m_outcome;
    }

private:
    struct Flight
    {
        std::int64_t serial;
        std::chrono::milliseconds lands, took;
        project::Recipe recipe;
    };

    project::Recipe recipeOf(const QString& text) const
    {
        return {.prompt = text, .model = QStringLiteral("lite"), .aspect = {16, 9}, .seed = 1};
    }
    void take(const TypingEvent& event)
    {
        using Edit = generation::LiveScheduler::Edit;
        const bool isComposing = event.kind == TypingEvent::Kind::Composing;
        m_live.setHands({.composing = isComposing});
        if (m_rule == SendingRule::EveryKey)
            send({++m_serial, recipeOf(event.text)}); // pre-edit text sends, too
        if (isComposing)
            return;
        m_text = event.text;
        m_editedAt = m_now;
        m_live.edited({.serial = ++m_serial,
                       .recipe = recipeOf(m_text),
                       .price = m_price,
                       .caret = generation::caretPlace(m_text, event.caret)},
                      event.kind == TypingEvent::Kind::Chosen ? Edit::Chosen : Edit::Typed);
    }
    void ask()
    {
        constexpr std::chrono::milliseconds fixedPause(1000);
        if (m_rule == SendingRule::FixedPause && !m_text.isEmpty() && m_text != m_sent &&
            m_now - m_editedAt >= fixedPause)
            send({m_serial, recipeOf(m_text)});
        if (m_rule != SendingRule::Ours)
            return;
        const auto step = m_live.next();
        if (step.kind == generation::LiveScheduler::Step::Kind::Send)
            send(step.wish);
        else if (step.kind == generation::LiveScheduler::Step::Kind::Show)
            take(step.wish.serial, step.wish.recipe);
    }
    void send(const generation::LiveWish& wish)
    {
        m_sent = wish.recipe.prompt;
        ++m_outcome.calls;
        m_outcome.cost += m_price;
        // 2.8 s in the middle, 1.9 to 4.2 s for most
        const double swing = std::sin(double(wish.serial) * 12.9898) * 0.4;
        const std::chrono::milliseconds took(int(2800 * std::exp(swing)));
        m_flights.push_back({wish.serial, m_now + took, took, wish.recipe});
    }
    void land()
    {
        for (auto flight = m_flights.begin(); flight != m_flights.end();) {
            if (flight->lands > m_now) {
                ++flight;
                continue;
            }
            m_live.arrived(flight->serial, m_price, flight->took);
            m_made.insert(project::recipeHash(flight->recipe));
            if (generation::meaningOf(flight->recipe.prompt) != generation::meaningOf(m_text))
                ++m_outcome.stale;
            take(flight->serial, flight->recipe);
            flight = m_flights.erase(flight);
        }
    }
    /// The stage, unless something newer has it.
    void take(std::int64_t serial, const project::Recipe& recipe)
    {
        if (m_stage.arrived(serial, generation::LiveStage::Quality::Real) ==
            generation::LiveStage::Place::Strip)
            return;
        if (!m_outcome.first)
            m_outcome.first = m_now - m_session.events.front().at;
        m_shown = recipe.prompt;
        m_shownAt = m_now;
    }

    const SendingRule m_rule;
    const TypingSession& m_session;
    const Money m_price;
    FakeClock m_clock;
    QSet<ContentHash> m_made;
    generation::LiveScheduler m_live;
    generation::LiveStage m_stage;
    std::chrono::milliseconds m_now{}, m_editedAt{}, m_shownAt{};
    std::size_t m_next = 0;
    std::int64_t m_serial = 0;
    QString m_text, m_sent, m_shown;
    std::vector<Flight> m_flights;
    LiveOutcome m_outcome;
};

} // namespace rushes::testing
