/// The list behind "Queue": every job of this run with its model, time, cost and state, and a way
/// to stop it. A popup owned by MainWindow; main thread. It only reads jobs and asks them to stop.
#pragma once

#include "core/generation/Studio.h"
#include "ui/widgets/Popup.h"

class QScrollArea;

namespace rushes::shell {

class JobsPopup : public widgets::Popup
{
    Q_OBJECT

public:
    JobsPopup(generation::Studio& studio, QWidget* parent);

    void showBelow(QWidget* anchor);

private:
    void rebuild();

    generation::Studio& m_studio;
    QScrollArea* m_area;
};

} // namespace rushes::shell
