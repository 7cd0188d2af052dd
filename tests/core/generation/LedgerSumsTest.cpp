#include "core/generation/LedgerSums.h"

#include <gtest/gtest.h>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

LedgerRow row(const QDate& day, const QString& model, const QString& project, double estimate,
              EntryState state = EntryState::Spent)
{
    return {.at = QDateTime(day, QTime(12, 0)),
            .charge = {.estimate = Money::ofDollars(estimate), .model = model, .project = project},
            .state = state};
}

const QDate monday(2026, 11, 23);

} // namespace

TEST(LedgerSums, haveADayForEachDayAndLeaveOlderLinesOut)
{
    const std::vector<LedgerRow> rows{
        row(monday.addDays(-3), u"a"_s, u"/p"_s, 9), row(monday.addDays(-1), u"a"_s, u"/p"_s, 1),
        row(monday, u"a"_s, u"/p"_s, 2), row(monday, u"b"_s, u"/p"_s, 0.5)};
    EXPECT_EQ(sumsByDay(rows, monday, 3),
              (std::vector<DaySum>{{monday.addDays(-2)},
                                   {monday.addDays(-1), Money::ofDollars(1)},
                                   {monday, Money::ofDollars(2.5)}}));
}

TEST(LedgerSums, putTheDearestFirstAndCountWhatCostSomething)
{
    const std::vector<LedgerRow> rows{row(monday, u"cheap"_s, u"/p"_s, 0.1),
                                      row(monday, u"dear"_s, u"/q"_s, 1),
                                      row(monday, u"dear"_s, u"/p"_s, 1),
                                      row(monday, u"dear"_s, u"/p"_s, 5, EntryState::Released)};
    EXPECT_EQ(sumsByModel(rows), (std::vector<NamedSum>{{u"dear"_s, Money::ofDollars(2), 2},
                                                        {u"cheap"_s, Money::ofDollars(0.1), 1}}));
    EXPECT_EQ(sumsByProject(rows).front(), (NamedSum{u"/p"_s, Money::ofDollars(1.1), 2}));
    EXPECT_EQ(sumOf(rows), Money::ofDollars(2.1));
}

} // namespace rushes::generation
