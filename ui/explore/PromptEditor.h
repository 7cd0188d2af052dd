/// The prompt's text field: plain text with its own undo, safe for input methods. It tells what the
/// writer does and never sends anything itself. Main thread.
#pragma once

#include "core/base/Words.h"
#include "core/generation/LiveScheduler.h"

#include <QPlainTextEdit>

namespace rushes::widgets {
class MentionCompleter;
}

namespace rushes::explore {

class PromptHighlighter;
class Spelling;

class PromptEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PromptEditor(QWidget* parent = nullptr);
    QSize sizeHint() const override { return {308, 176}; }

    QString text() const { return toPlainText(); }
    /// Replaces the text as one undo step; no `edited` is emitted.
    void setText(const QString& text);
    /// Words that were not in `before` are underlined until the next call.
    void markAddedSince(const QString& before);
    int wordCount() const;
    /// What may stand after an @.
    void setNames(const QStringList& names);
    const QStringList& names() const;
    /// What may stand in braces: the columns of the table.
    void setColumns(const QStringList& columns);
    /// As one edit of the user's.
    void replaceText(const QString& text);
    void selectWords(const rushes::WordSpan& span);
    void undoEdit();
    void redoEdit();

signals:
    /// The user changed the text, key by key or at once (paste, undo), and no input method is
    /// composing.
    void edited(rushes::generation::LiveScheduler::Edit edit);
    void handsChanged(const rushes::generation::LiveHands& hands);
    /// Files that were dropped on the text.
    void filesDropped(const QStringList& paths);
    void generateRequested();
    /// Esc: back to the grid.
    void left();
    /// Alt+Up (-1) and Alt+Down (+1).
    void historyStepped(int direction);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    using Edit = generation::LiveScheduler::Edit;
    void onTextChanged();
    void setHands(const generation::LiveHands& hands);
    void showNames();
    void addSpelling(QMenu& menu, const WordSpan& word);
    void paintAddedLines(QPainter& painter) const;
    void paintTokens(QPainter& painter) const;
    /// Of a span within one line, in the viewport; `position` counts in the whole text.
    QRectF rectOf(int position, int length) const;

    bool m_setting = false;
    Edit m_edit = Edit::Typed;
    generation::LiveHands m_hands;
    QString m_markedAgainst;
    widgets::MentionCompleter* m_completer;
    PromptHighlighter* m_highlighter;
    Spelling* m_spelling;
};

} // namespace rushes::explore
