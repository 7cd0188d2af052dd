#include "tests/ui/widgets/Gallery.h"

#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/RushesStyle.h"
#include "ui/widgets/Switch.h"

#include <QApplication>
#include <QSet>
#include <gtest/gtest.h>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets {

namespace {

QImage shot(QWidget& widget, const QString& name)
{
    const QImage image = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    if (const QString folder = qEnvironmentVariable("RUSHES_SHOT_DIR"); !folder.isEmpty())
        image.save(folder + u'/' + name + u".png"_s);
    return image;
}

QColor pixelOf(const QImage& shot, const QWidget& window, const QWidget& widget, const QPoint& at)
{
    return shot.pixelColor(widget.mapTo(&window, at));
}

class GalleryIn : public ::testing::TestWithParam<Scheme>
{};

} // namespace

TEST_P(GalleryIn, paintsEveryControlInTheThemesColours)
{
    Theme theme(GetParam());
    installStyle(theme);
    test::Gallery gallery;
    gallery.show();
    QApplication::processEvents();
    const QImage picture =
        shot(gallery, GetParam() == Scheme::Dark ? u"gallery-dark"_s : u"gallery-light"_s);

    QSet<QRgb> colours;
    for (int y = 0; y < picture.height(); y += 3) {
        for (int x = 0; x < picture.width(); x += 3)
            colours.insert(picture.pixel(x, y));
    }
    EXPECT_GT(colours.size(), 200);
    EXPECT_EQ(picture.pixelColor(2, 2), theme.colour(ColourRole::Panel));
    const auto* generate = gallery.findChild<PrimaryButton*>();
    ASSERT_TRUE(generate);
    EXPECT_EQ(pixelOf(picture, gallery, *generate, QPoint(6, 10)),
              theme.colour(ColourRole::Accent));
    const auto* live = gallery.findChild<Switch*>();
    ASSERT_TRUE(live && live->isChecked());
    EXPECT_EQ(pixelOf(picture, gallery, *live, QPoint(8, 12)), theme.colour(ColourRole::Ok));

    QApplication::setStyle(u"fusion"_s);
}

TEST(Gallery, looksTheSameWhetherTheThemeCameFirstOrChangedLater)
{
    Theme theme(Scheme::Dark);
    theme.setMotion(Motion::Reduced);
    installStyle(theme);
    QImage changed;
    {
        test::Gallery gallery;
        gallery.show();
        QApplication::processEvents();
        theme.setScheme(Scheme::Light);
        QApplication::processEvents();
        changed = shot(gallery, u"gallery-changed"_s);
    }
    test::Gallery fresh;
    fresh.show();
    QApplication::processEvents();
    EXPECT_EQ(changed, shot(fresh, u"gallery-fresh"_s));

    QApplication::setStyle(u"fusion"_s);
}

INSTANTIATE_TEST_SUITE_P(Scheme, GalleryIn, ::testing::Values(Scheme::Dark, Scheme::Light),
                         [](const auto& scheme) {
                             return scheme.param == Scheme::Dark ? "Dark" : "Light";
                         });

} // namespace rushes::widgets
