/// The body of an answer on its way into a file. What an earlier try left there is continued when
/// the server proves that it is still the same (If-Range); the proof is kept beside the file, in
/// `<file>.origin`, until the file is whole. Owned by one exchange; used on one thread at a time.
#pragma once

#include "core/net/Http.h"

#include <QFile>

namespace rushes::net {

class FileBody
{
public:
    FileBody(const QString& path, const QUrl& url);

    /// Range and If-Range when there is something to continue; otherwise nothing.
    std::vector<Header> headers() const;
    /// Opens the file as the answer says: 206 goes on, any other begins again. Fails with Io, or
    /// with Network for a range that was not asked for.
    Result<void> begin(const HttpResponse& answer);
    Result<void> write(QByteArrayView piece);
    /// The file is whole, its proof no longer needed.
    Result<void> finish();
    /// Forgets what an earlier try left.
    void discard();

    std::int64_t bytes() const { return m_bytes; }

private:
    QString originPath() const { return m_file.fileName() + QStringLiteral(".origin"); }
    Result<void> failure() const;

    QFile m_file;
    QByteArray m_address;
    QByteArray m_validator; ///< of what is there already; empty for nothing to continue
    std::int64_t m_bytes = 0;
};

} // namespace rushes::net
