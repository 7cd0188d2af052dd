/// Where requests of the enterprise platform go: the host, project and location the environment
/// names, and the addresses made of them. Values, any thread. Sources: the environment variables of
/// Google's own SDKs, docs.cloud.google.com/gemini-enterprise-agent-platform.
#pragma once

#include "core/providers/enterprise/GoogleAccount.h"
#include "core/providers/service/ServiceAccess.h"

namespace rushes::providers {

/// Whether GOOGLE_GENAI_USE_ENTERPRISE or GOOGLE_GENAI_USE_VERTEXAI asks for it.
bool enterpriseIsWanted();

struct EnterprisePlace
{
    QUrl ownBase = {};          ///< GOOGLE_VERTEX_BASE_URL; invalid = Google's, by location
    QString location = {};      ///< "global", "us", "europe-west4"
    QString project = {};       ///< empty in express mode
    settings::Secret key = {};  ///< of express mode
    GoogleAccount account = {}; ///< of the others

    bool isExpress() const { return project.isEmpty(); }
};

/// A project or an account's file goes before a key, as in Google's own SDKs. Fails with Auth,
/// naming the variables that are missing.
Result<EnterprisePlace> enterprisePlace(const ServiceAccess& access);

/// …/models/{model}:generateContent
QUrl contentUrl(const EnterprisePlace& place, const QString& model);
/// "projects/{project}/locations/global/interactions": they are kept in no other place.
QString interactionsPath(const EnterprisePlace& place);
/// Of a path below the Interactions API's version.
QUrl interactionUrl(const EnterprisePlace& place, const QString& path);

} // namespace rushes::providers
