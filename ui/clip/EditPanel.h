/// The strip under a finished clip that is played: what to change about it in words, with
/// suggestions, and making it longer, each with its price on the button. A clip that cannot be
/// changed says why and what to do instead. Orders through the Studio; main thread.
#pragma once

#include "core/generation/Studio.h"
#include "ui/widgets/Surface.h"

class QLineEdit;
class QStackedLayout;

namespace rushes::widgets {
class Chip;
class HintButton;
class InlineMessage;
class Label;
class MentionCompleter;
class PrimaryButton;
} // namespace rushes::widgets

namespace rushes::clip {

class EditPanel : public widgets::Surface
{
    Q_OBJECT

public:
    EditPanel(project::Project& project, generation::Studio& studio, QWidget* parent = nullptr);

    void setClip(const project::ClipId& clip);
    /// The settings of the room, offered as words where they differ from the clip's.
    void setDirection(const direction::Direction& direction);
    /// Asks again what can be done and what it costs.
    void refresh();
    void focusWords();

signals:
    void settingsWanted(const rushes::project::ClipId& clip);
    /// A new clip of the same shot at a service, for one that cannot be changed.
    void newClipWanted();
    void keyWanted(const QString& provider);
    /// The day's limit was raised to this, for this run: it has to be kept.
    void dayLimitRaised(rushes::Money limit);

private:
    QWidget* makeHead();
    QWidget* makeEditing();
    QWidget* makeSuggestions();
    void addSuggestions(widgets::Chip& chip, const std::vector<std::pair<QString, QString>>& list);
    QWidget* makeObstacle();
    void suggest(const QString& change);
    /// Of the board of the clip's picture; of every board for a clip without one.
    std::vector<project::Reference> shelf() const;
    generation::EditOrder changeOrder() const;
    generation::EditOrder extendOrder() const;
    void showPrices();
    void showExtension();
    void showObstacle(const Error& error);
    void send(const generation::EditOrder& order);
    void say(const Error& error);

    project::Project& m_project;
    generation::Studio& m_studio;
    project::ClipId m_clip;
    direction::Direction m_direction;
    int m_longer = 0; ///< seconds
    widgets::Label* m_title;
    widgets::Label* m_hint;
    QLineEdit* m_words;
    widgets::MentionCompleter* m_mentions;
    widgets::PrimaryButton* m_change;
    widgets::HintButton* m_fromSettings;
    widgets::Chip* m_seconds;
    widgets::HintButton* m_extend;
    widgets::InlineMessage* m_message;
    widgets::InlineMessage* m_obstacle;
    QWidget* m_editing = nullptr;
    Error m_why = {}; ///< what stands in the way of a change
};

} // namespace rushes::clip
