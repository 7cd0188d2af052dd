#include "ui/cut/MediaTabs.h"

#include "ui/cut/AddPanels.h"
#include "ui/cut/MediaPanel.h"
#include "ui/cut/SlotsBoard.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/TabStrip.h"

#include <QHBoxLayout>
#include <QStackedWidget>

namespace rushes::cut {

MediaTabs::MediaTabs(CutSession& session, MediaThumbnails& thumbnails, QWidget* parent)
    : Surface(widgets::ColourRole::Panel, parent),
      m_session(session),
      m_tabs(new widgets::TabStrip({tr("Slots"), tr("Media"), tr("Text"), tr("Music")},
                                   widgets::TabMark::None, this)),
      m_versions(
          new widgets::Label({}, widgets::TextStyle::Small, widgets::ColourRole::Text2, this)),
      m_pages(new QStackedWidget(this)),
      m_media(new MediaPanel(session, thumbnails, this)),
      m_music(new MusicPanel(session, this))
{
    auto* board = new SlotsBoard(session, thumbnails, this);
    m_pages->addWidget(board);
    m_pages->addWidget(m_media);
    m_pages->addWidget(new TextPanel(session, this));
    m_pages->addWidget(m_music);
    auto* header = new QWidget(this);
    header->setFixedHeight(44);
    auto* head = new QHBoxLayout(header);
    head->setContentsMargins(16, 0, 16, 0);
    head->addWidget(m_tabs, 0, Qt::AlignVCenter);
    head->addStretch(1);
    head->addWidget(m_versions);
    m_versions->setElide(Qt::ElideRight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addWidget(m_pages, 1);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(board, &SlotsBoard::alternateWanted, this, [this](const timeline::ItemId& item) {
        m_media->chooseAlternateFor(item);
        showTab(MediaTab::Media);
    });
    connect(m_media, &MediaPanel::alternateAdded, this, [this] { showTab(MediaTab::Slots); });
    connect(&session, &CutSession::timelineChanged, this,
            [this] { m_versions->setText(versionsText(m_session.timeline())); });
}

void MediaTabs::showTab(MediaTab tab)
{
    m_tabs->setCurrentIndex(int(tab));
}

} // namespace rushes::cut
