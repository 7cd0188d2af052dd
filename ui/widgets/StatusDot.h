/// A small dot for something that goes on by itself: filled while it is awake, hollow while it
/// sleeps. The words beside it say which; the dot alone says nothing. Main thread.
#pragma once

#include "ui/widgets/Theme.h"

#include <QWidget>

namespace rushes::widgets {

class StatusDot : public QWidget
{
    Q_OBJECT

public:
    enum class Look { Filled, Hollow };

    explicit StatusDot(ColourRole role = ColourRole::Ok, QWidget* parent = nullptr);

    void setLook(Look look);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ColourRole m_role;
    Look m_look = Look::Filled;
};

} // namespace rushes::widgets
