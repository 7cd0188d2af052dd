/// The third view of Compare: the board's pictures in a table whose sides the user chooses, with
/// what is missing made one by one at the price on it. What is ordered goes out as a signal;
/// nothing is sent from here. Owned by the Compare workspace; main thread.
#pragma once

#include "core/generation/Orders.h"
#include "ui/compare/LabelledSheet.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QModelIndex>

class QStackedLayout;

namespace rushes::generation {
class Studio;
}
namespace rushes::project {
class Project;
}
namespace rushes::widgets {
class Chip;
class Label;
class PictureView;
class SegmentedControl;
} // namespace rushes::widgets

namespace rushes::compare {

class TableModel;
class TableView;

class TablePanel final : public QWidget
{
    Q_OBJECT

public:
    TablePanel(project::Project& project, generation::Studio& studio, QWidget* parent = nullptr);

    void showBoard(const project::BoardId& board);
    /// A line over the table, such as a price to agree to; see `messageActed`.
    void showMessage(widgets::MessageKind kind, const QString& text, const QStringList& actions);
    void clearMessage();
    /// Writes the table with its labels; told by `statusChanged`.
    void saveAs(const QString& path);

signals:
    void orderWanted(const rushes::generation::PictureOrder& order);
    /// 0 or 1, in the order of the message's actions.
    void messageActed(int action);
    void pairWanted();
    void gridWanted();
    void statusChanged(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* toolBar();
    void connectTable();
    void make(const QModelIndex& cell);
    void rate(int rating);
    void flag(project::Flag flag);
    void showBig();
    void leaveBig();
    /// Moves to the next cell that holds a picture.
    void step(int rows, int columns);
    bool isBig() const;
    void updateBar();
    QString leftOut() const;
    void nameAxes();
    int axisNamed(int choice) const;
    LabelledSheet sheet() const;
    void askWhereToSave();

    project::Project& m_project;
    widgets::ThumbnailCache m_thumbnails;
    TableModel* m_model;
    TableView* m_table;
    widgets::PictureView* m_big;
    widgets::InlineMessage* m_message;
    widgets::SegmentedControl* m_views = nullptr;
    widgets::Chip* m_rows;
    widgets::Chip* m_columns;
    QStringList m_names; ///< of the axes, as the lists have them
    widgets::Label* m_outside;
    QStackedLayout* m_stack;
};

} // namespace rushes::compare
