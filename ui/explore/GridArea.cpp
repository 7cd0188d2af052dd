#include "ui/explore/GridArea.h"

#include "ui/explore/GridHead.h"
#include "ui/explore/GridView.h"
#include "ui/explore/VariantModel.h"
#include "ui/widgets/EmptyState.h"

#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace rushes::explore {

namespace {

constexpr int side = 16;

} // namespace

GridArea::GridArea(VariantModel& model, widgets::ThumbnailCache& thumbnails, QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_grid(new GridView(thumbnails)),
      m_head(new GridHead),
      m_empty(new widgets::EmptyState({})),
      m_body(new QWidget)
{
    setAutoFillBackground(true);
    m_grid->setModel(&model);
    auto* stack = new QStackedLayout(m_body);
    stack->addWidget(m_grid);
    stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(side, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_body, 1);

    connect(&model, &QAbstractItemModel::rowsInserted, this, &GridArea::refresh);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &GridArea::refresh);
    connect(&model, &QAbstractItemModel::modelReset, this, &GridArea::refresh);
    connect(&model, &VariantModel::countsChanged, this, &GridArea::refresh);
    connect(&model.stacks(), &Stacks::changed, this, [this] { apply(m_model.filter()); });
    connect(m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &GridArea::showSelection);
    m_head->setCellWidth(m_grid->cellWidth());
    m_head->setChoices([this] { return m_model.choices(); });
    connect(m_head, &GridHead::filterWanted, this, &GridArea::apply);
    connect(m_head, &GridHead::cellWidthChanged, m_grid, &GridView::setCellWidth);
    connect(m_head, &GridHead::left, m_grid, qOverload<>(&QWidget::setFocus));
    connect(m_grid, &GridView::cellWidthChanged, m_head, &GridHead::setCellWidth);
    connect(m_empty, &widgets::EmptyState::actionTriggered, this, &GridArea::showAll);
    refresh();
}

void GridArea::showAll()
{
    apply({.sort = m_model.filter().sort, .stacked = m_model.filter().stacked});
}

void GridArea::openSearch()
{
    m_head->openSearch();
}

void GridArea::stack()
{
    VariantFilter filter = m_model.filter();
    const bool isStack = m_grid->currentIndex().data(VariantModel::AlikeRole).isValid();
    if (filter.stacked && isStack)
        m_model.toggleStack(m_grid->currentIndex());
    else
        filter.stacked = !filter.stacked;
    if (filter.stacked && !m_model.filter().stacked) {
        const auto tell = [this](int groups, Money again) {
            if (groups == 0)
                emit told(tr("No pictures here look alike."));
            else
                emit told(samenessText(groups, again) + rangeText());
        };
        connect(&m_model.stacks(), &Stacks::looked, this, tell, Qt::SingleShotConnection);
    }
    apply(filter);
}

QString GridArea::samenessText(int groups, Money again)
{
    if (again.isZero())
        return tr("%n looks that several pictures share.", nullptr, groups);
    return tr("%n looks that several pictures share; %1 went into looking the same.", nullptr,
              groups)
        .arg(moneyText(again));
}

/// What to change for pictures that differ more; begins with a space, or is empty.
QString GridArea::rangeText() const
{
    const project::WordRange words = m_model.stacks().words();
    QStringList parts{QString()};
    if (words.isOneText)
        parts << tr("All have the same words: change some for more range.");
    if (!words.parting.isEmpty())
        parts << tr("“%1” changes the look.").arg(words.parting);
    if (!words.idle.isEmpty())
        parts << tr("“%1” made no difference.").arg(words.idle);
    return parts.join(u' ');
}

/// The picture that was chosen stays so when it is still shown.
void GridArea::apply(const VariantFilter& filter)
{
    const project::VariantId current = m_grid->currentPicture();
    m_model.setFilter(filter);
    select(current);
}

void GridArea::select(const project::VariantId& picture)
{
    const QModelIndex index = m_model.indexOf(picture);
    if (index.isValid())
        m_grid->select(index);
}

void GridArea::selectRow(int row)
{
    const int last = m_model.rowCount() - 1;
    if (last >= 0)
        m_grid->select(m_model.index(std::clamp(row, 0, last)));
}

void GridArea::selectNextUnrated()
{
    for (int row = m_grid->currentIndex().row() + 1; row < m_model.rowCount(); ++row) {
        const QModelIndex next = m_model.index(row, 0);
        if (m_model.idAt(next) && next.data(VariantModel::RatingRole).toInt() == 0) {
            m_grid->select(next);
            return;
        }
    }
}

void GridArea::refresh()
{
    const bool nothingAtAll =
        m_model.counts()[std::size_t(Shown::All)] == 0 && m_model.jobs().count() == 0;
    m_empty->setSentence(nothingAtAll
                             ? tr("Your pictures appear here. Write a prompt and press Ctrl+Enter.")
                             : tr("No pictures match."));
    m_empty->setAction(nothingAtAll ? QString() : tr("Clear filter"));
    static_cast<QStackedLayout*>(m_body->layout())
        ->setCurrentIndex(m_model.rowCount() == 0 ? 1 : 0);
    m_head->show(m_model.filter(), m_model.counts(), m_model.pictureCount());
}

void GridArea::showSelection()
{
    int count = 0;
    for (const QItemSelectionRange& range : m_grid->selectionModel()->selection())
        count += range.height();
    m_head->setSelected(count);
}

} // namespace rushes::explore
