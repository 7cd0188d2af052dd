/// Draws the timeline: lanes, items with their pictures and waveforms, ruler and playhead. Reads
/// values and caches and changes nothing. Used by TimelineView while it paints; main thread.
#pragma once

#include "ui/cut/MediaThumbnails.h"
#include "ui/cut/TimelineLayout.h"
#include "ui/cut/Waveforms.h"
#include "ui/widgets/Theme.h"

class QPainter;

namespace rushes::cut {

class TimelinePainter
{
public:
    TimelinePainter(const widgets::Theme& theme, MediaThumbnails& thumbnails, Waveforms& waveforms);

    /// Everything but the playhead.
    void paint(QPainter& painter, const TimelineLayout& layout, const timeline::Timeline& timeline,
               const timeline::ItemId& selection) const;
    void paintPlayhead(QPainter& painter, const TimelineLayout& layout, Time time) const;
    /// The column that `paintPlayhead` touches.
    static QRect playheadColumn(const TimelineLayout& layout, Time time);

private:
    QColor colour(widgets::ColourRole role) const { return m_theme.colour(role); }
    void paintRuler(QPainter& painter, const TimelineLayout& layout,
                    const timeline::Timeline& timeline) const;
    void paintHeader(QPainter& painter, const Lane& lane, const timeline::Track& track) const;
    void paintTrack(QPainter& painter, const TimelineLayout& layout, const Lane& lane,
                    const timeline::Track& track, const timeline::ItemId& selection) const;
    void paintText(QPainter& painter, const QRect& rect, const timeline::Item& item,
                   const timeline::ItemId& selection) const;
    void paintVideo(QPainter& painter, const TimelineLayout& layout, const QRect& rect,
                    const timeline::Item& item) const;
    void paintStrip(QPainter& painter, const TimelineLayout& layout, const QRect& rect,
                    const timeline::Item& item, const timeline::Alternate& alternate) const;
    void paintLetters(QPainter& painter, const QRect& title, const timeline::Item& item) const;
    void paintMusic(QPainter& painter, const TimelineLayout& layout, const QRect& rect,
                    const timeline::Item& item) const;
    void paintWave(QPainter& painter, const TimelineLayout& layout, const QRect& wave,
                   const timeline::Item& item) const;
    void paintVolume(QPainter& painter, const TimelineLayout& layout, const QRect& rect,
                     const timeline::Item& item) const;
    void paintMissing(QPainter& painter, const QRect& rect) const;
    void paintTransition(QPainter& painter, const QRect& rect) const;

    const widgets::Theme& m_theme;
    MediaThumbnails& m_thumbnails;
    Waveforms& m_waveforms;
};

} // namespace rushes::cut
