#include "core/base/Async.h"

#include <QTest>
#include <QThread>
#include <QtConcurrentMap>

#include <gtest/gtest.h>

namespace rushes {

TEST(Async, deliversAResultOnTheReceiversThread)
{
    QObject receiver;
    QThread* thread = nullptr;
    whenDone(runAsync([] { return Result<int>(7); }), &receiver, [&](const Result<int>& result) {
        thread = result == 7 ? QThread::currentThread() : nullptr;
    });
    EXPECT_TRUE(QTest::qWaitFor([&] { return thread == QThread::currentThread(); }));
}

TEST(Async, neverCallsAReceiverThatIsGone)
{
    bool called = false;
    QPromise<Result<int>> promise;
    promise.start();
    {
        QObject receiver;
        whenDone(promise.future(), &receiver, [&](const Result<int>&) { called = true; });
    }
    promise.addResult(Result<int>(1));
    promise.finish();
    QCoreApplication::processEvents();
    EXPECT_FALSE(called);
}

TEST(Async, tellsACancelledFutureAsCancelled)
{
    QObject receiver;
    ErrorCode code = ErrorCode::Io;
    QPromise<Result<int>> promise;
    promise.start();
    whenDone(promise.future(), &receiver,
             [&](const Result<int>& result) { code = result.error().code; });
    promise.future().cancel();
    promise.finish();
    EXPECT_TRUE(QTest::qWaitFor([&] { return code == ErrorCode::Cancelled; }));
}

TEST(Async, letsMoreWorkThanThreadsRunLoopsInParallel)
{
    QObject receiver;
    int done = 0;
    const int jobs = 4 * QThread::idealThreadCount() + 4;
    for (int i = 0; i < jobs; ++i) {
        const auto loop = [] {
            std::vector<int> rows(1000, 1);
            QtConcurrent::blockingMap(rows, [](int& row) { row += 1; });
            return rows.back();
        };
        whenDone(runAsync(loop), &receiver, [&](int value) { done += value == 2 ? 1 : 0; });
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return done == jobs; }, 20'000));
}

} // namespace rushes
