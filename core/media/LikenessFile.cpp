#include "core/media/LikenessFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>

namespace rushes::media {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Changes with the form of a record and with what a look is.
constexpr QByteArrayView kind("rushes looks 1\n");
constexpr qsizetype hashBytes = 32, edgeBytes = 8, colourBytes = 27;
constexpr qsizetype recordBytes = hashBytes + edgeBytes + colourBytes;

QByteArray recordOf(const ContentHash& hash, const Likeness& likeness)
{
    QByteArray record = QByteArray::fromHex(hash.toString().toLatin1());
    std::array<char, edgeBytes> edges{};
    qToLittleEndian(likeness.edges, edges.data());
    record.append(edges.data(), edgeBytes);
    record.append(reinterpret_cast<const char*>(likeness.colours.data()), colourBytes);
    return record;
}

Likeness likenessIn(const char* record)
{
    Likeness likeness{.edges = qFromLittleEndian<std::uint64_t>(record + hashBytes)};
    const char* colours = record + hashBytes + edgeBytes;
    std::copy_n(colours, colourBytes, reinterpret_cast<char*>(likeness.colours.data()));
    return likeness;
}

/// The length of the whole records; what a crash left of one is not counted. Nothing of a file of
/// another kind.
qint64 wholeBytes(QFile& file)
{
    if (!file.seek(0) || file.read(kind.size()) != kind)
        return 0;
    return kind.size() + (file.size() - kind.size()) / recordBytes * recordBytes;
}

} // namespace

Looks readLooks(const QString& path)
{
    QFile file(path);
    Looks looks;
    if (!file.open(QIODevice::ReadOnly) || file.read(kind.size()) != kind)
        return looks;
    const QByteArray records = file.readAll();
    looks.reserve(records.size() / recordBytes);
    for (qsizetype at = 0; at + recordBytes <= records.size(); at += recordBytes) {
        const char* record = records.constData() + at;
        const QByteArray hash = QByteArray::fromRawData(record, hashBytes).toHex();
        looks.insert(ContentHash(QString::fromLatin1(hash)), likenessIn(record));
    }
    return looks;
}

Result<void> addLooks(const QString& path, const Looks& looks)
{
    QByteArray records;
    for (auto look = looks.cbegin(); look != looks.cend(); ++look) {
        if (look.key().isValid())
            records += recordOf(look.key(), look.value());
    }
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        return fail(ErrorCode::Io, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    const qint64 whole = wholeBytes(file);
    const bool isReady = file.resize(whole) && file.seek(whole);
    const QByteArray added = whole == 0 ? kind.toByteArray() + records : records;
    if (!isReady || file.write(added) != added.size() || !file.flush())
        return fail(ErrorCode::Io, u"cannot write %1: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace rushes::media
