/// A LiveScheduler over a clock that the test moves, and a writer that types into it. Main thread.
#pragma once

#include "core/generation/LiveScheduler.h"

#include "tests/support/FakeClock.h"

#include <QSet>

#include <gtest/gtest.h>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Edit = LiveScheduler::Edit;
using Kind = LiveScheduler::Step::Kind;

struct LiveSchedulerTest : ::testing::Test
{
    LiveSchedulerTest() { restart({}); }

    void restart(const LiveRules& rules)
    {
        live = std::make_unique<LiveScheduler>(
            clock, rules, [this](const ContentHash& key) { return made.contains(key.toString()); });
        live->setPower(LiveScheduler::Power::On);
    }
    project::Recipe recipe(const QString& text) const
    {
        return {.prompt = text, .model = u"lite"_s, .aspect = {16, 9}, .seed = 1};
    }
    /// Types it, with the caret at its end.
    void type(const QString& text, Edit edit = Edit::Typed)
    {
        live->edited({.serial = ++serial,
                      .recipe = recipe(text),
                      .price = price,
                      .caret = caretPlace(text, int(text.size()))},
                     edit);
    }
    Kind next()
    {
        const LiveScheduler::Step step = live->next();
        if (step.kind != Kind::Nothing)
            last = step;
        return step.kind;
    }
    /// What it asks for within this time, asked every 10 ms; nothing = Nothing.
    Kind within(std::chrono::milliseconds time)
    {
        for (auto passed = 0ms; passed < time; passed += 10ms) {
            if (const Kind kind = next(); kind != Kind::Nothing)
                return kind;
            clock.advance(10ms);
        }
        return next();
    }
    /// Types it and waits until it is sent.
    void send(const QString& text)
    {
        type(text);
        ASSERT_EQ(within(5s), Kind::Send) << text.toStdString();
    }
    void arrive(std::chrono::milliseconds latency = 2800ms)
    {
        live->arrived(last.wish.serial, price, latency);
    }
    void fails(ErrorCode code, std::optional<std::chrono::milliseconds> retryAfter = {})
    {
        live->failed(last.wish.serial, {.code = code, .detail = {}, .retryAfter = retryAfter},
                     Money());
    }

    rushes::testing::FakeClock clock;
    std::unique_ptr<LiveScheduler> live;
    QSet<QString> made;
    LiveScheduler::Step last; ///< that was not Nothing
    Money price = Money::ofDollars(0.034);
    std::int64_t serial = 0;
};

} // namespace rushes::generation
