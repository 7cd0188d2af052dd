#include "core/providers/enterprise/GoogleAccount.h"

#include <QDir>
#include <QFile>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto publishedTokenAddress = "https://oauth2.googleapis.com/token"_L1;
constexpr qint64 largestFile = 64 << 10;

tl::unexpected<Error> unusable(const QString& name, const QString& why)
{
    return fail(Error{
        .code = ErrorCode::Auth, .detail = u"%1 %2"_s.arg(name, why), .provider = u"gemini"_s});
}

settings::Secret secretAt(const Json& json, const char* key)
{
    return settings::Secret(stringAt(json, key).toUtf8());
}

QString gcloudFolder()
{
    QString set = qEnvironmentVariable("CLOUDSDK_CONFIG");
    if (!set.isEmpty())
        return set;
#ifdef Q_OS_WIN
    return qEnvironmentVariable("APPDATA") + u"/gcloud"_s;
#else
    return QDir::homePath() + u"/.config/gcloud"_s;
#endif
}

} // namespace

Result<GoogleAccount> googleAccount(const Json& json, const QString& name)
{
    const QString type = stringAt(json, "type");
    GoogleAccount account{.email = stringAt(json, "client_email"),
                          .keyId = stringAt(json, "private_key_id"),
                          .privateKey = secretAt(json, "private_key"),
                          .clientId = stringAt(json, "client_id"),
                          .clientSecret = secretAt(json, "client_secret"),
                          .refreshToken = secretAt(json, "refresh_token"),
                          .tokenAddress = QUrl(stringAt(json, "token_uri", publishedTokenAddress)),
                          .project = stringAt(json, "project_id")};
    if (account.project.isEmpty())
        account.project = stringAt(json, "quota_project_id");
    if (type == u"service_account"_s) {
        if (account.email.isEmpty() || account.privateKey.isEmpty())
            return unusable(name, u"has no client_email or no private_key"_s);
        return account;
    }
    account.kind = GoogleAccount::Kind::User;
    if (type != u"authorized_user"_s)
        return unusable(name, u"is neither a service account's key nor a user's login"_s);
    if (account.clientId.isEmpty() || account.refreshToken.isEmpty())
        return unusable(name, u"has no client_id or no refresh_token"_s);
    return account;
}

Result<GoogleAccount> readGoogleAccount(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(path, u"cannot be read: "_s + file.errorString());
    if (file.size() > largestFile)
        return unusable(path, u"is no credentials file: it is too large"_s);
    // The parser's own words would repeat the text around the mistake, which may be a key.
    const auto json = parseJson(file.readAll(), path);
    return json ? googleAccount(*json, path) : unusable(path, u"is not JSON"_s);
}

QString googleAccountFile()
{
    QString set = qEnvironmentVariable("GOOGLE_APPLICATION_CREDENTIALS");
    if (!set.isEmpty())
        return set;
    const QString own = gcloudFolder() + u"/application_default_credentials.json"_s;
    return QFile::exists(own) ? own : QString();
}

} // namespace rushes::providers
