#include "core/generation/Budget.h"

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

Result<providers::Paid> Budget::reserve(Money estimate)
{
    const Money committed = m_spent + m_reserved;
    if (m_cap && estimate > Money() && committed + estimate > *m_cap) {
        const Money left = std::max(*m_cap - committed, Money());
        return fail(ErrorCode::Budget,
                    u"this costs about %1, but only %2 of %3 is left"_s.arg(
                        moneyText(estimate), moneyText(left), moneyText(*m_cap)));
    }
    m_reserved += estimate;
    return providers::Paid(estimate, 0);
}

Result<std::vector<providers::Paid>> Budget::reserve(const std::vector<Charge>& charges)
{
    std::vector<providers::Paid> all;
    for (const Charge& charge : charges) {
        const Result<providers::Paid> paid = reserve(charge.estimate);
        if (!paid) {
            for (const providers::Paid& earlier : all)
                release(earlier);
            return fail(paid.error());
        }
        all.push_back(*paid);
    }
    return all;
}

providers::Paid Budget::adopt(const Charge& charge)
{
    m_reserved += charge.estimate;
    return providers::Paid(charge.estimate, 0);
}

void Budget::settle(const providers::Paid& paid, Money cost)
{
    release(paid);
    m_spent += cost;
}

void Budget::release(const providers::Paid& paid)
{
    m_reserved = m_reserved - paid.reserved();
}

} // namespace rushes::generation
