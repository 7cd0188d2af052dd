#include "core/settings/Keychain.h"

namespace rushes::settings {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<Error> none()
{
    return fail(ErrorCode::Unsupported, u"this computer has no keychain"_s);
}

} // namespace

void NoKeychain::read(const QString&, const Read& done)
{
    done(none());
}

void NoKeychain::write(const QString&, const Secret&, const Written& done)
{
    done(none());
}

} // namespace rushes::settings
