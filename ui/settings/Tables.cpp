#include "ui/settings/Tables.h"

#include "ui/widgets/TextStyle.h"

#include <QHeaderView>

namespace rushes::preferences {

QTableView* makeTable(QAbstractItemModel* model, const QString& accessibleName, int stretched)
{
    constexpr int rowHeight = 28;
    auto* table = new QTableView;
    table->setModel(model);
    table->setAccessibleName(accessibleName);
    table->setFont(widgets::fontOf(widgets::TextStyle::Small));
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(widgets::scaledHeight(rowHeight));
    QHeaderView* head = table->horizontalHeader();
    head->setFont(widgets::fontOf(widgets::TextStyle::Caption));
    head->setHighlightSections(false);
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setSectionResizeMode(QHeaderView::ResizeToContents);
    head->setSectionResizeMode(stretched, QHeaderView::Stretch);
    return table;
}

} // namespace rushes::preferences
