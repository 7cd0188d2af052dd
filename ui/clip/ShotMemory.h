/// The shot settings of the picture in hand, or of the board's clip from words. Every change is a
/// command of the project, so that it can be undone and is there the next time; changes of one part
/// that follow each other quickly (a drag) are one step. Without a picture they are only held.
/// Owned by ClipWorkspace; main thread.
#pragma once

#include "core/project/Project.h"
#include "ui/clip/ShotSettings.h"

#include <QElapsedTimer>
#include <QObject>

namespace rushes::clip {

class ShotMemory : public QObject
{
    Q_OBJECT

public:
    explicit ShotMemory(project::Project& project, QObject* parent = nullptr);

    /// Shows what is remembered with it; emits `changed`.
    void setPicture(const project::VariantId& picture);
    void setBoard(const project::BoardId& board);
    const project::VariantId& picture() const { return m_picture; }
    const ShotSettings& settings() const { return m_settings; }
    void change(const ShotSettings& settings);

signals:
    /// Also by undo and redo.
    void changed();

private:
    QString gestureKey(const QString& part);
    std::optional<ShotSettings> remembered() const;
    void reread();

    project::Project& m_project;
    project::VariantId m_picture;
    project::BoardId m_board; ///< of a shot without a picture
    ShotSettings m_settings;
    QElapsedTimer m_sinceChange;
    QString m_part;
    int m_gesture = 0;
};

} // namespace rushes::clip
