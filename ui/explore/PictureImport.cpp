#include "ui/explore/PictureImport.h"

#include "ui/widgets/ErrorText.h"

namespace rushes::explore {

using project::VariantId;

PictureImport::PictureImport(project::Project& project, generation::Studio& studio, QObject* parent)
    : QObject(parent),
      m_project(project),
      m_studio(studio)
{}

void PictureImport::add(const project::BoardId& board, const QStringList& paths)
{
    next(board, paths, {});
}

void PictureImport::next(const project::BoardId& board, QStringList paths,
                         const QStringList& problems)
{
    if (paths.isEmpty()) {
        if (!problems.isEmpty())
            emit problem(problems.join(u'\n'));
        return;
    }
    const QString path = paths.takeFirst();
    whenDone(m_studio.importPicture(m_project, board, path), this,
             [this, board, paths, problems](const Result<VariantId>& picture) {
                 if (picture)
                     emit added(*picture);
                 next(board, paths,
                      picture ? problems
                              : problems + QStringList(widgets::errorText(picture.error())));
             });
}

} // namespace rushes::explore
