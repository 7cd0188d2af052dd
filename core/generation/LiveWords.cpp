#include "core/generation/LiveWords.h"

#include "core/base/Words.h"

#include <algorithm>

namespace rushes::generation {

namespace {

constexpr int shortestSlipped = 4; // letters; in shorter words one letter makes another word

enum class Slip { None, WrongLetter, Other };

/// One wrong letter, or two neighbours that changed places.
Slip slipOfEqualLength(const QString& a, const QString& b)
{
    const auto [first, other] = std::mismatch(a.begin(), a.end(), b.begin());
    const auto at = first - a.begin();
    if (QStringView(a).mid(at + 1) == QStringView(b).mid(at + 1))
        return Slip::WrongLetter;
    const bool swapped = at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] &&
                         QStringView(a).mid(at + 2) == QStringView(b).mid(at + 2);
    return swapped ? Slip::Other : Slip::None;
}

Slip slipBetween(const QString& a, const QString& b)
{
    if (std::min(a.size(), b.size()) < shortestSlipped)
        return Slip::None;
    if (a.size() == b.size())
        return slipOfEqualLength(a, b);
    const QString& shorter = a.size() < b.size() ? a : b;
    const QString& longer = a.size() < b.size() ? b : a;
    if (longer.size() != shorter.size() + 1)
        return Slip::None;
    const auto [first, other] = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
    const auto at = first - shorter.begin();
    return QStringView(shorter).mid(at) == QStringView(longer).mid(at + 1) ? Slip::Other
                                                                           : Slip::None;
}

bool isSlip(const QString& a, const QString& b, const KnownWord& known)
{
    const Slip slip = slipBetween(a, b);
    if (slip == Slip::None)
        return false;
    const bool knowsA = known && known(a), knowsB = known && known(b);
    if (knowsA && knowsB)
        return false;
    return slip == Slip::Other || knowsA || knowsB;
}

} // namespace

QStringList meaningOf(const QString& text)
{
    QStringList meaning;
    const QString composed = text.normalized(QString::NormalizationForm_C);
    for (const WordSpan& span : words(composed)) {
        const QString word = composed.mid(span.position, span.length).toLower();
        QString run;
        for (const QChar c : word) {
            if (!isIdeograph(c)) {
                run += c;
                continue;
            }
            if (!run.isEmpty())
                meaning << run;
            run.clear();
            meaning << QString(c);
        }
        if (!run.isEmpty())
            meaning << run;
    }
    return meaning;
}

bool meansTheSame(const QStringList& before, const QStringList& after, const KnownWord& known)
{
    return std::equal(
        before.begin(), before.end(), after.begin(), after.end(),
        [&](const QString& a, const QString& b) { return a == b || isSlip(a, b, known); });
}

CaretPlace caretPlace(const QString& text, int caret, const QStringList& names)
{
    const QString before = text.left(caret);
    if (before.lastIndexOf(u'{') > before.lastIndexOf(u'}'))
        return CaretPlace::InsideToken;
    if (before.isEmpty() || !isWordCharacter(before.back()))
        return before.endsWith(u'@') ? CaretPlace::InsideToken : CaretPlace::AfterWord;
    if (before.endsWith(u'-'))
        return CaretPlace::InsideToken;
    const int at = int(before.lastIndexOf(u'@'));
    const QString name = before.mid(at + 1);
    const bool isName = at >= 0 && std::all_of(name.begin(), name.end(), isWordCharacter);
    if (isName && !names.contains(name, Qt::CaseInsensitive))
        return CaretPlace::InsideToken;
    return isIdeograph(before.back()) ? CaretPlace::AfterWord : CaretPlace::InsideWord;
}

} // namespace rushes::generation
