/// A sheet over the whole window: the window is dimmed, the content sits in a rounded panel, Tab
/// stays inside, Esc closes. It is a child of the window, not a dialog, so nothing stops running.
/// Main thread.
#pragma once

#include <QPointer>
#include <QVariantAnimation>
#include <QWidget>

namespace rushes::widgets {

class SheetHost : public QWidget
{
    Q_OBJECT

public:
    /// Hidden until `open`.
    explicit SheetHost(QWidget* window);

    /// Shows `content`, at its size hint or as large as fits 32 px inside the window, and gives it
    /// the focus. `content` becomes a child of the host and stays one; opening another content
    /// hides it.
    void open(QWidget* content);
    bool isOpen() const { return m_content != nullptr; }
    QWidget* content() const { return m_content; }

public slots:
    /// Hides the sheet and returns the focus to where it was.
    void dismiss();

signals:
    void dismissed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void arrange();
    double progress() const;

    QPointer<QWidget> m_content;
    QPointer<QWidget> m_focusBefore;
    QVariantAnimation m_entrance;
};

} // namespace rushes::widgets
