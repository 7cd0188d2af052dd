/// Which words make pictures look different: of pictures that were sorted into looks, the words at
/// which the looks part, and those that made no difference. Pure functions over values, any thread.
#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace rushes::project {

struct SeenPicture
{
    QString prompt = {};
    std::uint32_t look = 0; ///< the same number for pictures that look alike

    bool operator==(const SeenPicture&) const = default;
};

struct WordRange
{
    QString parting = {}; ///< no look has pictures with and without them; empty when there are none
    QString idle = {};    ///< most pictures that have them look like one that has not
    bool isOneText = false; ///< all were made from the same words

    bool operator==(const WordRange&) const = default;
};

/// Words count that at least two pictures have and two have not.
WordRange wordRange(const std::vector<SeenPicture>& pictures);

} // namespace rushes::project
