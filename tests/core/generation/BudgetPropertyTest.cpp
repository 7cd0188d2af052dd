// No order of reservations, answers, failures, crashes and starts lets spending pass a limit.
#include "core/generation/Budget.h"
#include "tests/support/FakeClock.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <random>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr Money cents(int count)
{
    return Money::ofMicroDollars(10'000) * count;
}

/// What the services charged, which no crash forgets.
struct Bill
{
    QDateTime at;
    Charge charge;
    Money cost;
};

/// A request that this program has not heard the end of.
struct OnTheWay
{
    Charge charge;
    providers::Paid paid;
    std::optional<Money> cost; ///< what the service took, once it was sent
};

/// Two programs over one ledger file, and services that charge at most the estimate.
class World
{
public:
    explicit World(unsigned seed) : m_random(seed)
    {
        for (Program& program : m_programs)
            start(program);
    }

    void step()
    {
        Program& program = m_programs[pick(2)];
        switch (pick(9)) {
        case 0:
        case 1:
        case 2:
            return order(program);
        case 3:
        case 4:
            return answer(program);
        case 5:
            return refuse(program);
        case 6:
            return crash(program);
        case 7:
            return resume(program);
        default:
            m_clock.advance(std::chrono::seconds(pick(3) == 0 ? 40'000 : pick(50)));
        }
    }

    void check() const
    {
        for (const Bill& bill : m_bills) {
            const QDate day = bill.at.toLocalTime().date();
            EXPECT_LE(sum([&](const Bill& one) { return one.at.toLocalTime().date() == day; }),
                      *limits.day);
            EXPECT_LE(
                sum([&](const Bill& one) { return one.charge.project == bill.charge.project; }),
                *limits.project);
            const auto inMonth = [&](const Bill& one) {
                const QDate date = one.at.toLocalTime().date();
                return date.year() == day.year() && date.month() == day.month();
            };
            EXPECT_LE(sum(inMonth), *limits.month);
            EXPECT_LE(sum([&](const Bill& one) {
                          return inMonth(one) && one.charge.model == bill.charge.model;
                      }),
                      *limits.model);
            EXPECT_LE(sum([&](const Bill& one) {
                          return one.at >= bill.at && bill.at.msecsTo(one.at) < 60'000;
                      }),
                      *limits.minute);
        }
        for (const Program& program : m_programs)
            EXPECT_LE(program.budget->spent() + program.budget->reserved(), cents(90));
    }
    std::size_t bills() const { return m_bills.size(); }
    int refusals() const { return m_refusals; }

private:
    struct Program
    {
        std::unique_ptr<Budget> budget;
        std::vector<OnTheWay> onTheWay = {};
        std::vector<Charge> lost = {}; ///< sent by a program that crashed
    };

    unsigned pick(unsigned count) { return unsigned(m_random() % count); }

    void start(Program& program)
    {
        program.budget = std::make_unique<Budget>(
            [path = m_folder.filePath(u"ledger.db"_s)] { return Ledger::open(path); }, m_clock);
        program.budget->setLimits(limits);
        program.budget->setCap(cents(90));
    }
    /// Some of what is reserved is sent; the service charges at once, whatever becomes of it here.
    void order(Program& program)
    {
        std::vector<Charge> charges;
        const int estimate = 1 + int(pick(9));
        for (unsigned i = 0; i <= pick(3); ++i)
            charges.push_back({cents(estimate), u"s"_s, u"m%1"_s.arg(pick(2)),
                               u"/p%1"_s.arg(pick(2)), u"picture"_s, project::JobId::make()});
        const auto paid = program.budget->reserve(charges);
        m_refusals += paid ? 0 : 1;
        if (!paid)
            return;
        for (std::size_t i = 0; i < charges.size(); ++i) {
            OnTheWay one{charges[i], (*paid)[i], std::nullopt};
            if (pick(8) != 0) {
                one.cost = cents(int(pick(unsigned(estimate) + 1)));
                m_bills.push_back({m_clock.now(), charges[i], *one.cost});
            }
            program.onTheWay.push_back(one);
        }
    }
    void answer(Program& program)
    {
        if (program.onTheWay.empty())
            return;
        const std::size_t which = pick(unsigned(program.onTheWay.size()));
        const OnTheWay one = program.onTheWay[which];
        program.onTheWay.erase(program.onTheWay.begin() + std::ptrdiff_t(which));
        if (!one.cost)
            program.budget->release(one.paid); // it was never sent
        else
            program.budget->settle(one.paid, pick(2) == 0 ? one.cost : std::nullopt);
    }
    /// Refused by the service before any cost.
    void refuse(Program& program)
    {
        const auto unsent = std::find_if(program.onTheWay.begin(), program.onTheWay.end(),
                                         [](const OnTheWay& one) { return !one.cost; });
        if (unsent == program.onTheWay.end())
            return;
        program.budget->release(unsent->paid);
        program.onTheWay.erase(unsent);
    }
    void crash(Program& program)
    {
        for (const OnTheWay& one : program.onTheWay)
            program.lost.push_back(one.charge);
        program.onTheWay.clear();
        start(program);
    }
    /// The next start finds the rows of its jobs: unknown outcomes count as spent.
    void resume(Program& program)
    {
        for (const Charge& charge : program.lost)
            program.budget->settle(program.budget->adopt(charge), std::nullopt);
        program.lost.clear();
        start(program); // what was adopted is not of this run
    }
    template <class Predicate>
    Money sum(const Predicate& wanted) const
    {
        Money total;
        for (const Bill& bill : m_bills)
            total += wanted(bill) ? bill.cost : Money();
        return total;
    }

    const Limits limits{.day = cents(60),
                        .month = cents(100),
                        .project = cents(80),
                        .model = cents(70),
                        .minute = cents(30)};
    std::mt19937 m_random;
    QTemporaryDir m_folder;
    rushes::testing::FakeClock m_clock;
    std::array<Program, 2> m_programs;
    std::vector<Bill> m_bills;
    int m_refusals = 0;
};

} // namespace

TEST(BudgetProperty, noOrderOfEventsLetsSpendingPassALimit)
{
    std::size_t bills = 0;
    int refusals = 0;
    for (unsigned seed = 1; seed <= 12; ++seed) {
        SCOPED_TRACE(seed);
        World world(seed);
        for (int i = 0; i < 120; ++i)
            world.step();
        world.check();
        bills += world.bills();
        refusals += world.refusals();
        if (::testing::Test::HasFailure())
            return;
    }
    EXPECT_GT(bills, 100u) << "the limits were never reached";
    EXPECT_GT(refusals, 100);
}

} // namespace rushes::generation
