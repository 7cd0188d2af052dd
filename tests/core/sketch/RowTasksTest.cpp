#include "core/sketch/RowTasks.h"

#include <QThreadPool>

#include <gtest/gtest.h>

#include <atomic>
#include <vector>

namespace rushes::sketch {

namespace {

/// How often each row was worked on.
std::vector<int> visits(int height)
{
    std::vector<int> rows(std::size_t(height), 0);
    forAllRows(height, [&rows](Rows part) {
        for (int row = part.first; row < part.end; ++row)
            ++rows[std::size_t(row)];
    });
    return rows;
}

} // namespace

TEST(RowTasks, workOnEveryRowOnce)
{
    for (const int height : {0, 1, 63, 64, 65, 255, 256, 1921})
        EXPECT_EQ(visits(height), std::vector<int>(std::size_t(height), 1)) << height;
}

TEST(RowTasks, comeToAnEndWhenEveryThreadOfThePoolAsksForMore)
{
    std::atomic<int> rows = 0;
    forAllRows(512, [&rows](Rows) {
        forAllRows(512, [&rows](Rows part) { rows += part.end - part.first; });
    });
    EXPECT_EQ(rows, 512 / 64 * 512);
}

TEST(RowTasks, haveTheirPictureForThemselvesManyTimesInARow)
{
    for (int i = 0; i < 200; ++i)
        ASSERT_EQ(visits(512), std::vector<int>(512, 1));
}

} // namespace rushes::sketch
