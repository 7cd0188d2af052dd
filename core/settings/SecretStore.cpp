#include "core/settings/SecretStore.h"

namespace rushes::settings {

using namespace Qt::Literals::StringLiterals;

Secret EnvironmentSecrets::secret(const QString& name) const
{
    return Secret(qgetenv(name.toUtf8().constData()));
}

Result<void> EnvironmentSecrets::keep(const QString& name, const Secret&)
{
    return fail(ErrorCode::Unsupported,
                u"no keychain here: set %1 in the environment instead"_s.arg(name));
}

} // namespace rushes::settings
