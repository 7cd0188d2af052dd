#include "core/media/Image.h"

#include "core/media/JpegScan.h"

#include <QBuffer>
#include <QColorSpace>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<void> checkSize(QSize size, const QString& name)
{
    if (size.isEmpty())
        return fail(ErrorCode::Usage, u"%1: its size cannot be read"_s.arg(name));
    const qint64 pixels = qint64(size.width()) * size.height();
    if (size.width() > largestImageSide || size.height() > largestImageSide ||
        pixels > largestImagePixels)
        return fail(
            ErrorCode::Usage,
            u"%1: %2x%3 pixels is too large; the limit is %4 a side and %5 megapixels"_s.arg(name)
                .arg(size.width())
                .arg(size.height())
                .arg(largestImageSide)
                .arg(largestImagePixels / 1'000'000));
    return {};
}

Result<void> checkFile(const QString& path)
{
    const QFileInfo info(path);
    if (path.isEmpty() || path.contains(QChar::Null))
        return fail(ErrorCode::Usage, u"the file name is empty or holds a zero character"_s);
    if (!info.exists())
        return fail(ErrorCode::Usage, u"%1: no such file"_s.arg(path));
    if (!info.isFile())
        return fail(ErrorCode::Usage, u"%1: not a file"_s.arg(path));
    if (info.size() > largestImageFileBytes)
        return fail(ErrorCode::Usage,
                    u"%1: %2 MB is too large for a picture; the limit is %3 MB"_s.arg(path)
                        .arg(info.size() >> 20)
                        .arg(largestImageFileBytes >> 20));
    if (info.size() == 0)
        return fail(ErrorCode::Usage, u"%1: the file is empty"_s.arg(path));
    return {};
}

Result<QByteArray> readFile(const QString& path)
{
    if (Result<void> checked = checkFile(path); !checked)
        return fail(checked.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Usage, u"%1: %2"_s.arg(path, file.errorString()));
    return file.readAll();
}

/// Qt's own limit is one for the whole program and smaller than ours; ours is checked before every
/// decode.
void liftQtAllocationLimit()
{
    static const bool lifted = [] {
        QImageReader::setAllocationLimit(0);
        return true;
    }();
    Q_UNUSED(lifted);
}

/// Qt draws what is there of a cut-off JPEG and says nothing.
Result<void> checkWhole(const QByteArray& bytes, const QString& name)
{
    if (bytes.isEmpty())
        return fail(ErrorCode::Usage, u"%1: the file is empty"_s.arg(name));
    if (sniffFormat(bytes) == ImageFormat::Jpeg && !endsProperly(bytes))
        return fail(ErrorCode::Usage, u"%1: the picture is cut off or damaged"_s.arg(name));
    return {};
}

bool isRgb(const QImage& image)
{
    return image.pixelFormat().colorModel() == QPixelFormat::RGB;
}

QImage normalised(QImage image)
{
    const QImage::Format format =
        image.hasAlphaChannel() ? QImage::Format_ARGB32_Premultiplied : QImage::Format_RGB32;
    const QColorSpace srgb(QColorSpace::SRgb);
    // A colour space can be converted only where the pixels are red, green and blue.
    if (!isRgb(image))
        image.convertTo(format);
    if (image.colorSpace().isValid() && image.colorSpace() != srgb)
        image.convertToColorSpace(srgb);
    image.convertTo(format);
    image.setColorSpace({}); // sRGB is understood; a tag would make equal pictures unequal
    return image;
}

Result<QImage> decode(const QByteArray& bytes, const QString& name, int longestSide)
{
    if (Result<void> whole = checkWhole(bytes, name); !whole)
        return fail(whole.error());
    liftQtAllocationLimit();
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (!reader.canRead())
        return fail(ErrorCode::Usage,
                    u"%1: not a picture in a format that can be read"_s.arg(name));
    const QSize size = reader.size();
    if (Result<void> checked = checkSize(size, name); !checked)
        return fail(checked.error());
    const bool smaller = longestSide > 0 && std::max(size.width(), size.height()) > longestSide;
    if (smaller)
        reader.setScaledSize(
            size.scaled(longestSide, longestSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    QImage image = reader.read();
    if (image.isNull())
        return fail(ErrorCode::Usage,
                    u"%1: damaged picture (%2)"_s.arg(name, reader.errorString()));
    return normalised(std::move(image));
}

const char* writerName(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Png:
        return "png";
    case ImageFormat::Jpeg:
        return "jpeg";
    case ImageFormat::WebP:
        return "webp";
    }
    return "png";
}

QImage onWhite(const QImage& image)
{
    QImage opaque(image.size(), QImage::Format_RGB32);
    opaque.fill(Qt::white);
    QPainter(&opaque).drawImage(opaque.rect(), image);
    opaque.setColorSpace(image.colorSpace());
    return opaque;
}

} // namespace

Result<QImage> readImage(const QString& path)
{
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return fail(bytes.error());
    return decode(*bytes, path, 0);
}

QImage readIfThere(const QString& path)
{
    return path.isEmpty() ? QImage() : readImage(path).value_or(QImage());
}

Result<QImage> decodeImage(const QByteArray& bytes, const QString& name)
{
    return decode(bytes, name, 0);
}

Result<QImage> readThumbnail(const QString& path, int longestSide)
{
    if (longestSide < 1)
        return fail(ErrorCode::Usage, u"%1: a thumbnail needs at least one pixel"_s.arg(path));
    const Result<QByteArray> bytes = readFile(path);
    if (!bytes)
        return fail(bytes.error());
    return decode(*bytes, path, longestSide);
}

Result<QSize> imageSize(const QString& path)
{
    if (Result<void> checked = checkFile(path); !checked)
        return fail(checked.error());
    QImageReader reader(path);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (!size.isValid())
        return fail(ErrorCode::Usage,
                    u"%1: not a picture in a format that can be read"_s.arg(path));
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    return turned ? size.transposed() : size;
}

Result<QByteArray> encodeImage(const QImage& image, ImageFormat format, int quality)
{
    if (image.isNull())
        return fail(ErrorCode::Usage, u"there is no picture to write"_s);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, writerName(format));
    if (format != ImageFormat::Png)
        writer.setQuality(std::clamp(quality, 0, 100));
    const bool flatten = format == ImageFormat::Jpeg && image.hasAlphaChannel();
    if (!writer.write(flatten ? onWhite(image) : image))
        return fail(ErrorCode::Usage, u"cannot write a %1x%2 picture as %3: %4"_s.arg(image.width())
                                          .arg(image.height())
                                          .arg(suffixOf(format), writer.errorString()));
    return bytes;
}

std::optional<ImageFormat> sniffFormat(QByteArrayView bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return ImageFormat::Png;
    if (bytes.startsWith("\xff\xd8\xff"))
        return ImageFormat::Jpeg;
    constexpr qsizetype riffHeader = 12;
    if (bytes.size() >= riffHeader && bytes.startsWith("RIFF") && bytes.sliced(8, 4) == "WEBP")
        return ImageFormat::WebP;
    return std::nullopt;
}

QString suffixOf(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Png:
        return u"png"_s;
    case ImageFormat::Jpeg:
        return u"jpg"_s;
    case ImageFormat::WebP:
        return u"webp"_s;
    }
    return u"png"_s;
}

} // namespace rushes::media
