#include "app/SystemKeychain.h"

#if RUSHES_HAS_KEYCHAIN
#include <qt6keychain/keychain.h>

#ifdef Q_OS_LINUX
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstring>
#endif
#endif

namespace rushes::app {

using namespace Qt::Literals::StringLiterals;

#if RUSHES_HAS_KEYCHAIN

namespace {

const QString service = u"Rushes"_s;

#ifdef Q_OS_LINUX

constexpr int busPatienceMs = 1000;

/// The socket of the session's message bus as the system names it, or nothing.
std::optional<sockaddr_un> busSocket(socklen_t& size)
{
    const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS").split(';').front();
    for (const QByteArray& part : address.mid(address.indexOf(':') + 1).split(',')) {
        const bool isAbstract = part.startsWith("abstract=");
        const QByteArray name = part.mid(part.indexOf('=') + 1);
        sockaddr_un socket{.sun_family = AF_UNIX, .sun_path = {}};
        const std::size_t start = isAbstract ? 1 : 0; // such a name begins with a zero
        if (!address.startsWith("unix:") || !(isAbstract || part.startsWith("path=")) ||
            start + std::size_t(name.size()) >= sizeof socket.sun_path)
            continue;
        std::memcpy(socket.sun_path + start, name.constData(), std::size_t(name.size()));
        size = socklen_t(offsetof(sockaddr_un, sun_path) + start + std::size_t(name.size()));
        return socket;
    }
    return {};
}

/// Whether the message bus behind which the keychain is says anything. One that takes a connection
/// and is silent would hold up whoever asks it for ever. One that is not there is told as that by
/// the keychain itself.
bool busAnswers()
{
    socklen_t size = 0;
    const auto address = busSocket(size);
    const int bus = address ? socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0) : -1;
    if (bus < 0)
        return true;
    bool answers = true;
    if (connect(bus, reinterpret_cast<const sockaddr*>(&*address), size) == 0) {
        const QByteArray hello =
            QByteArray(1, '\0') + "AUTH EXTERNAL " + QByteArray::number(getuid()).toHex() + "\r\n";
        pollfd waiting{.fd = bus, .events = POLLIN, .revents = 0};
        answers = send(bus, hello.constData(), std::size_t(hello.size()), MSG_NOSIGNAL) > 0 &&
                  poll(&waiting, 1, busPatienceMs) > 0;
    } else {
        answers = errno != EAGAIN;
    }
    close(bus);
    return answers;
}

#else

bool busAnswers()
{
    return true;
}

#endif

Error errorOf(const QKeychain::Job& job)
{
    switch (job.error()) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {ErrorCode::Unsupported, u"this computer has no keychain"_s};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {ErrorCode::Io, u"the keychain did not let Rushes in"_s};
    default:
        break;
    }
    return {ErrorCode::Io, u"the keychain cannot be used: %1"_s.arg(job.errorString())};
}

bool found(const QKeychain::Job& job)
{
    return job.error() == QKeychain::NoError;
}

bool isMissing(const QKeychain::Job& job)
{
    return job.error() == QKeychain::EntryNotFound;
}

void start(QKeychain::Job* job, const QString& name, const settings::Keychain::Written& done)
{
    job->setKey(name);
    QObject::connect(job, &QKeychain::Job::finished, job, [done](QKeychain::Job* ended) {
        const bool succeeded = found(*ended) || isMissing(*ended);
        done(succeeded ? Result<void>() : fail(errorOf(*ended)));
    });
    job->start();
}

} // namespace

bool SystemKeychain::reachable()
{
    if (!m_reachable)
        m_reachable = busAnswers();
    return *m_reachable;
}

void SystemKeychain::read(const QString& name, const Read& done)
{
    if (!reachable())
        return done(fail(ErrorCode::Io, u"the keychain does not answer"_s));
    auto* job = new QKeychain::ReadPasswordJob(service);
    start(job, name, [job, done](const Result<void>& ended) {
        if (ended)
            done(found(*job) ? settings::Secret(job->binaryData()) : settings::Secret());
        else
            done(fail(ended.error()));
    });
}

void SystemKeychain::write(const QString& name, const settings::Secret& secret, const Written& done)
{
    if (!reachable())
        return done(fail(ErrorCode::Io, u"the keychain does not answer"_s));
    if (secret.isEmpty())
        return start(new QKeychain::DeletePasswordJob(service), name, done);
    auto* job = new QKeychain::WritePasswordJob(service);
    job->setBinaryData(secret.reveal());
    start(job, name, done);
}

#else

void SystemKeychain::read(const QString& name, const Read& done)
{
    settings::NoKeychain().read(name, done);
}

void SystemKeychain::write(const QString& name, const settings::Secret& secret, const Written& done)
{
    settings::NoKeychain().write(name, secret, done);
}

#endif

} // namespace rushes::app
