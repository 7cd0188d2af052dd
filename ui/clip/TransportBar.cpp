#include "ui/clip/TransportBar.h"

#include "ui/clip/SpeedLane.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedControl.h"

#include <QHBoxLayout>

#include <algorithm>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr int barHeight = 52;

} // namespace

TransportBar::TransportBar(QWidget* parent)
    : Surface(ColourRole::Stage, parent),
      m_play(new widgets::IconButton(u"play"_s, tr("Play"), tr("Space"))),
      m_time(new Label(u"0.0"_s, TextStyle::BodyStrong)),
      m_of(new Label({}, TextStyle::Small, ColourRole::Text3)),
      m_lane(new SpeedLane),
      m_mode(new widgets::SegmentedControl({{tr("Sketch")}, {tr("Still")}}))
{
    auto* back = new widgets::IconButton(u"step-back"_s, tr("To the start"));
    auto* forward = new widgets::IconButton(u"step-forward"_s, tr("To the end"));
    for (QWidget* button : std::initializer_list<QWidget*>{back, m_play, forward})
        button->setFocusPolicy(Qt::TabFocus);
    m_time->setMinimumWidth(24);
    m_mode->setObjectName(u"previewMode"_s);
    m_mode->setToolTip(tr("Still shows the whole picture and what the camera sees of it."));
    setFixedHeight(barHeight);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 16, 8);
    row->setSpacing(4);
    row->addWidget(back);
    row->addWidget(m_play);
    row->addWidget(forward);
    row->addSpacing(8);
    row->addWidget(m_time);
    row->addWidget(m_of);
    row->addSpacing(12);
    row->addWidget(m_lane, 1);
    row->addSpacing(12);
    row->addWidget(m_mode);
    connect(m_play, &QToolButton::clicked, this, &TransportBar::playToggled);
    connect(back, &QToolButton::clicked, this, [this] { emit seekRequested(0); });
    connect(forward, &QToolButton::clicked, this, [this] { emit seekRequested(1); });
    connect(m_lane, &SpeedLane::scrubbed, this, &TransportBar::seekRequested);
    connect(m_mode, &widgets::SegmentedControl::chosen, this,
            [this](int index) { emit modeChosen(m_modes.at(std::size_t(index))); });
}

void TransportBar::setDirection(const direction::Direction& direction)
{
    m_lane->setDirection(direction);
}

void TransportBar::setLength(Time length)
{
    m_total = length;
    m_of->setText(tr("of %1 s").arg(length.seconds(), 0, 'f', 1));
    updateTime();
}

void TransportBar::setMode(PreviewMode mode)
{
    const auto found = std::find(m_modes.begin(), m_modes.end(), mode);
    if (found != m_modes.end())
        m_mode->setCurrentIndex(int(found - m_modes.begin()));
}

void TransportBar::setClipName(const QString& name)
{
    if (name == m_clipName)
        return;
    m_clipName = name;
    showModes();
}

void TransportBar::setOrigin(direction::Origin origin)
{
    if (origin == m_origin)
        return;
    m_origin = origin;
    showModes();
}

void TransportBar::showModes()
{
    const PreviewMode before = m_modes.at(std::size_t(std::max(0, m_mode->currentIndex())));
    std::vector<widgets::Segment> segments{{tr("Words")}};
    m_modes = {PreviewMode::Sketch};
    if (m_origin == direction::Origin::Picture) {
        segments = {{tr("Sketch")}, {tr("Still")}};
        m_modes.push_back(PreviewMode::Still);
    }
    if (!m_clipName.isEmpty()) {
        segments.push_back({m_clipName});
        m_modes.push_back(PreviewMode::Clip);
    }
    m_mode->setSegments(segments);
    setMode(before);
}

void TransportBar::setPosition(double position)
{
    m_lane->setPosition(position);
    updateTime();
}

void TransportBar::updateTime()
{
    const double seconds = m_lane->position() * m_total.seconds();
    m_time->setText(u"%1"_s.arg(seconds, 0, 'f', 1));
}

void TransportBar::setPlaying(bool playing)
{
    m_play->setIconName(playing ? u"pause"_s : u"play"_s);
    m_play->setName(playing ? tr("Pause") : tr("Play"), tr("Space"));
}

} // namespace rushes::clip
