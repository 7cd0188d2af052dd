#include "ui/widgets/Icon.h"

#include "tests/ui/widgets/Styled.h"

#include <QDir>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets {

namespace {

using Icons = test::Styled;

QImage drawn(const QString& name, int side, const QColor& colour)
{
    return iconPixmap(name, side, colour, 1.0).toImage().convertToFormat(QImage::Format_ARGB32);
}

/// How much of the picture is covered, in pixels.
double coverage(const QImage& image)
{
    double sum = 0.0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            sum += qAlpha(image.pixel(x, y)) / 255.0;
    }
    return sum;
}

} // namespace

TEST_F(Icons, allBundledFilesDrawSomething)
{
    const QStringList files = QDir(u":/rushes/icons"_s).entryList({u"*.svg"_s});
    EXPECT_GE(files.size(), 75);
    for (const QString& file : files) {
        const QString name = file.chopped(4);
        EXPECT_TRUE(hasIcon(name));
        EXPECT_GT(coverage(drawn(name, 16, Qt::white)), 5.0) << qPrintable(name);
    }
}

TEST_F(Icons, takeTheColourTheyAreAskedFor)
{
    const QImage image = drawn(u"check"_s, 20, QColor(255, 0, 0));
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > 128) {
                EXPECT_GT(pixel.red(), 250);
                EXPECT_LT(pixel.green(), 5);
            }
        }
    }
}

TEST_F(Icons, keepTheWidthOfTheirLinesAtEverySize)
{
    // A minus is one line: its area is its length times its width.
    const double small = coverage(drawn(u"minus"_s, 20, Qt::white));
    const double large = coverage(drawn(u"minus"_s, 60, Qt::white));
    EXPECT_NEAR(large / small, 3.0, 0.5);
}

TEST_F(Icons, followTheThemeAndTheButtonsState)
{
    const auto strongestInk = [](const QPixmap& pixmap) {
        const QImage image = pixmap.toImage();
        QColor strongest(0, 0, 0, 0);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() > strongest.alpha())
                    strongest = image.pixelColor(x, y);
            }
        }
        return strongest.red();
    };
    const QIcon stop = icon(u"stop"_s);
    EXPECT_NEAR(strongestInk(stop.pixmap(32)), m_theme.colour(ColourRole::Text2).red(), 2);
    EXPECT_NEAR(strongestInk(stop.pixmap(32, QIcon::Disabled)),
                m_theme.colour(ColourRole::Text4).red(), 2);
    m_theme.setScheme(Scheme::Light);
    EXPECT_NEAR(strongestInk(stop.pixmap(32)), m_theme.colour(ColourRole::Text2).red(), 2);
}

TEST_F(Icons, anUnknownNameDrawsNothing)
{
    EXPECT_FALSE(hasIcon(u"no such icon"_s));
    EXPECT_TRUE(iconPixmap(u"no such icon"_s, 16, Qt::white, 1.0).isNull());
    QImage canvas(16, 16, QImage::Format_RGB32);
    canvas.fill(Qt::black);
    QPainter painter(&canvas);
    paintIcon(painter, canvas.rect(), u"no such icon"_s, Qt::white);
    EXPECT_EQ(canvas.pixelColor(8, 8), QColor(Qt::black));
}

} // namespace rushes::widgets
