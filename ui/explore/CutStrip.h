/// The 48 px strip under Explore: the newest cut with its shots in small, so that adding a picture
/// is seen where it lands. Owned by the workspace; main thread.
#pragma once

#include "core/project/Project.h"

#include <QWidget>

namespace rushes::widgets {
class ThumbnailCache;
}

namespace rushes::explore {

class CutStrip final : public QWidget
{
    Q_OBJECT

public:
    CutStrip(project::Project& project, widgets::ThumbnailCache& thumbnails,
             QWidget* parent = nullptr);

signals:
    void addWanted();
    void openWanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const project::Cut* cut() const;
    QString pictureOf(const timeline::Item& item) const;

    project::Project& m_project;
    widgets::ThumbnailCache& m_thumbnails;
};

} // namespace rushes::explore
