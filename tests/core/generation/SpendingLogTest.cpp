#include "core/generation/SpendingLog.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

Spending spending(double dollars)
{
    return {{.at = QDateTime::fromString(u"2026-11-22T10:00:00Z"_s, Qt::ISODate),
             .provider = u"gemini"_s,
             .model = u"lite"_s,
             .what = u"picture"_s,
             .estimate = Money::ofDollars(dollars)},
            u"/projects/shoe"_s};
}

} // namespace

TEST(SpendingLog, readsBackWhatWasAppended)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"home/ledger.jsonl"_s);
    ASSERT_TRUE(appendSpending(path, spending(0.03)));
    ASSERT_TRUE(appendSpending(path, spending(0.05)));
    const auto all = readSpending(path);
    ASSERT_TRUE(all);
    ASSERT_EQ(all->size(), 2u);
    EXPECT_EQ((*all)[1].entry.estimate, Money::ofDollars(0.05));
    EXPECT_EQ((*all)[1].project, u"/projects/shoe"_s);
}

TEST(SpendingLog, leavesOutALineThatACrashCutShort)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ledger.jsonl"_s);
    ASSERT_TRUE(appendSpending(path, spending(0.03)));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::Append));
    file.write("{\"at\":\"2026-11");
    file.close();
    EXPECT_EQ(readSpending(path)->size(), 1u);
}

TEST(SpendingLog, isEmptyBeforeAnythingWasSpent)
{
    const QTemporaryDir folder;
    EXPECT_TRUE(readSpending(folder.filePath(u"none"_s))->empty());
}

} // namespace rushes::generation
