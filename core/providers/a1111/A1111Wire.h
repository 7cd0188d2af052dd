/// The JSON of AUTOMATIC1111's web interface and its kin (Forge, SD.Next, sd-server), as its wiki's
/// "API" page and /docs describe it. Pure functions, any thread.
#pragma once

#include "core/providers/Provider.h"

namespace rushes::providers {

/// The body of /sdapi/v1/txt2img, or with a reference of /sdapi/v1/img2img, which begins from it.
/// `steps`, `cfg_scale`, `sampler_name`, `scheduler`, `negative_prompt` and `denoising_strength`
/// are taken from the recipe's parameters; without them the server's own settings hold.
Json paintingBody(const PictureRequest& request);

/// The checkpoint: the model's id without "a1111:".
QString checkpointOf(const catalog::Model& model);

/// The models of GET /sdapi/v1/sd-models; fails with Network when it is no list.
Result<std::vector<catalog::Model>> checkpointsIn(const Json& body);

/// 0 to 1 of GET /sdapi/v1/progress.
double progressIn(const Json& body);

} // namespace rushes::providers
