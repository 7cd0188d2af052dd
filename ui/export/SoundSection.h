/// The sound part of the export sheet: the loudness the files are brought to, and after the export
/// what was measured. Main thread.
#pragma once

#include "core/render/Exporter.h"
#include "ui/export/ExportPlan.h"

#include <QWidget>

namespace rushes::widgets {
class Label;
}

namespace rushes::exporting {

/// A scale from -30 to 0 LUFS with the target, and the measured loudness and peak when there are
/// some.
class LoudnessScale : public QWidget
{
    Q_OBJECT

public:
    explicit LoudnessScale(double target, QWidget* parent = nullptr);

    void setMeasured(std::optional<double> lufs, std::optional<double> peak);
    QSize sizeHint() const override { return {240, 32}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double m_target;
    std::optional<double> m_lufs;
    std::optional<double> m_peak;
};

enum class SoundTrack { Silent, Music };

class SoundSection : public QWidget
{
    Q_OBJECT

public:
    SoundSection(SoundTrack sound, double targetLufs, double peakDb, QWidget* parent = nullptr);

    /// The loudest file of those exported decides what is shown.
    void setFiles(const std::vector<render::ExportedFile>& files);

private:
    LoudnessScale* m_scale;
    widgets::Label* m_measured;
};

} // namespace rushes::exporting
