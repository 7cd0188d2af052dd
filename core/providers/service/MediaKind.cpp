#include "core/providers/service/MediaReply.h"

#include <algorithm>
#include <array>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Pictures that use the clip format's box but are none of it.
bool isStillBrand(QByteArrayView brand)
{
    static constexpr std::array<QByteArrayView, 6> brands = {"avif", "avis", "heic",
                                                             "heix", "mif1", "msf1"};
    return std::find(brands.begin(), brands.end(), brand) != brands.end();
}

} // namespace

MediaKind kindOf(QByteArrayView head)
{
    if (head.startsWith("\xFF\xD8\xFF"))
        return MediaKind::Jpeg;
    if (head.startsWith("\x89PNG\r\n\x1A\n"))
        return MediaKind::Png;
    if (head.startsWith("GIF8"))
        return MediaKind::Gif;
    if (head.size() < 12)
        return MediaKind::Unknown;
    if (head.startsWith("RIFF") && head.sliced(8, 4) == "WEBP")
        return MediaKind::WebP;
    if (head.sliced(4, 4) == "ftyp" && !isStillBrand(head.sliced(8, 4)))
        return MediaKind::Mp4;
    return MediaKind::Unknown;
}

QString suffixOf(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Jpeg:
        return u"jpg"_s;
    case MediaKind::Png:
        return u"png"_s;
    case MediaKind::WebP:
        return u"webp"_s;
    case MediaKind::Mp4:
        return u"mp4"_s;
    case MediaKind::Gif:
        return u"gif"_s;
    case MediaKind::Unknown:
        break;
    }
    return {};
}

} // namespace rushes::providers
