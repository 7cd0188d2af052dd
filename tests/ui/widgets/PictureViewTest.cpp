#include "ui/widgets/PictureView.h"

#include "tests/ui/widgets/Gallery.h"
#include "tests/ui/widgets/Styled.h"

#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

namespace rushes::widgets {

namespace {

class Stage : public test::Styled
{
protected:
    Stage()
    {
        m_theme.setMotion(Motion::Reduced);
        m_view.resize(640, 400);
        m_view.setImage(test::samplePicture(QSize(1376, 768)));
        m_view.show();
    }

    PictureView m_view;
};

} // namespace

TEST_F(Stage, showsAllOfAPictureInsideTheMargin)
{
    const QRectF shown = m_view.pictureRect();
    EXPECT_NEAR(shown.left(), 16, 0.01);
    EXPECT_NEAR(shown.right(), 624, 0.01);
    EXPECT_NEAR(shown.width() / shown.height(), 1376.0 / 768.0, 1e-6);
    EXPECT_NEAR(m_view.zoom(), 608.0 / 1376.0, 1e-6);
    const QImage image = m_view.grab().toImage();
    EXPECT_EQ(image.pixelColor(5, 5), m_theme.colour(ColourRole::Stage));
    EXPECT_NE(image.pixelColor(320, 200), m_theme.colour(ColourRole::Stage));
}

TEST_F(Stage, zoomKeepsThePointUnderTheCursor)
{
    const QPointF cursor(400, 250);
    const QPointF before = m_view.toPicture(cursor);
    m_view.setZoom(1.5, cursor);
    const QPointF after = m_view.toPicture(cursor);
    EXPECT_NEAR(before.x(), after.x(), 0.5);
    EXPECT_NEAR(before.y(), after.y(), 0.5);
    EXPECT_DOUBLE_EQ(m_view.zoom(), 1.5);
    EXPECT_FALSE(m_view.isFitted());
    m_view.fit();
    EXPECT_TRUE(m_view.isFitted());
}

TEST_F(Stage, staysOnTheLastPictureWhenGivenNone)
{
    const qint64 before = m_view.image().cacheKey();
    m_view.setImage(QImage());
    EXPECT_EQ(m_view.image().cacheKey(), before);
}

TEST_F(Stage, isEmptyOnceItIsCleared)
{
    m_view.clear();
    EXPECT_TRUE(m_view.pictureRect().isEmpty());
    EXPECT_EQ(m_view.grab().toImage().pixelColor(320, 200), m_theme.colour(ColourRole::Stage));
}

TEST_F(Stage, keepsTheZoomForAPictureOfTheSameSizeAndFitsAnother)
{
    m_view.showActualSize();
    m_view.setImage(test::samplePicture(QSize(1376, 768)));
    EXPECT_DOUBLE_EQ(m_view.zoom(), 1.0);
    m_view.setImage(test::samplePicture(QSize(800, 1000)));
    EXPECT_TRUE(m_view.isFitted());
}

TEST_F(Stage, aPictureCannotBeDraggedOutOfSight)
{
    m_view.showActualSize();
    QTest::mousePress(&m_view, Qt::LeftButton, {}, QPoint(100, 100));
    QMouseEvent move(QEvent::MouseMove, QPointF(5000, 5000),
                     m_view.mapToGlobal(QPointF(5000, 5000)), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(&m_view, &move);
    EXPECT_NEAR(m_view.pictureRect().left(), 0, 0.01);
    EXPECT_NEAR(m_view.pictureRect().top(), 0, 0.01);
}

TEST_F(Stage, theWheelZoomsAndSaysSo)
{
    QSignalSpy changes(&m_view, &PictureView::zoomChanged);
    const double before = m_view.zoom();
    QWheelEvent wheel({320, 200}, m_view.mapToGlobal(QPointF(320, 200)), {}, {0, 120}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(&m_view, &wheel);
    EXPECT_GT(m_view.zoom(), before);
    EXPECT_EQ(changes.count(), 1);
}

TEST_F(Stage, drawsProgressUnderThePictureNotOverIt)
{
    m_view.setProgress(0.5);
    const QRectF shown = m_view.pictureRect();
    const QImage image = m_view.grab().toImage();
    const int y = static_cast<int>(shown.bottom() + 1);
    EXPECT_EQ(image.pixelColor(static_cast<int>(shown.left()) + 20, y),
              m_theme.colour(ColourRole::Ok));
    EXPECT_NE(image.pixelColor(static_cast<int>(shown.right()) - 20, y),
              m_theme.colour(ColourRole::Ok));
}

} // namespace rushes::widgets
