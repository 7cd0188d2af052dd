#include "core/media/Provenance.h"

#include "core/media/Image.h"

#include <QtEndian>

namespace rushes::media {

namespace {

constexpr QByteArrayView
    c2paUuid("\xd8\xfe\xc3\xd6\x1b\x0e\x48\x3c\x92\x97\x58\x28\x87\x7e\xc4\x81", 16);
constexpr QByteArrayView xmpUuid("\xbe\x7a\xcf\xcb\x97\xa9\x42\xe8\x9c\x71\x99\x94\x91\xe3\xaf\xac",
                                 16);

/// One section of a file: a PNG chunk, JPEG segment, RIFF chunk or MP4 box.
struct Section
{
    QByteArrayView kind;
    QByteArrayView data;
};

/// How a container writes the head of a section; sizes in bytes.
struct Layout
{
    qsizetype firstSection = 0;
    qsizetype headSize = 8;
    bool kindFirst = false; ///< "kind, length" rather than "length, kind"
    bool littleEndian = false;
    qsizetype countedHead = 0; ///< how much of the head the length counts
    qsizetype trailer = 0;     ///< after the data, not counted
    bool padded = false;       ///< to an even length
};

constexpr Layout png{.firstSection = 8, .trailer = 4};
constexpr Layout webP{.firstSection = 12, .kindFirst = true, .littleEndian = true, .padded = true};
constexpr Layout mp4{.countedHead = 8};

bool anySection(QByteArrayView file, const Layout& layout, bool (*matches)(const Section&))
{
    qsizetype at = layout.firstSection;
    while (at + layout.headSize <= file.size()) {
        const QByteArrayView length = file.sliced(at + (layout.kindFirst ? 4 : 0), 4);
        const QByteArrayView kind = file.sliced(at + (layout.kindFirst ? 0 : 4), 4);
        qsizetype counted = layout.littleEndian ? qFromLittleEndian<quint32>(length.data())
                                                : qFromBigEndian<quint32>(length.data());
        counted -= layout.countedHead;
        at += layout.headSize;
        // MP4 boxes of 4 GB, or to the file's end, hold film, not credentials.
        if (counted < 0)
            return false;
        const Section section{kind, file.sliced(at, std::min(counted, file.size() - at))};
        if (matches(section))
            return true;
        if (counted > file.size() - at)
            return false;
        at += counted + layout.trailer + (layout.padded ? counted % 2 : 0);
    }
    return false;
}

bool anyJpegSection(QByteArrayView file, bool (*matches)(const Section&))
{
    constexpr unsigned char startOfScan = 0xda;
    qsizetype at = 2;
    while (at + 4 <= file.size() && static_cast<unsigned char>(file[at]) == 0xff &&
           static_cast<unsigned char>(file[at + 1]) != startOfScan) {
        const qsizetype length = qFromBigEndian<quint16>(file.data() + at + 2);
        const qsizetype dataSize = std::min(length, file.size() - at - 2) - 2;
        if (dataSize < 0)
            return false;
        if (matches({file.sliced(at, 2), file.sliced(at + 4, dataSize)}))
            return true;
        at += 2 + length;
    }
    return false;
}

bool anySection(QByteArrayView file, bool (*matches)(const Section&))
{
    const std::optional<ImageFormat> format = sniffFormat(file);
    if (format == ImageFormat::Png)
        return anySection(file, png, matches);
    if (format == ImageFormat::Jpeg)
        return anyJpegSection(file, matches);
    if (format == ImageFormat::WebP)
        return anySection(file, webP, matches);
    constexpr qsizetype boxHead = 8;
    const bool isMp4 = file.size() >= boxHead && file.sliced(4, 4) == "ftyp";
    return isMp4 && anySection(file, mp4, matches);
}

bool isManifest(QByteArrayView data)
{
    return data.indexOf("jumb") >= 0 && data.indexOf("c2pa") >= 0;
}

bool holdsCredentials(const Section& section)
{
    if (section.kind == "caBX" || section.kind == "\xff\xeb" || section.kind == "C2PA")
        return isManifest(section.data);
    return section.kind == "uuid" && section.data.startsWith(c2paUuid);
}

bool holdsXmp(const Section& section)
{
    if (section.kind == "iTXt")
        return section.data.startsWith("XML:com.adobe.xmp");
    if (section.kind == "\xff\xe1")
        return section.data.startsWith("http://ns.adobe.com/xap/1.0/");
    return section.kind == "XMP " || (section.kind == "uuid" && section.data.startsWith(xmpUuid));
}

} // namespace

bool hasContentCredentials(QByteArrayView file)
{
    return anySection(file, holdsCredentials);
}

bool hasXmp(QByteArrayView file)
{
    return anySection(file, holdsXmp);
}

} // namespace rushes::media
