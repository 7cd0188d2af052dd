#include "ui/explore/PromptEditor.h"

#include "ui/explore/PromptHighlighter.h"
#include "ui/explore/Spelling.h"
#include "ui/widgets/LocalFiles.h"
#include "ui/widgets/MentionCompleter.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/WordDiff.h"

#include <QContextMenuEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace rushes::explore {

using widgets::ColourRole;
using widgets::MentionCompleter;
using widgets::TextStyle;

namespace {

constexpr int sideMargin = 8, topMargin = 6, footerHeight = 24;

} // namespace

PromptEditor::PromptEditor(QWidget* parent)
    : QPlainTextEdit(parent),
      m_completer(new MentionCompleter(*this)),
      m_highlighter(new PromptHighlighter(document())),
      m_spelling(new Spelling(usualDictionaries(), this))
{
    setAccessibleName(tr("Prompt"));
    setPlaceholderText(tr("Describe a picture. A draft appears while you type."));
    setFont(widgets::fontOf(TextStyle::Prompt));
    document()->setDocumentMargin(4);
    setTabChangesFocus(true);
    setViewportMargins(sideMargin, topMargin, sideMargin, footerHeight);
    connect(this, &QPlainTextEdit::textChanged, this, &PromptEditor::onTextChanged);
    connect(m_completer, &MentionCompleter::openChanged, this, [this] {
        generation::LiveHands hands = m_hands;
        hands.completing = m_completer->isOpen();
        setHands(hands);
    });
}

void PromptEditor::setNames(const QStringList& names)
{
    m_completer->setNames(names);
    showNames();
}

void PromptEditor::setColumns(const QStringList& columns)
{
    m_completer->setColumns(columns);
    showNames();
}

void PromptEditor::showNames()
{
    m_highlighter->setNames({m_completer->names(), m_completer->columns()});
    viewport()->update();
}

const QStringList& PromptEditor::names() const
{
    return m_completer->names();
}

void PromptEditor::replaceText(const QString& text)
{
    setText(text);
    emit edited(Edit::Chosen);
}

void PromptEditor::selectWords(const WordSpan& span)
{
    QTextCursor cursor(document());
    cursor.setPosition(span.position);
    cursor.setPosition(span.position + span.length, QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    setFocus();
}

void PromptEditor::undoEdit()
{
    const QScopedValueRollback edit(m_edit, Edit::Chosen);
    undo();
}

void PromptEditor::redoEdit()
{
    const QScopedValueRollback edit(m_edit, Edit::Chosen);
    redo();
}

void PromptEditor::setText(const QString& text)
{
    if (text == toPlainText())
        return;
    const QScopedValueRollback guard(m_setting, true);
    QTextCursor cursor(document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    moveCursor(QTextCursor::End);
}

void PromptEditor::markAddedSince(const QString& before)
{
    m_markedAgainst = before;
    viewport()->update();
}

int PromptEditor::wordCount() const
{
    return int(widgets::words(toPlainText()).size());
}

void PromptEditor::onTextChanged()
{
    update();
    if (!m_setting && !m_hands.composing)
        emit edited(m_edit);
}

void PromptEditor::setHands(const generation::LiveHands& hands)
{
    if (hands == m_hands)
        return;
    m_hands = hands;
    emit handsChanged(hands);
}

void PromptEditor::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::ControlModifier))
        emit generateRequested();
    else if (event->key() == Qt::Key_Escape)
        emit left();
    else if (event->modifiers() == Qt::AltModifier &&
             (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        emit historyStepped(event->key() == Qt::Key_Up ? -1 : 1);
    else {
        const bool isChoice =
            event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo);
        const QScopedValueRollback edit(m_edit, isChoice ? Edit::Chosen : Edit::Typed);
        QPlainTextEdit::keyPressEvent(event);
        m_completer->follow();
    }
}

bool PromptEditor::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasUrls() || QPlainTextEdit::canInsertFromMimeData(source);
}

void PromptEditor::insertFromMimeData(const QMimeData* source)
{
    const QStringList paths = widgets::localFiles(*source);
    if (!paths.isEmpty()) {
        emit filesDropped(paths);
        return;
    }
    const QScopedValueRollback edit(m_edit, Edit::Chosen);
    QPlainTextEdit::insertFromMimeData(source);
}

/// What the word under it could be, above the usual lines.
void PromptEditor::contextMenuEvent(QContextMenuEvent* event)
{
    const std::unique_ptr<QMenu> menu(createStandardContextMenu(event->pos()));
    const int position = cursorForPosition(event->pos()).position();
    for (const WordSpan& word : m_spelling->misspelt(toPlainText())) {
        if (position >= word.position && position <= word.position + word.length)
            addSpelling(*menu, word);
    }
    menu->exec(event->globalPos());
}

void PromptEditor::addSpelling(QMenu& menu, const WordSpan& word)
{
    const QString wrong = toPlainText().mid(word.position, word.length);
    QAction* usual = menu.actions().value(0);
    const auto add = [&](const QString& text) {
        auto* line = new QAction(text, &menu);
        menu.insertAction(usual, line);
        return line;
    };
    for (const QString& right : m_spelling->suggestions(wrong)) {
        connect(add(right), &QAction::triggered, this, [this, word, right] {
            const QScopedValueRollback edit(m_edit, Edit::Chosen);
            selectWords(word);
            insertPlainText(right);
        });
    }
    connect(add(tr("Add “%1” to my words").arg(wrong)), &QAction::triggered, m_spelling,
            [this, wrong] { m_spelling->learn(wrong); });
    menu.insertSeparator(usual);
}

void PromptEditor::mousePressEvent(QMouseEvent* event)
{
    QPlainTextEdit::mousePressEvent(event);
    generation::LiveHands hands = m_hands;
    hands.selecting = true;
    setHands(hands);
}

void PromptEditor::mouseReleaseEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    generation::LiveHands hands = m_hands;
    hands.selecting = false;
    setHands(hands);
}

/// The commit is one edit; the text before it is nobody's.
void PromptEditor::inputMethodEvent(QInputMethodEvent* event)
{
    generation::LiveHands hands = m_hands;
    hands.composing = true;
    setHands(hands);
    QPlainTextEdit::inputMethodEvent(event);
    hands.composing = !event->preeditString().isEmpty();
    setHands(hands);
    if (!hands.composing && !event->commitString().isEmpty())
        emit edited(Edit::Typed);
}

void PromptEditor::paintEvent(QPaintEvent* event)
{
    m_highlighter->setInk(widgets::colourOf(this, ColourRole::Accent));
    m_highlighter->setSpelling(*m_spelling, widgets::colourOf(this, ColourRole::Red));
    {
        QPainter under(viewport());
        paintTokens(under);
    }
    QPlainTextEdit::paintEvent(event);
    QPainter over(viewport());
    paintAddedLines(over);
}

QRectF PromptEditor::rectOf(int position, int length) const
{
    const QTextBlock block = document()->findBlock(position);
    const int begin = position - block.position();
    const QTextLine line =
        block.isValid() ? block.layout()->lineForTextPosition(begin) : QTextLine();
    if (!line.isValid())
        return {};
    const int end = std::min(begin + length, line.textStart() + line.textLength());
    const double x1 = line.cursorToX(begin), x2 = line.cursorToX(end);
    const QPointF origin = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
    return {origin + QPointF(x1, line.y()), QSizeF(x2 - x1, line.height())};
}

void PromptEditor::paintTokens(QPainter& painter) const
{
    constexpr double wider = 3, radius = 3;
    painter.setRenderHint(QPainter::Antialiasing);
    for (const WordSpan& token : tokensOf(toPlainText(), {names(), m_completer->columns()}))
        widgets::paintBox(painter,
                          rectOf(token.position, token.length).adjusted(-wider, 1, wider, -1),
                          radius, widgets::colourOf(this, ColourRole::AccentSoft));
}

void PromptEditor::paintAddedLines(QPainter& painter) const
{
    if (m_markedAgainst.isEmpty())
        return;
    constexpr double thickness = 2;
    for (const widgets::WordSpan& span : widgets::addedWords(m_markedAgainst, toPlainText())) {
        const QRectF word = rectOf(span.position, span.length);
        if (!word.isEmpty())
            painter.fillRect(
                QRectF(word.left(), word.bottom() - thickness, word.width(), thickness),
                widgets::colourOf(this, ColourRole::Ok));
    }
}

} // namespace rushes::explore
