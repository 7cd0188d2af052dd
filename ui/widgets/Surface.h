/// Plain areas: a widget filled with one colour role, a rounded card, and the one-pixel rule
/// between sections. They follow the theme. Main thread.
#pragma once

#include "ui/widgets/Theme.h"

#include <QWidget>

namespace rushes::widgets {

class Surface : public QWidget
{
    Q_OBJECT

public:
    explicit Surface(ColourRole fill = ColourRole::Panel, QWidget* parent = nullptr);

    void setFill(ColourRole fill);
    /// 0 (as made) fills the whole rectangle. A rounded surface leaves its corners to the parent.
    void setRadius(int radius);
    void setEdge(ColourRole edge);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    ColourRole m_fill;
    ColourRole m_edge = ColourRole::Line;
    int m_radius = 0;
    bool m_hasEdge = false;
};

/// A rule of one logical pixel in the Line colour.
class Rule : public QWidget
{
    Q_OBJECT

public:
    explicit Rule(Qt::Orientation orientation = Qt::Horizontal, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace rushes::widgets
