/// The strip beside the stage (under it, when the picture is tall): live pictures of older texts,
/// newest first. Choosing one brings it back with its words, at $0. Owned by the stage; main
/// thread.
#pragma once

#include "core/project/Project.h"

#include <QWidget>

#include <deque>

class QBoxLayout;

namespace rushes::widgets {
class ThumbnailCache;
}

namespace rushes::explore {

class OlderTexts final : public QWidget
{
    Q_OBJECT

public:
    OlderTexts(const project::Project& project, widgets::ThumbnailCache& thumbnails,
               QWidget* parent = nullptr);

    /// Vertical beside a wide stage.
    void setOrientation(Qt::Orientation orientation);
    /// `now` is the text on stage: the captions tell what was different.
    void add(const project::VariantId& picture, const QString& now);
    /// It is on stage.
    void remove(const project::VariantId& picture);
    void clear();

signals:
    void chosen(const rushes::project::VariantId& picture);

private:
    void rebuild();

    struct Entry
    {
        project::VariantId picture;
        QString caption;
    };

    const project::Project& m_project;
    widgets::ThumbnailCache& m_thumbnails;
    std::deque<Entry> m_entries; ///< newest first
    QBoxLayout* m_row;
};

} // namespace rushes::explore
