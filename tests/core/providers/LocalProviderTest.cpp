#include "core/providers/local/LocalProvider.h"

#include "core/generation/Budget.h"
#include "core/media/Image.h"
#include "core/media/VideoReader.h"

#include <QFile>

#include <gtest/gtest.h>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

struct LocalProviderTest : ::testing::Test
{
    LocalProvider provider{
        draft::DraftBoard(QStringLiteral(RUSHES_SOURCE_DIR "/build/assets/draft"))};
    generation::Budget budget;
    Paid paid = *budget.reserve(Money());

    static PictureRequest picture(const QString& prompt)
    {
        PictureRequest request;
        request.model = {.id = u"draft-board"_s, .name = {}, .provider = u"local"_s};
        request.recipe.prompt = prompt;
        request.recipe.seed = 7;
        request.size = {160, 96};
        return request;
    }
    static ClipRequest clip()
    {
        QImage image(96, 64, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        ClipRequest request;
        request.model = {.id = u"sketch"_s, .name = {}, .provider = u"local"_s};
        request.picture = image;
        request.direction.duration = Time::ofSeconds(0.5);
        request.size = {96, 64};
        request.rate = {20, 1};
        return request;
    }
    Result<Asset> submit(const Request& request, const Progress& progress = {})
    {
        auto outcome = provider.submit(request, paid, progress);
        return outcome ? Result<Asset>(std::get<Asset>(*outcome)) : fail(outcome.error());
    }
};

} // namespace

TEST_F(LocalProviderTest, drawsAPictureWithMaskDepthAndReport)
{
    const auto asset = submit(picture(u"red sneaker on a beach zzyzx"_s));
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    EXPECT_EQ(media::decodeImage(asset->bytes, u"p"_s)->size(), QSize(160, 96));
    EXPECT_EQ(media::decodeImage(asset->subjectMask, u"m"_s)->size(), QSize(160, 96));
    EXPECT_EQ(media::decodeImage(asset->depth, u"d"_s)->size(), QSize(160, 96));
    for (const char* list : {"drawn", "approximated", "ignored"})
        EXPECT_TRUE(asset->report[list].is_array()) << list;
    EXPECT_FALSE(asset->report["drawn"].empty());
}

TEST_F(LocalProviderTest, givesTheSameBytesForTheSameRequest)
{
    const auto first = submit(picture(u"blue cup"_s));
    const auto second = submit(picture(u"blue cup"_s));
    ASSERT_TRUE(first);
    EXPECT_EQ(first->bytes, second->bytes);
    EXPECT_EQ(first->depth, second->depth);
}

TEST_F(LocalProviderTest, saysThatReferencesAreNotDrawn)
{
    PictureRequest request = picture(u"blue cup"_s);
    request.recipe.references.push_back({u"logo"_s, project::ReferenceRole::Logo, {}});
    const auto asset = submit(request);
    ASSERT_TRUE(asset);
    EXPECT_EQ(asset->report["ignored"].back(), "@logo");
    EXPECT_FALSE(asset->warnings.isEmpty());
}

TEST_F(LocalProviderTest, rendersAClipOfTheAskedLengthSizeAndRate)
{
    const auto asset = submit(clip());
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    auto reader = media::VideoReader::open(asset->file);
    ASSERT_TRUE(reader);
    EXPECT_EQ((*reader)->info().size, QSize(96, 64));
    EXPECT_EQ((*reader)->info().frameCount, 10);
    EXPECT_EQ((*reader)->info().rate, (FrameRate{20, 1}));
    QFile::remove(asset->file);
}

TEST_F(LocalProviderTest, tellsHowFarTheClipIsAndStopsWhenAsked)
{
    std::vector<double> seen;
    std::stop_source stop;
    const Progress progress{[&](double fraction) {
                                seen.push_back(fraction);
                                if (seen.size() == 3)
                                    stop.request_stop();
                            },
                            stop.get_token()};
    const auto asset = submit(clip(), progress);
    ASSERT_FALSE(asset);
    EXPECT_EQ(asset.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(seen, (std::vector<double>{0.1, 0.2, 0.3}));
}

TEST_F(LocalProviderTest, refusesWhatItCannotRenderBeforeStarting)
{
    ClipRequest odd = clip();
    odd.size = {95, 64};
    EXPECT_EQ(provider.check(odd).error().code, ErrorCode::Unsupported);
    ClipRequest longOne = clip();
    longOne.direction.duration = Time::ofSeconds(61);
    EXPECT_EQ(provider.check(longOne).error().code, ErrorCode::Unsupported);
    ClipRequest fast = clip();
    fast.rate = {240, 1};
    EXPECT_EQ(provider.check(fast).error().code, ErrorCode::Unsupported);
    PictureRequest huge = picture(u"cup"_s);
    huge.size = {20000, 20};
    EXPECT_EQ(provider.check(huge).error().code, ErrorCode::Unsupported);
    EXPECT_TRUE(provider.check(clip()));
}

TEST_F(LocalProviderTest, drawsABackgroundFromItsWordsAndSaysSo)
{
    ClipRequest request = clip();
    request.direction.background = {.kind = direction::BackgroundKind::Prompt,
                                    .words = u"beach at sunset"_s};
    const auto asset = submit(request);
    ASSERT_TRUE(asset) << asset.error().detail.toStdString();
    EXPECT_TRUE(asset->warnings.join(u' ').contains(u"draft"_s));
    QFile::remove(asset->file);
}

TEST_F(LocalProviderTest, namesAMissingBackgroundPicture)
{
    ClipRequest request = clip();
    request.direction.background = {.kind = direction::BackgroundKind::Image,
                                    .imagePath = u"/nowhere/beach.png"_s};
    const auto asset = submit(request);
    ASSERT_FALSE(asset);
    EXPECT_TRUE(asset.error().detail.contains(u"beach.png"_s));
}

} // namespace rushes::providers
