/// The direction as a sentence: words that follow a setting are tokens that open a list, grey words
/// are fixed. Main thread. It shows what is sent to a model and changes settings, never the text
/// alone.
#pragma once

#include "core/direction/Direction.h"

#include <QWidget>

#include <vector>

class QAbstractButton;

namespace rushes::clip {

class TokenButton;

class DirectionText : public QWidget
{
    Q_OBJECT

public:
    explicit DirectionText(QWidget* parent = nullptr);

    void setDirection(const direction::Direction& direction);
    /// The button of a kind, or nullptr when the text has none.
    QAbstractButton* token(direction::TokenKind kind) const;

signals:
    void edited(const rushes::direction::Direction& direction);

private:
    void rebuild(const std::vector<direction::Token>& tokens);
    void openChoices(TokenButton* button);

    direction::Direction m_direction;
    std::vector<direction::Token> m_tokens;
    std::vector<TokenButton*> m_buttons;
};

} // namespace rushes::clip
