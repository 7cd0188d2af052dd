#include "core/media/FrameCache.h"

#include <gtest/gtest.h>

namespace rushes::media {

namespace {

FramePtr frameOf(int width)
{
    FramePtr frame(av_frame_alloc());
    frame->format = AV_PIX_FMT_GRAY8;
    frame->width = width;
    frame->height = 64;
    EXPECT_GE(av_frame_get_buffer(frame.get(), 0), 0);
    return frame;
}

std::size_t bytesOfOne()
{
    FrameCache cache(1 << 20);
    cache.insert(0, frameOf(64));
    return cache.byteCount();
}

} // namespace

TEST(FrameCache, dropsTheLeastRecentlyUsedFrameFirst)
{
    FrameCache cache(3 * bytesOfOne());
    for (int time = 0; time < 3; ++time)
        cache.insert(time, frameOf(64));
    EXPECT_TRUE(cache.find(0));
    cache.insert(3, frameOf(64));
    EXPECT_TRUE(cache.find(0));
    EXPECT_FALSE(cache.find(1));
    EXPECT_TRUE(cache.find(2));
    EXPECT_TRUE(cache.find(3));
}

TEST(FrameCache, staysWithinItsBytes)
{
    const std::size_t limit = 5 * bytesOfOne();
    FrameCache cache(limit);
    for (int time = 0; time < 100; ++time) {
        cache.insert(time, frameOf(time % 3 == 0 ? 128 : 64));
        EXPECT_LE(cache.byteCount(), limit);
    }
}

TEST(FrameCache, keepsOneFrameThatIsOverTheLimitAlone)
{
    FrameCache cache(1);
    cache.insert(7, frameOf(64));
    EXPECT_TRUE(cache.find(7));
    cache.insert(8, frameOf(64));
    EXPECT_FALSE(cache.find(7));
    EXPECT_TRUE(cache.find(8));
}

TEST(FrameCache, countsAFrameOnceHoweverOftenItIsPutIn)
{
    FrameCache cache(1 << 20);
    cache.insert(1, frameOf(64));
    const AVFrame* first = cache.find(1);
    cache.insert(1, frameOf(64));
    EXPECT_EQ(cache.byteCount(), bytesOfOne());
    EXPECT_EQ(cache.find(1), first);
}

} // namespace rushes::media
