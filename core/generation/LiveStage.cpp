#include "core/generation/LiveStage.h"

namespace rushes::generation {

void LiveStage::clear()
{
    m_shown = ++m_last;
    m_quality = Quality::Real;
}

LiveStage::Place LiveStage::arrived(std::int64_t serial, Quality quality)
{
    const bool isNewer = serial > m_shown || (serial == m_shown && quality >= m_quality);
    if (!isNewer)
        return Place::Strip;
    m_shown = serial;
    m_quality = quality;
    return Place::Stage;
}

} // namespace rushes::generation
