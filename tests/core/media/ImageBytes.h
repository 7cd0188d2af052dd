/// Pictures and hand-made file bytes for tests. Pure functions.
#pragma once

#include <QByteArray>
#include <QImage>
#include <QtEndian>

#include <cstdlib>

namespace rushes::media::test {

/// A string literal with all its zero bytes, without the last.
template <std::size_t N>
QByteArray literal(const char (&text)[N])
{
    return QByteArray(text, N - 1);
}

inline QImage gradient(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y,
                           qRgb(x * 255 / size.width(), y * 255 / size.height(),
                                (x * 7 + y * 3) % 256 / 4 + 60));
    }
    return image;
}

/// Mean absolute difference of the three channels.
inline double meanDifference(const QImage& a, const QImage& b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) +
                   std::abs(qBlue(p) - qBlue(q));
        }
    }
    return sum / (3.0 * a.width() * a.height());
}

inline QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// CRC-32 as PNG uses it (ISO 3309).
inline quint32 crc32(const QByteArray& bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

inline QByteArray pngChunk(const QByteArray& type, const QByteArray& data)
{
    return bigEndian(quint32(data.size())) + type + data + bigEndian(crc32(type + data));
}

/// The start of a PNG that claims this size, with almost no data behind it.
inline QByteArray pngHeader(quint32 width, quint32 height)
{
    const QByteArray eightBitRgb = literal("\x08\x02\0\0\0");
    return QByteArray("\x89PNG\r\n\x1a\n") +
           pngChunk("IHDR", bigEndian(width) + bigEndian(height) + eightBitRgb) +
           pngChunk("IDAT", literal("\x78\x9c\x03\0\0\0\0\x01")) + pngChunk("IEND", {});
}

/// A JPEG with one more segment after its first marker.
inline QByteArray withSegment(const QByteArray& jpeg, unsigned char marker, const QByteArray& data)
{
    const auto length = quint32(data.size() + 2);
    QByteArray segment("\xff");
    segment += char(marker);
    segment += char(length >> 8);
    segment += char(length & 0xff);
    return jpeg.left(2) + segment + data + jpeg.mid(2);
}

inline constexpr unsigned char orientationRotate90 = 6;

/// A JPEG with an EXIF orientation (TIFF tag 0x0112).
inline QByteArray withOrientation(const QByteArray& jpeg, unsigned char orientation)
{
    QByteArray exif = literal("Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0");
    exif += char(orientation);
    exif += QByteArray(6, '\0');
    return withSegment(jpeg, 0xe1, exif);
}

} // namespace rushes::media::test
