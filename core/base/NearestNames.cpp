#include "core/base/NearestNames.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace rushes {

using namespace Qt::Literals::StringLiterals;

namespace {

int editDistance(const QString& a, const QString& b)
{
    std::vector<int> row(size_t(b.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < a.size(); ++i) {
        int diagonal = row[0];
        row[0] = int(i) + 1;
        for (qsizetype j = 0; j < b.size(); ++j) {
            const int replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[size_t(j) + 1];
            row[size_t(j) + 1] = std::min({replaced, diagonal + 1, row[size_t(j)] + 1});
        }
    }
    return row.back();
}

} // namespace

QStringList nearestNames(const QString& wanted, const QStringList& known)
{
    constexpr int most = 3;
    const QString lower = wanted.toLower();
    const int tolerance = std::max(2, int(lower.size()) / 2);
    std::vector<std::pair<int, QString>> ranked;
    for (const QString& name : known) {
        int distance = editDistance(lower, name);
        if (!lower.isEmpty() && (name.startsWith(lower) || lower.startsWith(name)))
            distance = 1;
        if (distance <= tolerance)
            ranked.emplace_back(distance, name);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    QStringList names;
    for (const auto& [distance, name] : ranked) {
        if (names.size() < most)
            names << name;
    }
    return names;
}

QString unknownName(const QString& kind, const QString& wanted, const QStringList& known)
{
    const QStringList near = nearestNames(wanted, known);
    const QString hint = near.isEmpty() ? u"known are "_s + known.join(u", "_s)
                                        : u"did you mean "_s + near.join(u", "_s) + u"?"_s;
    return u"unknown %1 \"%2\"; %3"_s.arg(kind, wanted, hint);
}

} // namespace rushes
