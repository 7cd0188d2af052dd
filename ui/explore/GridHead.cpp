#include "ui/explore/GridHead.h"

#include "ui/explore/GridView.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedControl.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSlider>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using widgets::IconButton;

namespace {

constexpr int endSpace = 16, headHeight = 44, sliderWidth = 72, searchWidth = 150;

} // namespace

GridHead::GridHead(QWidget* parent)
    : QWidget(parent),
      m_shown(
          new widgets::SegmentedControl({{tr("All"), 0}, {tr("Picks"), 0}, {tr("Unrated"), 0}})),
      m_selected(new widgets::Label({}, widgets::TextStyle::Caption, widgets::ColourRole::Text3)),
      m_words(new QLineEdit),
      m_clear(new widgets::HintButton(tr("Clear filter"))),
      m_search(new IconButton(u"search"_s, tr("Search"), tr("Ctrl+F"))),
      m_menu(new IconButton(u"filter"_s, tr("Filter"))),
      m_order(new IconButton(u"sort"_s, tr("Order"))),
      m_width(new QSlider(Qt::Horizontal))
{
    m_words->setPlaceholderText(tr("Words, model"));
    m_words->setAccessibleName(tr("Search in prompts"));
    m_words->setClearButtonEnabled(true);
    m_words->setFixedWidth(searchWidth);
    m_words->installEventFilter(this);
    m_words->hide();
    m_clear->setControlHeight(24);
    m_clear->hide();
    m_width->setAccessibleName(tr("Size of the pictures"));
    m_width->setRange(GridView::narrowest, GridView::widest);
    m_width->setFixedWidth(sliderWidth);
    layOut();
    connect(m_shown, &widgets::SegmentedControl::chosen, this, [this](int index) {
        m_filter.shown = Shown(index);
        emit filterWanted(m_filter);
    });
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (m_filter.words == text.simplified())
            return;
        m_filter.words = text.simplified();
        emit filterWanted(m_filter);
    });
    connect(m_clear, &QPushButton::clicked, this,
            [this] { emit filterWanted({.sort = m_filter.sort}); });
    connect(m_search, &QToolButton::clicked, this, &GridHead::openSearch);
    connect(m_menu, &QToolButton::clicked, this, &GridHead::openFilter);
    connect(m_order, &QToolButton::clicked, this, &GridHead::openOrder);
    connect(m_width, &QSlider::valueChanged, this, &GridHead::cellWidthChanged);
}

void GridHead::layOut()
{
    setFixedHeight(headHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, endSpace, 0);
    row->setSpacing(8);
    auto* name = new widgets::Label(tr("Variants"), widgets::TextStyle::Heading);
    name->setElide(Qt::ElideRight);
    row->addWidget(name);
    row->addWidget(m_shown);
    row->addStretch();
    row->addWidget(m_selected);
    row->addWidget(m_clear);
    row->addWidget(m_words);
    row->addWidget(m_search);
    row->addWidget(m_menu);
    row->addWidget(m_order);
    row->addWidget(m_width);
}

void GridHead::show(const VariantFilter& filter, const std::array<int, 3>& counts, int matching)
{
    m_filter = filter;
    m_shown->setCurrentIndex(int(filter.shown));
    for (int i = 0; i < int(counts.size()); ++i)
        m_shown->setCount(i, counts[std::size_t(i)]);
    if (filter.words != m_words->text().simplified())
        m_words->setText(filter.words);
    m_words->setVisible(!filter.words.isEmpty() || m_words->hasFocus());
    m_search->setVisible(!m_words->isVisibleTo(this));
    m_clear->setVisible(filter.choices() > 0);
    m_clear->setText(tr("%n shown, clear", nullptr, matching));
    m_menu->setChecked(filter.choices() > 0);
}

void GridHead::setSelected(int count)
{
    m_selected->setText(count > 1 ? tr("%n selected", nullptr, count) : QString());
}

void GridHead::setCellWidth(int width)
{
    m_width->setValue(width);
}

/// Where there is little room the keys for it are enough.
void GridHead::resizeEvent(QResizeEvent*)
{
    const int slider = sliderWidth + layout()->spacing();
    const int without = layout()->minimumSize().width() - (m_width->isVisibleTo(this) ? slider : 0);
    m_width->setVisible(width() >= without + slider);
}

void GridHead::openSearch()
{
    m_words->show();
    m_search->hide();
    m_words->setFocus();
    m_words->selectAll();
}

void GridHead::closeSearch()
{
    m_words->setVisible(!m_words->text().isEmpty());
    m_search->setVisible(m_words->text().isEmpty());
    emit left();
}

void GridHead::openFilter()
{
    QMenu menu(this);
    fillFilterMenu(menu, m_filter, m_choices ? m_choices() : FilterChoices(), QDate::currentDate(),
                   [this](const VariantFilter& filter) { emit filterWanted(filter); });
    menu.exec(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
}

void GridHead::openOrder()
{
    QMenu menu(this);
    fillSortMenu(menu, m_filter,
                 [this](const VariantFilter& filter) { emit filterWanted(filter); });
    menu.exec(m_order->mapToGlobal(QPoint(0, m_order->height())));
}

bool GridHead::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_words || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape)
        m_words->clear();
    if (key != Qt::Key_Escape && key != Qt::Key_Return && key != Qt::Key_Enter &&
        key != Qt::Key_Down)
        return false;
    closeSearch();
    return true;
}

} // namespace rushes::explore
