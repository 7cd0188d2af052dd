/// The gate in front of everything that costs money. Reserve before sending; settle with what the
/// reply said, or release when nothing was sent. What this program did is counted here; the limits
/// over all programs and their reservations are the Ledger's. Free requests pass any limit and
/// leave no line. Lives on the main thread; owned by app/Composition.
#pragma once

#include "core/base/Clock.h"
#include "core/generation/Ledger.h"
#include "core/providers/Provider.h"

#include <functional>

namespace rushes::generation {

class Budget
{
public:
    using OpenLedger = std::function<Result<std::unique_ptr<Ledger>>()>;
    /// Over a ledger that ends with it.
    explicit Budget(std::optional<Money> cap = {});
    /// The ledger is opened when it is first needed. When that fails, nothing that costs is let
    /// through.
    Budget(OpenLedger open, const Clock& clock);

    /// Fails with Budget, naming the estimate, what is left and the limit.
    Result<providers::Paid> reserve(Money estimate);
    /// Whether `reserve` would let it through now; reserves nothing.
    Result<void> wouldFit(const Charge& charge);
    /// All of them or none.
    Result<std::vector<providers::Paid>> reserve(const std::vector<Charge>& charges);
    /// The reservation of a job that an earlier start has sent: no limit can undo that.
    providers::Paid adopt(const Charge& charge);
    /// The request was sent and cost this much (the estimate when the reply did not say). `charge`
    /// is entered for what was not expected to cost anything.
    void settle(const providers::Paid& paid, std::optional<Money> reported,
                const Charge& charge = {});
    /// Nothing was sent, or it was refused before any cost.
    void release(const providers::Paid& paid);

    /// Of this run of the program: of a command, --budget; of the window, its session.
    void setCap(std::optional<Money> cap) { m_cap = cap; }
    std::optional<Money> cap() const { return m_cap; }
    void setSessionCap(std::optional<Money> cap) { m_sessionCap = cap; }
    void setLimits(const Limits& limits) { m_limits = limits; }
    const Limits& limits() const { return m_limits; }
    /// Of all programs since the last local midnight, with what is reserved; zero without a ledger.
    Money spentToday();
    /// Whether anything was ever spent or reserved on this computer.
    bool hasEverSpent();
    /// In this run.
    Money spent() const { return m_spent; }
    Money reserved() const { return m_reserved; }

    /// Fails with Io when it cannot be opened.
    Result<Ledger*> ledger();

private:
    Result<void> fits(Money estimate, std::optional<Money> cap) const;

    SystemClock m_ownClock;
    const Clock& m_clock;
    OpenLedger m_open;
    std::optional<Result<std::unique_ptr<Ledger>>> m_ledger;
    std::optional<Money> m_cap;
    std::optional<Money> m_sessionCap;
    Limits m_limits;
    Money m_spent;
    Money m_reserved;
};

} // namespace rushes::generation
