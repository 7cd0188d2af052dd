#include "core/net/FileBody.h"

#include <QFileInfo>

namespace rushes::net {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What If-Range may name: a strong entity tag, or a date (RFC 9110, 13.1.5).
QByteArray validatorOf(const HttpResponse& answer)
{
    const QByteArray tag = answer.header("ETag");
    if (!tag.isEmpty() && !tag.startsWith("W/"))
        return tag;
    return answer.header("Last-Modified");
}

} // namespace

FileBody::FileBody(const QString& path, const QUrl& url)
    : m_file(path),
      m_address(url.toEncoded(QUrl::RemoveQuery | QUrl::RemoveFragment))
{
    QFile origin(originPath());
    const qint64 there = QFileInfo(path).size();
    if (there == 0 || !origin.open(QIODevice::ReadOnly))
        return;
    const QList<QByteArray> lines = origin.readAll().split('\n');
    if (lines.size() < 2 || lines[0] != m_address)
        return;
    m_validator = lines[1];
    m_bytes = there;
}

std::vector<Header> FileBody::headers() const
{
    if (m_validator.isEmpty())
        return {};
    return {{"Range", "bytes=" + QByteArray::number(m_bytes) + "-"}, {"If-Range", m_validator}};
}

Result<void> FileBody::begin(const HttpResponse& answer)
{
    const bool goesOn = answer.status == 206;
    const QByteArray range = "bytes " + QByteArray::number(m_bytes) + "-";
    if (goesOn && (m_validator.isEmpty() || !answer.header("Content-Range").startsWith(range)))
        return fail(
            ErrorCode::Network,
            u"%1 sent another part of the file than was asked for"_s.arg(answer.url.host()));
    if (!goesOn)
        m_bytes = 0;
    const QIODevice::OpenMode mode = goesOn ? QIODevice::WriteOnly | QIODevice::Append
                                            : QIODevice::WriteOnly | QIODevice::Truncate;
    if (!m_file.open(mode | QIODevice::Unbuffered))
        return failure();
    const QByteArray validator = validatorOf(answer);
    QFile origin(originPath());
    const bool isKept = !validator.isEmpty() && origin.open(QIODevice::WriteOnly) &&
                        origin.write(m_address + '\n' + validator) >= 0;
    if (!isKept)
        origin.remove();
    return {};
}

Result<void> FileBody::write(QByteArrayView piece)
{
    if (m_file.write(piece.data(), piece.size()) != piece.size())
        return failure();
    m_bytes += piece.size();
    return {};
}

Result<void> FileBody::finish()
{
    m_file.close();
    QFile::remove(originPath());
    if (m_file.error() != QFileDevice::NoError)
        return failure();
    return {};
}

void FileBody::discard()
{
    m_file.close();
    QFile::remove(originPath());
    m_validator.clear();
    m_bytes = 0;
}

Result<void> FileBody::failure() const
{
    const QString why =
        m_file.error() == QFileDevice::NoError ? u"the disk is full"_s : m_file.errorString();
    return fail(ErrorCode::Io, u"cannot write %1: %2"_s.arg(m_file.fileName(), why));
}

} // namespace rushes::net
