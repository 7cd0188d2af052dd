/// The shelf of references: pictures that the next one is made from, each with an @name and a role.
/// Files and pictures of the grid are dropped on it, or chosen with +. Kept in the project's media
/// by hash. Owned by the prompt panel; main thread; files are read on the pool.
#pragma once

#include "core/project/Project.h"

#include <QWidget>

namespace rushes::widgets {
class SectionHeader;
class ThumbnailCache;
} // namespace rushes::widgets

namespace rushes::explore {

/// "trainer-2" for a second one called "Trainer": small letters, digits and hyphens, and no name of
/// `taken`.
QString referenceName(const QString& wanted, const QStringList& taken);
/// "Product"
QString roleText(project::ReferenceRole role);

class ReferenceShelf final : public QWidget
{
    Q_OBJECT

public:
    ReferenceShelf(project::Project& project, widgets::ThumbnailCache& thumbnails,
                   QWidget* parent = nullptr);

    /// Without `changed`.
    void setReferences(std::vector<project::Reference> references);
    const std::vector<project::Reference>& references() const { return m_references; }
    QStringList names() const;
    /// What the model does with them: "up to 14", "the draft board draws without them".
    void setHint(const QString& hint);

    void addPicture(const project::VariantId& picture);
    void addFiles(const QStringList& paths);

signals:
    void changed();
    void failed(const rushes::Error& error);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void add(const ContentHash& media, const QString& name);
    void addFile(const QString& path);
    void chooseFiles();
    void rebuild();

    project::Project& m_project;
    widgets::ThumbnailCache& m_thumbnails;
    std::vector<project::Reference> m_references;
    widgets::SectionHeader* m_head;
    QWidget* m_tiles;
};

} // namespace rushes::explore
