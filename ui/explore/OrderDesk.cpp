#include "ui/explore/OrderDesk.h"

#include "core/catalog/Price.h"
#include "core/generation/DayLimit.h"

namespace rushes::explore {

using generation::Job;
using generation::PictureOrder;

namespace {

int pictures(const Orders& orders)
{
    int count = 0;
    for (const PictureOrder& order : orders)
        count += order.count;
    return count;
}

} // namespace

OrderDesk::OrderDesk(project::Project& project, generation::Studio& studio, QObject* parent)
    : QObject(parent),
      m_project(project),
      m_studio(studio),
      m_question(studio.budget().hasEverSpent() ? PriceQuestion::Experience::HasPaid
                                                : PriceQuestion::Experience::NeverPaid)
{}

std::optional<Money> OrderDesk::price(const Orders& orders) const
{
    Money sum;
    for (const PictureOrder& order : orders) {
        const Result<catalog::Model> model = m_studio.engines().find(order.recipe.model);
        if (model && !model->isLocal() && !catalog::hasPrice(*model))
            return std::nullopt;
        sum += m_studio.estimate(order);
    }
    return sum;
}

void OrderDesk::order(const Orders& orders)
{
    const std::optional<Money> cost = price(orders);
    switch (m_question.press(cost)) {
    case PriceQuestion::Answer::Send:
        send(orders);
        return;
    case PriceQuestion::Answer::TellPrice:
        m_waiting = orders;
        emit noticeWanted(firstPrice(cost, m_studio.budget().limits().day));
        return;
    case PriceQuestion::Answer::AskAgain:
        m_waiting = orders;
        emit noticeWanted(largePrice(*cost, pictures(orders)));
        return;
    }
}

void OrderDesk::send(const Orders& orders)
{
    const std::optional<Money> cost = price(orders);
    emit noticeCleared();
    m_waiting.clear();
    for (std::size_t i = 0; i < orders.size(); ++i) {
        const auto jobs = m_studio.makePictures(m_project, orders[i]);
        if (!jobs) {
            m_waiting.assign(orders.begin() + std::ptrdiff_t(i), orders.end());
            tell(jobs.error(), price(m_waiting).value_or(Money()));
            return;
        }
        m_question.sent(cost);
        PictureOrder one = orders[i];
        one.count = 1;
        for (Job* job : *jobs) {
            follow(job, one);
            emit ordered(job);
        }
    }
}

/// A refusal or a limit of the service shows in its cell; what concerns everything shows here.
void OrderDesk::follow(Job* job, const PictureOrder& order)
{
    connect(job, &Job::finished, this, [this, job, order] {
        if (!job->error())
            return;
        const ErrorCode code = job->error()->code;
        if (code != ErrorCode::Auth && code != ErrorCode::Network && code != ErrorCode::Budget)
            return;
        m_waiting.push_back(order);
        tell(*job->error(), price(m_waiting).value_or(Money()));
    });
}

void OrderDesk::tell(const Error& error, Money price)
{
    const std::optional<Money> day = m_studio.budget().limits().day;
    const bool isDay =
        error.code == ErrorCode::Budget && day && m_studio.budget().spentToday() + price > *day;
    Notice notice = noticeOf(error, isDay ? day : std::nullopt);
    notice.price = price;
    emit noticeWanted(notice);
}

void OrderDesk::forgetQuestion()
{
    m_question.reset();
    m_waiting.clear();
    emit noticeCleared();
}

void OrderDesk::apply(Remedy remedy)
{
    const Orders waiting = m_waiting;
    switch (remedy) {
    case Remedy::RaiseLimit:
        raiseDayLimit();
        [[fallthrough]];
    case Remedy::GoOn:
    case Remedy::TryAgain:
        emit noticeCleared();
        if (!waiting.empty())
            send(waiting);
        return;
    case Remedy::StopForToday:
        forgetQuestion();
        return;
    case Remedy::AddKey:
        emit keysWanted();
        return;
    case Remedy::OpenSettings:
        emit limitsWanted();
        return;
    case Remedy::RaiseLive: // of Live's own money, see PromptSide
    case Remedy::LeaveLive:
        emit noticeCleared();
        return;
    }
}

void OrderDesk::raiseDayLimit()
{
    if (const auto limit = generation::raiseDayLimit(m_studio.budget()))
        emit dayLimitRaised(*limit);
}

} // namespace rushes::explore
