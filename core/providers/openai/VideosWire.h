/// The clips of OpenAI-shaped hosts: what is sent to /v1/videos, and to new-api's
/// /v1/video/generations where a gateway has only that. Pure functions, any thread. Shapes:
/// OpenAI's videos.d.ts (7.57.0; its own service has ended, gateways kept the form), new-api's task
/// routes.
#pragma once

#include "core/net/Http.h"
#include "core/providers/Provider.h"

namespace rushes::providers {

/// model, prompt, seconds (as text), size, and the first frame as input_reference.
std::vector<net::FormPart> videoForm(const ClipRequest& request);

/// The same for POST /v1/video/generations; what only the vendor knows goes into `metadata`.
Json taskBody(const ClipRequest& request);

/// Whether the answer to /v1/videos says that the host has no such route, so that nothing was made.
bool isUnknownRoute(const net::HttpResponse& response);

} // namespace rushes::providers
