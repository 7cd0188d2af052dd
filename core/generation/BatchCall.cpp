#include "core/generation/BatchCall.h"

#include "core/generation/Engines.h"

#include <QFile>
#include <QHash>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using providers::BatchItems;
using providers::PictureRequest;
using providers::RemoteJob;

namespace {

/// A service may list a new batch a little later than it took it.
constexpr int questions = 8;

/// Rows often share their references: each file is read once.
Result<std::vector<QByteArray>> sharedFiles(const std::vector<QString>& paths,
                                            QHash<QString, QByteArray>& read)
{
    std::vector<QByteArray> all;
    for (const QString& path : paths) {
        if (!read.contains(path)) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                return fail(ErrorCode::Io, u"a reference picture is missing: %1"_s.arg(path));
            read.insert(path, file.readAll());
        }
        all.push_back(read.value(path));
    }
    return all;
}

Result<std::vector<PictureRequest>> completed(const BatchCall& call)
{
    std::vector<PictureRequest> requests = call.requests;
    QHash<QString, QByteArray> read;
    for (std::size_t i = 0; i < requests.size(); ++i) {
        auto references = sharedFiles(call.files[i], read);
        if (!references)
            return fail(references.error());
        requests[i].references = std::move(*references);
        // Again with the files read: a service may not take what they hold.
        if (const Result<void> can = call.provider->check(requests[i]); !can)
            return fail(can.error());
    }
    return requests;
}

} // namespace

Result<Sent<BatchItems>> sendBatch(const BatchCall& call, const Clock& clock,
                                   const Progress& progress)
{
    if (call.requests.empty())
        return Sent<BatchItems>(BatchItems());
    const auto requests = completed(call);
    if (!requests)
        return fail(requests.error());
    Result<RemoteJob> sent =
        call.provider->batch()->submit(*requests, call.name, call.paid, progress);
    if (sent)
        return Sent<BatchItems>(std::move(*sent));
    Error error = sent.error();
    if (!error.outcomeUnknown)
        return fail(error);
    Result<Sent<BatchItems>> found = findBatch(call, clock, progress);
    if (found)
        return found;
    error.outcomeUnknown = found.error().outcomeUnknown;
    return fail(error);
}

Result<Sent<BatchItems>> findBatch(const BatchCall& call, const Clock& clock,
                                   const Progress& progress)
{
    const PollPlan plan = PollPlan().withEnvironment();
    PollPace pace(plan, clock);
    Error error{ErrorCode::Network,
                u"%1 does not list the batch: it was never taken"_s.arg(call.model.provider)};
    for (int i = 0; i < questions; ++i) {
        if (i > 0)
            (void)clock.wait(pace.next(), progress.stop);
        // Asked to the end even when all is to stop: what was taken has to be known, to be stopped.
        const auto found = call.provider->batch()->find(call.name, call.model, {});
        if (found && *found)
            return Sent<BatchItems>(**found);
        const bool mayCome = i + 1 < questions;
        if (found && mayCome && !progress.stopRequested())
            continue;
        if (!found || mayCome) {
            error.outcomeUnknown = true;
            error.detail = u"it is not known whether %1 took the batch"_s.arg(call.model.provider);
        }
        if (!found)
            error.detail += u": "_s + found.error().detail;
        break;
    }
    return fail(signedError(error, call.model));
}

} // namespace rushes::generation
