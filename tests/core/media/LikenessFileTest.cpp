#include "core/media/LikenessFile.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

Likeness look(std::uint64_t edges)
{
    Likeness likeness{.edges = edges};
    likeness.colours.back() = std::uint8_t(edges);
    return likeness;
}

struct LikenessFile : ::testing::Test
{
    QString path() const { return folder.filePath(u"thumbnails/looks"_s); }
    QTemporaryDir folder;
    const ContentHash one = ContentHash::of("one"), two = ContentHash::of("two");
};

} // namespace

TEST_F(LikenessFile, keepsWhatIsAddedOneAfterTheOther)
{
    EXPECT_TRUE(readLooks(path()).isEmpty());
    ASSERT_TRUE(addLooks(path(), {{one, look(1)}}));
    ASSERT_TRUE(addLooks(path(), {{two, look(200)}}));
    EXPECT_EQ(readLooks(path()), (Looks{{one, look(1)}, {two, look(200)}}));
}

TEST_F(LikenessFile, goesOnAfterARecordThatWasNeverFinished)
{
    ASSERT_TRUE(addLooks(path(), {{one, look(1)}}));
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::Append));
    file.write("half a record");
    file.close();
    EXPECT_EQ(readLooks(path()), (Looks{{one, look(1)}}));
    ASSERT_TRUE(addLooks(path(), {{two, look(2)}}));
    EXPECT_EQ(readLooks(path()), (Looks{{one, look(1)}, {two, look(2)}}));
}

TEST_F(LikenessFile, beginsAnewOverAFileOfAnotherKind)
{
    ASSERT_TRUE(addLooks(path(), {}));
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(500, 'x'));
    file.close();
    EXPECT_TRUE(readLooks(path()).isEmpty());
    ASSERT_TRUE(addLooks(path(), {{one, look(1)}}));
    EXPECT_EQ(readLooks(path()), (Looks{{one, look(1)}}));
}

TEST_F(LikenessFile, saysWhenItCannotBeWritten)
{
    EXPECT_EQ(addLooks(folder.path(), {{one, look(1)}}).error().code, ErrorCode::Io);
}

} // namespace rushes::media
