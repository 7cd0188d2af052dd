/// One placement of the export sheet: its still with safe zone and badge, whether it is exported,
/// size, how it fills the frame, and what the checks or the export say. Main thread; it starts
/// nothing itself.
#pragma once

#include "ui/export/ExportPlan.h"
#include "ui/export/ExportRun.h"
#include "ui/widgets/Theme.h"

#include <QImage>
#include <QWidget>

class QCheckBox;
class QLabel;

namespace rushes::widgets {
class Chip;
class HintButton;
class Label;
} // namespace rushes::widgets

namespace rushes::exporting {

class CardPreview;

class PlacementCard : public QWidget
{
    Q_OBJECT

public:
    /// All cards share one scale: a frame of 1080 px is this wide.
    static constexpr double previewWidth = 172;
    /// The logical size of a placement's still.
    static QSize previewSize(QSize frame);

    PlacementCard(const PlannedFile& file, qint64 bytes, QWidget* parent = nullptr);

    void setStill(const QImage& still);
    void setFindings(const std::vector<render::Finding>& findings);
    /// nullptr when the placement was not exported yet.
    void setRow(const ExportedRow* row);

signals:
    void chosen(rushes::exporting::Chosen chosen);
    void fitChosen(rushes::render::Fit fit);
    void playWanted(const QString& path);
    void folderWanted(const QString& path);

private:
    void makeActions();
    void showResult();
    void showRow(const ExportedRow& row);
    void say(const QString& icon, widgets::ColourRole role, const QString& words);

    PlannedFile m_file;
    qint64 m_bytes;
    CardPreview* m_preview;
    QCheckBox* m_check;
    widgets::Label* m_megabytes;
    widgets::Chip* m_fit;
    QLabel* m_mark;
    widgets::Label* m_result;
    widgets::HintButton* m_play;
    widgets::HintButton* m_folder;
    QString m_path;
};

} // namespace rushes::exporting
