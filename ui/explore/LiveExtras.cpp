// What Live does beyond one picture of the newest text, where the user wants it: each costs more,
// and each keeps to Live's money.
#include "ui/explore/LiveLoop.h"

#include <algorithm>

namespace rushes::explore {

using namespace std::chrono_literals;
using Quality = generation::LiveStage::Quality;

namespace {

constexpr std::chrono::milliseconds eagerWait = 6s, longPause = 2500ms;
constexpr int lateAfter = 2; ///< times as long as usual
constexpr int more = 3;

} // namespace

void LiveLoop::setHabits(const settings::LiveHabits& habits)
{
    m_habits = habits;
    generation::LiveRules rules = m_pictures.rules();
    rules.longestWait = habits.isEager ? std::optional<generation::LiveRules::Ms>(eagerWait)
                                       : std::optional<generation::LiveRules::Ms>();
    m_pictures.setRules(rules);
    run();
}

/// Whether a real picture may take the stage: of two answers to one question the first does.
bool LiveLoop::takeExtra(const Flight& flight)
{
    const bool isSecond = flight.serial == m_realShown;
    if (flight.why == Why::More || isSecond)
        return false;
    m_realShown = flight.serial;
    if (m_habits.fansOut && flight.serial == m_stage.serial() && m_fannedOut != flight.serial)
        m_pause.start(longPause);
    return true;
}

void LiveLoop::askAgainWhenLate()
{
    const auto usual = m_pictures.usualLatency();
    if (!m_habits.asksTwice || !usual)
        return;
    const auto late = std::find_if(m_flights.begin(), m_flights.end(), [&](const Flight& flight) {
        return flight.quality == Quality::Real && flight.why == Why::Newest &&
               !flight.isAskedAgain && m_clock.elapsed() - flight.sent > lateAfter * *usual;
    });
    if (late == m_flights.end() || late->serial != m_stage.serial())
        return;
    late->isAskedAgain = true;
    sendExtra(orderOf(m_recipe, Quality::Real), late->serial, Why::Again);
}

void LiveLoop::makeMore()
{
    if (m_pictures.power() == Power::Off || m_pictures.sleep())
        return;
    m_fannedOut = m_stage.serial();
    generation::PictureOrder order = orderOf(m_recipe, Quality::Real);
    order.count = more;
    order.recipe.seed.reset();
    sendExtra(order, m_stage.serial(), Why::More);
}

void LiveLoop::sendExtra(generation::PictureOrder order, std::int64_t serial, Why why)
{
    const Money price = m_studio.estimate(order);
    if (m_pictures.money().verdict(price) != generation::LiveMoney::Verdict::Fits)
        return;
    order.cache = generation::PictureOrder::Cache::Ignore;
    const auto jobs = m_studio.makePictures(m_project, order);
    if (!jobs)
        return;
    for (generation::Job* job : *jobs) {
        const Money each = Money::ofMicroDollars(price.microDollars() / order.count);
        m_pictures.money().reserve(--m_lastEntry, each);
        follow(job, {.job = job,
                     .serial = serial,
                     .quality = Quality::Real,
                     .sent = m_clock.elapsed(),
                     .price = each,
                     .why = why,
                     .entry = m_lastEntry});
        emit started(job);
    }
}

} // namespace rushes::explore
