#include "core/sketch/RowTasks.h"

#include <QThreadPool>
#include <QtConcurrentMap>

#include <algorithm>
#include <vector>

namespace rushes::sketch {

namespace {

constexpr int rowsPerTask = 64;
constexpr std::size_t worthSpreading = 4;

} // namespace

void forAllRows(int height, const std::function<void(Rows)>& work)
{
    std::vector<Rows> tasks;
    for (int row = 0; row < height; row += rowsPerTask)
        tasks.push_back({row, std::min(row + rowsPerTask, height)});
    if (tasks.size() < worthSpreading || QThreadPool::globalInstance()->maxThreadCount() == 1)
        std::for_each(tasks.begin(), tasks.end(), work);
    else
        QtConcurrent::blockingMap(tasks, work);
}

} // namespace rushes::sketch
