#include "core/generation/Budget.h"

#include <algorithm>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

Budget::Budget(std::optional<Money> cap)
    : m_clock(m_ownClock),
      m_open(&Ledger::inMemory),
      m_cap(cap)
{}

Budget::Budget(OpenLedger open, const Clock& clock) : m_clock(clock), m_open(std::move(open)) {}

Result<Ledger*> Budget::ledger()
{
    if (!m_ledger)
        m_ledger = m_open();
    if (!*m_ledger)
        return fail(m_ledger->error());
    return (*m_ledger)->get();
}

Money Budget::spentToday()
{
    const QDateTime midnight = m_clock.now().toLocalTime().date().startOfDay();
    const Result<Ledger*> ledger = this->ledger();
    return ledger ? (*ledger)->spentSince(midnight).value_or(m_spent + m_reserved)
                  : m_spent + m_reserved;
}

bool Budget::hasEverSpent()
{
    const Result<Ledger*> ledger = this->ledger();
    return ledger &&
           (*ledger)->spentSince(QDateTime::fromMSecsSinceEpoch(0)).value_or(Money()) > Money();
}

Result<void> Budget::fits(Money estimate, std::optional<Money> cap) const
{
    const Money committed = m_spent + m_reserved;
    if (!cap || committed + estimate <= *cap)
        return {};
    const Money left = std::max(*cap - committed, Money());
    return fail(ErrorCode::Budget, u"this costs about %1, but only %2 of %3 is left"_s.arg(
                                       moneyText(estimate), moneyText(left), moneyText(*cap)));
}

Result<void> Budget::wouldFit(const Charge& charge)
{
    if (charge.estimate.isZero())
        return {};
    for (const std::optional<Money>& cap : {m_cap, m_sessionCap}) {
        if (const Result<void> fit = fits(charge.estimate, cap); !fit)
            return fit;
    }
    if (m_limits == Limits()) // a ledger is not made for nothing
        return {};
    const Result<Ledger*> ledger = this->ledger();
    return ledger ? (*ledger)->checkLimits(charge, m_limits, m_clock.now()) : fail(ledger.error());
}

Result<providers::Paid> Budget::reserve(Money estimate)
{
    const auto paid = reserve(std::vector<Charge>{{.estimate = estimate}});
    if (!paid)
        return fail(paid.error());
    return paid->front();
}

Result<std::vector<providers::Paid>> Budget::reserve(const std::vector<Charge>& charges)
{
    std::vector<Charge> costly;
    Money total;
    for (const Charge& charge : charges) {
        if (charge.estimate.isZero())
            continue;
        costly.push_back(charge);
        total += charge.estimate;
    }
    std::vector<std::int64_t> ids;
    if (!costly.empty()) {
        for (const std::optional<Money>& cap : {m_cap, m_sessionCap}) {
            if (const Result<void> fit = fits(total, cap); !fit)
                return fail(fit.error());
        }
        const Result<Ledger*> ledger = this->ledger();
        if (!ledger)
            return fail(ledger.error());
        auto reserved = (*ledger)->reserve(costly, m_limits, m_clock.now());
        if (!reserved)
            return fail(reserved.error());
        ids = std::move(*reserved);
    }
    m_reserved += total;
    std::vector<providers::Paid> all;
    all.reserve(charges.size());
    auto id = ids.begin();
    for (const Charge& charge : charges)
        all.push_back(providers::Paid(charge.estimate, charge.estimate.isZero() ? 0 : *id++));
    return all;
}

providers::Paid Budget::adopt(const Charge& charge)
{
    if (charge.estimate.isZero())
        return providers::Paid({}, 0);
    m_reserved += charge.estimate;
    const Result<Ledger*> ledger = this->ledger();
    const Result<std::int64_t> id =
        ledger ? (*ledger)->adopt(charge, m_clock.now()) : fail(ledger.error());
    return providers::Paid(charge.estimate, id.value_or(0));
}

void Budget::settle(const providers::Paid& paid, std::optional<Money> reported,
                    const Charge& charge)
{
    m_reserved = m_reserved - paid.reserved();
    m_spent += reported.value_or(paid.reserved());
    const bool unexpected = paid.m_reservation == 0 && reported && !reported->isZero();
    const Result<Ledger*> ledger =
        paid.m_reservation != 0 || unexpected ? this->ledger() : Result<Ledger*>(nullptr);
    if (!ledger || !*ledger)
        return; // what cannot be written stays reserved, which counts as spent
    if (unexpected)
        (void)(*ledger)->enter(charge, *reported, m_clock.now());
    else
        (void)(*ledger)->settle(paid.m_reservation, reported);
}

void Budget::release(const providers::Paid& paid)
{
    m_reserved = m_reserved - paid.reserved();
    if (paid.m_reservation == 0)
        return;
    if (const Result<Ledger*> ledger = this->ledger())
        (void)(*ledger)->release(paid.m_reservation);
}

} // namespace rushes::generation
