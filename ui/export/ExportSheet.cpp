#include "ui/export/ExportSheet.h"

#include "core/base/Async.h"
#include "core/generation/SubjectFocus.h"
#include "core/project/Lineage.h"
#include "ui/export/ExportFooter.h"
#include "ui/export/FilePlayer.h"
#include "ui/export/FindingsSection.h"
#include "ui/export/NamesSection.h"
#include "ui/export/PlacementCard.h"
#include "ui/export/SoundSection.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Label.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedLayout>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace rushes::exporting {

using widgets::ColourRole;
using widgets::Label;
using widgets::Rule;
using widgets::TextStyle;

namespace {

constexpr auto folderSetting = "export_folder";
constexpr auto patternSetting = "export_names";

QString textSetting(const project::Project& project, const char* key, const QString& standard)
{
    const Json& settings = project.document().settings;
    if (settings.is_object() && settings.contains(key) && settings.at(key).is_string())
        return QString::fromStdString(settings.at(key).get<std::string>());
    return standard;
}

timeline::Timeline timelineOf(const project::Project& project, const project::CutId& id)
{
    const project::Cut* cut = project.cut(id);
    return cut ? cut->timeline : timeline::Timeline();
}

SoundTrack soundOf(const timeline::Timeline& timeline)
{
    for (const timeline::Track& track : timeline.tracks) {
        if (track.kind == timeline::TrackKind::Music && !track.items.empty() &&
            !track.states.testFlag(timeline::TrackState::Hidden))
            return SoundTrack::Music;
    }
    return SoundTrack::Silent;
}

} // namespace

ExportSheet::ExportSheet(project::Project& project, generation::Studio& studio,
                         const catalog::PlacementTable& placements, const project::CutId& cut,
                         QWidget* parent)
    : Surface(ColourRole::Panel, parent),
      m_project(project),
      m_timeline(timelineOf(project, cut)),
      m_plan(makePlan(m_timeline, placements)),
      m_run(ExportRun::of(project, studio, cut)),
      m_focus(generation::subjectFocus(project, m_timeline)),
      m_previews(project.media(), m_timeline),
      m_pages(new QStackedLayout(this))
{
    setAccessibleName(tr("Export"));
    setRadius(10);
    setEdge(ColourRole::LineStrong);
    const project::Cut* shown = project.cut(cut);
    m_plan.folder =
        textSetting(project, folderSetting, QDir(project.folder()).filePath(u"exports"_s));
    m_plan.pattern = textSetting(project, patternSetting, standardPattern());
    m_plan.names = {.project = project.name(),
                    .cut = shown ? shown->name : QString(),
                    .date = QDate::currentDate()};
    m_pages->setContentsMargins(1, 1, 1, 1);
    m_pages->addWidget(makePage());
    m_player = new FilePlayer(this);
    m_pages->addWidget(m_player);
    connect(m_player, &FilePlayer::closed, this, [this] { m_pages->setCurrentIndex(0); });
    connect(&m_run, &ExportRun::changed, this, &ExportSheet::readRun);
    connect(&m_previews, &PreviewMaker::made, this,
            [this](const QString& placement, const QImage& still) {
                card(placement)->setStill(still);
            });
    for (std::size_t i = 0; i < m_plan.files.size(); ++i) {
        makeStill(m_plan.files[i]);
        check(i);
    }
    readRun();
    showPlan();
}

ExportSheet::~ExportSheet() = default;

QWidget* ExportSheet::makePage()
{
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const QString name = m_plan.names.cut;
    auto* header = new QWidget(page);
    header->setFixedHeight(56);
    auto* head = new QHBoxLayout(header);
    head->setContentsMargins(32, 0, 16, 0);
    head->setSpacing(12);
    head->addWidget(new Label(tr("Export"), TextStyle::SheetTitle, ColourRole::Text1, header));
    const QString facts = tr("%1, %2, %3 fps")
                              .arg(name, timecode(m_timeline.duration(), m_timeline.rate))
                              .arg(m_timeline.rate.framesPerSecond(), 0, 'g', 4);
    head->addWidget(new Label(facts, TextStyle::Small, ColourRole::Text3, header));
    head->addStretch(1);
    auto* close = new widgets::IconButton(u"close"_s, tr("Close"), tr("Esc"), header);
    connect(close, &QAbstractButton::clicked, this, &ExportSheet::closed);
    head->addWidget(close);
    m_footer = new ExportFooter(page);
    connect(m_footer, &ExportFooter::exportWanted, this, &ExportSheet::exportAll);
    connect(m_footer, &ExportFooter::stopWanted, &m_run, &ExportRun::stop);
    column->addWidget(header);
    column->addWidget(makeCards());
    column->addWidget(new Rule(Qt::Horizontal, page));
    column->addWidget(makeSections(), 1);
    column->addWidget(new Rule(Qt::Horizontal, page));
    column->addWidget(m_footer);
    return page;
}

QWidget* ExportSheet::makeCards()
{
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(32, 4, 32, 12);
    row->setSpacing(28);
    for (std::size_t i = 0; i < m_plan.files.size(); ++i) {
        const PlannedFile& file = m_plan.files[i];
        auto* made = new PlacementCard(
            file, estimatedBytes(file.size, m_timeline.duration(), m_timeline.rate), content);
        m_cards[file.placement.id] = made;
        connectCard(made, i);
        row->addWidget(made, 0, Qt::AlignBottom);
    }
    row->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    constexpr int scrollBar = 12;
    area->setFixedHeight(content->sizeHint().height() + scrollBar);
    return area;
}

void ExportSheet::connectCard(PlacementCard* card, std::size_t index)
{
    connect(card, &PlacementCard::chosen, this, [this, index](Chosen chosen) {
        m_plan.files[index].chosen = chosen;
        showPlan();
    });
    connect(card, &PlacementCard::fitChosen, this, [this, index](render::Fit fit) {
        m_plan.files[index].fit = fit;
        makeStill(m_plan.files[index]);
        check(index);
    });
    connect(card, &PlacementCard::playWanted, this, &ExportSheet::play);
    connect(card, &PlacementCard::folderWanted, this, [](const QString& path) {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(path).absolutePath()));
    });
}

QWidget* ExportSheet::makeSections()
{
    auto* sections = new QWidget(this);
    auto* row = new QHBoxLayout(sections);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    const catalog::Placement loudness =
        m_plan.files.empty() ? catalog::Placement() : m_plan.files.front().placement;
    m_sound = new SoundSection(soundOf(m_timeline), loudness.lufs, loudness.truePeakDb, sections);
    m_names = new NamesSection(m_plan, sections);
    m_findings = new FindingsSection(sections);
    row->addWidget(m_sound, 25);
    row->addWidget(new Rule(Qt::Vertical, sections));
    row->addWidget(m_names, 33);
    row->addWidget(new Rule(Qt::Vertical, sections));
    row->addWidget(m_findings, 42);
    connect(m_names, &NamesSection::patternChanged, this, [this](const QString& pattern) {
        m_plan.pattern = pattern;
        // A name that cannot be kept for next time is still used now.
        const auto kept =
            m_project.setSetting(QLatin1StringView(patternSetting), pattern.toStdString());
        Q_UNUSED(kept)
        showPlan();
    });
    connect(m_names, &NamesSection::folderChanged, this, &ExportSheet::setFolder);
    return sections;
}

PlacementCard* ExportSheet::card(const QString& placement) const
{
    const auto found = m_cards.find(placement);
    return found == m_cards.end() ? nullptr : found->second;
}

void ExportSheet::setFolder(const QString& folder)
{
    m_plan.folder = folder;
    const auto kept = m_project.setSetting(QLatin1StringView(folderSetting), folder.toStdString());
    Q_UNUSED(kept)
    showPlan();
}

void ExportSheet::makeStill(const PlannedFile& file)
{
    const QSize size = PlacementCard::previewSize(file.size) * devicePixelRatioF();
    m_previews.request(file.placement.id, {.size = size,
                                           .safeZone = file.placement.safeZone(size),
                                           .fit = file.fit,
                                           .focus = m_focus});
}

void ExportSheet::check(std::size_t index)
{
    const PlannedFile& file = m_plan.files[index];
    const auto findings =
        runAsync([timeline = m_timeline, placement = file.placement, store = m_project.media(),
                  fit = file.fit, drawnFrom = project::sketchedFrom(m_project)] {
            return render::preflight(timeline, placement, store, fit, drawnFrom);
        });
    whenDone(findings, this,
             [this, index, fit = file.fit](const std::vector<render::Finding>& found) {
                 PlannedFile& checked = m_plan.files[index];
                 // Another way to fill the frame was chosen meanwhile; its own check follows.
                 if (checked.fit != fit)
                     return;
                 checked.findings = found;
                 card(checked.placement.id)->setFindings(found);
                 readRun();
                 showPlan();
             });
}

void ExportSheet::exportAll()
{
    QDir().mkpath(m_plan.folder);
    std::vector<render::ExportRequest> requests;
    for (const PlannedFile& file : m_plan.files) {
        if (file.chosen == Chosen::Yes && !file.blocking())
            requests.push_back({.timeline = m_timeline,
                                .placement = file.placement,
                                .fit = file.fit,
                                .path = m_plan.path(file),
                                .focus = m_focus});
    }
    m_run.start(std::move(requests));
}

void ExportSheet::readRun()
{
    std::vector<render::ExportedFile> files;
    for (const ExportedRow& row : m_run.rows()) {
        if (PlacementCard* shown = card(row.placement))
            shown->setRow(&row);
        if (row.file)
            files.push_back(*row.file);
    }
    m_sound->setFiles(files);
    m_footer->show(m_plan, m_timeline, m_run);
}

void ExportSheet::showPlan()
{
    m_names->show(m_plan);
    m_findings->show(m_plan, m_timeline);
    m_footer->show(m_plan, m_timeline, m_run);
}

void ExportSheet::play(const QString& path)
{
    m_pages->setCurrentWidget(m_player);
    m_player->play(path);
}

} // namespace rushes::exporting
