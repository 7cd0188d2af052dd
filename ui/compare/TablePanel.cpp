#include "ui/compare/TablePanel.h"

#include "core/base/Async.h"
#include "core/media/Image.h"
#include "core/project/commands/VariantCommands.h"
#include "ui/compare/TableModel.h"
#include "ui/compare/TableView.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PictureView.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/Surface.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QStackedLayout>
#include <QTimer>

namespace rushes::compare {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using project::Flag;
using project::VariantId;
using widgets::Label;

namespace {

enum PanelPage { NothingPage, TablePage, BigPage };

} // namespace

TablePanel::TablePanel(project::Project& project, generation::Studio& studio, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_model(new TableModel(project, studio, this)),
      m_table(new TableView(*m_model, m_thumbnails)),
      m_big(new widgets::PictureView),
      m_message(new widgets::InlineMessage),
      m_rows(new widgets::Chip({})),
      m_columns(new widgets::Chip({})),
      m_outside(new Label({}, widgets::TextStyle::Small, widgets::ColourRole::Text3)),
      m_stack(new QStackedLayout)
{
    m_message->hide();
    m_big->setAccessibleName(tr("Picture of the table"));
    m_stack->addWidget(new widgets::EmptyState(tr(
        "Nothing varies among these pictures yet. Write {red|blue} in the prompt to try both.")));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_big);
    auto* hints = new widgets::HintBar;
    hints->setHints({{{tr("Ctrl ↵")}, tr("Make this one")},
                     {{u"1"_s, u"…"_s, u"5"_s}, tr("Rate")},
                     {{u"P"_s}, tr("Pick")},
                     {{u"X"_s}, tr("Reject")},
                     {{u"E"_s}, tr("Big")},
                     {{u"W"_s}, tr("Swap")},
                     {{u"T"_s}, tr("Two pictures")},
                     {{u"G"_s}, tr("Back to grid")}});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(toolBar());
    column->addWidget(m_message);
    column->addLayout(m_stack, 1);
    column->addWidget(hints);
    setFocusProxy(m_table);
    m_big->setFocusPolicy(Qt::StrongFocus);
    m_big->installEventFilter(this);
    connectTable();
}

QWidget* TablePanel::toolBar()
{
    constexpr int height = 44, side = 16;
    m_views = new widgets::SegmentedControl({{tr("Two pictures")}, {tr("Table")}});
    m_rows->setPrefix(tr("Down"));
    m_columns->setPrefix(tr("Across"));
    auto* swap = new widgets::HintButton(u"flip"_s, tr("Swap"), u"W"_s);
    auto* save = new widgets::HintButton(u"export"_s, tr("Save as labelled sheet…"), {});
    connect(m_views, &widgets::SegmentedControl::chosen, this, &TablePanel::pairWanted);
    connect(m_rows, &widgets::Chip::chosen, this,
            [this](int choice) { m_model->setRowAxis(axisNamed(choice)); });
    connect(m_columns, &widgets::Chip::chosen, this,
            [this](int choice) { m_model->setColumnAxis(axisNamed(choice)); });
    connect(swap, &QPushButton::clicked, m_model, &TableModel::swapAxes);
    connect(save, &QPushButton::clicked, this, &TablePanel::askWhereToSave);
    auto* bar = new widgets::Surface;
    bar->setFixedHeight(height);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(side, 0, side, 0);
    row->setSpacing(12);
    for (QWidget* control : std::initializer_list<QWidget*>{m_views, m_rows, m_columns, swap})
        row->addWidget(control);
    m_outside->setElide(Qt::ElideRight);
    m_outside->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_outside, 1);
    row->addWidget(save);
    return bar;
}

void TablePanel::connectTable()
{
    connect(m_model, &TableModel::axesChanged, this, &TablePanel::updateBar);
    connect(m_table, &TableView::makeWanted, this, &TablePanel::make);
    connect(m_table, &TableView::rated, this, &TablePanel::rate);
    connect(m_table, &TableView::flagged, this, &TablePanel::flag);
    connect(m_table, &TableView::bigWanted, this, &TablePanel::showBig);
    connect(m_table, &TableView::swapWanted, m_model, &TableModel::swapAxes);
    connect(m_table, &TableView::pairWanted, this, &TablePanel::pairWanted);
    connect(m_table, &TableView::gridWanted, this, &TablePanel::gridWanted);
    connect(m_big, &widgets::PictureView::doubleClicked, this, &TablePanel::leaveBig);
    connect(m_message, &widgets::InlineMessage::actionTriggered, this, &TablePanel::messageActed);
}

void TablePanel::showBoard(const project::BoardId& board)
{
    m_views->setCurrentIndex(1);
    m_model->setBoard(board);
    leaveBig();
}

void TablePanel::showMessage(widgets::MessageKind kind, const QString& text,
                             const QStringList& actions)
{
    m_message->setMessage(kind, text, actions);
    m_message->show();
}

void TablePanel::clearMessage()
{
    m_message->hide();
}

void TablePanel::updateBar()
{
    nameAxes();
    const QString left = leftOut();
    m_outside->setText(left);
    m_outside->setToolTip(left);
    if (m_model->axes().empty())
        m_stack->setCurrentIndex(NothingPage);
    else if (!isBig())
        m_stack->setCurrentIndex(TablePage);
}

/// What of the board the table does not show, and why.
QString TablePanel::leftOut() const
{
    const generation::VariantTable& table = m_model->table();
    const int most = std::max(table.rows.count(), table.columns.count());
    QStringList parts;
    if (m_model->lookedAt() < m_model->pictureCount())
        parts << tr("The newest %1 of %2 pictures")
                     .arg(QLocale().toString(m_model->lookedAt()),
                          QLocale().toString(m_model->pictureCount()));
    if (most == generation::mostAxisValues)
        parts << tr("The newest %1 of each side").arg(most);
    if (table.outside > 0)
        parts << tr("%n pictures have no place here", nullptr, table.outside);
    return parts.join(u" · "_s);
}

/// A list that is open is left alone: what lies in it must not go while it is read.
void TablePanel::nameAxes()
{
    constexpr auto later = 200ms;
    for (const widgets::Chip* chip : {m_rows, m_columns}) {
        if (chip->menu() && chip->menu()->isVisible())
            return QTimer::singleShot(later, this, &TablePanel::nameAxes);
    }
    QStringList names{m_model->axisName(-1)};
    for (int axis = 0; axis < int(m_model->axes().size()); ++axis)
        names << m_model->axisName(axis);
    if (names != m_names) {
        m_names = names;
        m_rows->setOptions(names);
        m_columns->setOptions(names);
    }
    m_rows->setCurrentIndex(m_model->rowAxis() + 1);
    m_columns->setCurrentIndex(m_model->columnAxis() + 1);
}

/// The axis of a choice as it was named; -1 is none.
int TablePanel::axisNamed(int choice) const
{
    for (int axis = 0; axis < int(m_model->axes().size()); ++axis) {
        if (m_model->axisName(axis) == m_names.value(choice))
            return axis;
    }
    return -1;
}

void TablePanel::make(const QModelIndex& cell)
{
    if (const auto order = m_model->orderFor(cell))
        emit orderWanted(*order);
}

void TablePanel::rate(int rating)
{
    const auto pictures = m_table->selectedPictures();
    if (!pictures.empty())
        m_project.push(project::rateVariants(m_project, pictures, rating, tr("Rate")));
}

void TablePanel::flag(Flag flag)
{
    const auto pictures = m_table->selectedPictures();
    const QString name = flag == Flag::Picked     ? tr("Pick")
                         : flag == Flag::Rejected ? tr("Reject")
                                                  : tr("Clear flag");
    if (!pictures.empty())
        m_project.push(project::flagVariants(m_project, pictures, flag, name));
}

bool TablePanel::isBig() const
{
    return m_stack->currentIndex() == BigPage;
}

void TablePanel::leaveBig()
{
    m_stack->setCurrentIndex(m_model->axes().empty() ? NothingPage : TablePage);
    m_table->setFocus();
}

void TablePanel::showBig()
{
    const project::Variant* variant =
        m_project.variant(m_model->pictureAt(m_table->currentIndex()));
    const auto path = variant ? m_project.media().path(variant->media) : std::nullopt;
    if (!path)
        return;
    m_stack->setCurrentIndex(BigPage);
    m_big->setFocus();
    const VariantId shown = variant->id;
    emit statusChanged(tr("Picture %1: %2").arg(variant->number).arg(variant->recipe.prompt));
    whenDone(runAsync([path = *path] { return media::readImage(path); }), this,
             [this, shown](const Result<QImage>& picture) {
                 if (picture && shown == m_model->pictureAt(m_table->currentIndex()))
                     m_big->setImage(*picture);
             });
}

void TablePanel::step(int rows, int columns)
{
    QModelIndex next = m_table->currentIndex();
    do
        next = next.siblingAtColumn(next.column() + columns).siblingAtRow(next.row() + rows);
    while (next.isValid() && !m_model->pictureAt(next));
    if (!next.isValid())
        return;
    m_table->setCurrentIndex(next);
    showBig();
}

bool TablePanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_big || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_E:
    case Qt::Key_Space:
    case Qt::Key_Escape:
    case Qt::Key_G:
        leaveBig();
        return true;
    case Qt::Key_Left:
        step(0, -1);
        return true;
    case Qt::Key_Right:
        step(0, 1);
        return true;
    case Qt::Key_Up:
        step(-1, 0);
        return true;
    case Qt::Key_Down:
        step(1, 0);
        return true;
    default: // rating goes on as in the table
        return QCoreApplication::sendEvent(m_table, event) && event->isAccepted();
    }
}

LabelledSheet TablePanel::sheet() const
{
    LabelledSheet sheet{.aspect = m_model->aspect(),
                        .font = widgets::fontOf(widgets::TextStyle::Body)};
    for (int row = 0; row < m_model->rowCount(); ++row) {
        sheet.rows << m_model->headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
        for (int column = 0; column < m_model->columnCount(); ++column)
            sheet.paths << m_model->index(row, column).data(TableModel::PathRole).toString();
    }
    for (int column = 0; column < m_model->columnCount(); ++column)
        sheet.columns << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    return sheet;
}

void TablePanel::askWhereToSave()
{
    const project::Board* board = m_project.board(m_model->board());
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save as labelled sheet"),
        QDir::home().filePath(tr("%1 table.png").arg(board ? board->name : QString())),
        tr("PNG picture (*.png)"));
    if (!path.isEmpty())
        saveAs(path);
}

void TablePanel::saveAs(const QString& path)
{
    whenDone(runAsync([sheet = sheet(), path] { return saveSheet(sheet, path); }), this,
             [this, path](const Result<void>& saved) {
                 emit statusChanged(
                     saved ? tr("The sheet is in %1.").arg(QDir::toNativeSeparators(path))
                           : widgets::errorText(saved.error()));
             });
}

} // namespace rushes::compare
