#include "ui/cut/PropertiesPanel.h"

#include "ui/cut/Checks.h"
#include "ui/cut/ClipProperties.h"
#include "ui/cut/MusicProperties.h"
#include "ui/cut/TextProperties.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

using widgets::ColourRole;
using widgets::Label;

namespace {

QString roleWords(const timeline::Item& item)
{
    if (!item.text)
        return {};
    switch (item.text->role) {
    case timeline::TextRole::Headline:
        return PropertiesPanel::tr("Headline, ");
    case timeline::TextRole::Body:
        return PropertiesPanel::tr("Body text, ");
    case timeline::TextRole::Button:
        return PropertiesPanel::tr("Button, ");
    }
    return {};
}

} // namespace

PropertiesPanel::PropertiesPanel(CutSession& session, const catalog::PlacementTable& placements,
                                 QWidget* parent)
    : Surface(ColourRole::Panel, parent),
      m_session(session),
      m_empty(
          new widgets::EmptyState(tr("Select an item on the timeline to change it."), {}, this)),
      m_text(new TextProperties(session, this)),
      m_clip(new ClipProperties(session, this)),
      m_music(new MusicProperties(session, this)),
      m_checks(new Checks(session, placements, this))
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* page : std::initializer_list<QWidget*>{m_empty, m_text, m_clip, m_music})
        column->addWidget(page);
    column->addWidget(m_checks);
    column->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(makeHeader());
    outer->addWidget(area, 1);
    connect(&session, &CutSession::selectionChanged, this, &PropertiesPanel::read);
    connect(&session, &CutSession::timelineChanged, this, &PropertiesPanel::read);
    read();
}

QWidget* PropertiesPanel::makeHeader()
{
    auto* header = new QWidget(this);
    header->setFixedHeight(44);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(16, 0, 16, 0);
    m_title = new Label({}, widgets::TextStyle::Heading, ColourRole::Text1, header);
    m_title->setElide(Qt::ElideRight);
    m_hint = new Label({}, widgets::TextStyle::Small, ColourRole::Text3, header);
    row->addWidget(m_title, 1);
    row->addWidget(m_hint);
    return header;
}

void PropertiesPanel::read()
{
    const timeline::Item* item = m_session.selectedItem();
    m_hint->setText(item ? roleWords(*item) +
                               tr("%1 s").arg(item->range.duration.seconds(), 0, 'f', 1)
                         : QString());
    QWidget* page = m_empty;
    QString title = tr("Properties");
    if (item && item->text) {
        title = tr("Text");
        page = m_text;
        m_text->read();
    } else if (item && item->alternate() &&
               item->alternate()->media.kind == timeline::MediaKind::Sound) {
        title = item->name;
        page = m_music;
        m_music->read();
    } else if (item) {
        title = item->name;
        page = m_clip;
        m_clip->read();
    }
    m_title->setText(title);
    for (QWidget* other : std::initializer_list<QWidget*>{m_empty, m_text, m_clip, m_music})
        other->setVisible(other == page);
    m_checks->setVisible(item && page != m_music);
}

} // namespace rushes::cut
