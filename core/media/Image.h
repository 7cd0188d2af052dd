/// Pictures in and out: PNG, JPEG, WebP (and what else Qt reads). The decoded size is checked
/// before a pixel is allocated, because a small file can claim to be huge. Pure functions, any
/// thread.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QImage>

namespace rushes::media {

enum class ImageFormat { Png, Jpeg, WebP };

/// The size cap of everything that is decoded here: pixels a side, pixels in all, and bytes of the
/// file.
inline constexpr int largestImageSide = 16384;
inline constexpr qint64 largestImagePixels = 100'000'000;
inline constexpr qint64 largestImageFileBytes = qint64(512) << 20;

/// Upright (EXIF orientation applied), Format_ARGB32_Premultiplied, or Format_RGB32 when it has no
/// alpha, in sRGB (converted when the file says otherwise) and untagged. Fails with Usage and the
/// file's name when it cannot be read, is not a picture, or is over the size cap.
Result<QImage> readImage(const QString& path);
/// The same for a picture that may be missing: null when `path` is empty or cannot be read.
QImage readIfThere(const QString& path);
/// The same for bytes; `name` is said in errors.
Result<QImage> decodeImage(const QByteArray& bytes, const QString& name);
/// Reads at most `longestSide` pixels a side, cheaply where the format allows (JPEG).
Result<QImage> readThumbnail(const QString& path, int longestSide);

/// The size in the header, as readImage() would give it, without decoding and without the cap.
Result<QSize> imageSize(const QString& path);

/// `quality` 0 to 100 for JPEG and WebP, ignored for PNG. What is transparent becomes white in a
/// JPEG. WebP needs Qt's image formats plugin (see codecReport()); fails with Usage when the format
/// cannot hold the size.
Result<QByteArray> encodeImage(const QImage& image, ImageFormat format, int quality = 90);

/// By the first bytes, not by the name; nullopt when it is none of the three.
std::optional<ImageFormat> sniffFormat(QByteArrayView bytes);
/// "png", "jpg", "webp"
QString suffixOf(ImageFormat format);

} // namespace rushes::media
