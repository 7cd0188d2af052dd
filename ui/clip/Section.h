/// What the parts of the Clip panel share: each shows the whole direction, changes its own part of
/// it and says so. Main thread; owned by the panel.
#pragma once

#include "core/direction/Direction.h"
#include "core/sketch/SketchRenderer.h"

#include <QWidget>

#include <memory>

class QVBoxLayout;

namespace rushes::clip {

class Section : public QWidget
{
    Q_OBJECT

public:
    explicit Section(QWidget* parent = nullptr);

    /// Shows it; does not emit.
    void setDirection(const direction::Direction& direction);
    const direction::Direction& direction() const { return m_direction; }
    /// The picture at cell size, for what the section draws on its cells.
    virtual void setSmallSource(const std::shared_ptr<const sketch::SketchSource>&) {}

signals:
    /// The user changed something; this is the direction with it.
    void edited(const rushes::direction::Direction& direction);

protected:
    /// Show `direction()`.
    virtual void showDirection() = 0;
    /// Shows `direction` and says that the user made it.
    void change(const direction::Direction& direction);
    /// Adds a row between the panel's side margins; `gap` px above it.
    void addRow(QWidget* row, int gap = 4);
    /// Adds cells, which bring the room for their rings along.
    void addCells(QWidget* cells);

private:
    direction::Direction m_direction;
    QVBoxLayout* m_column;
};

} // namespace rushes::clip
