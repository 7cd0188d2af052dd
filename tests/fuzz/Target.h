/// One reader of bytes from outside, to be fed anything at all: it may fail with an Error and do
/// nothing worse. Each file of this folder makes the targets of one service as static values;
/// Fuzz.cpp runs one of them under libFuzzer, ReplayTest.cpp all of them over their corpus.
#pragma once

#include <QByteArray>
#include <QFile>

#include <cstdlib>
#include <vector>

namespace rushes::fuzz {

struct Target
{
    /// Adds itself to targets(); `name` is also the folder of its corpus.
    Target(const char* name, void (*run)(const QByteArray&));

    const char* name;
    void (*run)(const QByteArray& input);
};

std::vector<const Target*>& targets();

/// What holds for every input. A finding where it does not.
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

/// Removes the file an asset was decoded into.
template <class ResultOfAsset>
void forget(const ResultOfAsset& asset)
{
    if (asset && !asset->file.isEmpty())
        QFile::remove(asset->file);
}

} // namespace rushes::fuzz
