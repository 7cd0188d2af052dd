#include "ui/cut/MediaPanel.h"

#include "ui/cut/CutVerbs.h"
#include "ui/cut/MediaDelegate.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QListView>
#include <QStackedLayout>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

MediaPanel::MediaPanel(CutSession& session, MediaThumbnails& thumbnails, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_model(session.project()),
      m_list(new QListView(this)),
      m_hint(new widgets::Label({}, widgets::TextStyle::Small, widgets::ColourRole::Text3, this)),
      m_add(new widgets::HintButton(tr("Add to cut"), this)),
      m_cancel(new widgets::HintButton(tr("Cancel"), this)),
      m_stack(new QStackedLayout)
{
    m_list->setAccessibleName(tr("Clips and pictures"));
    m_list->setViewMode(QListView::IconMode);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMovement(QListView::Static);
    m_list->setDragEnabled(true); // after the movement, which turns it off
    m_list->setDragDropMode(QAbstractItemView::DragOnly);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(4);
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setItemDelegate(new MediaDelegate(m_model, thumbnails, m_list));
    m_list->setModel(&m_model);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(0, 0, 0, 0);
    m_hint->setElide(Qt::ElideRight);
    bar->addWidget(m_hint, 1);
    bar->addWidget(m_cancel);
    bar->addWidget(m_add);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 12, 8);
    m_stack->addWidget(m_list);
    m_stack->addWidget(new widgets::EmptyState(
        tr("No pictures or clips yet. What you make in Explore and Clip appears here.")));
    column->addLayout(m_stack, 1);
    column->addLayout(bar);
    connect(m_list, &QListView::activated, this, &MediaPanel::addChosen);
    connect(m_add, &QAbstractButton::clicked, this, &MediaPanel::addChosen);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] { chooseAlternateFor({}); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MediaPanel::showChoice);
    connect(&m_model, &MediaModel::modelReset, this, &MediaPanel::showChoice);
    connect(&thumbnails, &MediaThumbnails::changed, m_list->viewport(),
            qOverload<>(&QWidget::update));
    showChoice();
}

void MediaPanel::chooseAlternateFor(const timeline::ItemId& item)
{
    m_target = item;
    showChoice();
}

void MediaPanel::showChoice()
{
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    const timeline::Item* target = m_target ? m_session.timeline().item(m_target) : nullptr;
    m_cancel->setVisible(target != nullptr);
    m_add->setText(target ? tr("Add as take of %1").arg(target->name) : tr("Add to cut"));
    m_add->setEnabled(m_list->currentIndex().isValid());
    m_add->setToolTip(m_add->isEnabled() ? QString() : tr("Choose a picture or clip first"));
    m_hint->setText(target ? tr("Choose another take for %1").arg(target->name)
                           : tr("Double-click or drag adds to the cut"));
}

void MediaPanel::addChosen()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const MediaEntry entry = m_model.entry(index.row());
    if (m_target && m_session.timeline().item(m_target)) {
        addAlternate(m_session, m_target, entry.media);
        chooseAlternateFor({});
        emit alternateAdded();
        return;
    }
    appendMedia(m_session, entry.media, entry.duration, entry.name, frameFor(entry.size));
}

} // namespace rushes::cut
