#include "app/SystemKeychain.h"

#if RUSHES_HAS_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

namespace rushes::app {

using namespace Qt::Literals::StringLiterals;

#if RUSHES_HAS_KEYCHAIN

namespace {

const QString service = u"Rushes"_s;

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

void SystemKeychain::read(const QString& name, const Read& done)
{
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
