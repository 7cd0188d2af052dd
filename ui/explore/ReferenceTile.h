/// One reference on the shelf: its picture, @name and role. Clicking opens what can be done with
/// it. Owned by the shelf; main thread.
#pragma once

#include "core/project/Recipe.h"

#include <QAbstractButton>

namespace rushes::widgets {
class ThumbnailCache;
}

namespace rushes::explore {

class ReferenceTile final : public QAbstractButton
{
    Q_OBJECT

public:
    ReferenceTile(const project::Reference& reference, const QString& path,
                  widgets::ThumbnailCache& thumbnails, QWidget* parent = nullptr);

    QSize sizeHint() const override;

signals:
    void roleChosen(rushes::project::ReferenceRole role);
    void renamed(const QString& name);
    void removed();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showMenu();

    project::Reference m_reference;
    QString m_path;
    widgets::ThumbnailCache& m_thumbnails;
};

} // namespace rushes::explore
