/// Make it: the model, one card each for the free sketch, a draft and the final with what they cost
/// and take, what the model cannot do, and what stands in the way. Orders through the Studio and
/// shows no progress: that is ShotJobs'. Main thread.
#pragma once

#include "core/generation/Studio.h"
#include "ui/clip/ClipLimits.h"
#include "ui/clip/Section.h"

#include <QPointer>

#include <array>
#include <map>

namespace rushes::widgets {
class Chip;
class InlineMessage;
class SectionHeader;
} // namespace rushes::widgets

namespace rushes::clip {

class LimitsList;
class ModelMenu;
class PriceCard;

class MakeSection : public Section
{
    Q_OBJECT

public:
    MakeSection(project::Project& project, generation::Studio& studio, QWidget* parent = nullptr);

    void setPicture(const project::VariantId& picture);
    void setSettings(const ShotSettings& settings);
    /// Asks again what can be used and afforded.
    void refresh();

    enum class Way { Sketch, Draft, Final };
    /// What a press on the card does; says why when it cannot be pressed. A draft without any
    /// service is the sketch.
    void make(Way way);
    /// The model that a draft and a final are made with.
    const catalog::Model& model() const { return m_model; }

signals:
    void settingsEdited(const rushes::clip::ShotSettings& settings);
    void cropWanted(const rushes::project::AspectRatio& ratio);
    /// A key is missing; of this service, or of any when it is empty.
    void keyWanted(const QString& provider);
    /// The day's limit was raised to this, for this run: it has to be kept.
    void dayLimitRaised(rushes::Money limit);

protected:
    void showDirection() override { refresh(); }

private:
    struct Card
    {
        PriceCard* button = nullptr;
        generation::ClipOrder order = {};
    };
    Card& card(Way way) { return m_cards[std::size_t(way)]; }
    QWidget* makeCards();
    void connectHints();
    void chooseModel();
    bool hasShot() const { return m_picture || m_settings.isFromWords(); }
    QSize shotSize() const;
    generation::ClipOrder orderFor(Way way) const;
    void showCard(Way way);
    void showObstacle(Way way, Money price);
    void showMessage();
    void lookAgain();
    void showTones();
    void place(Way way);
    void ask(Way way, Money price);
    bool isOnItsWay(const generation::ClipOrder& order) const;
    void answer(int action);
    void fix(LimitFix fix);
    void say(const Error& error);
    void raiseLimit();

    project::Project& m_project;
    generation::Studio& m_studio;
    project::VariantId m_picture;
    ShotSettings m_settings;
    catalog::Model m_model;
    std::array<Card, 3> m_cards;
    Way m_last = Way::Draft; ///< pressed last
    enum class Question { None, FirstPaid, Limit, Key };
    Question m_question = Question::None;  ///< what the message's button answers
    std::optional<Error> m_problem = {};   ///< of the last press
    std::optional<Error> m_overLimit = {}; ///< of a card that does not fit the budget
    std::map<QString, generation::Measured> m_measured;
    std::vector<std::pair<QPointer<generation::Job>, generation::ClipOrder>> m_running;
    widgets::SectionHeader* m_header;
    widgets::Chip* m_models;
    ModelMenu* m_menu;
    widgets::InlineMessage* m_message;
    LimitsList* m_limits;
};

} // namespace rushes::clip
