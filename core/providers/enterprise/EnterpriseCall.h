/// What the two halves of EnterpriseProvider, pictures and clips, share: ids, requests and errors.
/// Pure functions, any thread.
#pragma once

#include "core/net/Http.h"
#include "core/providers/Provider.h"

namespace rushes::providers {

/// The id the platform knows the model by.
QString enterpriseId(const catalog::Model& model);

/// The error as one of the service "gemini" about this model.
Error withModel(Error error, const catalog::Model& model);

/// A request with a body of JSON, or without one; patient, for answers of many megabytes.
net::HttpRequest jsonRequest(const QByteArray& method, const QUrl& url, const QByteArray& body);

/// checkClip(), and Unsupported for changes to a clip that is a file, for which the platform wants
/// a bucket.
Result<void> checkEnterpriseClip(const ClipRequest& request);

} // namespace rushes::providers
