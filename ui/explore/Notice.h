/// What the line over Generate says and offers: a price to agree to, a limit, no key, no
/// connection. The words are ui/widgets/ErrorText's; here is what can be done about each. Values
/// and pure functions, main thread (they translate).
#pragma once

#include "core/base/Money.h"
#include "core/base/Result.h"
#include "ui/widgets/InlineMessage.h"

#include <vector>

namespace rushes::explore {

enum class Remedy {
    GoOn,
    AddKey,
    RaiseLimit,
    StopForToday,
    OpenSettings,
    TryAgain,
    RaiseLive,
    LeaveLive,
};
/// `price` stands on what spends it.
QString remedyText(Remedy remedy, Money price = {});

struct Notice
{
    widgets::MessageKind kind = widgets::MessageKind::Info;
    QString text = {};
    std::vector<Remedy> remedies = {}; ///< at most two
    Money price = {};                  ///< of trying again

    bool operator==(const Notice&) const = default;
};

/// `dayLimit` is set when today's limit is the one that was reached.
Notice noticeOf(const Error& error, std::optional<Money> dayLimit = {});
/// Before the first paid press: "This costs about $0.03. Limit today $1."
/// nullopt is a price that nobody knows.
Notice firstPrice(std::optional<Money> price, std::optional<Money> dayLimit);
/// Above a dollar: pressing again sends it.
Notice largePrice(Money price, int pictures);
/// Live has spent what one session may cost.
Notice liveLimit(Money limit);

} // namespace rushes::explore
