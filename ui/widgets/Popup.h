/// The frame of what opens over the window and closes at a click beside it. Main thread.
#pragma once

#include <QFrame>

namespace rushes::widgets {

class Popup : public QFrame
{
    Q_OBJECT

public:
    explicit Popup(QWidget* parent) : QFrame(parent, Qt::Popup) {}

    /// Under the anchor, its right edges in line, or above it where there is no room.
    void openAt(const QWidget& anchor);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace rushes::widgets
