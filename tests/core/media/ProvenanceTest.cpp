#include "core/media/Provenance.h"

#include "core/media/Image.h"
#include "tests/core/media/ImageBytes.h"

#include <gtest/gtest.h>

namespace rushes::media {

namespace {

const QByteArray manifest =
    test::literal("\0\0\0\x40jumb\0\0\0\x1ejumdc2pa\0\x11\0\x10\x80\0\0\xaa\0\x38\x9b\x71\x03"
                  "c2pa\0rest of the claim");
const QByteArray xmp = test::literal("XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta/>");

QByteArray plain(ImageFormat format)
{
    return encodeImage(test::gradient({16, 16}), format).value_or(QByteArray());
}

/// A PNG with one more chunk after its header chunk.
QByteArray pngWith(const QByteArray& type, const QByteArray& data)
{
    constexpr qsizetype headerEnd = 33;
    const QByteArray png = plain(ImageFormat::Png);
    return png.left(headerEnd) + test::pngChunk(type, data) + png.mid(headerEnd);
}

QByteArray littleEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray webPWith(const QByteArray& type, const QByteArray& data)
{
    QByteArray file = plain(ImageFormat::WebP) + type + littleEndian(quint32(data.size())) + data;
    file.replace(4, 4, littleEndian(quint32(file.size() - 8)));
    return file;
}

QByteArray box(const QByteArray& type, const QByteArray& data)
{
    return test::bigEndian(quint32(data.size() + 8)) + type + data;
}

} // namespace

TEST(Provenance, isAbsentFromPlainPictures)
{
    for (const ImageFormat format : {ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP}) {
        EXPECT_FALSE(hasContentCredentials(plain(format)));
        EXPECT_FALSE(hasXmp(plain(format)));
    }
}

TEST(Provenance, isFoundInEveryFormat)
{
    const QByteArray segment = test::literal("JP\0\1\0\0\0\1") + manifest;
    EXPECT_TRUE(hasContentCredentials(pngWith("caBX", manifest)));
    EXPECT_TRUE(hasContentCredentials(test::withSegment(plain(ImageFormat::Jpeg), 0xeb, segment)));
    EXPECT_TRUE(hasContentCredentials(webPWith("C2PA", manifest)));
    const QByteArray uuid =
        test::literal("\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c\x92\x97\x58\x28\x87\x7e\xc4\x81");
    EXPECT_TRUE(hasContentCredentials(box("ftyp", "isom") + box("uuid", uuid + manifest)));
}

TEST(Provenance, needsAManifestInTheSection)
{
    EXPECT_FALSE(hasContentCredentials(pngWith("caBX", "something else")));
    EXPECT_FALSE(hasContentCredentials(pngWith("tEXt", "Comment\0" + manifest)));
    EXPECT_FALSE(
        hasContentCredentials(test::withSegment(plain(ImageFormat::Jpeg), 0xeb, "JP another use")));
    EXPECT_FALSE(hasContentCredentials(box("ftyp", "isom") + box("uuid", QByteArray(16, 'x'))));
}

TEST(Provenance, findsXmp)
{
    EXPECT_TRUE(hasXmp(pngWith("iTXt", xmp)));
    EXPECT_FALSE(hasXmp(pngWith("iTXt", "Title")));
    EXPECT_TRUE(hasXmp(test::withSegment(plain(ImageFormat::Jpeg), 0xe1,
                                         test::literal("http://ns.adobe.com/xap/1.0/\0<x/>"))));
    EXPECT_TRUE(hasXmp(webPWith("XMP ", "<x:xmpmeta/>")));
}

TEST(Provenance, surviveEveryCutAndFlippedLength)
{
    const QByteArray files[] = {
        pngWith("caBX", manifest), test::withSegment(plain(ImageFormat::Jpeg), 0xeb, manifest),
        webPWith("C2PA", manifest), box("ftyp", "isom") + box("uuid", manifest)};
    int found = 0;
    for (const QByteArray& file : files) {
        for (qsizetype length = 0; length < file.size(); ++length)
            found += hasContentCredentials(file.left(length)) ? 1 : 0;
        for (qsizetype i = 0; i < file.size(); ++i) {
            QByteArray flipped = file;
            flipped[i] = char(0xff);
            found += hasContentCredentials(flipped) || hasXmp(flipped) ? 1 : 0;
        }
    }
    EXPECT_GT(found, 0);
}

} // namespace rushes::media
