/// The prompt's text field: plain text with its own undo, safe for input methods. It tells when the
/// text has settled into something worth drawing and never sends anything itself. Main thread.
#pragma once

#include <QPlainTextEdit>

namespace rushes::explore {

class PromptEditor final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit PromptEditor(QWidget* parent = nullptr);

    QString text() const { return toPlainText(); }
    /// Replaces the text as one undo step; no `edited` is emitted.
    void setText(const QString& text);
    /// Words that were not in `before` are underlined until the next call.
    void markAddedSince(const QString& before);
    int wordCount() const;

signals:
    /// The user changed the text, and no input method is composing.
    void edited(const QString& text);
    void generateRequested();
    /// Esc: back to the grid.
    void left();
    /// Alt+Up (-1) and Alt+Down (+1).
    void historyStepped(int direction);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void onTextChanged();
    void paintAddedLines(QPainter& painter) const;

    bool m_composing = false;
    bool m_setting = false;
    QString m_markedAgainst;
};

} // namespace rushes::explore
