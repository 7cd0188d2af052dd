/// What an order of a clip asks its provider for, without the pixels: size, rate and the direction
/// in words. Pure functions over the document, any thread that may read it.
#pragma once

#include "core/generation/Studio.h"

namespace rushes::generation {

/// The order's size, else the source's ratio with a shorter side of 1080 px (or what the resolution
/// "720p" says), both sides even and at most 8192.
QSize clipSize(QSize wanted, QSize source, const QString& resolution);

/// "360p", "720p", "1080p", "4k" as the length of the shorter side in px; nullopt for other text.
std::optional<int> resolutionSide(const QString& resolution);

/// Without picture, mask and depth, which fetchClip reads later.
providers::ClipRequest planClip(const project::Project& project, const ClipOrder& order,
                                const catalog::Model& model);

} // namespace rushes::generation
