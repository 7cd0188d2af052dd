#include "core/media/FrameCache.h"

namespace rushes::media {

namespace {

std::size_t bytesOf(const AVFrame& frame)
{
    std::size_t bytes = 0;
    for (const AVBufferRef* buffer : frame.buf)
        bytes += buffer ? buffer->size : 0;
    return bytes;
}

} // namespace

void FrameCache::insert(std::int64_t timeStamp, FramePtr frame)
{
    if (find(timeStamp))
        return;
    const std::size_t bytes = bytesOf(*frame);
    m_entries.push_front({timeStamp, std::move(frame), bytes});
    m_places[timeStamp] = m_entries.begin();
    m_byteCount += bytes;
    while (m_byteCount > m_byteLimit && m_entries.size() > 1) {
        m_byteCount -= m_entries.back().bytes;
        m_places.erase(m_entries.back().timeStamp);
        m_entries.pop_back();
    }
}

const AVFrame* FrameCache::find(std::int64_t timeStamp)
{
    const auto place = m_places.find(timeStamp);
    if (place == m_places.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, place->second);
    return place->second->frame.get();
}

} // namespace rushes::media
