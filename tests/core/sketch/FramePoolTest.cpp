#include "core/sketch/FramePool.h"

#include <gtest/gtest.h>

#include <memory>

namespace rushes::sketch {

TEST(FramePool, givesMemoryOutAgainOnlyWhenItsLastCopyIsGone)
{
    const FramePool pool;
    QImage first = pool.take({40, 30});
    const uchar* place = first.constBits();
    const QImage kept = first;
    first = {};
    EXPECT_NE(pool.take({40, 30}).constBits(), place);
    QImage last = pool.take({40, 30});
    last = {};
    first = kept.copy();
    EXPECT_EQ(kept.constBits(), place);
}

TEST(FramePool, usesAFramesMemoryAgain)
{
    const FramePool pool;
    const uchar* place = pool.take({40, 30}).constBits();
    EXPECT_EQ(pool.take({40, 30}).constBits(), place);
    EXPECT_EQ(pool.take({50, 30}).size(), QSize(50, 30));
}

TEST(FramePool, framesOutliveIt)
{
    auto pool = std::make_unique<FramePool>();
    QImage frame = pool->take({8, 8});
    frame.fill(Qt::red);
    pool.reset();
    EXPECT_EQ(frame.pixelColor(7, 7), QColor(Qt::red));
}

} // namespace rushes::sketch
