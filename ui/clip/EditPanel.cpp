#include "ui/clip/EditPanel.h"

#include "core/direction/ChangeWords.h"
#include "core/generation/DayLimit.h"
#include "core/project/BoardRecipe.h"
#include "ui/clip/ClipModels.h"
#include "ui/clip/ClipNames.h"
#include "ui/clip/LightSection.h"
#include "ui/clip/MoveFamilies.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/MentionCompleter.h"
#include "ui/widgets/PrimaryButton.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>

#include <cmath>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using generation::EditOrder;
using widgets::ColourRole;
using widgets::HintButton;
using widgets::TextStyle;

namespace {

constexpr int editHeight = 188, standardHeight = 28;

using Suggestions = std::vector<std::pair<QString, QString>>; ///< shown, words

Suggestions cameraSuggestions()
{
    Suggestions list;
    for (const MoveFamily& family : moveFamilies()) {
        for (const direction::CameraMove move : family.moves)
            list.emplace_back(moveLabel(move), direction::cameraChange(move));
    }
    return list;
}

Suggestions lightSuggestions()
{
    Suggestions list{{EditPanel::tr("Warmer"), u"Make the light warmer."_s},
                     {EditPanel::tr("Cooler"), u"Make the light cooler."_s},
                     {EditPanel::tr("Softer"), u"Make the light softer."_s}};
    for (const QString& name : direction::lightNames())
        list.emplace_back(lightLabel(name), direction::lightChange(*direction::lightNamed(name)));
    return list;
}

Suggestions backgroundSuggestions()
{
    using direction::BackgroundKind;
    return {{EditPanel::tr("Out of focus"),
             direction::backgroundChange({.kind = BackgroundKind::Blur})},
            {EditPanel::tr("As in the first clip"), direction::backgroundChange({})},
            {EditPanel::tr("Another place…"), u"Replace the background with "_s},
            {EditPanel::tr("Nothing moves in it"), u"Hold the background completely still."_s}};
}

Suggestions speedSuggestions()
{
    using direction::Pace;
    return {{EditPanel::tr("Slower camera"), direction::paceChange(Pace::Slower)},
            {EditPanel::tr("Half as fast"), direction::paceChange(Pace::MuchSlower)},
            {EditPanel::tr("Faster camera"), direction::paceChange(Pace::Faster)}};
}

} // namespace

EditPanel::EditPanel(project::Project& project, generation::Studio& studio, QWidget* parent)
    : Surface(ColourRole::Panel, parent),
      m_project(project),
      m_studio(studio),
      m_title(new widgets::Label({}, TextStyle::Heading)),
      m_hint(new widgets::Label(tr("Say only what changes; @name brings in a reference of "
                                   "Explore."),
                                TextStyle::Small, ColourRole::Text3)),
      m_words(new QLineEdit),
      m_mentions(new widgets::MentionCompleter(*m_words)),
      m_change(new widgets::PrimaryButton(tr("Change"))),
      m_fromSettings(new HintButton(tr("From the settings"))),
      m_seconds(new widgets::Chip({})),
      m_extend(new HintButton(tr("Make it longer"))),
      m_message(new widgets::InlineMessage),
      m_obstacle(new widgets::InlineMessage)
{
    setFixedHeight(editHeight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(8);
    column->addWidget(makeHead());
    column->addWidget(makeEditing());
    column->addWidget(m_obstacle);
    column->addWidget(m_message);
    column->addStretch();
    m_message->hide();
    m_obstacle->hide();
    connect(m_obstacle, &widgets::InlineMessage::actionTriggered, this, [this] {
        if (m_why.code == ErrorCode::Auth)
            emit keyWanted(m_why.provider);
        else
            emit newClipWanted();
    });
    connect(m_message, &widgets::InlineMessage::actionTriggered, this, [this] {
        m_message->hide();
        if (const auto limit = generation::raiseDayLimit(m_studio.budget()))
            emit dayLimitRaised(*limit);
        m_words->setFocus();
    });
    connect(&studio, &generation::Studio::spent, this, &EditPanel::refresh);
}

QWidget* EditPanel::makeHead()
{
    m_hint->setElide(Qt::ElideRight);
    auto* use = new HintButton(tr("Use its settings"));
    use->setFocusPolicy(Qt::TabFocus);
    use->setToolTip(tr("Camera, light and background as this clip was ordered"));
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_title);
    row->addWidget(m_hint, 1);
    row->addWidget(use);
    connect(use, &QPushButton::clicked, this, [this] { emit settingsWanted(m_clip); });
    return head;
}

QWidget* EditPanel::makeEditing()
{
    m_words->setPlaceholderText(tr("What should change? For example: slower, warmer light"));
    m_words->setAccessibleName(tr("What to change about the clip"));
    m_words->setFont(widgets::fontOf(TextStyle::Prompt));
    m_words->setMinimumHeight(widgets::scaledHeight(36));
    m_change->setHint(tr("↵"));
    m_editing = new QWidget;
    auto* column = new QVBoxLayout(m_editing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_words, 1);
    line->addWidget(m_change);
    column->addLayout(line);
    column->addWidget(makeSuggestions());
    connect(m_words, &QLineEdit::textChanged, this, &EditPanel::showPrices);
    connect(m_words, &QLineEdit::textEdited, m_mentions, &widgets::MentionCompleter::follow);
    connect(m_words, &QLineEdit::returnPressed, m_change, &QPushButton::click);
    connect(m_change, &QPushButton::clicked, this, [this] { send(changeOrder()); });
    connect(m_extend, &QPushButton::clicked, this, [this] { send(extendOrder()); });
    return m_editing;
}

QWidget* EditPanel::makeSuggestions()
{
    auto* suggestions = new QWidget;
    auto* row = new QHBoxLayout(suggestions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const std::pair<QString, Suggestions> groups[] = {{tr("Camera"), cameraSuggestions()},
                                                      {tr("Light"), lightSuggestions()},
                                                      {tr("Background"), backgroundSuggestions()},
                                                      {tr("Speed"), speedSuggestions()}};
    for (const auto& [name, list] : groups) {
        auto* chip = new widgets::Chip(name);
        chip->setFocusPolicy(Qt::TabFocus);
        addSuggestions(*chip, list);
        row->addWidget(chip);
    }
    m_fromSettings->setFocusPolicy(Qt::TabFocus);
    m_fromSettings->setToolTip(tr("What differs between the settings and this clip, in words"));
    row->addWidget(m_fromSettings);
    row->addStretch();
    m_seconds->setFocusPolicy(Qt::TabFocus);
    m_seconds->setAccessibleName(tr("How much longer"));
    m_extend->setFocusPolicy(Qt::TabFocus);
    m_extend->setControlHeight(standardHeight);
    row->addWidget(m_seconds);
    row->addWidget(m_extend);
    connect(m_fromSettings, &QPushButton::clicked, this, [this] {
        if (const project::Clip* clip = m_project.clip(m_clip))
            suggest(direction::changeWords(clip->direction, m_direction));
    });
    connect(m_seconds, &widgets::Chip::chosen, this, [this](int index) {
        m_longer = int(numberAt(m_studio.engines().find(m_project.clip(m_clip)->engine)->limits,
                                "extend_min_s", 1)) +
                   index;
        showPrices();
    });
    return suggestions;
}

void EditPanel::addSuggestions(widgets::Chip& chip, const Suggestions& list)
{
    auto* menu = new QMenu(&chip);
    for (const auto& [shown, words] : list)
        menu->addAction(shown, this, [this, words = words] { suggest(words); });
    chip.setMenu(menu);
}

void EditPanel::suggest(const QString& change)
{
    const bool goesOn = change.endsWith(u' '); // the user says the rest
    const QString text = direction::joinedChanges(m_words->text(), goesOn ? QString() : change);
    m_words->setText(goesOn ? QString(text + u' ' + change).trimmed() + u' ' : text);
    focusWords();
}

void EditPanel::focusWords()
{
    m_words->setFocus(Qt::OtherFocusReason);
    m_words->end(false);
}

void EditPanel::setClip(const project::ClipId& clip)
{
    if (clip != m_clip) {
        m_words->clear();
        m_message->hide();
        m_longer = 0;
    }
    m_clip = clip;
    refresh();
}

void EditPanel::setDirection(const direction::Direction& direction)
{
    m_direction = direction;
    const project::Clip* clip = m_project.clip(m_clip);
    m_fromSettings->setEnabled(clip &&
                               !direction::changeWords(clip->direction, m_direction).isEmpty());
}

std::vector<project::Reference> EditPanel::shelf() const
{
    const project::Clip* clip = m_project.clip(m_clip);
    const project::Variant* source = clip ? m_project.variant(clip->source) : nullptr;
    std::vector<project::Reference> shelf;
    for (const project::Board& board : m_project.document().boards) {
        if (source && source->board != board.id)
            continue;
        const project::Recipe recipe = project::recipeOf(board);
        shelf.insert(shelf.end(), recipe.references.begin(), recipe.references.end());
    }
    return shelf;
}

EditOrder EditPanel::changeOrder() const
{
    return {.source = m_clip,
            .words = direction::sentChange(m_words->text()),
            .references = project::mentionedIn(m_words->text(), shelf())};
}

EditOrder EditPanel::extendOrder() const
{
    return {.source = m_clip,
            .words = m_words->text().trimmed(),
            .kind = EditOrder::Kind::Extend,
            .longer = Time::ofSeconds(m_longer)};
}

void EditPanel::refresh()
{
    const project::Clip* clip = m_project.clip(m_clip);
    if (!clip)
        return;
    m_title->setText(tr("Change %1").arg(clipName(*clip, m_studio.models())));
    m_mentions->setNames(project::namesOf(shelf()));
    // Any words do to learn whether it can be changed at all.
    const Result<void> can =
        m_studio.check(m_project, EditOrder{.source = m_clip, .words = u"x"_s});
    m_editing->setVisible(can.has_value());
    m_hint->setVisible(can.has_value());
    m_obstacle->setVisible(!can);
    if (!can)
        return showObstacle(can.error());
    setDirection(m_direction);
    showExtension();
    showPrices();
}

void EditPanel::showObstacle(const Error& error)
{
    m_why = error;
    const project::Clip& clip = *m_project.clip(m_clip);
    if (error.code == ErrorCode::Auth)
        return m_obstacle->setMessage(widgets::MessageKind::Info, widgets::errorText(error),
                                      {tr("Add a key…")});
    const QString why =
        isSketch(clip)
            ? tr("A sketch cannot be changed in words: change the camera, light or background at "
                 "the right and sketch again, free. A clip of Omni Flash can be changed in words.")
            : tr("%1 holds no conversation about a finished clip. Change the direction and make a "
                 "new one, or make one with Omni Flash, which can be changed in words.")
                  .arg(modelName(m_studio.models(), clip.engine));
    m_obstacle->setMessage(widgets::MessageKind::Info, why, {tr("Make a new one")});
}

void EditPanel::showExtension()
{
    const project::Clip& clip = *m_project.clip(m_clip);
    const auto model = m_studio.engines().find(clip.engine);
    const int least = model ? int(numberAt(model->limits, "extend_min_s")) : 0;
    const double total = model ? numberAt(model->limits, "extend_total_s") : 0;
    const int most = model ? int(std::min(numberAt(model->limits, "extend_max_s"),
                                          std::floor(total - clip.duration.seconds())))
                           : 0;
    const bool canExtend = least > 0 && most >= least;
    m_seconds->setVisible(canExtend);
    m_extend->setVisible(least > 0);
    m_extend->setEnabled(canExtend);
    if (!canExtend) {
        m_extend->setText(tr("Cannot get longer"));
        m_extend->setToolTip(tr("%1 makes clips of up to %2 s in all.")
                                 .arg(modelName(m_studio.models(), clip.engine))
                                 .arg(total));
        return;
    }
    QStringList choices;
    for (int seconds = least; seconds <= most; ++seconds)
        choices << tr("%1 s more").arg(seconds);
    m_longer = std::clamp(m_longer, least, most);
    m_seconds->setOptions(choices, m_longer - least);
    m_extend->setToolTip(tr("Goes on where the clip ends; the words say how"));
}

void EditPanel::showPrices()
{
    if (!m_project.clip(m_clip))
        return;
    m_change->setEnabled(!m_words->text().trimmed().isEmpty());
    // How long and how large the changed clip is, the service decides.
    m_change->setPrice(tr("up to %1").arg(moneyText(m_studio.estimate(m_project, changeOrder()))));
    if (m_extend->isEnabled())
        m_extend->setText(tr("Make it longer, up to %1")
                              .arg(moneyText(m_studio.estimate(m_project, extendOrder()))));
}

void EditPanel::send(const EditOrder& order)
{
    m_message->hide();
    const Result<generation::Job*> job = m_studio.editClip(m_project, order);
    if (!job)
        return say(job.error());
    m_words->clear();
}

void EditPanel::say(const Error& error)
{
    const bool canRaise =
        error.code == ErrorCode::Budget && m_studio.budget().limits().day.has_value();
    m_message->setMessage(
        widgets::MessageKind::Red, widgets::errorText(error),
        canRaise ? QStringList{tr("Raise by %1").arg(moneyText(generation::dayLimitStep))}
                 : QStringList());
    m_message->show();
}

} // namespace rushes::clip
