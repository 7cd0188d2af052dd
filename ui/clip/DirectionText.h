/// The direction as a sentence: words that follow a setting are tokens that open a list and take
/// the user's own words, grey words are fixed. A word that the user chose here has an amber edge
/// and no setting rewrites it. Main thread. It shows what is sent to a model.
#pragma once

#include "core/direction/Wording.h"

#include <QWidget>

#include <vector>

class QAbstractButton;
class QMenu;

namespace rushes::clip {

class TokenButton;

class DirectionText : public QWidget
{
    Q_OBJECT

public:
    explicit DirectionText(QWidget* parent = nullptr);

    void setDirection(const direction::Direction& direction,
                      const direction::Wording& wording = {});
    /// The button of a kind, or nullptr when the text has none.
    QAbstractButton* token(direction::TokenKind kind) const;

signals:
    /// A word was chosen: the setting it stands for, where there is one, and the word itself.
    void edited(const rushes::direction::Direction& direction,
                const rushes::direction::Wording& wording);

private:
    void rebuild(const std::vector<direction::Token>& tokens);
    void openChoices(TokenButton* button);
    void addChoices(QMenu& menu, direction::TokenKind kind);
    void addOwnWords(QMenu& menu, TokenButton* button);
    void choose(direction::TokenKind kind, const direction::Direction& next, const QString& words);

    direction::Direction m_direction;
    direction::Wording m_wording;
    std::vector<direction::Token> m_tokens;
    std::vector<TokenButton*> m_buttons;
};

} // namespace rushes::clip
