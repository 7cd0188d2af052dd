#include "core/base/Async.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>

namespace rushes {

namespace {

/// Work that is still running reads fonts and codecs that go with the application, so the
/// application waits for it.
void finishWork()
{
    workPool().clear();
    workPool().waitForDone();
}

} // namespace

QThreadPool& workPool()
{
    struct Pool : QThreadPool
    {
        Pool()
        {
            // One more than the cores: some of the work waits for the disk.
            setMaxThreadCount(std::max(2, QThread::idealThreadCount()) + 1);
            qAddPostRoutine(finishWork);
        }
    };
    static Pool pool;
    return pool;
}

} // namespace rushes
