/// The gate in front of everything that costs money. Reserve before sending; settle with what the
/// reply said, or release when nothing was sent. Lives on the main thread; owned by
/// app/Composition.
#pragma once

#include "core/base/Money.h"
#include "core/base/Result.h"
#include "core/project/Document.h"
#include "core/providers/Provider.h"

#include <optional>

namespace rushes::generation {

/// What a request is estimated to cost, and whose it is.
struct Charge
{
    Money estimate = {};
    QString provider = {};
    QString model = {};
    QString project = {}; ///< absolute folder
    QString what = {};    ///< "picture", "clip 5.0 s 360p"
    project::JobId job = {};

    bool operator==(const Charge&) const = default;
};

class Budget
{
public:
    /// No cap when empty. Free requests pass any cap, also one of zero.
    explicit Budget(std::optional<Money> cap = {}) : m_cap(cap) {}

    /// Fails with Budget, naming the estimate, what is left and the cap.
    Result<providers::Paid> reserve(Money estimate);
    /// All of them or none.
    Result<std::vector<providers::Paid>> reserve(const std::vector<Charge>& charges);
    /// The reservation of a job that an earlier start has sent: no cap can undo that.
    providers::Paid adopt(const Charge& charge);
    /// The request was sent and cost this much (the estimate when the reply did not say).
    void settle(const providers::Paid& paid, Money cost);
    /// Nothing was sent, or it was refused before any cost.
    void release(const providers::Paid& paid);

    void setCap(std::optional<Money> cap) { m_cap = cap; }
    std::optional<Money> cap() const { return m_cap; }
    Money spent() const { return m_spent; }
    Money reserved() const { return m_reserved; }

private:
    std::optional<Money> m_cap;
    Money m_spent;
    Money m_reserved;
};

} // namespace rushes::generation
