#include "ui/clip/MakeSection.h"

#include "core/catalog/Price.h"
#include "core/generation/ClipTimes.h"
#include "core/generation/DayLimit.h"
#include "ui/clip/ClipModels.h"
#include "ui/clip/LimitsList.h"
#include "ui/clip/ModelMenu.h"
#include "ui/clip/MoveFamilies.h"
#include "ui/clip/PriceCard.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SectionHeader.h"

#include <QHBoxLayout>

#include <algorithm>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using widgets::MessageKind;

namespace {

constexpr const char* lastModel = "clip_model"; ///< the project's setting

/// The first words of a scene, for a list.
QString shortName(const QString& scene)
{
    constexpr qsizetype most = 32;
    const QString words = scene.simplified();
    const qsizetype end = words.lastIndexOf(u' ', most);
    return words.size() <= most ? words : words.left(end > 0 ? end : most) + u'…';
}

/// Whether nothing was ever paid from this machine.
bool isFirstPayment(generation::Budget& budget)
{
    const Result<generation::Ledger*> ledger = budget.ledger();
    const auto rows = ledger ? (*ledger)->rows() : fail(ledger.error());
    return rows && rows->empty();
}

} // namespace

MakeSection::MakeSection(project::Project& project, generation::Studio& studio, QWidget* parent)
    : Section(parent),
      m_project(project),
      m_studio(studio),
      m_header(new widgets::SectionHeader(tr("Make it"))),
      m_models(new widgets::Chip({}, widgets::ChipSize::Compact)),
      m_menu(new ModelMenu(studio, this)),
      m_message(new widgets::InlineMessage),
      m_limits(new LimitsList)
{
    m_models->setMenu(m_menu);
    m_models->setFocusPolicy(Qt::TabFocus);
    m_models->setAccessibleName(tr("Model of the clip"));
    m_header->addControl(m_models);
    m_message->hide();
    addRow(m_header, 0);
    addRow(m_message, 6);
    addRow(makeCards(), 6);
    addRow(m_limits, 8);
    connectHints();
    connect(&studio, &generation::Studio::spent, this, &MakeSection::refresh);
    connect(&studio, &generation::Studio::clipReady, this, &MakeSection::lookAgain);
    connect(&studio, &generation::Studio::modelsChanged, this, &MakeSection::lookAgain);
}

QWidget* MakeSection::makeCards()
{
    auto* cards = new QWidget;
    auto* row = new QHBoxLayout(cards);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (const Way way : {Way::Sketch, Way::Draft, Way::Final}) {
        auto* button = new PriceCard(tr("Sketch"));
        card(way).button = button;
        row->addWidget(button, 1);
        connect(button, &QAbstractButton::clicked, this, [this, way] { make(way); });
    }
    return cards;
}

void MakeSection::connectHints()
{
    connect(m_message, &widgets::InlineMessage::actionTriggered, this, &MakeSection::answer);
    connect(m_limits, &LimitsList::fixWanted, this, &MakeSection::fix);
    connect(m_menu, &ModelMenu::keyWanted, this, &MakeSection::keyWanted);
    connect(m_menu, &ModelMenu::modelChosen, this, [this](const QString& id) {
        (void)m_project.setSetting(QString::fromLatin1(lastModel), id);
        ShotSettings next = m_settings;
        next.model = id;
        emit settingsEdited(next);
    });
    connect(m_menu, &ModelMenu::finalChosen, this, [this](const QString& resolution) {
        ShotSettings next = m_settings;
        next.finalResolution = resolution;
        emit settingsEdited(next);
    });
}

void MakeSection::setPicture(const project::VariantId& picture)
{
    m_picture = picture;
    m_question = Question::None;
    m_problem.reset();
    lookAgain();
}

void MakeSection::lookAgain()
{
    chooseModel();
    // A ledger is not made for nothing.
    if (m_studio.usable(m_model))
        m_measured = m_studio.measured();
    refresh();
}

void MakeSection::setSettings(const ShotSettings& settings)
{
    m_settings = settings;
    setDirection(settings.direction);
}

void MakeSection::chooseModel()
{
    const QString last = stringAt(m_project.document().settings, lastModel);
    for (const QString& id : {m_settings.model, last}) {
        if (id.isEmpty())
            continue;
        if (const auto known = m_studio.engines().find(id, catalog::ModelKind::Video);
            known && !known->isLocal()) {
            m_model = *known;
            return;
        }
    }
    const std::vector<catalog::Model> all = clipModels(m_studio.models());
    const auto usable = std::find_if(all.begin(), all.end(), [this](const catalog::Model& model) {
        return m_studio.usable(model).has_value();
    });
    m_model = usable != all.end() ? *usable : all.empty() ? catalog::Model() : all.front();
}

/// The picture's; of a clip from words only its ratio counts.
QSize MakeSection::shotSize() const
{
    if (const project::Variant* picture = m_project.variant(m_picture))
        return picture->size;
    return m_settings.isFromWords() ? project::sizeFor(m_settings.shape) : QSize();
}

generation::ClipOrder MakeSection::orderFor(Way way) const
{
    generation::ClipOrder order{
        .source = m_picture,
        .direction = direction(),
        .words = direction::toWords(direction(), m_settings.wording),
        .name = m_settings.isFromWords() ? shortName(*m_settings.wording.scene)
                                         : moveLabel(direction().move),
    };
    if (way == Way::Sketch)
        return order;
    order.model = m_model.id;
    order.lastFrame = m_settings.lastFrame;
    order.resolution = way == Way::Draft ? draftResolution(m_model)
                                         : finalResolution(m_model, m_settings.finalResolution);
    if (m_settings.isFromWords()) {
        order.references = m_settings.references;
        order.size = generation::clipSize({}, shotSize(), order.resolution);
    }
    return order;
}

void MakeSection::refresh()
{
    std::erase_if(m_running, [](const auto& one) { return !one.first || one.first->isOver(); });
    chooseModel();
    m_models->setText(m_model.name);
    m_models->setVisible(!m_model.id.isEmpty());
    m_menu->setChosen(m_model.id, finalResolution(m_model, m_settings.finalResolution));
    const QSize size = shotSize();
    m_header->setHint(
        tr("%1 s, %2").arg(direction().duration.seconds(), 0, 'f', 1).arg(ratioText(size)));
    m_overLimit.reset();
    for (const Way way : {Way::Sketch, Way::Draft, Way::Final})
        showCard(way);
    showTones();
    m_limits->setLines(m_studio.usable(m_model)
                           ? limitLines(m_model, size, m_settings)
                           : std::vector<LimitLine>{{.text = tr("A sketch shows the move, not the "
                                                                "result.")}});
    showMessage();
}

void MakeSection::showCard(Way way)
{
    Card& shown = card(way);
    shown.order = orderFor(way);
    const bool isDraftless = way == Way::Draft && resolutionsOf(m_model).size() < 2;
    shown.button->setVisible(way == Way::Sketch ? !m_settings.isFromWords()
                                                : !m_model.id.isEmpty() && !isDraftless);
    if (way == Way::Sketch) {
        shown.button->setPrice(tr("Free"), tr("On this computer"));
        shown.button->setObstacle(isOnItsWay(shown.order) ? tr("On its way") : QString(),
                                  tr("Renders the sketch at 1080p as a clip of the project"));
        return;
    }
    const QString name = way == Way::Draft ? tr("Draft %1") : tr("Final %1");
    shown.button->setText(name.arg(shown.order.resolution).trimmed());
    // Without a connection to the service its price is still the catalog's.
    const Money price =
        m_studio.engines().providerOf(m_model)
            ? m_studio.estimate(m_project, shown.order)
            : catalog::clipPrice(m_model, shown.order.resolution, direction().duration);
    const auto time = generation::typicalClipTime(m_project.document(), m_model,
                                                  shown.order.resolution, m_measured);
    shown.button->setPrice(price.isZero() ? tr("No price") : moneyText(price), aboutText(time));
    showObstacle(way, price);
}

void MakeSection::showObstacle(Way way, Money price)
{
    const Card& shown = card(way);
    const QString key = way == Way::Draft ? tr("Ctrl+D") : tr("Ctrl+Shift+D");
    if (const Result<void> usable = m_studio.usable(m_model); !usable)
        return shown.button->setObstacle(
            usable.error().code == ErrorCode::Auth ? tr("Needs a key") : tr("Cannot be used"),
            widgets::errorText(usable.error()));
    if (m_settings.isFromWords() && m_settings.wording.scene->trimmed().isEmpty())
        return shown.button->setObstacle(tr("No words yet"),
                                         tr("Write what is seen and what happens."));
    if (const Result<void> can = m_studio.check(m_project, shown.order); !can && hasShot())
        return shown.button->setObstacle(tr("Not possible"), widgets::errorText(can.error()));
    if (isOnItsWay(shown.order))
        return shown.button->setObstacle(tr("On its way"));
    if (const Result<void> fits = m_studio.affordable(m_project, m_model.id, price); !fits) {
        m_overLimit = fits.error();
        return shown.button->setObstacle(tr("Over today's limit"),
                                         widgets::errorText(fits.error()));
    }
    shown.button->setObstacle({},
                              tr("%1 with %2 (%3)").arg(shown.button->text(), m_model.name, key));
}

void MakeSection::showTones()
{
    const bool hasService = m_studio.usable(m_model).has_value();
    const bool hasDraft = resolutionsOf(m_model).size() > 1;
    const Way recommended = !hasService ? Way::Sketch : hasDraft ? Way::Draft : Way::Final;
    for (const Way way : {Way::Sketch, Way::Draft, Way::Final})
        card(way).button->setTone(way == recommended ? CardTone::Recommended
                                  : way == m_last    ? CardTone::Chosen
                                                     : CardTone::Plain);
}

bool MakeSection::isOnItsWay(const generation::ClipOrder& order) const
{
    return std::any_of(m_running.begin(), m_running.end(), [&](const auto& one) {
        return one.first && !one.first->isOver() && one.second == order;
    });
}

void MakeSection::make(Way way)
{
    if (!hasShot())
        return;
    const bool hasService = m_studio.usable(m_model).has_value();
    if (way == Way::Draft && !hasService && !m_settings.isFromWords())
        way = Way::Sketch;
    m_question = Question::None;
    m_problem.reset();
    refresh();
    const Money price =
        way == Way::Sketch ? Money() : m_studio.estimate(m_project, card(way).order);
    if (isOnItsWay(card(way).order))
        return;
    if (way == Way::Sketch)
        return place(way);
    for (const Result<void>& can : {m_studio.check(m_project, card(way).order),
                                    m_studio.affordable(m_project, m_model.id, price)}) {
        if (!can)
            return say(can.error());
    }
    if (isFirstPayment(m_studio.budget()))
        return ask(way, price);
    place(way);
}

void MakeSection::ask(Way way, Money price)
{
    m_last = way;
    m_question = Question::FirstPaid;
    const std::optional<Money> limit = m_studio.budget().limits().day;
    const QString text =
        limit ? tr("This costs about %1. Limit today %2.").arg(moneyText(price), moneyText(*limit))
              : tr("This costs about %1. No limit is set for today.").arg(moneyText(price));
    m_message->setMessage(MessageKind::Info, text, {tr("Go on")});
    m_message->show();
}

void MakeSection::place(Way way)
{
    m_last = way;
    const Result<generation::Job*> job = m_studio.makeClip(m_project, card(way).order);
    if (!job)
        return say(job.error());
    m_running.emplace_back(*job, card(way).order);
    connect(*job, &generation::Job::finished, this, &MakeSection::refresh, Qt::QueuedConnection);
    refresh();
}

void MakeSection::say(const Error& error)
{
    m_problem = error;
    showMessage();
}

void MakeSection::showMessage()
{
    if (m_question == Question::FirstPaid)
        return;
    const Result<void> usable = m_studio.usable(m_model);
    const bool needsKey = !usable && usable.error().code == ErrorCode::Auth;
    m_question = Question::None;
    m_message->setVisible(m_problem || m_overLimit || needsKey);
    if (m_problem && m_problem->code != ErrorCode::Budget && m_problem->code != ErrorCode::Auth) {
        m_message->setMessage(MessageKind::Red, widgets::errorText(*m_problem));
    } else if (needsKey) {
        m_question = Question::Key;
        m_message->setMessage(MessageKind::Info,
                              (m_settings.isFromWords()
                                   ? tr("%1 needs a key.")
                                   : tr("%1 needs a key. Sketches need none and are free."))
                                  .arg(m_model.name),
                              {tr("Add a key…")});
    } else if (m_problem || m_overLimit) {
        const bool canRaise = m_studio.budget().limits().day.has_value();
        m_question = canRaise ? Question::Limit : Question::None;
        m_message->setMessage(
            MessageKind::Red, widgets::errorText(m_problem ? *m_problem : *m_overLimit),
            canRaise ? QStringList{tr("Raise by %1").arg(moneyText(generation::dayLimitStep))}
                     : QStringList());
    }
}

void MakeSection::answer(int)
{
    const Question question = std::exchange(m_question, Question::None);
    m_problem.reset();
    // The button that was pressed goes away; the focus stays where the question came from.
    card(m_last).button->setFocus(Qt::MouseFocusReason);
    switch (question) {
    case Question::FirstPaid:
        return place(m_last);
    case Question::Limit:
        return raiseLimit();
    case Question::Key:
        emit keyWanted(m_model.provider);
        return refresh();
    case Question::None:
        return;
    }
}

void MakeSection::raiseLimit()
{
    if (const auto limit = generation::raiseDayLimit(m_studio.budget()))
        emit dayLimitRaised(*limit);
    refresh();
}

void MakeSection::fix(LimitFix fix)
{
    const project::Variant* picture = m_project.variant(m_picture);
    if (fix == LimitFix::Length) {
        direction::Direction next = direction();
        next.duration = nearestLength(lengthsOf(m_model), next.duration);
        change(next);
    } else if (fix == LimitFix::Crop && picture) {
        if (const auto ratio = ratioToCropTo(m_model, picture->size))
            emit cropWanted(*ratio);
    }
}

} // namespace rushes::clip
