#include "core/generation/PromptTable.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<PromptTable> read(const QString& name, const QByteArray& text)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    return readPromptTable(file.fileName(), name);
}

} // namespace

TEST(PromptTable, readsWhatSpreadsheetsWriteWhereTheCommaIsADecimalPoint)
{
    const auto table = read(u"a.csv"_s, "product;price\nmug;3,50\n");
    ASSERT_TRUE(table) << table.error().detail.toStdString();
    EXPECT_EQ(table->columns, (QStringList{u"product"_s, u"price"_s}));
    EXPECT_EQ(table->rows.front().cells.value(u"price"_s), u"3,50"_s);
}

TEST(PromptTable, isCalledByItsNameInWhatIsWrongWithIt)
{
    EXPECT_EQ(read(u"a.csv"_s, "product\n").error().detail, u"a.csv has no rows"_s);
    EXPECT_EQ(read(u"a.csv"_s, "a,b\n1\n").error().detail,
              u"a.csv, line 2: 1 cells, but the header has 2"_s);
}

TEST(PromptTable, isKnownByTheEndOfItsName)
{
    EXPECT_TRUE(isPromptTable(u"/x/Products.CSV"_s));
    EXPECT_TRUE(isPromptTable(u"rows.jsonl"_s));
    EXPECT_FALSE(isPromptTable(u"shoe.png"_s));
}

TEST(PromptTable, leavesBracesOfACellAsTheyAre)
{
    const auto table = read(u"a.csv"_s, "a,b\n{b},mug\n");
    ASSERT_TRUE(table);
    EXPECT_EQ(fillTemplate(u"{a} and {b}"_s, *table, u"a.csv"_s), QStringList(u"{b} and mug"_s));
}

} // namespace rushes::generation
