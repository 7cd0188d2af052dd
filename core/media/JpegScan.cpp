#include "core/media/JpegScan.h"

namespace rushes::media {

namespace {

constexpr unsigned char endOfImage = 0xd9;
constexpr unsigned char temporary = 0x01;
constexpr unsigned char firstRestart = 0xd0;
constexpr unsigned char startOfImage = 0xd8;

/// Markers that stand alone, without a length.
bool standsAlone(unsigned char marker)
{
    return marker == temporary || (marker >= firstRestart && marker <= startOfImage);
}

} // namespace

bool endsProperly(QByteArrayView jpeg)
{
    const auto byteAt = [&](qsizetype i) { return static_cast<unsigned char>(jpeg[i]); };
    // Between segments lies entropy-coded data, in which 0xff is followed by 0 (stuffing) or a
    // marker.
    qsizetype at = 0;
    while ((at = jpeg.indexOf('\xff', at)) >= 0 && at + 1 < jpeg.size()) {
        const unsigned char marker = byteAt(at + 1);
        if (marker == endOfImage)
            return true;
        at += marker == 0xff ? 1 : 2;
        if (marker == 0 || marker == 0xff)
            continue;
        if (standsAlone(marker))
            continue;
        if (at + 1 >= jpeg.size())
            return false;
        at += (byteAt(at) << 8) | byteAt(at + 1);
    }
    return false;
}

} // namespace rushes::media
