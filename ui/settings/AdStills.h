/// Four small pictures out of the newest cut, from its beginning to its end. It only paints; main
/// thread.
#pragma once

#include "core/project/Project.h"

#include <QWidget>

namespace rushes::widgets {
class ThumbnailCache;
}

namespace rushes::preferences {

class AdStills final : public QWidget
{
public:
    AdStills(project::Project& project, widgets::ThumbnailCache& thumbnails,
             QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QStringList pictures() const;
    QString pictureOf(const timeline::Item& item) const;

    project::Project& m_project;
    widgets::ThumbnailCache& m_thumbnails;
};

} // namespace rushes::preferences
