#include "core/sketch/FramePool.h"

#include <cstdint>
#include <mutex>
#include <utility>
#include <vector>

namespace rushes::sketch {

namespace {

// A frame that is shown, one that is drawn and one that is encoded.
constexpr std::size_t mostKept = 4;

using Pixels = std::vector<std::uint32_t>;

} // namespace

struct FramePool::Shelf
{
    std::mutex mutex;
    std::vector<Pixels> free;

    Pixels take(std::size_t count)
    {
        const std::scoped_lock lock(mutex);
        while (!free.empty()) {
            Pixels pixels = std::move(free.back());
            free.pop_back();
            if (pixels.size() == count)
                return pixels;
        }
        return {};
    }

    void giveBack(Pixels pixels)
    {
        const std::scoped_lock lock(mutex);
        if (free.size() < mostKept)
            free.push_back(std::move(pixels));
    }
};

FramePool::FramePool() : m_shelf(std::make_shared<Shelf>()) {}

QImage FramePool::take(QSize size) const
{
    struct Lease
    {
        std::shared_ptr<Shelf> shelf;
        Pixels pixels;
    };
    const std::size_t count = std::size_t(size.width()) * std::size_t(size.height());
    auto lease = std::make_unique<Lease>(Lease{m_shelf, m_shelf->take(count)});
    lease->pixels.resize(count);
    auto* bytes = reinterpret_cast<uchar*>(lease->pixels.data());
    const auto end = [](void* info) {
        const std::unique_ptr<Lease> ended(static_cast<Lease*>(info));
        ended->shelf->giveBack(std::move(ended->pixels));
    };
    return {bytes, size.width(),   size.height(), qsizetype(size.width()) * 4, QImage::Format_RGB32,
            end,   lease.release()};
}

} // namespace rushes::sketch
