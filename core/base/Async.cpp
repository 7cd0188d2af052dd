#include "core/base/Async.h"

#include <QThread>

#include <algorithm>

namespace rushes {

QThreadPool& workPool()
{
    struct Pool : QThreadPool
    {
        // One more than the cores: some of the work waits for the disk.
        Pool() { setMaxThreadCount(std::max(2, QThread::idealThreadCount()) + 1); }
    };
    static Pool pool;
    return pool;
}

} // namespace rushes
