/// The finished clips of one picture and what was spent on them: sketches, drafts, finals, each
/// with the edits made from it below it. A click plays one, stars rate it, T puts it on the
/// timeline, its menu has the rest. Follows the project; main thread. Hidden while empty.
#pragma once

#include "core/catalog/Model.h"
#include "core/project/Project.h"
#include "ui/clip/ClipTree.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace rushes::widgets {
class SectionHeader;
class StarRating;
} // namespace rushes::widgets

namespace rushes::clip {

class ClipRow;
class ClipThumbnails;

class ClipList : public QWidget
{
    Q_OBJECT

public:
    ClipList(project::Project& project, const catalog::ModelTable& models,
             QWidget* parent = nullptr);

    /// Empty: the clips from words alone.
    void setPicture(const project::VariantId& picture);
    int count() const { return int(m_rows.size()); }
    /// The one that is played; empty for none.
    void setChosen(const project::ClipId& clip);
    /// The newest that is not in the bin, or an empty id.
    project::ClipId newest() const;

signals:
    void clipChosen(const rushes::project::ClipId& clip);
    void settingsWanted(const rushes::project::ClipId& clip);
    void cutRequested(const rushes::project::ClipId& clip);

private:
    struct Row
    {
        ClipRow* row = nullptr;
        widgets::StarRating* stars = nullptr;
    };
    void rebuild();
    QWidget* makeRow(const ClipNode& node);
    void openMenu(const project::ClipId& id, const QPoint& position);
    void showChange(const project::ClipId& id);
    void showSpent();
    void rate(const project::ClipId& id, int rating);
    void bin(const project::ClipId& id);

    project::Project& m_project;
    const catalog::ModelTable& m_models;
    ClipThumbnails* m_thumbnails;
    project::VariantId m_picture;
    project::ClipId m_chosen;
    widgets::SectionHeader* m_header;
    QVBoxLayout* m_column;
    QWidget* m_list = nullptr;
    QHash<project::ClipId, Row> m_rows;
};

} // namespace rushes::clip
