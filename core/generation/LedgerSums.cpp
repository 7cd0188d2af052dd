#include "core/generation/LedgerSums.h"

#include <algorithm>

namespace rushes::generation {

namespace {

std::vector<NamedSum> sumsBy(const std::vector<LedgerRow>& rows, QString Charge::*name)
{
    std::map<QString, NamedSum> found;
    for (const LedgerRow& row : rows) {
        if (row.cost().isZero())
            continue;
        NamedSum& sum = found[row.charge.*name];
        sum.name = row.charge.*name;
        sum.sum += row.cost();
        ++sum.requests;
    }
    std::vector<NamedSum> all;
    all.reserve(found.size());
    for (auto& [key, sum] : found)
        all.push_back(std::move(sum));
    std::stable_sort(all.begin(), all.end(),
                     [](const NamedSum& a, const NamedSum& b) { return a.sum > b.sum; });
    return all;
}

} // namespace

std::vector<DaySum> sumsByDay(const std::vector<LedgerRow>& rows, const QDate& last, int count)
{
    std::vector<DaySum> days;
    days.reserve(std::size_t(std::max(0, count)));
    for (int i = 0; i < count; ++i)
        days.push_back({last.addDays(i + 1 - count)});
    for (const LedgerRow& row : rows) {
        const qint64 back = row.at.toLocalTime().date().daysTo(last);
        if (back >= 0 && back < count)
            days[std::size_t(count - 1 - back)].sum += row.cost();
    }
    return days;
}

std::vector<NamedSum> sumsByModel(const std::vector<LedgerRow>& rows)
{
    return sumsBy(rows, &Charge::model);
}

std::vector<NamedSum> sumsByProject(const std::vector<LedgerRow>& rows)
{
    return sumsBy(rows, &Charge::project);
}

Money sumOf(const std::vector<LedgerRow>& rows)
{
    Money sum;
    for (const LedgerRow& row : rows)
        sum += row.cost();
    return sum;
}

} // namespace rushes::generation
