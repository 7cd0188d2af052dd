#include "ui/explore/Notice.h"

#include "ui/widgets/ErrorText.h"

#include <QCoreApplication>

namespace rushes::explore {

using widgets::MessageKind;

namespace {

QString words(const char* text, int count = -1)
{
    return QCoreApplication::translate("Notice", text, nullptr, count);
}

} // namespace

QString remedyText(Remedy remedy, Money price)
{
    switch (remedy) {
    case Remedy::GoOn:
        return words("Go on");
    case Remedy::AddKey:
        return words("Add a key…");
    case Remedy::LeaveLive:
        return words("Leave it off");
    case Remedy::RaiseLive:
    case Remedy::RaiseLimit:
        return words("Raise by $1");
    case Remedy::StopForToday:
        return words("Stop for today");
    case Remedy::OpenSettings:
        return words("Change the limit…");
    case Remedy::TryAgain:
        return price.isZero() ? words("Try again") : words("Try again %1").arg(moneyText(price));
    }
    return {};
}

Notice noticeOf(const Error& error, std::optional<Money> dayLimit)
{
    // What the wire said helps nobody here; the cell of the picture tells it.
    const bool saysAll = error.code == ErrorCode::Network || error.code == ErrorCode::Auth;
    Error told = error;
    if (saysAll)
        told.detail.clear();
    const QString text = widgets::errorText(told);
    switch (error.code) {
    case ErrorCode::Budget:
        if (dayLimit)
            return {MessageKind::Red,
                    words("Today's limit of %1 is reached.").arg(moneyText(*dayLimit)),
                    {Remedy::RaiseLimit, Remedy::StopForToday}};
        return {MessageKind::Red, text, {Remedy::OpenSettings}};
    case ErrorCode::Auth:
        return {MessageKind::Red, text, {Remedy::AddKey}};
    case ErrorCode::Network:
        // Of a lost answer nobody knows whether it was made: sending again is the user's word.
        return {MessageKind::Amber, text, {Remedy::TryAgain}};
    default:
        return {MessageKind::Amber, text, {}};
    }
}

Notice firstPrice(std::optional<Money> price, std::optional<Money> dayLimit)
{
    const QString cost = price ? words("This costs about %1.").arg(moneyText(*price))
                               : words("What this costs is not known: its host does not say.");
    const QString limit = dayLimit ? words("Limit today %1.").arg(moneyText(*dayLimit))
                                   : words("There is no limit for today.");
    return {MessageKind::Info, cost + u' ' + limit, {Remedy::GoOn}};
}

Notice largePrice(Money price, int pictures)
{
    return {MessageKind::Amber,
            words("%n pictures cost about %1. Press again to make them.", pictures)
                .arg(moneyText(price)),
            {Remedy::GoOn}};
}

Notice liveLimit(Money limit)
{
    return {MessageKind::Red,
            words("Live has spent its %1 of this session.").arg(moneyText(limit)),
            {Remedy::RaiseLive, Remedy::LeaveLive}};
}

} // namespace rushes::explore
