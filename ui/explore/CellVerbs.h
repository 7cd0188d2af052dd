/// What the buttons of a cell without a picture do: put refused words back for editing, ask again
/// or ask another model, find a missing file, take a failure out. Owned by the workspace; main
/// thread.
#pragma once

#include "core/generation/Studio.h"
#include "ui/explore/CellState.h"

#include <QModelIndex>

class QWidget;

namespace rushes::explore {

class VariantModel;

class CellVerbs final : public QObject
{
    Q_OBJECT

public:
    CellVerbs(project::Project& project, generation::Studio& studio, VariantModel& model,
              QWidget* parent);

    void act(const QModelIndex& cell, CellAction action);
    /// Stores the file when it is the picture's; whether it was.
    bool takeFile(const project::VariantId& picture, const QString& path);

signals:
    /// The words of a refused picture, to be edited; nothing is sent.
    void softenWanted(const QString& prompt);
    void problem(const QString& text);

private:
    void askAgain(const project::JobId& id, const QString& model);
    void findFile(const project::VariantId& picture);

    project::Project& m_project;
    generation::Studio& m_studio;
    VariantModel& m_model;
    QWidget* m_window;
};

} // namespace rushes::explore
