/// Draws the ring around the control that the keyboard reached, and hides it when the mouse takes
/// over. One object for the whole program, a child of the style. Main thread. Text fields and views
/// show focus themselves and get no ring.
#pragma once

#include <QFocusFrame>
#include <QObject>
#include <QPointer>

class QFocusEvent;
class QWidget;

namespace rushes::widgets {

class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject* parent);
    ~FocusRing() override;

    /// The widget that wears the ring, or null.
    QWidget* target() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void putOn(QWidget& widget);
    bool leaves(const QWidget& widget, const QFocusEvent& event) const;

    QPointer<QFocusFrame> m_frame;
};

} // namespace rushes::widgets
