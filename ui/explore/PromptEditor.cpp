#include "ui/explore/PromptEditor.h"

#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/WordDiff.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScopedValueRollback>
#include <QTextBlock>
#include <QTextLayout>

namespace rushes::explore {

using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr int sideMargin = 8, topMargin = 6, footerHeight = 24;

} // namespace

PromptEditor::PromptEditor(QWidget* parent) : QPlainTextEdit(parent)
{
    setAccessibleName(tr("Prompt"));
    setPlaceholderText(tr("Describe a picture. A draft appears while you type."));
    setFont(widgets::fontOf(TextStyle::Prompt));
    document()->setDocumentMargin(4);
    setTabChangesFocus(true);
    setViewportMargins(sideMargin, topMargin, sideMargin, footerHeight);
    connect(this, &QPlainTextEdit::textChanged, this, &PromptEditor::onTextChanged);
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
    if (!m_setting && !m_composing)
        emit edited(toPlainText());
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
    else
        QPlainTextEdit::keyPressEvent(event);
}

void PromptEditor::inputMethodEvent(QInputMethodEvent* event)
{
    m_composing = !event->preeditString().isEmpty();
    QPlainTextEdit::inputMethodEvent(event);
    if (!m_composing && !event->commitString().isEmpty())
        emit edited(toPlainText());
}

void PromptEditor::paintEvent(QPaintEvent* event)
{
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    paintAddedLines(painter);
}

void PromptEditor::paintAddedLines(QPainter& painter) const
{
    if (m_markedAgainst.isEmpty())
        return;
    constexpr double thickness = 2, belowBaseline = 4;
    const QTextBlock block = document()->firstBlock();
    const QTextLayout* layout = block.layout();
    const QPointF origin = blockBoundingGeometry(block).translated(contentOffset()).topLeft();
    for (const widgets::WordSpan& span : widgets::addedWords(m_markedAgainst, toPlainText())) {
        const QTextLine line = layout->lineForTextPosition(span.position);
        if (!line.isValid())
            continue;
        const double x1 = line.cursorToX(span.position);
        const double x2 = line.cursorToX(span.position + span.length);
        const double y = line.y() + line.ascent() + belowBaseline;
        painter.fillRect(QRectF(origin + QPointF(x1, y), QSizeF(x2 - x1, thickness)),
                         widgets::colourOf(this, ColourRole::Ok));
    }
}

} // namespace rushes::explore
