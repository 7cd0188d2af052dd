#include "ui/clip/DirectionText.h"

#include "ui/clip/DirectionChoices.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Shapes.h"

#include <QAbstractButton>
#include <QFontMetrics>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using direction::Token;
using direction::TokenKind;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

// Rows follow each other every 34 px: 30 and a gap of 4.
constexpr int rowHeight = 30, gap = 4, tokenHeight = 26, padding = 8, iconSide = 14;

QString iconOf(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Move:
        return u"camera"_s;
    case TokenKind::Duration:
        return u"clock"_s;
    case TokenKind::Light:
        return u"light"_s;
    case TokenKind::Background:
        return u"background"_s;
    default:
        return {};
    }
}

/// The same kinds in the same places with the same fixed words: only token texts differ.
bool haveSameShape(const std::vector<Token>& a, const std::vector<Token>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Token& x, const Token& y) {
        return x.kind == y.kind && (x.kind != TokenKind::Fixed || x.text == y.text);
    });
}

} // namespace

class TokenButton : public QAbstractButton
{
public:
    explicit TokenButton(const Token& token) : m_kind(token.kind), m_iconName(iconOf(token.kind))
    {
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        setWords(token.text);
        // The subject is the picture's own: there is nothing to choose.
        setEnabled(token.kind != TokenKind::Subject);
        if (isEnabled())
            setToolTip(DirectionText::tr("Click to change"));
    }

    TokenKind kind() const { return m_kind; }
    void setWords(const QString& words)
    {
        setText(words.endsWith(u',') ? words.chopped(1) : words);
        setAccessibleName(text());
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const int words =
            QFontMetrics(widgets::fontOf(TextStyle::Prompt)).horizontalAdvance(text()) + 1;
        return {words + 2 * padding + (m_iconName.isEmpty() ? 0 : iconSide + 6),
                widgets::scaledHeight(rowHeight)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int high = widgets::scaledHeight(tokenHeight);
        const QRect box(0, (height() - high) / 2, width(), high);
        const bool lit = isEnabled() && (underMouse() || isDown());
        widgets::paintBox(painter, box, 5,
                          widgets::colourOf(this, lit ? ColourRole::Hover : ColourRole::Raised));
        QRect words = box.adjusted(padding, 0, 0, 0);
        if (!m_iconName.isEmpty()) {
            widgets::paintIcon(painter, QRect(words.x(), box.y(), iconSide, high), m_iconName,
                               widgets::colourOf(this, ColourRole::Text2));
            words.setLeft(words.x() + iconSide + 6);
        }
        widgets::paintText(painter, words, text(), widgets::fontOf(TextStyle::Prompt),
                           widgets::colourOf(this, ColourRole::Text1));
    }

private:
    TokenKind m_kind;
    QString m_iconName;
};

DirectionText::DirectionText(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Direction"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    new widgets::FlowLayout(this, gap);
}

void DirectionText::setDirection(const direction::Direction& direction)
{
    m_direction = direction;
    const std::vector<Token> tokens = direction::toTokens(direction);
    if (!haveSameShape(tokens, m_tokens))
        rebuild(tokens);
    m_tokens = tokens;
    auto button = m_buttons.begin();
    for (const Token& token : tokens) {
        if (token.kind != TokenKind::Fixed)
            (*button++)->setWords(token.text);
    }
}

void DirectionText::rebuild(const std::vector<Token>& tokens)
{
    std::optional<TokenKind> focused;
    for (TokenButton* button : m_buttons) {
        if (button->hasFocus())
            focused = button->kind();
    }
    m_buttons.clear();
    while (QLayoutItem* item = layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // one of them may be what called
        delete item;
    }
    for (const Token& token : tokens) {
        if (token.kind == TokenKind::Fixed) {
            for (const QString& word : token.text.split(u' ', Qt::SkipEmptyParts)) {
                auto* label = new widgets::Label(word, TextStyle::Prompt, ColourRole::Text2);
                label->setFixedHeight(widgets::scaledHeight(rowHeight));
                layout()->addWidget(label);
            }
            continue;
        }
        auto* button = new TokenButton(token);
        layout()->addWidget(button);
        m_buttons.push_back(button);
        connect(button, &QAbstractButton::clicked, this, [this, button] { openChoices(button); });
        if (focused == token.kind)
            button->setFocus();
    }
}

QAbstractButton* DirectionText::token(TokenKind kind) const
{
    const auto found = std::find_if(m_buttons.begin(), m_buttons.end(),
                                    [kind](TokenButton* button) { return button->kind() == kind; });
    return found == m_buttons.end() ? nullptr : *found;
}

void DirectionText::openChoices(TokenButton* button)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const DirectionChoice& choice : choicesFor(button->kind(), m_direction)) {
        QAction* action = menu->addAction(choice.label, this,
                                          [this, next = choice.direction] { emit edited(next); });
        action->setCheckable(true);
        action->setChecked(choice.direction == m_direction);
    }
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

} // namespace rushes::clip
