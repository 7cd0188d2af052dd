#include "app/rushes-cli/ProjectBeside.h"

#include "core/project/ProjectReader.h"

#include <QDir>
#include <QFileInfo>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;

std::optional<ProjectBeside>
projectBeside(const QString& file, const std::function<bool(const project::Document&)>& holds)
{
    const QDir folder = QFileInfo(file).absoluteDir();
    for (const QString& name : folder.entryList({u"*.rushes"_s}, QDir::Dirs)) {
        Result<project::Document> document = project::readDocument(folder.filePath(name));
        if (document && holds(*document))
            return ProjectBeside{folder.filePath(name), std::move(*document)};
    }
    return std::nullopt;
}

} // namespace rushes::cli
