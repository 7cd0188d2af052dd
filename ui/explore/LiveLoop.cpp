#include "ui/explore/LiveLoop.h"

#include "core/draft/Lexicon.h"
#include "core/generation/PicturePlan.h"

#include <algorithm>

namespace rushes::explore {

using namespace std::chrono_literals;
using generation::Job;
using generation::LiveScheduler;
using generation::LiveWish;
using generation::PictureOrder;
using std::chrono::milliseconds;
using Quality = generation::LiveStage::Quality;

namespace {

// Live pictures of one board share a seed, so that they change only where the words did.
constexpr std::uint64_t liveSeed = 1;
constexpr int draftPixels = 768 * 768;
constexpr auto tickEvery = 100ms;
constexpr milliseconds usualWithoutFigures(4000);

bool isWordOfTheDraftBoard(const QString& word)
{
    static const draft::Lexicon lexicon = draft::Lexicon::builtIn();
    return !lexicon.meanings(word).empty();
}

catalog::Model draftModel(const catalog::ModelTable& models)
{
    const auto found =
        std::find_if(models.models.begin(), models.models.end(), [](const catalog::Model& model) {
            return model.isLocal() && model.makes(catalog::ModelKind::Image);
        });
    return found == models.models.end() ? catalog::Model() : *found;
}

} // namespace

LiveLoop::LiveLoop(project::Project& project, generation::Studio& studio, const Clock& clock,
                   QObject* parent)
    : QObject(parent),
      m_project(project),
      m_studio(studio),
      m_clock(clock),
      m_draftModel(draftModel(studio.models())),
      m_run(project, clock),
      m_drafts(clock, generation::draftRules(),
               [this](const ContentHash& key) { return isMade(key); }),
      m_pictures(
          clock, {}, [this](const ContentHash& key) { return isMade(key); }, isWordOfTheDraftBoard)
{
    m_drafts.setPower(Power::On);
    m_wake.setSingleShot(true);
    m_wake.setTimerType(Qt::PreciseTimer);
    m_ticking.setInterval(tickEvery);
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &LiveLoop::makeMore);
    connect(&m_wake, &QTimer::timeout, this, &LiveLoop::run);
    connect(&m_ticking, &QTimer::timeout, this, &LiveLoop::tick);
    connect(&studio, &generation::Studio::pictureReady, this, &LiveLoop::arrive);
    connect(&studio.queue(), &generation::JobQueue::jobChanged, this, &LiveLoop::heedPause);
    updateStatus();
}

LiveScheduler& LiveLoop::schedulerOf(Quality quality)
{
    return quality == Quality::Draft ? m_drafts : m_pictures;
}

void LiveLoop::setDrafts(Power power)
{
    m_drafts.setPower(power);
    run();
}

void LiveLoop::setService(Power power)
{
    m_pictures.setPower(power);
    m_pictures.money().setSpentToday(m_studio.budget().spentToday());
    run();
}

void LiveLoop::setBoard(const project::BoardId& board, const project::Recipe& recipe)
{
    m_board = board;
    adopt(recipe);
}

void LiveLoop::adopt(const project::Recipe& recipe)
{
    m_recipe = recipe;
    m_stage.clear();
    stop();
    made(recipe);
}

void LiveLoop::made(const project::Recipe& recipe)
{
    m_run.end();
    for (const Quality quality : {Quality::Draft, Quality::Real})
        schedulerOf(quality).made(planned(orderOf(recipe, quality)));
}

PictureOrder LiveLoop::orderOf(const project::Recipe& recipe, Quality quality) const
{
    PictureOrder order{.board = m_board, .recipe = recipe, .row = m_row};
    order.recipe.seed = liveSeed;
    if (quality == Quality::Real)
        return order;
    order.recipe = {.prompt = recipe.prompt,
                    .model = m_draftModel.id,
                    .aspect = recipe.aspect,
                    .seed = liveSeed};
    order.size = project::sizeFor(recipe.aspect, draftPixels);
    return order;
}

project::Recipe LiveLoop::planned(const PictureOrder& order) const
{
    const auto model = m_studio.engines().find(order.recipe.model);
    return generation::planPictures(order, model.value_or(catalog::Model()), liveSeed)
        .front()
        .recipe;
}

bool LiveLoop::isMade(const ContentHash& key) const
{
    const project::Variant* known = m_project.cached(key);
    return known && known->board == m_board && !known->deleted;
}

void LiveLoop::edited(const project::Recipe& recipe, generation::CaretPlace caret, Edit edit)
{
    if (recipe != m_recipe)
        m_stage.newText();
    m_pause.stop();
    if (edit == Edit::Chosen || recipe.aspect != m_recipe.aspect)
        m_run.end();
    m_recipe = recipe;
    if (recipe.prompt.isEmpty())
        m_stage.clear();
    for (const Quality quality : {Quality::Draft, Quality::Real}) {
        const PictureOrder order = orderOf(recipe, quality);
        const bool isDouble = quality == Quality::Real && recipe.model == m_draftModel.id;
        if (isDouble)
            m_pictures.stop();
        else
            schedulerOf(quality).edited({.serial = m_stage.serial(),
                                         .recipe = planned(order),
                                         .price = m_studio.estimate(order),
                                         .caret = caret},
                                        edit);
    }
    run();
}

void LiveLoop::setHands(const generation::LiveHands& hands)
{
    m_drafts.setHands(hands);
    m_pictures.setHands(hands);
    run();
}

void LiveLoop::stop()
{
    m_drafts.stop();
    m_pictures.stop();
    run();
}

void LiveLoop::hide()
{
    m_pictures.hide();
    run();
}

void LiveLoop::raiseSession()
{
    generation::LiveRules rules = m_pictures.rules();
    rules.caps.session += Money::ofDollars(1);
    m_pictures.setRules(rules);
    m_pictures.setPower(m_pictures.power()); // wakes it
    run();
}

/// The user's limits, where there are any, instead of Live's own.
void LiveLoop::heedLimits()
{
    const generation::Limits& limits = m_studio.budget().limits();
    generation::LiveRules rules = m_pictures.rules();
    rules.caps.minute = limits.minute.value_or(generation::LiveCaps().minute);
    rules.caps.day = limits.day.value_or(generation::LiveCaps().day);
    if (rules.caps != m_pictures.rules().caps)
        m_pictures.setRules(rules);
}

void LiveLoop::run()
{
    heedLimits();
    runOne(Quality::Draft);
    runOne(Quality::Real);
    std::optional<LiveScheduler::Instant> at;
    for (const LiveScheduler* scheduler : {&m_drafts, &m_pictures}) {
        if (const auto wake = scheduler->wakeAt(); wake && (!at || *wake < *at))
            at = wake;
    }
    if (at)
        m_wake.start(std::max(0ms, std::chrono::ceil<milliseconds>(*at - m_clock.elapsed())));
    else
        m_wake.stop();
    updateStatus();
}

void LiveLoop::runOne(Quality quality)
{
    const LiveScheduler::Step step = schedulerOf(quality).next();
    if (step.kind == LiveScheduler::Step::Kind::Send) {
        send(step.wish, quality);
        return;
    }
    if (step.kind != LiveScheduler::Step::Kind::Show)
        return;
    const project::Variant* known = m_project.cached(project::recipeHash(step.wish.recipe));
    if (known && m_stage.arrived(step.wish.serial, quality) == generation::LiveStage::Place::Stage)
        emit stageWanted(known->id);
}

void LiveLoop::send(const LiveWish& wish, Quality quality)
{
    PictureOrder order = orderOf(m_recipe, quality);
    order.recipe = wish.recipe;
    const auto jobs = m_studio.makePictures(m_project, order);
    if (!jobs) {
        schedulerOf(quality).failed(wish.serial, jobs.error(), Money());
        emit failed(jobs.error(), wish.price);
        return;
    }
    if (quality == Quality::Real)
        m_run.asked(order.recipe.prompt);
    emit versionMade();
    for (Job* job : *jobs) {
        follow(job, {job, wish.serial, quality, m_clock.elapsed(), wish.price});
        emit started(job);
    }
}

void LiveLoop::follow(Job* job, const Flight& flight)
{
    m_flights.push_back(flight);
    m_ticking.start();
    connect(job, &Job::finished, this, [this, job] { end(job); });
}

void LiveLoop::arrive(Job* job, const project::VariantId& picture)
{
    const auto flight = std::find_if(m_flights.begin(), m_flights.end(),
                                     [&](const Flight& one) { return one.job == job; });
    if (flight == m_flights.end())
        return;
    const project::Variant* variant = m_project.variant(picture);
    if (!variant || variant->board != m_board)
        return;
    const bool isDraft = flight->quality == Quality::Draft;
    if (!isDraft && !takeExtra(*flight))
        return;
    const auto place = m_stage.arrived(flight->serial, flight->quality);
    if (place == generation::LiveStage::Place::Stage) {
        emit stageWanted(picture);
        if (isDraft)
            m_run.arrived(picture);
    } else if (isDraft) {
        m_run.overtaken(picture);
    } else {
        emit cameLate(picture);
    }
}

/// A service that turns anybody's request away would turn Live's away too: the limit is shared.
void LiveLoop::heedPause(const Job* job)
{
    const auto& hold = job->hold();
    if (!hold || hold->pause.why != ErrorCode::RateLimited)
        return;
    const auto model = m_studio.engines().find(m_recipe.model);
    if (!model || model->provider != job->record().provider)
        return;
    m_pictures.turnedAway(m_studio.queue().pauseLeft(*job));
    run();
}

bool LiveLoop::isOwn(const Job* job) const
{
    return std::any_of(m_flights.begin(), m_flights.end(),
                       [&](const Flight& one) { return one.job == job; });
}

void LiveLoop::end(Job* job)
{
    const auto found = std::find_if(m_flights.begin(), m_flights.end(),
                                    [&](const Flight& one) { return one.job == job; });
    if (found == m_flights.end())
        return;
    const Flight flight = *found;
    m_flights.erase(found);
    LiveScheduler& scheduler = schedulerOf(flight.quality);
    const Money cost = job->record().cost;
    if (flight.why != Why::Newest) {
        m_pictures.money().settle(flight.entry, cost);
    } else if (job->error()) {
        scheduler.failed(flight.serial, *job->error(), cost);
        if (flight.quality == Quality::Real)
            emit failed(*job->error(), flight.price);
    } else {
        scheduler.arrived(
            flight.serial, cost,
            std::chrono::duration_cast<milliseconds>(m_clock.elapsed() - flight.sent));
    }
    m_pictures.money().setSpentToday(m_studio.budget().spentToday());
    run();
    tick();
}

void LiveLoop::tick()
{
    updateStatus();
    if (m_flights.empty()) {
        m_ticking.stop();
        emit waiting(std::nullopt, 0ms);
        return;
    }
    const auto real = std::find_if(m_flights.begin(), m_flights.end(), [](const Flight& flight) {
        return flight.quality == Quality::Real;
    });
    if (real == m_flights.end())
        return; // a draft is there before one could read it
    const auto elapsed = std::chrono::duration_cast<milliseconds>(m_clock.elapsed() - real->sent);
    askAgainWhenLate(); // adds to the list that `real` points into
    emit waiting(elapsed, m_pictures.usualLatency().value_or(usualWithoutFigures));
}

void LiveLoop::updateStatus()
{
    LiveStatus status{.minute = m_pictures.money().lastMinute(),
                      .limit = m_pictures.money().caps().minute,
                      .left = m_pictures.money().caps().session - m_pictures.money().session()};
    const bool isService = m_recipe.model != m_draftModel.id && m_pictures.power() == Power::On;
    if (isService) {
        status.sleep = m_pictures.sleep();
        status.light = status.sleep ? LiveStatus::Light::Asleep : LiveStatus::Light::Awake;
        status.hold = m_pictures.hold();
    } else if (m_drafts.power() == Power::On) {
        status.light = LiveStatus::Light::Drafts;
    }
    if (status == m_status)
        return;
    const bool fellAsleep = status.sleep != m_status.sleep;
    m_status = status;
    emit statusChanged();
    const generation::LiveMoney& money = m_pictures.money();
    if (fellAsleep && status.sleep == generation::LiveSleep::Budget &&
        money.verdict(m_studio.estimate(orderOf(m_recipe, Quality::Real))) ==
            generation::LiveMoney::Verdict::SessionReached)
        emit sessionSpent(money.caps().session);
}

} // namespace rushes::explore
