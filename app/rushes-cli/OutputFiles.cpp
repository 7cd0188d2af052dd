#include "app/rushes-cli/OutputFiles.h"

#include "core/media/Image.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList& mediaSuffixes()
{
    static const QStringList all{u"png"_s,  u"jpg"_s, u"jpeg"_s, u"webp"_s, u"gif"_s, u"bmp"_s,
                                 u"tiff"_s, u"tif"_s, u"avif"_s, u"heic"_s, u"svg"_s, u"mp4"_s,
                                 u"mov"_s,  u"mkv"_s, u"webm"_s, u"avi"_s,  u"m4v"_s};
    return all;
}

std::optional<media::ImageFormat> formatOf(const QString& suffix)
{
    if (suffix == u"png"_s)
        return media::ImageFormat::Png;
    if (suffix == u"jpg"_s || suffix == u"jpeg"_s)
        return media::ImageFormat::Jpeg;
    if (suffix == u"webp"_s)
        return media::ImageFormat::WebP;
    return std::nullopt;
}

/// The bytes of `source` in the format of `suffix`: as they are when they are in it already.
Result<QByteArray> bytesAs(const QString& source, const QString& suffix)
{
    QFile file(source);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"cannot read %1: %2"_s.arg(source, file.errorString()));
    const QByteArray bytes = file.readAll();
    const auto wanted = formatOf(suffix);
    if (!wanted || media::sniffFormat(bytes) == wanted)
        return bytes;
    const Result<QImage> image = media::decodeImage(bytes, source);
    return image ? media::encodeImage(*image, *wanted) : fail(image.error());
}

} // namespace

Result<OutputPlace> outputPlace(const QString& text, const QStringList& suffixes)
{
    if (text.isEmpty())
        return fail(ErrorCode::Usage, u"--out needs a folder or a file"_s);
    if (std::any_of(text.begin(), text.end(),
                    [](QChar c) { return c.category() == QChar::Other_Control; }))
        return fail(ErrorCode::Usage, u"--out must not hold control characters"_s);
    const QFileInfo info(text);
    const QString suffix = info.suffix().toLower();
    if (info.isDir() || text.endsWith(u'/') || !mediaSuffixes().contains(suffix))
        return OutputPlace{QDir(text).absolutePath()};
    if (suffixes.isEmpty())
        return fail(ErrorCode::Usage, u"--out takes a folder here, not %1"_s.arg(text));
    if (!suffixes.contains(suffix))
        return fail(ErrorCode::Usage, u"cannot write .%1 here; use a folder or %2"_s.arg(
                                          suffix, u"."_s + suffixes.join(u", ."_s)));
    return OutputPlace{info.absolutePath(), info.completeBaseName(), suffix};
}

Result<void> prepareFolder(const QString& folder)
{
    if (!QDir().mkpath(folder) || !QFileInfo(folder).isWritable())
        return fail(ErrorCode::Io, u"cannot write to %1"_s.arg(folder));
    return {};
}

QString freePath(const QString& folder, const QString& base, const QString& suffix)
{
    const QDir dir(folder);
    const QString end = suffix.isEmpty() ? QString() : u"."_s + suffix;
    QString path = dir.filePath(base + end);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = dir.filePath(u"%1-%2%3"_s.arg(base).arg(number).arg(end));
    return path;
}

Result<QString> copyOut(const QString& source, const OutputPlace& place, const QString& base)
{
    if (const Result<void> ready = prepareFolder(place.folder); !ready)
        return fail(ready.error());
    const QString suffix = place.isFile() ? place.suffix : QFileInfo(source).suffix();
    const Result<QByteArray> bytes = bytesAs(source, suffix);
    if (!bytes)
        return fail(bytes.error());
    for (;;) {
        const QString path = freePath(place.folder, place.isFile() ? place.base : base, suffix);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            if (QFileInfo::exists(path))
                continue; // somebody else took the name in this moment
            return fail(ErrorCode::Io, u"cannot write %1: %2"_s.arg(path, file.errorString()));
        }
        if (file.write(*bytes) == bytes->size() && file.flush())
            return path;
        // QFile says nothing about a write that stopped half-way, which is what a full disk does.
        const QString why =
            file.error() == QFileDevice::NoError ? u"the disk is full"_s : file.errorString();
        file.remove();
        return fail(ErrorCode::Io, u"cannot write %1: %2"_s.arg(path, why));
    }
}

QString fileNameFor(const QString& text, const QString& fallback)
{
    constexpr qsizetype longest = 40;
    QString name;
    for (const QChar c : text.toLower()) {
        if (c.isLetterOrNumber())
            name += c;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
        if (name.size() >= longest)
            break;
    }
    while (name.endsWith(u'-'))
        name.chop(1);
    return name.isEmpty() ? fallback : name;
}

} // namespace rushes::cli
