#include "ui/cut/TimelineView.h"

#include "ui/cut/CutVerbs.h"
#include "ui/cut/DropTool.h"
#include "ui/cut/TimelineAccessible.h"
#include "ui/cut/ToolChoice.h"
#include "ui/widgets/LocalFiles.h"
#include "ui/widgets/TextStyle.h"

#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace rushes::cut {

TimelineView::TimelineView(CutSession& session, MediaThumbnails& thumbnails, QWidget* parent)
    : QAbstractScrollArea(parent),
      m_session(session),
      m_thumbnails(thumbnails),
      m_waveforms(session.project().media())
{
    setAccessibleName(tr("Timeline"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAcceptDrops(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumHeight(120);
    installTimelineAccessible();
    connect(&session, &CutSession::cutChanged, this, &TimelineView::fit);
    connect(&session, &CutSession::timelineChanged, this, &TimelineView::followTimeline);
    connect(&session, &CutSession::selectionChanged, this, &TimelineView::redraw);
    connect(&session, &CutSession::playheadChanged, this, &TimelineView::movePlayhead);
    connect(&thumbnails, &MediaThumbnails::changed, this, &TimelineView::redraw);
    connect(&m_waveforms, &Waveforms::ready, this, &TimelineView::redraw);
}

TimelineView::~TimelineView() = default;

TimelineLayout TimelineView::layoutNow() const
{
    const QPoint scroll(horizontalScrollBar()->value(), verticalScrollBar()->value());
    return {m_session.timeline(), {m_scale, scroll, viewport()->size()}};
}

void TimelineView::setPixelsPerSecond(double scale, double anchorX)
{
    const Time anchor = layoutNow().timeAt(anchorX);
    m_fitted = false;
    m_scale = std::clamp(scale, smallestScale, largestScale);
    updateScrollBars();
    const double x = TimelineLayout::headerWidth + anchor.seconds() * m_scale;
    horizontalScrollBar()->setValue(int(std::lround(x - anchorX)));
    redraw();
    emit scaleChanged(m_scale);
}

void TimelineView::fit()
{
    const int width = viewport()->width() - TimelineLayout::headerWidth;
    m_scale = fittingScale(m_session.timeline().duration(), width);
    m_fitted = true;
    horizontalScrollBar()->setValue(0);
    redraw();
    emit scaleChanged(m_scale);
}

void TimelineView::followTimeline()
{
    const bool fits = layoutNow().xOf(m_session.timeline().duration()) <= viewport()->width();
    if (m_fitted && !m_tool && !fits)
        fit();
    else
        redraw();
}

void TimelineView::redraw()
{
    m_still = QPixmap();
    updateScrollBars();
    viewport()->update();
}

void TimelineView::updateScrollBars()
{
    const QSize content = layoutNow().contentSize();
    const QSize seen = viewport()->size();
    horizontalScrollBar()->setPageStep(seen.width());
    horizontalScrollBar()->setSingleStep(40);
    // While everything fits the room after the end is not worth a scroll bar.
    horizontalScrollBar()->setRange(0, m_fitted ? 0 : std::max(0, content.width() - seen.width()));
    verticalScrollBar()->setPageStep(seen.height());
    verticalScrollBar()->setRange(0, std::max(0, content.height() - seen.height()));
}

void TimelineView::movePlayhead(Time time)
{
    const TimelineLayout layout = layoutNow();
    viewport()->update(TimelinePainter::playheadColumn(layout, m_paintedPlayhead));
    viewport()->update(TimelinePainter::playheadColumn(layout, time));
    const double x = layout.xOf(time);
    if (!m_tool && (x < TimelineLayout::headerWidth || x > viewport()->width()))
        horizontalScrollBar()->setValue(int(time.seconds() * m_scale) - 40);
}

void TimelineView::paintStill(const TimelineLayout& layout)
{
    const qreal ratio = devicePixelRatioF();
    m_still = QPixmap(viewport()->size() * ratio);
    m_still.setDevicePixelRatio(ratio);
    QPainter painter(&m_still);
    const widgets::Theme& theme = widgets::themeOf(this);
    TimelinePainter(theme, m_thumbnails, m_waveforms)
        .paint(painter, layout, m_session.timeline(), m_session.selection());
    if (!m_session.isEmpty())
        return;
    painter.setFont(widgets::fontOf(widgets::TextStyle::Body));
    painter.setPen(theme.colour(widgets::ColourRole::Text3));
    painter.drawText(
        viewport()->rect().adjusted(TimelineLayout::headerWidth, TimelineLayout::rulerHeight, 0, 0),
        Qt::AlignCenter,
        tr("Add pictures or clips from Media, or press T on a picture in Explore."));
}

void TimelineView::paintEvent(QPaintEvent* event)
{
    const TimelineLayout layout = layoutNow();
    if (m_still.isNull() || m_still.deviceIndependentSize().toSize() != viewport()->size())
        paintStill(layout);
    QPainter painter(viewport());
    painter.setClipRegion(event->region());
    painter.drawPixmap(0, 0, m_still);
    if (m_tool && m_tool->snapTime()) {
        painter.setPen(QPen(widgets::colourOf(this, widgets::ColourRole::Accent), 1));
        const int x = int(std::lround(layout.xOf(*m_tool->snapTime())));
        painter.drawLine(x, TimelineLayout::rulerHeight, x, viewport()->height());
    }
    if (!m_session.isEmpty())
        TimelinePainter(widgets::themeOf(this), m_thumbnails, m_waveforms)
            .paintPlayhead(painter, layout, m_session.playhead());
    m_paintedPlayhead = m_session.playhead();
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (m_fitted)
        fit();
    else
        redraw();
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const TimelineHit hit = layoutNow().hit(event->pos());
    if (hit.part == TimelinePart::Ruler)
        emit scrubbed();
    m_tool = press(m_session, hit, event->pos(), event->modifiers());
    if (m_tool)
        m_tool->drag(layoutNow(), event->pos());
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_tool)
        moveTool(event->pos());
    else
        updateCursor(layoutNow().hit(event->pos()));
}

void TimelineView::moveTool(QPoint point)
{
    m_tool->drag(layoutNow(), point);
    viewport()->update();
}

void TimelineView::endTool(void (TimelineTool::*how)())
{
    // The edit it does makes the view draw anew, and that must find no tool.
    const auto tool = std::move(m_tool);
    ((*tool).*how)();
    viewport()->update();
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_tool)
        endTool(&TimelineTool::release);
}

void TimelineView::dragEnterEvent(QDragEnterEvent* event)
{
    if (!event->mimeData()->hasUrls() || m_tool)
        return;
    event->acceptProposedAction();
    std::vector<MediaEntry> media = mediaIn(*event->mimeData(), m_session.project());
    if (!media.empty() && m_session.cut())
        m_tool = std::make_unique<DropTool>(m_session, std::move(media));
}

void TimelineView::dragMoveEvent(QDragMoveEvent* event)
{
    event->acceptProposedAction();
    if (m_tool)
        moveTool(event->position().toPoint());
}

void TimelineView::dragLeaveEvent(QDragLeaveEvent*)
{
    if (m_tool)
        endTool(&TimelineTool::cancel);
}

void TimelineView::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    if (m_tool)
        return endTool(&TimelineTool::release);
    const std::vector<MediaEntry> media = mediaIn(*event->mimeData(), m_session.project());
    for (const MediaEntry& entry : media)
        appendMedia(m_session, entry.media, entry.duration, entry.name, frameFor(entry.size));
    if (media.empty())
        emit filesDropped(widgets::localFiles(*event->mimeData()));
}

void TimelineView::updateCursor(const TimelineHit& hit)
{
    const bool edge = hit.part == TimelinePart::ItemStart || hit.part == TimelinePart::ItemEnd;
    const bool button = hit.part == TimelinePart::Eye || hit.part == TimelinePart::Lock;
    viewport()->setCursor(edge     ? Qt::SplitHCursor
                          : button ? Qt::PointingHandCursor
                                   : Qt::ArrowCursor);
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        const double factor = std::pow(1.0015, event->angleDelta().y());
        setPixelsPerSecond(m_scale * factor, event->position().x());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_tool) {
        endTool(&TimelineTool::cancel);
        return;
    }
    // The scroll area would take the arrows; here they belong to the workspace.
    event->ignore();
}

void TimelineView::scrollContentsBy(int, int)
{
    m_still = QPixmap();
    viewport()->update();
}

void TimelineView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        redraw();
}

} // namespace rushes::cut
