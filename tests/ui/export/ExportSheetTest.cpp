#include "ui/export/ExportSheet.h"

#include "core/base/Clock.h"
#include "core/media/Image.h"
#include "core/media/VideoReader.h"
#include "core/timeline/Edits.h"
#include "tests/ui/widgets/Styled.h"
#include "ui/export/ExportFooter.h"
#include "ui/export/FilePlayer.h"
#include "ui/export/PlacementCard.h"
#include "ui/widgets/PrimaryButton.h"

#include <QCheckBox>
#include <QDir>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest/QTest>
#include <gtest/gtest.h>

using namespace rushes;
using namespace rushes::exporting;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int patience = 60'000;

QImage sunset(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 0, size.height());
    sky.setColorAt(0, QColor(60, 80, 140));
    sky.setColorAt(0.6, QColor(240, 150, 90));
    sky.setColorAt(0.62, QColor(30, 40, 60));
    sky.setColorAt(1, QColor(10, 14, 24));
    painter.fillRect(image.rect(), sky);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 220, 150));
    painter.drawEllipse(QPointF(size.width() * 0.5, size.height() * 0.5), size.width() * 0.15,
                        size.width() * 0.15);
    return image;
}

class ExportSheetTest : public ::testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_folder.isValid());
        auto opened = project::Project::open(m_folder.filePath(u"Summer drop"_s));
        ASSERT_TRUE(opened) << opened.error().detail.toStdString();
        m_project = std::move(*opened);
        const auto bytes = media::encodeImage(sunset({1080, 1920}), media::ImageFormat::Png);
        ASSERT_TRUE(bytes);
        const auto hash = m_project->media().put(*bytes, u"png"_s);
        ASSERT_TRUE(hash);
        timeline::Timeline timeline = timeline::emptyTimeline({1080, 1920}, {10, 1});
        timeline::Item item{.id = timeline::ItemId::make(), .name = u"Hook"_s};
        item.range.duration = Time::ofMilliseconds(600);
        item.alternates = {{.media = {.hash = *hash}}};
        timeline = *timeline::appendItem(timeline, timeline.trackNamed(u"V1"_s)->id, item);
        timeline::Item words{.id = timeline::ItemId::make(), .name = u"Words"_s};
        words.range.duration = Time::ofMilliseconds(600);
        words.text = timeline::TextOverlay{.text = u"Slow evenings"_s};
        timeline = *timeline::insertItem(timeline, timeline.trackNamed(u"Text"_s)->id, words);
        const auto cut = m_project->addCut({.name = u"Espresso"_s, .timeline = timeline});
        ASSERT_TRUE(cut);
        m_cut = *cut;
        auto placements = catalog::loadPlacements();
        ASSERT_TRUE(placements);
        m_placements = *placements;
        m_sheet = makeSheet();
    }

    std::unique_ptr<ExportSheet> makeSheet()
    {
        auto sheet = std::make_unique<ExportSheet>(*m_project, m_studio, m_placements, m_cut);
        sheet->resize(1376, 836);
        sheet->show();
        return sheet;
    }
    void choose(const QString& placement, bool on)
    {
        m_sheet->card(placement)->findChild<QCheckBox*>()->setChecked(on);
    }
    void chooseOnly(const QString& placement)
    {
        const ExportPlan plan = m_sheet->plan();
        for (const PlannedFile& file : plan.files)
            choose(file.placement.id, file.placement.id == placement);
    }
    ExportRun& run() { return ExportRun::of(*m_project, m_studio, m_cut); }
    void shoot(const QString& name)
    {
        const QString folder = qEnvironmentVariable("RUSHES_SHOT_DIR");
        if (folder.isEmpty())
            return;
        QTest::qWait(2500);
        m_sheet->grab().save(folder + u'/' + name + u".png"_s);
    }

    widgets::test::Outfit m_outfit;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    generation::Budget m_budget;
    catalog::PlacementTable m_placements;
    project::CutId m_cut;
    std::unique_ptr<project::Project> m_project;
    generation::JobQueue m_queue{m_clock, 1};
    generation::Studio m_studio{{}, {}, m_budget, m_queue, m_clock};
    std::unique_ptr<ExportSheet> m_sheet;
};

} // namespace

TEST_F(ExportSheetTest, choosesThePlacementsOfTheCutsRatio)
{
    for (const PlannedFile& file : m_sheet->plan().files) {
        const bool tall = file.placement.size == QSize(1080, 1920);
        EXPECT_EQ(file.chosen == Chosen::Yes, tall) << file.placement.id.toStdString();
    }
    shoot(u"export"_s);
}

TEST_F(ExportSheetTest, startsOneJobForEachChosenPlacement)
{
    chooseOnly(u"reels"_s);
    choose(u"tiktok"_s, true);
    m_sheet->exportAll();
    EXPECT_EQ(m_queue.jobs().size(), 2u);
    EXPECT_NE(run().row(u"reels"_s), nullptr);
    EXPECT_EQ(run().row(u"shorts"_s), nullptr);
    run().stop();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !run().isRunning(); }, patience));
}

TEST_F(ExportSheetTest, writesAPlayableFileAndShowsItAsDone)
{
    chooseOnly(u"reels"_s);
    m_sheet->exportAll();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !run().isRunning(); }, patience));
    const ExportedRow* row = run().row(u"reels"_s);
    ASSERT_NE(row, nullptr);
    ASSERT_EQ(row->state, FileState::Done) << (row->error ? row->error->detail.toStdString() : "");
    ASSERT_TRUE(row->file.has_value());
    EXPECT_TRUE(row->file->path.startsWith(m_project->folder())) << row->file->path.toStdString();
    const auto reader = media::VideoReader::open(row->file->path);
    ASSERT_TRUE(reader);
    EXPECT_EQ((*reader)->info().size, QSize(1080, 1920));
    EXPECT_EQ((*reader)->info().frameCount, 6);
    shoot(u"export-done"_s);
    FilePlayer player;
    player.resize(640, 480);
    player.show();
    player.play(row->file->path);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !player.frame().isNull(); }, patience))
        << "it plays inside the program";
    EXPECT_EQ(player.frame().size(), QSize(1080, 1920));
}

TEST_F(ExportSheetTest, goesOnWhenTheSheetIsClosed)
{
    chooseOnly(u"reels"_s);
    m_sheet->exportAll();
    m_sheet.reset();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !run().isRunning(); }, patience));
    EXPECT_EQ(run().row(u"reels"_s)->state, FileState::Done);
    m_sheet = makeSheet();
    EXPECT_FALSE(QDir(m_sheet->plan().folder).entryList({u"*.mp4"_s}).isEmpty());
    EXPECT_EQ(run().count(FileState::Done), 1) << "opened again it still knows";
}

TEST_F(ExportSheetTest, aMissingFileWaitsForTheUser)
{
    timeline::Timeline broken = m_project->cut(m_cut)->timeline;
    for (timeline::Track& track : broken.tracks) {
        for (timeline::Item& item : track.items) {
            if (!item.alternates.empty())
                item.alternates[0].media.hash = ContentHash::of("gone");
        }
    }
    const auto cut = m_project->addCut({.name = u"Broken"_s, .timeline = broken});
    ASSERT_TRUE(cut);
    m_cut = *cut;
    m_sheet = makeSheet();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_sheet->plan().files.front().blocking() != nullptr; },
                                patience));
    chooseOnly(m_sheet->plan().files.front().placement.id);
    m_sheet->exportAll();
    EXPECT_TRUE(m_queue.jobs().empty());
}

TEST_F(ExportSheetTest, keepsTheFolderForNextTime)
{
    m_sheet->setFolder(m_folder.filePath(u"Elsewhere"_s));
    m_sheet = makeSheet();
    EXPECT_EQ(m_sheet->plan().folder, m_folder.filePath(u"Elsewhere"_s));
}
