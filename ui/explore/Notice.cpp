#include "ui/explore/Notice.h"

#include "ui/widgets/ErrorText.h"

#include <QCoreApplication>

namespace rushes::explore {

using widgets::MessageKind;

namespace {

struct NoticeWords
{
    Q_DECLARE_TR_FUNCTIONS(Notice)
};

} // namespace

QString remedyText(Remedy remedy, Money price)
{
    switch (remedy) {
    case Remedy::GoOn:
        return NoticeWords::tr("Go on");
    case Remedy::AddKey:
        return NoticeWords::tr("Add a key…");
    case Remedy::LeaveLive:
        return NoticeWords::tr("Leave it off");
    case Remedy::RaiseLive:
    case Remedy::RaiseLimit:
        return NoticeWords::tr("Raise by $1");
    case Remedy::StopForToday:
        return NoticeWords::tr("Stop for today");
    case Remedy::OpenSettings:
        return NoticeWords::tr("Change the limit…");
    case Remedy::TryAgain:
        return price.isZero() ? NoticeWords::tr("Try again")
                              : NoticeWords::tr("Try again %1").arg(moneyText(price));
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
                    NoticeWords::tr("Today's limit of %1 is reached.").arg(moneyText(*dayLimit)),
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
    const QString cost =
        price ? NoticeWords::tr("This costs about %1.").arg(moneyText(*price))
              : NoticeWords::tr("What this costs is not known: its host does not say.");
    const QString limit = dayLimit ? NoticeWords::tr("Limit today %1.").arg(moneyText(*dayLimit))
                                   : NoticeWords::tr("There is no limit for today.");
    return {MessageKind::Info, cost + u' ' + limit, {Remedy::GoOn}};
}

Notice largePrice(Money price, int pictures)
{
    return {
        MessageKind::Amber,
        NoticeWords::tr("%n pictures cost about %1. Press again to make them.", nullptr, pictures)
            .arg(moneyText(price)),
        {Remedy::GoOn}};
}

Notice liveLimit(Money limit)
{
    return {MessageKind::Red,
            NoticeWords::tr("Live has spent its %1 of this session.").arg(moneyText(limit)),
            {Remedy::RaiseLive, Remedy::LeaveLive}};
}

} // namespace rushes::explore
