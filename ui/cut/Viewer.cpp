#include "ui/cut/Viewer.h"

#include "ui/cut/PlayButton.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

using widgets::ColourRole;
using widgets::IconButton;
using widgets::Label;
using widgets::TextStyle;

Viewer::Viewer(CutSession& session, Transport& transport, const catalog::PlacementTable& placements,
               QWidget* parent)
    : Surface(ColourRole::Stage, parent),
      m_session(session),
      m_transport(transport),
      m_placements(placements),
      m_canvas(new ViewerCanvas(session, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 16, 8);
    column->setSpacing(0);
    column->addWidget(makeHeader());
    column->addWidget(m_canvas, 1);
    column->addWidget(makeTransport());
    m_status = new Label({}, TextStyle::Caption, ColourRole::Text3, this);
    m_status->setElide(Qt::ElideRight);
    m_status->setMinimumHeight(18);
    column->addWidget(m_status);
    connect(&session, &CutSession::cutChanged, this, &Viewer::readCut);
    connect(&session, &CutSession::timelineChanged, this, &Viewer::readCut);
    connect(&session, &CutSession::playheadChanged, this, &Viewer::showTime);
    connect(&transport, &Transport::stateChanged, this, &Viewer::showState);
    connect(m_canvas, &ViewerCanvas::frameShown, this, [this](Time time) {
        m_transport.frameShown(time);
        if (m_transport.isPlaying())
            m_status->setText(m_transport.statusText());
    });
    readCut();
    showState();
}

QWidget* Viewer::makeHeader()
{
    auto* header = new QWidget(this);
    header->setFixedHeight(40);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_name = new Label({}, TextStyle::Heading, ColourRole::Text1, header);
    m_name->setElide(Qt::ElideRight);
    m_format = new Label({}, TextStyle::Small, ColourRole::Text3, header);
    m_zoneChip = new widgets::Chip({}, widgets::ChipSize::Compact, header);
    m_zoneChip->setIconName(u"safe-zone"_s);
    m_zoneChip->setAccessibleName(tr("Safe zones"));
    connect(m_zoneChip, &widgets::Chip::chosen, this,
            [this](int index) { m_canvas->setZone(m_zones[std::size_t(index)]); });
    row->addWidget(m_name);
    row->addWidget(m_format);
    row->addStretch(1);
    row->addWidget(m_zoneChip);
    return header;
}

QWidget* Viewer::makeTransport()
{
    auto* bar = new QWidget(this);
    bar->setFixedHeight(52);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_time = new Label({}, TextStyle::SheetTitle, ColourRole::Text1, bar);
    m_length = new Label({}, TextStyle::Body, ColourRole::Text3, bar);
    auto* back = new IconButton(u"step-back"_s, tr("One frame back"), u"←"_s, bar);
    m_play = new PlayButton(bar);
    auto* forward = new IconButton(u"step-forward"_s, tr("One frame on"), u"→"_s, bar);
    auto* sound = new IconButton(u"volume"_s, tr("Sound"), {}, bar);
    sound->setCheckable(true);
    sound->setChecked(true);
    sound->setEnabled(m_transport.music().isAvailable());
    sound->setReason(tr("This computer has no sound device"));
    connect(back, &IconButton::clicked, this, [this] { m_transport.step(-1); });
    connect(forward, &IconButton::clicked, this, [this] { m_transport.step(1); });
    connect(m_play, &PlayButton::clicked, &m_transport, &Transport::playOrPause);
    connect(sound, &IconButton::toggled, this, [this](bool on) {
        m_transport.music().setSound(on ? MusicPlayer::Sound::On : MusicPlayer::Sound::Muted);
    });
    row->addWidget(m_time);
    row->addWidget(m_length);
    row->addStretch(1);
    row->addWidget(back);
    row->addWidget(m_play);
    row->addWidget(forward);
    row->addStretch(1);
    row->addWidget(sound);
    return bar;
}

void Viewer::readCut()
{
    const timeline::Timeline& timeline = m_session.timeline();
    const project::Cut* cut = m_session.project().cut(m_session.cut());
    m_name->setText(cut ? cut->name : tr("No cut"));
    m_format->setText(cut ? tr("%1, %2 × %3")
                                .arg(ratioText(timeline.size))
                                .arg(timeline.size.width())
                                .arg(timeline.size.height())
                          : QString());
    m_zoneChip->setVisible(cut != nullptr);
    showTime();
    if (timeline.size == m_size)
        return;
    m_size = timeline.size;
    m_zones = zonesFor(m_placements, m_size);
    QStringList names;
    for (const Zone& zone : m_zones)
        names << zone.name;
    m_zoneChip->setOptions(names);
    m_canvas->setZone(m_zones.front());
}

void Viewer::showTime()
{
    const timeline::Timeline& timeline = m_session.timeline();
    m_time->setText(timecode(m_session.playhead(), timeline.rate));
    m_length->setText(tr("of %1").arg(timecode(timeline.duration(), timeline.rate)));
}

void Viewer::showState()
{
    m_play->setShows(m_transport.isPlaying() ? PlayButton::Shows::Pause : PlayButton::Shows::Play);
    m_status->setText(m_transport.statusText());
}

} // namespace rushes::cut
