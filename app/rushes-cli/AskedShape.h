/// What the command line asks for by name — a ratio, a size, a rate — against what a service's
/// model makes by the catalog: told before anything is paid, since the service would only give what
/// is nearest. Pure functions.
#pragma once

#include "app/rushes-cli/CommandLine.h"
#include "core/catalog/Model.h"
#include "core/generation/Orders.h"

namespace rushes::cli {

/// Of `--size` and `--aspect` with a clip from one picture; without them the model may extend what
/// it is given.
Result<void> checkAskedRatio(const Arguments& arguments, const catalog::Model& model,
                             const generation::ClipOrder& order);
/// Of `--fps`.
Result<void> checkAskedRate(const Arguments& arguments, const catalog::Model& model,
                            const generation::ClipOrder& order);
/// Of `--loop` and `--shutter`, which only the sketch on this computer knows.
Result<void> checkAskedFilm(const Arguments& arguments, const catalog::Model& model);
/// Of `--size` with a picture: it may not be larger than the model's largest.
Result<void> checkAskedSize(const catalog::Model& model, QSize size);

/// The model's ratio that a picture of this size has, or as good as; else the size's own.
project::AspectRatio ratioFor(const catalog::Model& model, QSize size);
/// The ratio of a frame, both numbers at most 100.
project::AspectRatio ratioOf(QSize frame);

} // namespace rushes::cli
