#include "core/generation/SpendingLog.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

TEST(SpendingLog, leavesOutALineThatACrashCutShort)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"ledger.jsonl"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(R"({"at":"2026-11-22T10:00:00Z","provider":"gemini","model":"lite",)"
               R"("what":"picture","estimate_micro_usd":50000,"project":"/projects/shoe"})"
               "\n{\"at\":\"2026-11");
    file.close();
    const auto all = readSpending(file.fileName());
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 1u);
    EXPECT_EQ((*all)[0].entry.estimate, Money::ofDollars(0.05));
    EXPECT_EQ((*all)[0].project, u"/projects/shoe"_s);
}

TEST(SpendingLog, isEmptyBeforeAnythingWasSpent)
{
    const QTemporaryDir folder;
    EXPECT_TRUE(readSpending(folder.filePath(u"none"_s))->empty());
}

} // namespace rushes::generation
