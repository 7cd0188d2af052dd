#include "ui/cut/TimelinePainter.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

using widgets::ColourRole;
using widgets::TextStyle;

namespace {

struct PainterWords
{
    Q_DECLARE_TR_FUNCTIONS(TimelinePainter)
};

constexpr int titleHeight = 20;
constexpr int itemRadius = 4;

QPainterPath rounded(const QRect& rect)
{
    QPainterPath path;
    path.addRoundedRect(rect, itemRadius, itemRadius);
    return path;
}

void hatch(QPainter& painter, const QRect& rect, const QColor& colour)
{
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    painter.setPen(QPen(colour, 1));
    for (int x = rect.left() - rect.height(); x < rect.right(); x += 8)
        painter.drawLine(x, rect.bottom(), x + rect.height(), rect.top());
    painter.restore();
}

void paintMarker(QPainter& painter, QPointF top, const QColor& colour)
{
    QPolygonF flag;
    flag << top + QPointF(-5, 0) << top + QPointF(5, 0) << top + QPointF(5, 7)
         << top + QPointF(0, 12) << top + QPointF(-5, 7);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(flag);
}

} // namespace

TimelinePainter::TimelinePainter(const widgets::Theme& theme, MediaThumbnails& thumbnails,
                                 Waveforms& waveforms)
    : m_theme(theme),
      m_thumbnails(thumbnails),
      m_waveforms(waveforms)
{}

void TimelinePainter::paint(QPainter& painter, const TimelineLayout& layout,
                            const timeline::Timeline& timeline,
                            const timeline::ItemId& selection) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    const QRect all(QPoint(), layout.scale().viewport);
    painter.fillRect(all, colour(ColourRole::Window));
    for (std::size_t i = 0; i < timeline.tracks.size(); ++i) {
        const Lane& lane = layout.lanes()[i];
        painter.save();
        painter.setClipRect(
            QRect(lane.body.left(), TimelineLayout::rulerHeight, all.width(), all.height()));
        paintTrack(painter, layout, lane, timeline.tracks[i], selection);
        painter.restore();
        paintHeader(painter, lane, timeline.tracks[i]);
        painter.fillRect(QRect(0, lane.body.bottom() + 2, all.width(), 1), colour(ColourRole::Gap));
    }
    const int end = int(std::lround(layout.xOf(timeline.duration())));
    if (end < all.right()) {
        const int left = std::max(end + 1, TimelineLayout::headerWidth);
        painter.fillRect(QRect(left, TimelineLayout::rulerHeight, all.width() - left, all.height()),
                         QColor(0, 0, 0, 71));
    }
    paintRuler(painter, layout, timeline);
}

void TimelinePainter::paintRuler(QPainter& painter, const TimelineLayout& layout,
                                 const timeline::Timeline& timeline) const
{
    const QRect bar(0, 0, layout.scale().viewport.width(), TimelineLayout::rulerHeight);
    painter.fillRect(bar, colour(ColourRole::Panel));
    painter.save();
    painter.setClipRect(layout.ruler());
    painter.setFont(widgets::fontOf(TextStyle::Caption));
    for (const RulerTick& tick : layout.ticks()) {
        const bool large = !tick.label.isEmpty();
        painter.setPen(QPen(colour(large ? ColourRole::Text4 : ColourRole::LineStrong), 1));
        painter.drawLine(QPointF(tick.x + 0.5, bar.bottom() - (large ? 9 : 3)),
                         QPointF(tick.x + 0.5, bar.bottom()));
        painter.setPen(colour(ColourRole::Text3));
        if (large)
            painter.drawText(QPointF(tick.x + 4, 13), tick.label);
    }
    for (const timeline::Marker& marker : timeline.markers) {
        const double x = layout.xOf(marker.at);
        paintMarker(painter, {x, double(bar.bottom() - 12)}, colour(ColourRole::Amber));
        painter.setPen(colour(ColourRole::Amber));
        painter.drawText(QPointF(x + 10, bar.bottom() - 2), marker.name);
    }
    painter.restore();
}

void TimelinePainter::paintHeader(QPainter& painter, const Lane& lane,
                                  const timeline::Track& track) const
{
    painter.fillRect(lane.header, colour(ColourRole::Panel));
    const bool hidden = track.states.testFlag(timeline::TrackState::Hidden);
    const bool locked = track.states.testFlag(timeline::TrackState::Locked);
    widgets::paintText(painter, lane.header.adjusted(12, 0, -54, 0), track.name,
                       widgets::fontOf(TextStyle::SmallStrong),
                       colour(hidden ? ColourRole::Text3 : ColourRole::Text2));
    const QRect eye = lane.eye.adjusted(5, 5, -5, -5);
    const bool music = track.kind == timeline::TrackKind::Music;
    widgets::paintIcon(painter, eye, hidden ? u"eye-off"_s : (music ? u"volume"_s : u"eye"_s),
                       colour(hidden ? ColourRole::Amber : ColourRole::Text2));
    widgets::paintIcon(painter, lane.lock.adjusted(5, 5, -5, -5), u"lock"_s,
                       colour(locked ? ColourRole::Amber : ColourRole::Text4));
}

void TimelinePainter::paintTrack(QPainter& painter, const TimelineLayout& layout, const Lane& lane,
                                 const timeline::Track& track,
                                 const timeline::ItemId& selection) const
{
    for (const timeline::Item& item : track.items) {
        const QRect rect = layout.itemRect(item, lane);
        if (rect.right() < lane.body.left() || rect.left() > lane.body.right())
            continue;
        painter.save();
        if (track.states.testFlag(timeline::TrackState::Hidden))
            painter.setOpacity(0.4);
        painter.setClipPath(rounded(rect), Qt::IntersectClip);
        if (item.text)
            paintText(painter, rect, item, selection);
        else if (track.kind == timeline::TrackKind::Music)
            paintMusic(painter, layout, rect, item);
        else
            paintVideo(painter, layout, rect, item);
        painter.restore();
        if (item.id == selection) {
            painter.setPen(QPen(colour(ColourRole::Accent), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(rect, itemRadius, itemRadius);
        }
    }
    for (const timeline::Item& item : track.items) {
        if (item.transitionIn)
            paintTransition(painter, layout.transitionRect(item, lane));
    }
}

void TimelinePainter::paintText(QPainter& painter, const QRect& rect, const timeline::Item& item,
                                const timeline::ItemId& selection) const
{
    const QString words = QString(item.text->text).replace(u'\n', u' ');
    const bool button = item.text->role == timeline::TextRole::Button;
    const ColourRole fill = button                 ? ColourRole::TrackButton
                            : item.id == selection ? ColourRole::TrackTextSelected
                                                   : ColourRole::TrackText;
    painter.fillRect(rect, colour(fill));
    const QFont font = widgets::fontOf(TextStyle::SmallStrong);
    if (button) {
        const int width =
            std::min(QFontMetrics(font).horizontalAdvance(words) + 20, rect.width() - 12);
        const QRect pill(rect.left() + 8, rect.center().y() - 9, width, 20);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(255, 255, 255));
        painter.drawRoundedRect(pill, 10, 10);
        widgets::paintText(painter, pill.adjusted(8, 0, -8, 0), words, font, QColor(27, 27, 27),
                           Qt::AlignHCenter | Qt::AlignVCenter);
        return;
    }
    widgets::paintIcon(painter, QRect(rect.left() + 8, rect.center().y() - 6, 13, 13), u"text"_s,
                       colour(ColourRole::Text2));
    widgets::paintText(painter, rect.adjusted(28, 0, -8, 0), words, font,
                       colour(ColourRole::Text1));
}

void TimelinePainter::paintVideo(QPainter& painter, const TimelineLayout& layout, const QRect& rect,
                                 const timeline::Item& item) const
{
    painter.fillRect(rect, colour(ColourRole::TrackVideo));
    const QRect title(rect.left(), rect.top(), rect.width(), titleHeight);
    const QRect strip(rect.left(), rect.top() + titleHeight, rect.width(),
                      rect.height() - titleHeight);
    const timeline::Alternate* alternate = item.alternate();
    if (alternate && m_thumbnails.isMissing(alternate->media))
        paintMissing(painter, strip);
    else if (alternate)
        paintStrip(painter, layout, strip, item, *alternate);
    const int letters = item.alternates.size() > 1 ? int(item.alternates.size()) * 17 + 6 : 0;
    widgets::paintText(painter, title.adjusted(7, 0, -4 - (rect.width() >= 90 ? letters : 14), 0),
                       item.name, widgets::fontOf(TextStyle::SmallStrong),
                       colour(ColourRole::Text1));
    paintLetters(painter, title, item);
}

void TimelinePainter::paintStrip(QPainter& painter, const TimelineLayout& layout, const QRect& rect,
                                 const timeline::Item& item,
                                 const timeline::Alternate& alternate) const
{
    constexpr int cell = 58;
    const QRectF seen = painter.clipBoundingRect();
    for (int left = rect.left(); left < rect.right(); left += cell) {
        if (left + cell < seen.left() || left > seen.right())
            continue;
        const Time into = layout.span(left + cell / 2.0 - layout.xOf(item.range.start));
        const auto image = m_thumbnails.find(alternate.media, alternate.sourceStart + into);
        const QRect tile(left, rect.top(), cell, rect.height());
        if (image) {
            painter.save();
            painter.setClipRect(tile, Qt::IntersectClip);
            painter.drawImage(widgets::fittedRect(tile, image->size(), widgets::Fit::Cover),
                              *image);
            painter.restore();
        }
        painter.fillRect(QRect(tile.left(), tile.top(), 1, tile.height()), QColor(0, 0, 0, 40));
    }
}

void TimelinePainter::paintLetters(QPainter& painter, const QRect& title,
                                   const timeline::Item& item) const
{
    const int count = int(item.alternates.size());
    if (count < 2)
        return;
    if (title.width() < 90) {
        widgets::paintText(painter, title.adjusted(0, 0, -5, 0), QString::number(count),
                           widgets::fontOf(TextStyle::Caption), colour(ColourRole::Text2),
                           Qt::AlignRight | Qt::AlignVCenter);
        return;
    }
    int left = title.right() - count * 17 - 3;
    for (int i = 0; i < count; ++i, left += 17) {
        const auto state =
            i == item.chosen ? widgets::LetterTile::InUse : widgets::LetterTile::Spare;
        widgets::paintLetterTile(painter, QRect(left, title.top() + 3, 14, 14),
                                 QString(QChar(u'A' + i)), state);
    }
}

void TimelinePainter::paintMusic(QPainter& painter, const TimelineLayout& layout, const QRect& rect,
                                 const timeline::Item& item) const
{
    painter.fillRect(rect, colour(ColourRole::TrackMusic));
    const QRect title(rect.left(), rect.top(), rect.width(), titleHeight);
    widgets::paintIcon(painter, QRect(rect.left() + 8, rect.top() + 4, 13, 13), u"music"_s,
                       colour(ColourRole::Text1));
    widgets::paintText(painter, title.adjusted(26, 0, -8, 0), item.name,
                       widgets::fontOf(TextStyle::SmallStrong), colour(ColourRole::Text1));
    const timeline::Alternate* sound = item.alternate();
    if (sound && m_thumbnails.isMissing(sound->media)) {
        paintMissing(painter, rect.adjusted(0, titleHeight, 0, 0));
        return;
    }
    paintWave(painter, layout, rect.adjusted(0, titleHeight, 0, -2), item);
    paintVolume(painter, layout, rect.adjusted(0, titleHeight + 4, 0, -4), item);
}

void TimelinePainter::paintWave(QPainter& painter, const TimelineLayout& layout, const QRect& wave,
                                const timeline::Item& item) const
{
    const timeline::Alternate* sound = item.alternate();
    if (!sound)
        return;
    const std::vector<float>& peaks = m_waveforms.peaks(sound->media.hash);
    if (peaks.empty())
        return;
    constexpr int pitch = 3;
    const double middle = wave.center().y() + 0.5;
    painter.setPen(QPen(colour(ColourRole::TrackWave), 1.5, Qt::SolidLine, Qt::RoundCap));
    const QRectF seen = painter.clipBoundingRect();
    for (int x = wave.left() + 1; x < wave.right(); x += pitch) {
        if (x < seen.left() - pitch || x > seen.right() + pitch)
            continue;
        const Time into = layout.span(x - layout.xOf(item.range.start)) + sound->sourceStart;
        const double first = into.seconds() * Waveforms::peaksPerSecond;
        const double last = first + layout.span(pitch).seconds() * Waveforms::peaksPerSecond;
        float peak = 0;
        for (auto i = std::int64_t(first);
             i <= std::int64_t(last) && i < std::int64_t(peaks.size()); ++i)
            peak = std::max(peak, peaks[std::size_t(std::max(i, std::int64_t(0)))]);
        const double half = std::max(0.5, double(peak) * wave.height() / 2.2);
        painter.drawLine(QPointF(x, middle - half), QPointF(x, middle + half));
    }
}

void TimelinePainter::paintVolume(QPainter& painter, const TimelineLayout& layout,
                                  const QRect& rect, const timeline::Item& item) const
{
    // Gain 1 is drawn near the top; twice as loud would reach the edge.
    const double level = rect.bottom() - std::clamp(item.gain, 0.0, 1.25) / 1.25 * rect.height();
    const double left = layout.xOf(item.range.start);
    const double right = layout.xOf(item.range.end());
    const QPointF in(layout.xOf(item.range.start + item.fadeIn), level);
    const QPointF out(layout.xOf(item.range.end() - item.fadeOut), level);
    QPolygonF line;
    line << QPointF(left, item.fadeIn > Time() ? rect.bottom() : level) << in << out
         << QPointF(right, item.fadeOut > Time() ? rect.bottom() : level);
    painter.setPen(QPen(QColor(255, 255, 255, 220), 1.25));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 255));
    for (const QPointF& point : {in, out})
        painter.drawEllipse(point, 3, 3);
}

void TimelinePainter::paintMissing(QPainter& painter, const QRect& rect) const
{
    painter.fillRect(rect, colour(ColourRole::RedSoft));
    hatch(painter, rect, colour(ColourRole::Red));
    widgets::paintText(painter, rect.adjusted(8, 0, -8, 0), PainterWords::tr("File missing"),
                       widgets::fontOf(TextStyle::SmallStrong), colour(ColourRole::Text1));
}

void TimelinePainter::paintTransition(QPainter& painter, const QRect& rect) const
{
    widgets::paintBox(painter, rect.adjusted(0, 0, 0, 0), 4, colour(ColourRole::Gap),
                      QColor(240, 240, 240), 1.5);
    widgets::paintIcon(painter, rect.adjusted(5, 5, -5, -5), u"dissolve"_s, QColor(240, 240, 240));
}

void TimelinePainter::paintPlayhead(QPainter& painter, const TimelineLayout& layout,
                                    Time time) const
{
    const double x = layout.xOf(time);
    if (x < TimelineLayout::headerWidth - 1)
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(ColourRole::Playhead), 1.5));
    painter.drawLine(QPointF(x, 20), QPointF(x, layout.scale().viewport.height()));
    QPolygonF head;
    head << QPointF(x - 6, 8) << QPointF(x + 6, 8) << QPointF(x + 6, 16) << QPointF(x, 22)
         << QPointF(x - 6, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(ColourRole::Playhead));
    painter.drawPolygon(head);
}

QRect TimelinePainter::playheadColumn(const TimelineLayout& layout, Time time)
{
    return {int(layout.xOf(time)) - 8, 0, 17, layout.scale().viewport.height()};
}

} // namespace rushes::cut
