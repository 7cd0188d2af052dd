#include "ui/widgets/PicturePainter.h"

#include "tests/ui/widgets/Gallery.h"
#include "tests/ui/widgets/Styled.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets {

namespace {

class Pictures : public test::Styled
{
protected:
    Pictures() : m_canvas(200, 120, QImage::Format_RGB32), m_painter(&m_canvas)
    {
        m_canvas.fill(Qt::black);
    }
    ~Pictures() override { m_painter.end(); }

    QImage m_canvas;
    QPainter m_painter;
};

} // namespace

TEST(FittedRect, coverFillsAndContainShowsAll)
{
    const QRectF cell(10, 10, 100, 100);
    EXPECT_EQ(fittedRect(cell, QSizeF(200, 100), Fit::Contain), QRectF(10, 35, 100, 50));
    EXPECT_EQ(fittedRect(cell, QSizeF(200, 100), Fit::Cover), QRectF(-40, 10, 200, 100));
}

TEST_F(Pictures, areRoundedAndStayInTheirCell)
{
    QImage white(50, 50, QImage::Format_RGB32);
    white.fill(Qt::white);
    paintPicture(m_painter, QRect(20, 20, 100, 60), white, Fit::Cover, 8);
    EXPECT_EQ(m_canvas.pixelColor(70, 50), QColor(Qt::white));
    EXPECT_EQ(m_canvas.pixelColor(20, 20), QColor(Qt::black)) << "the corner is cut";
    EXPECT_EQ(m_canvas.pixelColor(19, 50), QColor(Qt::black));
    EXPECT_EQ(m_canvas.pixelColor(70, 81), QColor(Qt::black));
}

TEST_F(Pictures, aBadgeSitsInItsCornerAndNeverLeavesThePicture)
{
    const QRect cell(20, 10, 160, 90);
    EXPECT_EQ(paintBadge(m_painter, cell, Corner::TopLeft, u"pick"_s, {}), QRect(26, 16, 20, 20));
    const QRect right = paintBadge(m_painter, cell, Corner::TopRight, u"cache"_s, u"Cached"_s);
    EXPECT_EQ(right.top(), 16);
    EXPECT_EQ(right.right(), cell.right() - 6);
    const QRect narrow(0, 0, 60, 60);
    const QRect cut =
        paintBadge(m_painter, narrow, Corner::BottomLeft, u"warning"_s, u"Waiting for you"_s);
    EXPECT_TRUE(narrow.contains(cut));
}

TEST_F(Pictures, theSelectionRingLeavesAGapAndThePictureAlone)
{
    const QRect cell(50, 30, 100, 60);
    m_painter.fillRect(cell, Qt::white);
    paintSelectionRing(m_painter, cell, m_theme);
    EXPECT_EQ(m_canvas.pixelColor(50, 60), QColor(Qt::white));
    EXPECT_EQ(m_canvas.pixelColor(49, 60), QColor(Qt::black));
    EXPECT_EQ(m_canvas.pixelColor(47, 60), m_theme.colour(ColourRole::Accent));
    EXPECT_EQ(m_canvas.pixelColor(45, 60), QColor(Qt::black));
}

TEST_F(Pictures, aMissingImageDrawsNothing)
{
    paintPicture(m_painter, QRect(20, 20, 100, 60), QImage());
    EXPECT_EQ(m_canvas.pixelColor(70, 50), QColor(Qt::black));
}

} // namespace rushes::widgets
