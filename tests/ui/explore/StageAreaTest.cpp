#include "ui/explore/StageArea.h"
#include "tests/support/TinyProject.h"
#include "ui/explore/FileDrop.h"
#include "ui/explore/MaskView.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QDropEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

#include <gtest/gtest.h>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;

namespace {

struct StageAreaTest : ::testing::Test
{
    bool waitFor(const QColor& colour)
    {
        return QTest::qWaitFor([&] {
            return !stage.view().image().isNull() &&
                   stage.view().image().pixelColor(5, 5) == colour;
        });
    }

    rushes::testing::TinyProject tiny;
    widgets::ThumbnailCache thumbnails;
    StageArea stage{tiny.project(), thumbnails};
    QWidget grid;
};

} // namespace

TEST_F(StageAreaTest, showsThePictureBeforeAsLongAsItsKeyIsHeld)
{
    tiny.addPicture(Qt::red);
    const project::VariantId now = tiny.addPicture(Qt::blue);
    stage.takeKeysOf(grid);
    stage.show(now);
    ASSERT_TRUE(waitFor(Qt::blue));
    QTest::keyPress(&grid, Qt::Key_Backslash);
    EXPECT_TRUE(waitFor(Qt::red));
    EXPECT_EQ(stage.picture(), now);
    QTest::keyRelease(&grid, Qt::Key_Backslash);
    EXPECT_TRUE(waitFor(Qt::blue));
}

TEST_F(StageAreaTest, takesTheFirstPictureForItsOwnBefore)
{
    const project::VariantId only = tiny.addPicture(Qt::red);
    stage.show(only);
    ASSERT_TRUE(waitFor(Qt::red));
    stage.look(StageArea::Look::Before);
    EXPECT_TRUE(waitFor(Qt::red));
}

TEST_F(StageAreaTest, tellsTheFilesThatAreDroppedOnIt)
{
    FileDrop drop({&stage}, nullptr);
    QSignalSpy dropped(&drop, &FileDrop::dropped);
    QMimeData carried;
    carried.setUrls({QUrl::fromLocalFile(u"/x/products.csv"_s)});
    QDragEnterEvent entered(QPoint(5, 5), Qt::CopyAction, &carried, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&stage, &entered);
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &carried, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&stage, &event);
    ASSERT_EQ(dropped.count(), 1);
    EXPECT_EQ(dropped[0][0].toStringList(), QStringList(u"/x/products.csv"_s));
}

} // namespace rushes::explore
