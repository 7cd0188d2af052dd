/// Brings the user's own files onto a board, one after the other, so that they stand in the order
/// in which they were dropped. Owned by the workspace; main thread; files are read on the pool.
#pragma once

#include "core/generation/Studio.h"

namespace rushes::explore {

class PictureImport final : public QObject
{
    Q_OBJECT

public:
    PictureImport(project::Project& project, generation::Studio& studio, QObject* parent);

    void add(const project::BoardId& board, const QStringList& paths);

signals:
    void added(const rushes::project::VariantId& picture);
    /// What could not be read, once, when all the others are there.
    void problem(const QString& text);

private:
    void next(const project::BoardId& board, QStringList paths, const QStringList& problems);

    project::Project& m_project;
    generation::Studio& m_studio;
};

} // namespace rushes::explore
