/// The one way work leaves the main thread and comes back. `runAsync` runs a blocking function on
/// the pool; `whenDone` delivers its result on the receiver's thread, and never calls a receiver
/// that has been destroyed. (QFuture::then with a context aborts on Qt 6.4 when the context dies
/// first, so nobody uses that.)
#pragma once

#include "core/base/Result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrentRun>

namespace rushes {

/// The pool for work that may wait: reading files, building scenes, whole jobs. It is apart from
/// Qt's global pool, which is left to loops over rows that never wait (sketch::forAllRows,
/// and Qt's own painting): were both in one pool, its threads could all wait for loops that find no
/// thread, and painting with them.
QThreadPool& workPool();

/// Runs `function()` on the work pool. It must not touch objects of the main thread.
template <class Function>
auto runAsync(Function&& function)
{
    return QtConcurrent::run(&workPool(), std::forward<Function>(function));
}

/// Calls `function(result)` on `receiver`'s thread when `future` has a result; for a future of
/// Result<T>, a cancelled or empty one arrives as ErrorCode::Cancelled.
template <class T, class Receiver, class Function>
void whenDone(const QFuture<T>& future, Receiver* receiver, Function&& function)
{
    auto* watcher = new QFutureWatcher<T>(receiver);
    QObject::connect(watcher, &QFutureWatcherBase::finished, receiver,
                     [watcher, function = std::forward<Function>(function)]() mutable {
                         watcher->deleteLater();
                         QFuture<T> done = watcher->future();
                         if constexpr (std::is_constructible_v<T, tl::unexpected<Error>>) {
                             if (done.resultCount() == 0) {
                                 function(T(fail(ErrorCode::Cancelled, QStringLiteral("stopped"))));
                                 return;
                             }
                         }
                         if (done.resultCount() > 0)
                             function(done.result());
                     });
    watcher->setFuture(future);
}

} // namespace rushes
