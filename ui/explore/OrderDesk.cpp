#include "ui/explore/OrderDesk.h"

#include "core/catalog/Price.h"
#include "core/generation/DayLimit.h"
#include "core/generation/PricedPictures.h"

#include <QElapsedTimer>

namespace rushes::explore {

using generation::Job;
using generation::PictureOrder;

namespace {

constexpr qint64 sendingMs = 8; ///< in one frame

template <class Some>
int pictures(const Some& orders)
{
    int count = 0;
    for (const PictureOrder& order : orders)
        count += order.count;
    return count;
}

/// Two that differ in their words alone.
bool costAlike(const PictureOrder& a, const PictureOrder& b)
{
    return a.pace == b.pace && a.recipe.model == b.recipe.model && a.count == b.count &&
           a.size == b.size && a.recipe.aspect == b.recipe.aspect &&
           a.recipe.references == b.recipe.references && a.recipe.parameters == b.recipe.parameters;
}

} // namespace

OrderDesk::OrderDesk(project::Project& project, generation::Studio& studio, QObject* parent)
    : QObject(parent),
      m_project(project),
      m_studio(studio),
      m_question(studio.budget().hasEverSpent() ? PriceQuestion::Experience::HasPaid
                                                : PriceQuestion::Experience::NeverPaid)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &OrderDesk::sendSome);
}

std::optional<Money> OrderDesk::price(const Orders& orders) const
{
    Money sum, last;
    const PictureOrder* before = nullptr;
    for (const PictureOrder& order : orders) {
        if (before && costAlike(*before, order)) {
            sum += last;
            continue;
        }
        const Result<catalog::Model> model = m_studio.engines().find(order.recipe.model);
        if (model && !model->isLocal() && !catalog::hasPrice(*model))
            return std::nullopt;
        last = m_studio.estimate(order);
        sum += last;
        before = &order;
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

/// What the first of them cannot do; nothing has been sent then.
Result<void> OrderDesk::canMake(const Orders& orders) const
{
    const auto free = [](const providers::PictureRequest&) { return Money(); };
    for (const PictureOrder& order : orders) {
        const auto model = m_studio.engines().find(order.recipe.model, catalog::ModelKind::Image);
        if (!model)
            return fail(model.error());
        const auto plans =
            generation::pricedPictures(m_studio.engines(), m_project, order, *model, free);
        if (!plans && order.fallbacks.isEmpty())
            return fail(plans.error());
    }
    return {};
}

void OrderDesk::send(const Orders& orders)
{
    emit noticeCleared();
    m_waiting.clear();
    if (const Result<void> can = orders.size() > 1 ? canMake(orders) : Result<void>(); !can)
        return tell(can.error(), Money());
    m_unsent.insert(m_unsent.end(), orders.begin(), orders.end());
    sendSome();
}

/// The first of those agreed to, or, when it can wait for the night, all of them as one job.
Result<std::vector<Job*>> OrderDesk::sendNext()
{
    if (m_unsent.front().pace == PictureOrder::Pace::Overnight) {
        const Orders orders(m_unsent.begin(), m_unsent.end());
        const Result<Job*> job = m_studio.makeBatch(m_project, orders);
        if (!job)
            return fail(job.error());
        m_unsent.clear();
        m_question.sent(price(orders));
        follow(*job, orders);
        return std::vector{*job};
    }
    PictureOrder one = m_unsent.front();
    auto jobs = m_studio.makePictures(m_project, one);
    if (!jobs)
        return jobs;
    m_question.sent(price({one}));
    m_unsent.pop_front();
    one.count = 1;
    for (Job* job : *jobs)
        follow(job, {one});
    return jobs;
}

void OrderDesk::sendSome()
{
    QElapsedTimer clock;
    clock.start();
    while (!m_unsent.empty() && clock.elapsed() < sendingMs) {
        const auto jobs = sendNext();
        if (!jobs) {
            m_waiting.assign(m_unsent.begin(), m_unsent.end());
            m_unsent.clear();
            return tell(jobs.error(), price(m_waiting).value_or(Money()));
        }
        for (Job* job : *jobs)
            emit ordered(job);
    }
    if (!m_unsent.empty())
        m_next.start();
}

int OrderDesk::dropUnsent()
{
    const int dropped = pictures(m_unsent);
    m_unsent.clear();
    return dropped;
}

/// A refusal or a limit of the service shows in its cell; what concerns everything shows here.
void OrderDesk::follow(Job* job, const Orders& orders)
{
    connect(job, &Job::finished, this, [this, job, orders] {
        if (!job->error())
            return;
        const ErrorCode code = job->error()->code;
        if (code != ErrorCode::Auth && code != ErrorCode::Network && code != ErrorCode::Budget)
            return;
        m_waiting.insert(m_waiting.end(), orders.begin(), orders.end());
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
