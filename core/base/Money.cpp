#include "core/base/Money.h"

namespace rushes {

QString moneyText(Money money)
{
    if (money.isZero())
        return QStringLiteral("$0");
    constexpr double tenCents = 0.1;
    const double dollars = std::abs(money.dollars());
    const double tenths = std::round(dollars * 1000);
    const bool thirdMatters = dollars < tenCents && std::fmod(tenths, 10) != 0;
    const QString amount = QString::number(dollars, 'f', thirdMatters ? 3 : 2);
    return (money < Money() ? QStringLiteral("-$") : QStringLiteral("$")) + amount;
}

} // namespace rushes
