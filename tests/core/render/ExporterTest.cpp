#include "core/render/Exporter.h"

#include "core/media/Audio.h"
#include "core/media/VideoReader.h"
#include "tests/core/render/TestStore.h"

#include <QDirIterator>

#include <gtest/gtest.h>

#include <future>

using namespace rushes;
using namespace rushes::render;
using namespace rushes::timeline;
using namespace Qt::Literals::StringLiterals;

namespace {

const catalog::Placement little{.id = u"little"_s, .name = u"Little"_s, .size = QSize(96, 160)};

ExportRequest request(const Timeline& timeline, const QString& path)
{
    return {.timeline = timeline,
            .placement = little,
            .path = path,
            .speed = media::EncodeSpeed::Draft};
}

Timeline stillFor(TestStore& store, double seconds, FrameRate rate = {30, 1})
{
    Timeline timeline = emptyTimeline(QSize(96, 160), rate);
    trackOfKind(timeline, TrackKind::Video).items = {itemOf(store.picture(Qt::red), 0, seconds)};
    return timeline;
}

QStringList filesIn(const QString& folder)
{
    QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
    return names;
}

} // namespace

TEST(Exporter, writesEveryFrameOfTheCutOnce)
{
    TestStore store;
    Timeline timeline = emptyTimeline(QSize(96, 160));
    const Media video = store.video(40, QSize(96, 160));
    Item second = itemOf(video, 1, 0.5);
    second.alternates.front().sourceStart = Time::ofFrames(20, timeline.rate);
    trackOfKind(timeline, TrackKind::Video).items = {itemOf(video, 0, 1), second};

    const auto file = exportTimeline(request(timeline, store.file(u"out/ad.mp4"_s)), store.store());
    ASSERT_TRUE(file) << file.error().detail.toStdString();
    EXPECT_EQ(file->path, store.file(u"out/ad.mp4"_s));
    EXPECT_EQ(file->size, QSize(96, 160));
    EXPECT_EQ(file->duration, Time::ofSeconds(1.5));
    EXPECT_FALSE(file->lufs);

    const auto reader = media::VideoReader::open(file->path);
    ASSERT_TRUE(reader);
    EXPECT_EQ((*reader)->info().frameCount, 45);
    EXPECT_EQ((*reader)->info().duration, Time::ofSeconds(1.5));
    EXPECT_TRUE((*reader)->info().hasAudio) << "silence is a track too";
    for (const int frame : {0, 7, 29, 30, 44}) {
        const int shown = frame < 30 ? frame : frame - 10;
        const QImage image = *(*reader)->frameAt(Time::ofFrames(frame, timeline.rate));
        EXPECT_NEAR(qGray(image.pixel(48, 80)), 4 * shown, 3) << frame;
    }
}

TEST(Exporter, keepsTheRateOfTheTimeline)
{
    TestStore store;
    const FrameRate ntsc{24000, 1001};
    Timeline timeline = stillFor(store, 1, ntsc);
    trackOfKind(timeline, TrackKind::Video).items.front().range.duration = Time::ofFrames(25, ntsc);
    const auto file = exportTimeline(request(timeline, store.file(u"ad.mp4"_s)), store.store());
    ASSERT_TRUE(file);
    const auto reader = media::VideoReader::open(file->path);
    EXPECT_EQ((*reader)->info().rate, ntsc);
    EXPECT_EQ((*reader)->info().frameCount, 25);
}

TEST(Exporter, takesTheTimelinesOwnSizeForAPlacementWithoutOne)
{
    TestStore store;
    ExportRequest own = request(stillFor(store, 0.2), store.file(u"ad.mp4"_s));
    own.timeline.size = QSize(121, 67);
    own.placement.size = {};
    const auto file = exportTimeline(own, store.store());
    ASSERT_TRUE(file) << file.error().detail.toStdString();
    EXPECT_EQ(file->size, QSize(120, 66));
}

TEST(Exporter, bringsMusicToTheLoudnessOfThePlacement)
{
    TestStore store;
    for (const Media& music : {store.music(4, 0.05), store.music(4, 0.9),
                               store.music(4, 0.5, TestStore::Style::Struck)}) {
        Timeline timeline = stillFor(store, 4);
        trackOfKind(timeline, TrackKind::Music).items = {itemOf(music, 0, 4)};
        const auto file = exportTimeline(request(timeline, store.file(u"ad.mp4"_s)), store.store());
        ASSERT_TRUE(file) << file.error().detail.toStdString();
        ASSERT_TRUE(file->lufs && file->truePeakDb);
        EXPECT_NEAR(*file->lufs, -14, 1);
        EXPECT_LE(*file->truePeakDb, -1);
        const auto written = media::readAudio(file->path);
        ASSERT_TRUE(written);
        EXPECT_NEAR(media::measureLoudness(*written).integratedLufs, -14, 1);
        EXPECT_LE(media::measureLoudness(*written).truePeakDb, -1);
        EXPECT_NEAR(written->duration().seconds(), 4, 0.03);
    }
}

TEST(Exporter, addsANumberInsteadOfOverwriting)
{
    TestStore store;
    const Timeline timeline = stillFor(store, 0.1);
    const QString path = store.file(u"my ad.mp4"_s);
    const auto first = exportTimeline(request(timeline, path), store.store());
    const auto second = exportTimeline(request(timeline, path), store.store());
    const auto third = exportTimeline(request(timeline, path), store.store());
    ASSERT_TRUE(first && second && third);
    EXPECT_EQ(first->path, path);
    EXPECT_EQ(second->path, store.file(u"my ad (2).mp4"_s));
    EXPECT_EQ(third->path, store.file(u"my ad (3).mp4"_s));
    EXPECT_TRUE(QFileInfo::exists(third->path));
}

TEST(Exporter, reportsProgressThatNeverFallsAndEndsAtOne)
{
    TestStore store;
    std::vector<double> seen;
    const Progress progress{.sink = [&](double fraction) { seen.push_back(fraction); }};
    ASSERT_TRUE(exportTimeline(request(stillFor(store, 1), store.file(u"ad.mp4"_s)), store.store(),
                               progress));
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    EXPECT_EQ(seen.back(), 1);
    EXPECT_GT(seen.size(), 10U);
}

TEST(Exporter, leavesNothingWhenItIsStopped)
{
    TestStore store;
    std::stop_source stop;
    int reports = 0;
    const Progress progress{.sink =
                                [&](double) {
                                    if (++reports == 12)
                                        stop.request_stop();
                                },
                            .stop = stop.get_token()};
    const auto file = exportTimeline(request(stillFor(store, 5), store.file(u"out/ad.mp4"_s)),
                                     store.store(), progress);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(filesIn(store.file(u"out"_s)), QStringList());
    EXPECT_LT(reports, 20);
}

TEST(Exporter, failsWithThePathWhenItCannotWrite)
{
    TestStore store;
    QFile blocker(store.file(u"blocker"_s));
    ASSERT_TRUE(blocker.open(QIODevice::WriteOnly));
    const QString path = store.file(u"blocker/ad.mp4"_s);
    const auto file = exportTimeline(request(stillFor(store, 0.1), path), store.store());
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::Io);
    EXPECT_TRUE(file.error().detail.contains(store.file(u"blocker"_s)));
}

TEST(Exporter, refusesAnEmptyTimeline)
{
    TestStore store;
    const auto file = exportTimeline(
        request(emptyTimeline(QSize(96, 160)), store.file(u"ad.mp4"_s)), store.store());
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::Usage);
    EXPECT_EQ(filesIn(store.file(u"."_s)), QStringList());
}

TEST(Exporter, twoAtOnceNeverShareAName)
{
    TestStore store;
    const ExportRequest same = request(stillFor(store, 0.3), store.file(u"ad.mp4"_s));
    const auto make = [&] { return exportTimeline(same, store.store()); };
    auto other = std::async(std::launch::async, make);
    const auto first = make();
    const auto second = other.get();
    ASSERT_TRUE(first && second);
    EXPECT_NE(first->path, second->path);
    EXPECT_EQ(filesIn(QFileInfo(first->path).path()).filter(u".part"_s), QStringList());
}

TEST(Exporter, goesOnWithoutAMissingFileAndSaysSo)
{
    TestStore store;
    Timeline timeline = stillFor(store, 0.2);
    Item gone = itemOf({.kind = MediaKind::Picture, .hash = ContentHash::of("gone")}, 0.2, 0.2);
    gone.name = u"Detail"_s;
    trackOfKind(timeline, TrackKind::Video).items.push_back(gone);
    const auto file = exportTimeline(request(timeline, store.file(u"ad.mp4"_s)), store.store());
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->warnings.join(u' ').contains(u"Detail"_s));
}
