/// Camera: the cells of the moves, the way of those that go two ways, intensity, ease, duration,
/// motion blur, and whether it goes there and back. Main thread.
#pragma once

#include "ui/clip/ClipModels.h"
#include "ui/clip/Section.h"

#include <vector>

namespace rushes::widgets {
class Label;
class SectionHeader;
class SegmentedControl;
class Switch;
class ValueSlider;
} // namespace rushes::widgets

namespace rushes::clip {

class EaseControl;
class PictureCell;

class CameraSection : public Section
{
    Q_OBJECT

public:
    explicit CameraSection(QWidget* parent = nullptr);

    /// How long a clip may be.
    void setLengths(const Lengths& lengths);
    void setSmallSource(const std::shared_ptr<const sketch::SketchSource>& source) override;

protected:
    void showDirection() override;

private:
    QWidget* makeCells();
    QWidget* makeEaseRow();
    QWidget* makeLoopRow();
    void chooseFamily(int family);
    void playLoop(int family);
    /// The move a click on the cell would give.
    direction::CameraMove moveOn(int family) const;

    std::shared_ptr<const sketch::SketchSource> m_source;
    std::vector<PictureCell*> m_cells;
    std::vector<int> m_ways; ///< of every family, the one used last
    QStringList m_shownWays;
    widgets::SectionHeader* m_header;
    widgets::SegmentedControl* m_way;
    widgets::ValueSlider* m_strength;
    EaseControl* m_ease;
    widgets::Label* m_easeName;
    widgets::ValueSlider* m_duration;
    widgets::ValueSlider* m_shutter;
    widgets::Switch* m_loop;
    Lengths m_lengths;
};

} // namespace rushes::clip
