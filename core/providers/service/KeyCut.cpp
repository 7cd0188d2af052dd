#include "core/providers/service/KeyCut.h"

#include <QRegularExpression>

#include <algorithm>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int nearby = 60; ///< characters between "key" and the word that may be one

bool hasKeyPrefix(QStringView word)
{
    for (const QLatin1StringView prefix :
         {"sk-"_L1, "AIza"_L1, "AQ."_L1, "ya29."_L1, "eyJ"_L1, "Bearer"_L1}) {
        if (word.startsWith(prefix) && word.size() >= prefix.size() + 6)
            return true;
    }
    return false;
}

bool speaksOfKeys(const QString& text, qsizetype before)
{
    static const QRegularExpression words(
        u"key|token|secret|bearer|authorization|credential|password"_s,
        QRegularExpression::CaseInsensitiveOption);
    const qsizetype from = std::max<qsizetype>(0, before - nearby);
    return QStringView(text).mid(from, before - from).toString().contains(words);
}

bool isLongWithDigits(QStringView word)
{
    const bool digit =
        std::any_of(word.begin(), word.end(), [](QChar c) { return c.isDigit() || c == u'*'; });
    return word.size() >= 12 && digit;
}

} // namespace

QString withoutKeys(QString text, const QByteArrayList& secrets)
{
    for (const QByteArray& secret : secrets) {
        if (secret.size() >= 4)
            text.replace(QString::fromUtf8(secret), u"…"_s);
    }
    static const QRegularExpression word(u"[A-Za-z0-9_\\-.~+/*]{7,}"_s);
    QString cut;
    qsizetype end = 0;
    for (auto matches = word.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QStringView found = match.capturedView();
        const bool isAddress = found.contains("//"_L1) || found.contains(".com"_L1);
        const bool isKey = hasKeyPrefix(found) || (!isAddress && isLongWithDigits(found) &&
                                                   speaksOfKeys(text, match.capturedStart()));
        cut += QStringView(text).mid(end, match.capturedStart() - end);
        cut += isKey ? QStringView(u"…") : found;
        end = match.capturedEnd();
    }
    cut += QStringView(text).mid(end);
    return cut;
}

} // namespace rushes::providers
