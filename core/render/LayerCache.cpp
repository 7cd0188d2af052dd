#include "core/render/LayerCache.h"

namespace rushes::render {

std::optional<Layer> LayerCache::find(const QString& key)
{
    const auto found = m_byKey.constFind(key);
    if (found == m_byKey.constEnd())
        return std::nullopt;
    m_entries.splice(m_entries.begin(), m_entries, *found);
    return m_entries.front().layer;
}

void LayerCache::insert(const QString& key, const Layer& layer)
{
    if (const auto old = m_byKey.constFind(key); old != m_byKey.constEnd()) {
        m_entries.splice(m_entries.end(), m_entries, *old);
        dropLast();
    }
    if (layer.image.sizeInBytes() > m_maximumBytes)
        return;
    m_entries.push_front({key, layer});
    m_byKey.insert(key, m_entries.begin());
    m_bytes += layer.image.sizeInBytes();
    while (m_bytes > m_maximumBytes)
        dropLast();
}

void LayerCache::dropLast()
{
    m_bytes -= m_entries.back().layer.image.sizeInBytes();
    m_byKey.remove(m_entries.back().key);
    m_entries.pop_back();
}

} // namespace rushes::render
