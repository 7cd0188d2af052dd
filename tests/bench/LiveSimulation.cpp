// What live pictures cost over fifty typing sessions by three rules of when to send: ours, at every
// key, after a fixed pause of a second. Prints a table; nothing is measured, so it is the same on
// every machine.
#include "tests/support/LiveSimulation.h"
#include "core/catalog/Model.h"
#include "core/catalog/Price.h"

#include <cstdio>

namespace {

using namespace rushes;

std::int64_t median(std::vector<std::int64_t> values)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void print(const char* name, rushes::testing::SendingRule rule, Money price)
{
    int calls = 0, stale = 0, unfinished = 0;
    Money cost;
    std::vector<std::int64_t> first, final;
    for (const rushes::testing::TypingSession& session : rushes::testing::typingSessions()) {
        const rushes::testing::LiveOutcome outcome =
            rushes::testing::LiveSimulation(rule, session, price).run();
        calls += outcome.calls;
        stale += outcome.stale;
        cost += outcome.cost;
        if (outcome.first)
            first.push_back(outcome.first->count());
        if (outcome.final)
            final.push_back(outcome.final->count());
        else
            ++unfinished;
    }
    std::printf("%-22s %6d %9.2f %9.2f %12.1f %12.1f %8.0f%% %11d\n", name, calls, cost.dollars(),
                cost.dollars() / 50, double(median(first)) / 1000, double(median(final)) / 1000,
                100.0 * stale / std::max(calls, 1), unfinished);
}

} // namespace

int main()
{
    const auto models = catalog::loadModels();
    const auto lite = models ? models->find(QStringLiteral("lite")) : fail(models.error());
    const Money price = lite ? catalog::picturePrice(*lite) : Money();
    std::printf("%-22s %6s %9s %9s %12s %12s %9s %11s\n", "rule", "calls", "dollars", "a session",
                "first, s", "last, s", "stale", "unfinished");
    print("Rushes", rushes::testing::SendingRule::Ours, price);
    print("fixed pause of 1 s", rushes::testing::SendingRule::FixedPause, price);
    print("every keystroke", rushes::testing::SendingRule::EveryKey, price);
}
