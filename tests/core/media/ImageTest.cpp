#include "core/media/Image.h"

#include "tests/core/media/ImageBytes.h"

#include <QColorSpace>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

class ImageTest : public ::testing::Test
{
protected:
    QString write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder.path() + u'/' + name);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly)) << name.toStdString();
        file.write(bytes);
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

QByteArray encoded(const QImage& image, ImageFormat format, int quality = 90)
{
    const Result<QByteArray> bytes = encodeImage(image, format, quality);
    EXPECT_TRUE(bytes);
    return bytes.value_or(QByteArray());
}

void expectUsage(const Result<QImage>& result, const QString& name)
{
    ASSERT_FALSE(result) << name.toStdString();
    EXPECT_EQ(result.error().code, ErrorCode::Usage);
    EXPECT_TRUE(result.error().detail.contains(name)) << result.error().detail.toStdString();
}

} // namespace

TEST_F(ImageTest, bringsPngThroughUnchanged)
{
    const QImage picture = test::gradient({61, 37});
    const Result<QImage> opaque = decodeImage(encoded(picture, ImageFormat::Png), u"a.png"_s);
    ASSERT_TRUE(opaque);
    EXPECT_EQ(opaque->format(), QImage::Format_RGB32);
    EXPECT_EQ(*opaque, picture);
    QImage clear(20, 10, QImage::Format_ARGB32_Premultiplied);
    clear.fill(QColor(0, 255, 255, 128));
    const Result<QImage> alpha = decodeImage(encoded(clear, ImageFormat::Png), u"b.png"_s);
    ASSERT_TRUE(alpha);
    EXPECT_EQ(alpha->format(), QImage::Format_ARGB32_Premultiplied);
    EXPECT_EQ(*alpha, clear);
}

TEST_F(ImageTest, writesAndReadsJpegAndWebP)
{
    const QImage picture = test::gradient({160, 90});
    for (const ImageFormat format : {ImageFormat::Jpeg, ImageFormat::WebP}) {
        const QByteArray bytes = encoded(picture, format);
        EXPECT_EQ(sniffFormat(bytes), format);
        const Result<QImage> back = decodeImage(bytes, u"picture"_s);
        ASSERT_TRUE(back);
        EXPECT_EQ(back->size(), picture.size());
        EXPECT_EQ(back->format(), QImage::Format_RGB32);
        EXPECT_LT(test::meanDifference(*back, picture), 4.0);
        EXPECT_LT(encoded(picture, format, 20).size(), bytes.size());
    }
}

TEST_F(ImageTest, makesTransparencyWhiteInJpeg)
{
    QImage clear(16, 16, QImage::Format_ARGB32_Premultiplied);
    clear.fill(Qt::transparent);
    const Result<QImage> back = decodeImage(encoded(clear, ImageFormat::Jpeg), u"a.jpg"_s);
    ASSERT_TRUE(back);
    EXPECT_GT(qGray(back->pixel(8, 8)), 250);
}

TEST_F(ImageTest, refusesToWriteWhatTheFormatCannotHold)
{
    EXPECT_EQ(encodeImage({}, ImageFormat::Png).error().code, ErrorCode::Usage);
    const QImage wide(16400, 1, QImage::Format_RGB32);
    EXPECT_EQ(encodeImage(wide, ImageFormat::WebP).error().code, ErrorCode::Usage);
}

TEST_F(ImageTest, knowsFormatsByTheirFirstBytes)
{
    EXPECT_EQ(sniffFormat("\x89PNG\r\n\x1a\n...."), ImageFormat::Png);
    EXPECT_EQ(sniffFormat("\xff\xd8\xff\xe0"), ImageFormat::Jpeg);
    EXPECT_EQ(sniffFormat("RIFF\4\0\0\0WEBP"), std::nullopt) << "the literal ends at the zero byte";
    EXPECT_EQ(sniffFormat(QByteArrayView("RIFF\4\0\0\0WEBP", 12)), ImageFormat::WebP);
    EXPECT_EQ(sniffFormat("GIF89a"), std::nullopt);
    EXPECT_EQ(sniffFormat({}), std::nullopt);
    EXPECT_EQ(suffixOf(ImageFormat::Jpeg), u"jpg"_s);
}

TEST_F(ImageTest, readsByContentNotByName)
{
    const QString path =
        write(u"really a png.jpg"_s, encoded(test::gradient({8, 8}), ImageFormat::Png));
    EXPECT_TRUE(readImage(path));
    EXPECT_EQ(imageSize(path), QSize(8, 8));
}

TEST_F(ImageTest, refusesAHugeHeaderBeforeAllocating)
{
    const QString path = write(u"bomb.png"_s, test::pngHeader(60000, 60000));
    const Result<QImage> image = readImage(path);
    expectUsage(image, path);
    EXPECT_TRUE(image.error().detail.contains(u"60000x60000"_s));
    EXPECT_TRUE(image.error().detail.contains(u"16384"_s));
    expectUsage(readThumbnail(path, 64), path);
    EXPECT_EQ(imageSize(path), QSize(60000, 60000));
    const QString long_ = write(u"long.png"_s, test::pngHeader(16385, 1));
    expectUsage(readImage(long_), long_);
    const QString area = write(u"area.png"_s, test::pngHeader(16000, 16000));
    expectUsage(readImage(area), area);
}

TEST_F(ImageTest, refusesCutOffFilesOfEveryFormat)
{
    const QImage picture = test::gradient({320, 200});
    for (const ImageFormat format : {ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP}) {
        const QByteArray whole = encoded(picture, format);
        for (const double part : {0.02, 0.3, 0.7, 0.98}) {
            const QString name = u"cut."_s + suffixOf(format);
            expectUsage(decodeImage(whole.left(qsizetype(double(whole.size()) * part)), name),
                        name);
        }
    }
}

TEST_F(ImageTest, isNotFooledByThePreviewInsideACutOffJpeg)
{
    const QByteArray whole = encoded(test::gradient({320, 200}), ImageFormat::Jpeg);
    const QByteArray preview = encoded(test::gradient({16, 16}), ImageFormat::Jpeg);
    const QByteArray withPreview = test::withSegment(whole, 0xe1, preview);
    EXPECT_TRUE(decodeImage(withPreview, u"whole.jpg"_s));
    EXPECT_TRUE(decodeImage(withPreview + "trailing bytes", u"trailing.jpg"_s));
    expectUsage(decodeImage(withPreview.left(withPreview.size() * 3 / 4), u"cut.jpg"_s),
                u"cut.jpg"_s);
}

TEST_F(ImageTest, refusesWhatIsNoPictureAndNamesIt)
{
    ASSERT_TRUE(QDir(m_folder.path()).mkpath(u"folder.png"_s));
    for (const QString& path :
         {write(u"empty.png"_s, {}), write(u"text.png"_s, "hello"),
          write(u"zeros.jpg"_s, QByteArray(4000, '\0')), m_folder.filePath(u"folder.png"_s),
          m_folder.filePath(u"missing.png"_s)}) {
        expectUsage(readImage(path), path);
        expectUsage(readThumbnail(path, 32), path);
        EXPECT_EQ(imageSize(path).error().code, ErrorCode::Usage);
    }
    EXPECT_EQ(readImage({}).error().code, ErrorCode::Usage);
    EXPECT_EQ(readImage(u"a\0b.png"_s).error().code, ErrorCode::Usage);
}

TEST_F(ImageTest, readsNamesWithSpacesDotsAndControlCharacters)
{
    const QByteArray bytes = encoded(test::gradient({8, 8}), ImageFormat::Png);
    ASSERT_TRUE(QDir(m_folder.path()).mkpath(u"sub"_s));
    write(u"up.png"_s, bytes);
    for (const QString& name :
         {u"my picture.png"_s, u"new\nline\t\x1b[31m.png"_s, u"100%.png"_s, u":colon.png"_s})
        EXPECT_TRUE(readImage(write(name, bytes))) << name.toStdString();
    EXPECT_TRUE(readImage(m_folder.filePath(u"sub/../up.png"_s)));
}

TEST_F(ImageTest, turnsPicturesUpright)
{
    QImage picture(40, 20, QImage::Format_RGB32);
    picture.fill(Qt::black);
    QPainter(&picture).fillRect(0, 0, 20, 20, Qt::white);
    const QByteArray bytes =
        test::withOrientation(encoded(picture, ImageFormat::Jpeg), test::orientationRotate90);
    const QString path = write(u"turned.jpg"_s, bytes);
    const Result<QImage> image = readImage(path);
    ASSERT_TRUE(image);
    EXPECT_EQ(image->size(), QSize(20, 40));
    EXPECT_EQ(imageSize(path), QSize(20, 40));
    EXPECT_GT(qGray(image->pixel(10, 5)), 200);
    EXPECT_LT(qGray(image->pixel(10, 35)), 50);
    EXPECT_EQ(readThumbnail(path, 20)->size(), QSize(10, 20));
}

TEST_F(ImageTest, convertsTaggedColoursToSrgb)
{
    QImage wide(8, 8, QImage::Format_RGB32);
    wide.fill(QColor(200, 100, 50));
    wide.setColorSpace(QColorSpace::DisplayP3);
    const Result<QImage> image = decodeImage(encoded(wide, ImageFormat::Png), u"p3.png"_s);
    ASSERT_TRUE(image);
    const QColor colour = image->pixelColor(4, 4);
    EXPECT_GT(colour.red(), 205) << "the same red is a higher number in the smaller space";
    EXPECT_FALSE(image->colorSpace().isValid());
}

TEST_F(ImageTest, readsGreyPaletteAndSixteenBitPictures)
{
    const QImage picture = test::gradient({32, 32});
    for (const QImage::Format format :
         {QImage::Format_Grayscale8, QImage::Format_Grayscale16, QImage::Format_Indexed8,
          QImage::Format_Mono, QImage::Format_RGBA64, QImage::Format_RGB888}) {
        const QImage source = picture.convertToFormat(format);
        const Result<QImage> image = decodeImage(encoded(source, ImageFormat::Png), u"a.png"_s);
        ASSERT_TRUE(image) << int(format);
        EXPECT_TRUE(image->format() == QImage::Format_RGB32 ||
                    image->format() == QImage::Format_ARGB32_Premultiplied)
            << int(format);
        EXPECT_LT(test::meanDifference(*image, source.convertToFormat(QImage::Format_RGB32)), 1.0)
            << int(format);
    }
}

TEST_F(ImageTest, makesThumbnailsThatNeverGrow)
{
    const QString path = write(u"a.jpg"_s, encoded(test::gradient({400, 100}), ImageFormat::Jpeg));
    EXPECT_EQ(readThumbnail(path, 64)->size(), QSize(64, 16));
    EXPECT_EQ(readThumbnail(path, 1000)->size(), QSize(400, 100));
    EXPECT_EQ(readThumbnail(path, 1)->size(), QSize(1, 1));
    EXPECT_EQ(readThumbnail(path, 0).error().code, ErrorCode::Usage);
}

} // namespace rushes::media
