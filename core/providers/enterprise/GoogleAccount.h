/// Who asks Google's enterprise platform: a service account's key file, or what `gcloud auth
/// application-default login` left behind. Values and reading; keeps nothing, sends nothing. Any
/// thread.
#pragma once

#include "core/base/Json.h"
#include "core/settings/SecretStore.h"

#include <QUrl>

namespace rushes::providers {

struct GoogleAccount
{
    enum class Kind { Service, User };

    Kind kind = Kind::Service;
    QString email = {};               ///< of a service account
    QString keyId = {};               ///< of its key
    settings::Secret privateKey = {}; ///< PEM
    QString clientId = {};            ///< of a user's login
    settings::Secret clientSecret = {};
    settings::Secret refreshToken = {};
    QUrl tokenAddress = {};
    QString project = {}; ///< the account's own, or the one its quota is counted on
};

/// Fails with Auth, saying what is wrong with the file but nothing of what is in it.
Result<GoogleAccount> googleAccount(const Json& json, const QString& name);
Result<GoogleAccount> readGoogleAccount(const QString& path);

/// GOOGLE_APPLICATION_CREDENTIALS, else the file gcloud keeps for this user where there is one;
/// empty otherwise.
QString googleAccountFile();

} // namespace rushes::providers
