/// The finished clips of one picture, newest first: a click takes over a clip's settings, stars
/// rate it, and it can go into the cut. Follows the project; main thread. Hidden while empty.
#pragma once

#include "core/project/Project.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace rushes::widgets {
class SectionHeader;
class StarRating;
} // namespace rushes::widgets

namespace rushes::clip {

class ClipList : public QWidget
{
    Q_OBJECT

public:
    explicit ClipList(project::Project& project, QWidget* parent = nullptr);

    void setPicture(const project::VariantId& picture);
    int count() const { return int(m_stars.size()); }

signals:
    void clipChosen(const rushes::project::ClipId& clip);
    void cutRequested(const rushes::project::ClipId& clip);

private:
    void rebuild();
    QWidget* makeRow(const project::Clip& clip, const QString& picture);
    void showChange(const project::ClipId& id);
    void rate(const project::ClipId& id, int rating);

    project::Project& m_project;
    widgets::ThumbnailCache m_thumbnails;
    project::VariantId m_picture;
    widgets::SectionHeader* m_header;
    QVBoxLayout* m_column;
    QWidget* m_rows = nullptr;
    QHash<project::ClipId, widgets::StarRating*> m_stars; ///< of the clips in the list
};

} // namespace rushes::clip
