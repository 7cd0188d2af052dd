#include "ui/clip/DirectionText.h"

#include "ui/clip/DirectionChoices.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Icon.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Shapes.h"

#include <QAbstractButton>
#include <QFontMetrics>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QWidgetAction>

#include <algorithm>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using direction::Token;
using direction::TokenKind;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

// Rows follow each other every 34 px: 30 and a gap of 4.
constexpr int lineHeight = 30, gap = 4, tokenHeight = 26, padding = 8, iconSide = 14;

QString iconOf(TokenKind kind)
{
    switch (kind) {
    case TokenKind::Move:
        return u"camera"_s;
    case TokenKind::Duration:
        return u"clock"_s;
    case TokenKind::Light:
    case TokenKind::LightEnd:
        return u"light"_s;
    case TokenKind::Background:
        return u"background"_s;
    default:
        return {};
    }
}

/// What stands in the text for this setting.
QString wordsFor(TokenKind kind, const direction::Direction& direction)
{
    for (const Token& token : direction::toTokens(direction)) {
        if (token.kind == kind)
            return token.text.endsWith(u',') ? token.text.chopped(1) : token.text;
    }
    return {};
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
        setToken(token);
        setToolTip(DirectionText::tr("Click to change"));
    }

    TokenKind kind() const { return m_kind; }
    void setToken(const Token& token)
    {
        m_isChanged = token.isChanged;
        setText(token.text.endsWith(u',') ? token.text.chopped(1) : token.text);
        setAccessibleName(text());
        setAccessibleDescription(m_isChanged ? DirectionText::tr("changed by you") : QString());
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const int words =
            QFontMetrics(widgets::fontOf(TextStyle::Prompt)).horizontalAdvance(text()) + 1;
        return {words + 2 * padding + (m_iconName.isEmpty() ? 0 : iconSide + 6),
                widgets::scaledHeight(lineHeight)};
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
        if (m_isChanged)
            painter.fillRect(QRectF(box.x() + 3, box.bottom() - 1, box.width() - 6, 2),
                             widgets::colourOf(this, ColourRole::Amber));
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
    bool m_isChanged = false;
};

DirectionText::DirectionText(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("Direction"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    new widgets::FlowLayout(this, gap);
}

void DirectionText::setDirection(const direction::Direction& direction,
                                 const direction::Wording& wording)
{
    m_direction = direction;
    m_wording = wording;
    const std::vector<Token> tokens = direction::toTokens(direction, wording);
    if (!haveSameShape(tokens, m_tokens))
        rebuild(tokens);
    m_tokens = tokens;
    auto button = m_buttons.begin();
    for (const Token& token : tokens) {
        if (token.kind != TokenKind::Fixed)
            (*button++)->setToken(token);
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
                label->setFixedHeight(widgets::scaledHeight(lineHeight));
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
    const TokenKind kind = button->kind();
    if (m_wording.changed.contains(kind)) {
        direction::Wording without = m_wording;
        without.changed.erase(kind);
        menu->addAction(tr("Automatic: %1").arg(wordsFor(kind, m_direction)), this,
                        [this, without] { emit edited(m_direction, without); });
        menu->addSeparator();
    }
    addChoices(*menu, kind);
    addOwnWords(*menu, button);
    menu->popup(button->mapToGlobal(QPoint(0, button->height())));
}

void DirectionText::addChoices(QMenu& menu, TokenKind kind)
{
    for (const DirectionChoice& choice : choicesFor(kind, m_direction)) {
        const QString words = wordsFor(kind, choice.direction);
        QAction* action =
            menu.addAction(choice.label, this, [this, kind, next = choice.direction, words] {
                choose(kind, next, words);
            });
        action->setCheckable(true);
        const auto own = m_wording.changed.find(kind);
        action->setChecked(own == m_wording.changed.end() ? choice.direction == m_direction
                                                          : own->second == words);
    }
}

void DirectionText::addOwnWords(QMenu& menu, TokenButton* button)
{
    auto* field = new QLineEdit;
    field->setPlaceholderText(tr("Your own words"));
    field->setAccessibleName(tr("Your own words"));
    field->setText(button->text());
    field->setMinimumWidth(220);
    auto* own = new QWidgetAction(&menu);
    own->setDefaultWidget(field);
    if (!menu.isEmpty())
        menu.addSeparator();
    menu.addAction(own);
    connect(field, &QLineEdit::returnPressed, this,
            [this, field, kind = button->kind(), menu = &menu] {
                choose(kind, m_direction, field->text().simplified());
                menu->close();
            });
}

void DirectionText::choose(TokenKind kind, const direction::Direction& next, const QString& words)
{
    direction::Wording wording = m_wording;
    if (words.isEmpty())
        wording.changed.erase(kind);
    else
        wording.changed[kind] = words;
    emit edited(next, wording);
}

} // namespace rushes::clip
