/// A few pictures at once, together as large as fits, over the stage and the grid, until one is
/// left: arrows move, X takes one out of the survey, P picks, digits rate. It changes the project
/// by commands. Owned by the workspace; main thread; it never decodes.
#pragma once

#include "core/project/Project.h"

#include <QWidget>

namespace rushes::widgets {
class ThumbnailCache;
}

namespace rushes::explore {

class SurveyView final : public QWidget
{
    Q_OBJECT

public:
    /// Covers `area`, a widget somewhere inside `parent`, while it is shown.
    SurveyView(project::Project& project, widgets::ThumbnailCache& thumbnails, QWidget& area,
               QWidget* parent);

    static constexpr int fewest = 2, most = 24;
    /// The selected pictures, or with fewer than two of them the picked ones of the board, newest
    /// first.
    static std::vector<project::VariantId>
    candidates(const project::Project& project, const project::BoardId& board,
               const std::vector<project::VariantId>& selected);

    void show(const std::vector<project::VariantId>& pictures);
    const std::vector<project::VariantId>& pictures() const { return m_pictures; }
    project::VariantId current() const;

signals:
    /// It is gone; the current picture was this.
    void left(const rushes::project::VariantId& picture);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::vector<QRect> places() const;
    void move(int step);
    void moveToRow(int direction);
    void takeOut();
    void leave();
    bool handleVerdict(int key);
    void cover();
    void nameCurrent();

    project::Project& m_project;
    widgets::ThumbnailCache& m_thumbnails;
    QWidget& m_area;
    std::vector<project::VariantId> m_pictures;
    int m_current = 0;
};

} // namespace rushes::explore
