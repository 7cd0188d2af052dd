/// Play, step to either end, the time, the speed lane, and whether the sketch, the still or a
/// finished clip is shown; 48 px under the preview. Main thread; it only asks, the player answers.
#pragma once

#include "core/direction/Direction.h"
#include "ui/clip/PreviewView.h"
#include "ui/widgets/Surface.h"

namespace rushes::widgets {
class IconButton;
class Label;
class SegmentedControl;
} // namespace rushes::widgets

namespace rushes::clip {

class SpeedLane;

class TransportBar : public widgets::Surface
{
    Q_OBJECT

public:
    explicit TransportBar(QWidget* parent = nullptr);

    void setDirection(const direction::Direction& direction);
    void setPosition(double position);
    void setPlaying(bool playing);
    /// Of what is played now.
    void setLength(Time length);
    void setMode(PreviewMode mode);
    /// Adds a segment for a finished clip; empty takes it away.
    void setClipName(const QString& name);
    /// Of a shot from words alone the first segment is where they are written, and there is no
    /// still.
    void setOrigin(direction::Origin origin);

signals:
    void playToggled();
    void seekRequested(double position);
    void modeChosen(rushes::clip::PreviewMode mode);

private:
    void updateTime();
    void showModes();

    Time m_total;
    direction::Origin m_origin = direction::Origin::Picture;
    std::vector<PreviewMode> m_modes{PreviewMode::Sketch, PreviewMode::Still}; ///< of the segments
    QString m_clipName;
    widgets::IconButton* m_play;
    widgets::Label* m_time;
    widgets::Label* m_of;
    SpeedLane* m_lane;
    widgets::SegmentedControl* m_mode;
};

} // namespace rushes::clip
