#include "ui/explore/GridArea.h"

#include "ui/explore/GridView.h"
#include "ui/explore/VariantFilter.h"
#include "ui/explore/VariantModel.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/Theme.h"

#include <QHBoxLayout>
#include <QSlider>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace rushes::explore {

namespace {

constexpr int side = 16, headHeight = 44, sliderWidth = 96;

} // namespace

GridArea::GridArea(VariantModel& model, widgets::ThumbnailCache& thumbnails, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_grid(new GridView(thumbnails)),
      m_filter(new VariantFilter(this)),
      m_shown(
          new widgets::SegmentedControl({{tr("All"), 0}, {tr("Picks"), 0}, {tr("Unrated"), 0}})),
      m_empty(new widgets::EmptyState({})),
      m_body(new QWidget)
{
    setAutoFillBackground(true);
    m_filter->setSourceModel(&model);
    m_grid->setModel(m_filter);
    auto* stack = new QStackedLayout(m_body);
    stack->addWidget(m_grid);
    stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(side, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head());
    column->addWidget(m_body, 1);

    connect(m_filter, &QAbstractItemModel::rowsInserted, this, &GridArea::refresh);
    connect(m_filter, &QAbstractItemModel::rowsRemoved, this, &GridArea::refresh);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &GridArea::refresh);
    connect(m_filter, &QAbstractItemModel::dataChanged, this, &GridArea::refresh);
    connect(m_shown, &widgets::SegmentedControl::chosen, this, [this](int index) {
        m_filter->setShown(Shown(index));
        refresh();
    });
    connect(m_empty, &widgets::EmptyState::actionTriggered, this, &GridArea::showAll);
    refresh();
}

QWidget* GridArea::head()
{
    auto* slider = new QSlider(Qt::Horizontal);
    slider->setAccessibleName(tr("Size of the pictures"));
    slider->setRange(GridView::narrowest, GridView::widest);
    slider->setValue(m_grid->cellWidth());
    slider->setFixedWidth(sliderWidth);
    connect(slider, &QSlider::valueChanged, m_grid, &GridView::setCellWidth);
    auto* area = new QWidget;
    area->setFixedHeight(headHeight);
    auto* row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, side, 0);
    row->setSpacing(12);
    row->addWidget(new widgets::Label(tr("Variants"), widgets::TextStyle::Heading));
    row->addWidget(m_shown);
    row->addStretch();
    row->addWidget(slider);
    return area;
}

void GridArea::showAll()
{
    m_shown->setCurrentIndex(int(Shown::All));
    m_filter->setShown(Shown::All);
    refresh();
}

void GridArea::select(const project::VariantId& picture)
{
    const QModelIndex index = m_filter->mapFromSource(m_model.indexOf(picture));
    if (index.isValid())
        m_grid->select(index);
}

void GridArea::selectNextUnrated()
{
    for (int row = m_grid->currentIndex().row() + 1; row < m_filter->rowCount(); ++row) {
        const QModelIndex next = m_filter->index(row, 0);
        if (next.data(VariantModel::RatingRole).toInt() == 0) {
            m_grid->select(next);
            return;
        }
    }
}

void GridArea::refresh()
{
    const bool nothingAtAll = m_model.rowCount() == 0;
    m_empty->setSentence(nothingAtAll
                             ? tr("Your pictures appear here. Write a prompt and press Ctrl+Enter.")
                             : tr("No pictures match."));
    m_empty->setAction(nothingAtAll ? QString() : tr("Clear filter"));
    static_cast<QStackedLayout*>(m_body->layout())
        ->setCurrentIndex(m_filter->rowCount() == 0 ? 1 : 0);
    const auto counts = m_filter->counts();
    for (int i = 0; i < int(counts.size()); ++i)
        m_shown->setCount(i, counts[std::size_t(i)]);
}

} // namespace rushes::explore
