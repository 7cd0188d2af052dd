/// Which of the pictures that arrive may take the stage: the newest text wins, a real picture wins
/// over a draft of the same text, and what comes late goes to the strip of older texts. Pure; one a
/// board, main thread.
#pragma once

#include <cstdint>

namespace rushes::generation {

class LiveStage
{
public:
    enum class Quality { Draft, Real };
    enum class Place { Stage, Strip };

    /// The text has changed: its serial.
    std::int64_t newText() { return ++m_last; }
    /// Nothing older may take the stage any more: the field was cleared, or another board shown.
    void clear();
    Place arrived(std::int64_t serial, Quality quality);
    /// Of the newest text.
    std::int64_t serial() const { return m_last; }

private:
    std::int64_t m_last = 0;
    std::int64_t m_shown = 0;
    Quality m_quality = Quality::Draft;
};

} // namespace rushes::generation
