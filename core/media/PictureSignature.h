/// What a picture looks like in 40 bytes, for finding near-twins: the direction of brightness over
/// 8 × 8 places (a difference hash) and the colour of 4 × 4 fields. Two pictures are alike when
/// both agree; neither alone is enough, because the same scene in another colour is another
/// picture. Pure functions, any thread.
#pragma once

#include <QByteArray>
#include <QImage>

#include <array>
#include <cstdint>
#include <optional>

namespace rushes::media {

struct PictureSignature
{
    static constexpr int fields = 16;
    std::uint64_t gradient = 0;
    std::array<std::int8_t, fields> blueness = {}; ///< of each field, against its brightness
    std::array<std::int8_t, fields> redness = {};  ///< the same

    bool operator==(const PictureSignature&) const = default;
};

PictureSignature signatureOf(const QImage& picture);

/// How many of the 64 places differ in direction.
int gradientDistance(const PictureSignature& a, const PictureSignature& b);
/// Whether somebody who looks quickly would take one for the other.
bool areAlike(const PictureSignature& a, const PictureSignature& b);

QByteArray toBytes(const PictureSignature& signature);
/// Nothing for bytes of another form.
std::optional<PictureSignature> signatureFromBytes(const QByteArray& bytes);

} // namespace rushes::media
