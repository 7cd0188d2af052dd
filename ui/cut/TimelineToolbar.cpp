#include "ui/cut/TimelineToolbar.h"

#include "ui/cut/CutVerbs.h"
#include "ui/widgets/FineSlider.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QTimer>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

using widgets::IconButton;

namespace {

// The zoom slider works on the logarithm, so that every step feels alike.
constexpr double sliderSteps = 100;

int sliderOf(double scale)
{
    return int(std::lround(std::log(scale / smallestScale) /
                           std::log(largestScale / smallestScale) * sliderSteps));
}

double scaleOf(int slider)
{
    return smallestScale * std::pow(largestScale / smallestScale, slider / sliderSteps);
}

} // namespace

TimelineToolbar::TimelineToolbar(CutSession& session, TimelineView& view, QWidget* parent)
    : Surface(widgets::ColourRole::Panel, parent),
      m_session(session),
      m_view(view),
      m_row(new QHBoxLayout(this)),
      m_message(new widgets::Label({}, widgets::TextStyle::Small, widgets::ColourRole::Text3, this))
{
    setFixedHeight(40);
    m_row->setContentsMargins(8, 0, 12, 0);
    m_row->setSpacing(4);
    addUndo();
    addDivider();
    addEdits();
    addDivider();
    addSnapping();
    addVerb(u"marker"_s, tr("Marker"), u"M"_s, &toggleMarker);
    addDivider();
    auto* text = new widgets::HintButton(u"text"_s, tr("Text"), {}, this);
    auto* music = new widgets::HintButton(u"music"_s, tr("Music"), {}, this);
    for (widgets::HintButton* button : {text, music}) {
        button->setFlat(true);
        m_row->addWidget(button);
    }
    connect(text, &QAbstractButton::clicked, this,
            [this] { addText(m_session, timeline::TextRole::Headline); });
    connect(music, &QAbstractButton::clicked, this, &TimelineToolbar::musicWanted);
    m_message->setElide(Qt::ElideRight);
    m_row->addWidget(m_message, 1);
    addZoom();
    connect(&session, &CutSession::told, this, [this](const QString& message) {
        constexpr int readingTime = 6000;
        m_message->setText(message);
        QTimer::singleShot(readingTime, m_message, [this, message] {
            if (m_message->text() == message)
                m_message->setText({});
        });
    });
    connect(&session, &CutSession::timelineChanged, this, &TimelineToolbar::enableEdits);
    enableEdits();
}

IconButton* TimelineToolbar::addVerb(const QString& icon, const QString& name, const QString& key,
                                     Verb verb)
{
    auto* button = new IconButton(icon, name, key, this);
    button->setReason(tr("There is nothing on the timeline yet"));
    connect(button, &QAbstractButton::clicked, this,
            [this, verb = std::move(verb)] { verb(m_session); });
    m_row->addWidget(button);
    m_edits.push_back(button);
    return button;
}

void TimelineToolbar::addUndo()
{
    QUndoStack& stack = m_session.project().undoStack();
    auto* undo = new IconButton(u"undo"_s, tr("Undo"), tr("Ctrl+Z"), this);
    auto* redo = new IconButton(u"redo"_s, tr("Redo"), tr("Ctrl+Shift+Z"), this);
    undo->setReason(tr("Nothing to undo"));
    redo->setReason(tr("Nothing to redo"));
    undo->setEnabled(stack.canUndo());
    redo->setEnabled(stack.canRedo());
    connect(&stack, &QUndoStack::canUndoChanged, undo, &QWidget::setEnabled);
    connect(&stack, &QUndoStack::canRedoChanged, redo, &QWidget::setEnabled);
    connect(undo, &QAbstractButton::clicked, &stack, &QUndoStack::undo);
    connect(redo, &QAbstractButton::clicked, &stack, &QUndoStack::redo);
    m_row->addWidget(undo);
    m_row->addWidget(redo);
}

void TimelineToolbar::addEdits()
{
    using timeline::Edge;
    addVerb(u"split"_s, tr("Split at the playhead"), u"S"_s, &splitAtPlayhead);
    addVerb(u"trim-in"_s, tr("Trim the start to the playhead"), u"Q"_s,
            [](CutSession& session) { trimToPlayhead(session, Edge::Start); });
    addVerb(u"trim-out"_s, tr("Trim the end to the playhead"), u"W"_s,
            [](CutSession& session) { trimToPlayhead(session, Edge::End); });
    addVerb(u"ripple-delete"_s, tr("Delete and close the gap"), tr("Shift+Delete"),
            [](CutSession& session) { removeSelected(session, timeline::RemoveMode::Ripple); });
    addVerb(u"dissolve"_s, tr("Dissolve"), tr("Ctrl+D"), &toggleDissolve);
}

void TimelineToolbar::addSnapping()
{
    auto* snap = new IconButton(u"snap"_s, tr("Snap to edges"), u"N"_s, this);
    snap->setCheckable(true);
    snap->setChecked(m_session.snapping() == Snapping::On);
    connect(snap, &QAbstractButton::clicked, this,
            [this](bool on) { m_session.setSnapping(on ? Snapping::On : Snapping::Off); });
    connect(&m_session, &CutSession::snappingChanged, snap,
            [this, snap] { snap->setChecked(m_session.snapping() == Snapping::On); });
    m_row->addWidget(snap);
}

void TimelineToolbar::addZoom()
{
    auto* smaller = new IconButton(u"minus"_s, tr("Show more time"), tr("Ctrl+wheel"), this);
    m_zoom = new widgets::FineSlider(Qt::Horizontal, this);
    m_zoom->setAccessibleName(tr("Zoom of the timeline"));
    m_zoom->setRange(0, int(sliderSteps));
    m_zoom->setFixedWidth(96);
    auto* larger = new IconButton(u"plus"_s, tr("Show less time"), tr("Ctrl+wheel"), this);
    auto* fit = new IconButton(u"zoom-fit"_s, tr("Show the whole cut"), {}, this);
    const auto zoomTo = [this](int value) {
        m_view.setPixelsPerSecond(scaleOf(value), m_view.layoutNow().xOf(m_session.playhead()));
    };
    connect(m_zoom, &QSlider::valueChanged, this, zoomTo);
    connect(smaller, &QAbstractButton::clicked, this,
            [this] { m_zoom->setValue(m_zoom->value() - 6); });
    connect(larger, &QAbstractButton::clicked, this,
            [this] { m_zoom->setValue(m_zoom->value() + 6); });
    connect(fit, &QAbstractButton::clicked, &m_view, &TimelineView::fit);
    connect(&m_view, &TimelineView::scaleChanged, this, [this](double scale) {
        const QSignalBlocker quiet(m_zoom);
        m_zoom->setValue(sliderOf(scale));
    });
    for (QWidget* widget : std::initializer_list<QWidget*>{smaller, m_zoom, larger, fit})
        m_row->addWidget(widget);
}

void TimelineToolbar::addDivider()
{
    auto* rule = new widgets::Rule(Qt::Vertical, this);
    rule->setFixedHeight(20);
    m_row->addSpacing(4);
    m_row->addWidget(rule);
    m_row->addSpacing(4);
}

void TimelineToolbar::enableEdits()
{
    for (IconButton* button : m_edits)
        button->setEnabled(!m_session.isEmpty());
}

} // namespace rushes::cut
