/// How long a clip will about take: what the user's own last clips of the model took, where there
/// are some of the same resolution those, else what the model took on this machine, else what is
/// published. Pure functions over the document, any thread that may read it.
#pragma once

#include "core/catalog/Model.h"
#include "core/generation/Ledger.h"

#include <chrono>
#include <map>
#include <optional>

namespace rushes::generation {

/// Of the last clips, no more than this many count.
inline constexpr int clipsThatCount = 10;

/// Nothing when nobody knows.
std::optional<std::chrono::milliseconds>
typicalClipTime(const project::Document& document, const catalog::Model& model,
                const QString& resolution, const std::map<QString, Measured>& measured);

/// "360p": what the clip was ordered at; empty for a sketch.
QString resolutionOf(const project::Clip& clip);

} // namespace rushes::generation
