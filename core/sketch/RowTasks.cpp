#include "core/sketch/RowTasks.h"

#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <memory>

namespace rushes::sketch {

namespace {

constexpr int rowsPerPart = 64;
constexpr int worthSpreading = 4; ///< parts

/// The parts of one picture, taken one after the other by whoever has time for the next. A thread
/// that comes when none is left touches nothing of the caller's.
class Parts
{
public:
    Parts(int height, const std::function<void(Rows)>& work)
        : m_work(work),
          m_height(height),
          m_count((height + rowsPerPart - 1) / rowsPerPart)
    {
        m_taken.store(0); // whoever takes a part sees all that was prepared for it
    }

    int count() const { return m_count; }
    void takeAll()
    {
        for (int part = m_taken++; part < m_count; part = m_taken++) {
            const int first = part * rowsPerPart;
            m_work({first, std::min(first + rowsPerPart, m_height)});
            if (++m_done == m_count)
                m_done.notify_one();
        }
    }
    /// Until those that others took are done, too.
    void wait()
    {
        for (int done = m_done; done < m_count; done = m_done)
            m_done.wait(done);
    }

private:
    const std::function<void(Rows)>& m_work;
    int m_height;
    int m_count;
    std::atomic<int> m_taken;
    std::atomic<int> m_done = 0;
};

} // namespace

void forAllRows(int height, const std::function<void(Rows)>& work)
{
    const auto parts = std::make_shared<Parts>(height, work);
    QThreadPool& pool = *QThreadPool::globalInstance();
    const int helpers =
        parts->count() < worthSpreading ? 0 : std::min(pool.maxThreadCount(), parts->count()) - 1;
    for (int i = 0; i < helpers; ++i) {
        if (!pool.tryStart([parts] { parts->takeAll(); }))
            break; // nobody is free, and who comes later would find nothing
    }
    parts->takeAll();
    parts->wait();
}

} // namespace rushes::sketch
