#include "core/generation/LedgerCsv.h"

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

QString cell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    const bool quoted =
        text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r');
    return quoted ? u"\"%1\""_s.arg(text.replace(u'"', u"\"\""_s)) : text;
}

/// Six decimals hold every micro-dollar.
QString dollars(Money money)
{
    return QString::number(money.dollars(), 'f', 6);
}

} // namespace

QByteArray ledgerCsv(const std::vector<LedgerRow>& rows)
{
    QString text = u"at,project,provider,model,what,estimate,reported,difference,state\r\n"_s;
    for (const LedgerRow& row : rows) {
        const QStringList cells{row.at.toUTC().toString(Qt::ISODateWithMs),
                                cell(row.charge.project),
                                cell(row.charge.provider),
                                cell(row.charge.model),
                                cell(row.charge.what),
                                dollars(row.charge.estimate),
                                row.reported ? dollars(*row.reported) : QString(),
                                row.reported ? dollars(*row.reported - row.charge.estimate)
                                             : QString(),
                                entryStateName(row.state)};
        text += cells.join(u',') + u"\r\n"_s;
    }
    return text.toUtf8();
}

} // namespace rushes::generation
