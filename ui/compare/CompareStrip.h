/// The strip under the stage: the pictures of a board that are worth comparing. Main thread.
#pragma once

#include "core/project/Project.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QListWidget>

namespace rushes::compare {

class CompareStrip final : public QListWidget
{
    Q_OBJECT

public:
    explicit CompareStrip(const project::Project& project, QWidget* parent = nullptr);

    /// Picks, what has three stars or more and the two themselves, newest first; with very few of
    /// them also others.
    void show(const project::VariantId& a, const project::VariantId& b);

signals:
    void chosen(const rushes::project::VariantId& picture);

private:
    std::vector<project::VariantId> worthComparing(const project::VariantId& a,
                                                   const project::VariantId& b) const;
    void updatePictures();

    const project::Project& m_project;
    widgets::ThumbnailCache m_thumbnails;
};

} // namespace rushes::compare
