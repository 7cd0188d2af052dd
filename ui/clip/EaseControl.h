/// Four exclusive curves that say how a move starts and stops. Arrow keys move the choice. Main
/// thread.
#pragma once

#include "core/direction/CameraMove.h"

#include <QButtonGroup>
#include <QWidget>

namespace rushes::clip {

/// "In, out"
QString easeLabel(direction::Ease ease);

class EaseControl : public QWidget
{
    Q_OBJECT

public:
    explicit EaseControl(QWidget* parent = nullptr);

    direction::Ease ease() const { return direction::Ease(m_group.checkedId()); }
    /// Does not emit.
    void setEase(direction::Ease ease);

signals:
    void chosen(rushes::direction::Ease ease);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup m_group;
};

} // namespace rushes::clip
