/// A real project in a temporary folder with pictures that are drawn on the spot, for tests of
/// rooms. Main thread.
#pragma once

#include "core/media/Image.h"
#include "core/project/Project.h"

#include <QTemporaryDir>

#include <memory>

namespace rushes::testing {

class TinyProject
{
public:
    TinyProject()
        : m_project(
              std::move(*project::Project::open(m_folder.filePath(QStringLiteral("project")))))
    {
        m_board = *m_project->addBoard(
            {.name = QStringLiteral("Board"), .prompt = QStringLiteral("red shoe")});
    }

    project::Project& project() { return *m_project; }
    const project::BoardId& board() const { return m_board; }
    QString filePath(const QString& name) const { return m_folder.filePath(name); }

    /// A variant whose picture is one colour.
    project::VariantId addPicture(const QColor& colour,
                                  const QString& prompt = QStringLiteral("red shoe"))
    {
        QImage picture(64, 36, QImage::Format_RGB32);
        picture.fill(colour);
        project::Variant variant;
        variant.board = m_board;
        variant.media = *m_project->media().put(
            *media::encodeImage(picture, media::ImageFormat::Png), QStringLiteral("png"));
        variant.recipe.prompt = prompt;
        variant.recipe.model = QStringLiteral("draft-board");
        variant.provider = QStringLiteral("local");
        variant.size = picture.size();
        return *m_project->addVariant(variant);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<project::Project> m_project;
    project::BoardId m_board;
};

} // namespace rushes::testing
