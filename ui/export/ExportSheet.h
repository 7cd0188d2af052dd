/// The export of one cut: a card for each placement, sound, names, checks, and the button that
/// starts the jobs. The shell puts it into a SheetHost; closing it stops nothing. Main thread.
#pragma once

#include "ui/export/ExportPlan.h"
#include "ui/export/ExportRun.h"
#include "ui/export/PreviewMaker.h"
#include "ui/widgets/Surface.h"

#include <map>

class QStackedLayout;

namespace rushes::exporting {

class ExportFooter;
class FilePlayer;
class FindingsSection;
class NamesSection;
class PlacementCard;
class SoundSection;

class ExportSheet : public widgets::Surface
{
    Q_OBJECT

public:
    /// The cut is read once, when the sheet is made.
    ExportSheet(project::Project& project, generation::Studio& studio,
                const catalog::PlacementTable& placements, const project::CutId& cut,
                QWidget* parent = nullptr);
    ~ExportSheet() override;

    const ExportPlan& plan() const { return m_plan; }
    PlacementCard* card(const QString& placement) const;
    void setFolder(const QString& folder);
    /// Starts a job for every chosen placement that has nothing to mend.
    void exportAll();

    QSize sizeHint() const override { return {1376, 836}; }

signals:
    void closed();

private:
    QWidget* makePage();
    QWidget* makeCards();
    QWidget* makeSections();
    void connectCard(PlacementCard* card, std::size_t index);
    void check(std::size_t index);
    void makeStill(const PlannedFile& file);
    void readRun();
    void showPlan();
    void play(const QString& path);

    project::Project& m_project;
    timeline::Timeline m_timeline;
    ExportPlan m_plan;
    ExportRun& m_run;
    QPointF m_focus; ///< where the subjects are, so that every crop keeps them
    PreviewMaker m_previews;
    std::map<QString, PlacementCard*> m_cards;
    SoundSection* m_sound = nullptr;
    NamesSection* m_names = nullptr;
    FindingsSection* m_findings = nullptr;
    ExportFooter* m_footer = nullptr;
    FilePlayer* m_player = nullptr;
    QStackedLayout* m_pages;
};

} // namespace rushes::exporting
