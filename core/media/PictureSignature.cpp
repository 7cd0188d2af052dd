#include "core/media/PictureSignature.h"

#include <bit>
#include <cmath>
#include <cstring>

namespace rushes::media {

namespace {

constexpr int columns = 8, rows = 8, fieldsASide = 4;
/// Of 64; distances of one to five are JPEG noise, small shifts and grain.
constexpr int mostGradient = 5;
/// Of a chroma that goes from -64 to 63: the mean over all fields, and of the worst one.
constexpr double mostMeanChroma = 2.5;
constexpr int mostFieldChroma = 10;

int brightness(QRgb pixel)
{
    constexpr int red = 77, green = 150, blue = 29, shift = 8; // BT.601 luma
    return (red * qRed(pixel) + green * qGreen(pixel) + blue * qBlue(pixel)) >> shift;
}

std::uint64_t gradientOf(const QImage& picture)
{
    const QImage small =
        picture.scaled(columns + 1, rows, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    std::uint64_t bits = 0;
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x) {
            bits <<= 1;
            bits |= brightness(small.pixel(x, y)) < brightness(small.pixel(x + 1, y)) ? 1U : 0U;
        }
    }
    return bits;
}

} // namespace

PictureSignature signatureOf(const QImage& picture)
{
    PictureSignature signature;
    if (picture.isNull())
        return signature;
    // Two steps: averaging over the whole picture in one would only look at a few of its pixels.
    constexpr int middle = 64;
    const QImage reduced =
        picture.scaled(middle, middle, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    signature.gradient = gradientOf(reduced);
    const QImage fields =
        reduced.scaled(fieldsASide, fieldsASide, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_RGB32);
    for (int i = 0; i < PictureSignature::fields; ++i) {
        const QRgb pixel = fields.pixel(i % fieldsASide, i / fieldsASide);
        const int luma = brightness(pixel);
        signature.blueness[std::size_t(i)] = std::int8_t((qBlue(pixel) - luma) / 4);
        signature.redness[std::size_t(i)] = std::int8_t((qRed(pixel) - luma) / 4);
    }
    return signature;
}

int gradientDistance(const PictureSignature& a, const PictureSignature& b)
{
    return std::popcount(a.gradient ^ b.gradient);
}

bool areAlike(const PictureSignature& a, const PictureSignature& b)
{
    if (gradientDistance(a, b) > mostGradient)
        return false;
    int sum = 0;
    for (std::size_t i = 0; i < a.blueness.size(); ++i) {
        const int blue = std::abs(a.blueness[i] - b.blueness[i]);
        const int red = std::abs(a.redness[i] - b.redness[i]);
        if (blue > mostFieldChroma || red > mostFieldChroma)
            return false;
        sum += blue + red;
    }
    return double(sum) / (2 * PictureSignature::fields) <= mostMeanChroma;
}

QByteArray toBytes(const PictureSignature& signature)
{
    QByteArray bytes;
    constexpr int bitsInByte = 8, byteMask = 0xff, gradientBytes = 8;
    for (int i = 0; i < gradientBytes; ++i)
        bytes += char(int(signature.gradient >> (i * bitsInByte)) & byteMask);
    for (const auto* chroma : {&signature.blueness, &signature.redness})
        bytes.append(reinterpret_cast<const char*>(chroma->data()), PictureSignature::fields);
    return bytes;
}

std::optional<PictureSignature> signatureFromBytes(const QByteArray& bytes)
{
    constexpr int bitsInByte = 8, gradientBytes = 8;
    constexpr int size = gradientBytes + 2 * PictureSignature::fields;
    if (bytes.size() != size)
        return std::nullopt;
    PictureSignature signature;
    for (int i = 0; i < gradientBytes; ++i)
        signature.gradient |= std::uint64_t(std::uint8_t(bytes[i])) << (i * bitsInByte);
    std::memcpy(signature.blueness.data(), bytes.data() + gradientBytes, PictureSignature::fields);
    std::memcpy(signature.redness.data(), bytes.data() + gradientBytes + PictureSignature::fields,
                PictureSignature::fields);
    return signature;
}

} // namespace rushes::media
