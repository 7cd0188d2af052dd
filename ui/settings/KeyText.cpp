#include "ui/settings/KeyText.h"

#include "core/providers/service/KeyNames.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/ServiceName.h"

#include <QCoreApplication>

namespace rushes::preferences {

using namespace Qt::Literals::StringLiterals;
using settings::KeyPlace;
using widgets::serviceName;

namespace {

struct KeyTextWords
{
    Q_DECLARE_TR_FUNCTIONS(KeyText)
};

} // namespace

QString presentKeyName(const settings::KeyRing& keys, const QString& provider)
{
    for (const QString& name : providers::keyNames(provider)) {
        if (keys.placeOf(name) != KeyPlace::Nowhere)
            return name;
    }
    return {};
}

KeyPlace keyPlace(const settings::KeyRing& keys, const QString& provider)
{
    return keys.placeOf(presentKeyName(keys, provider));
}

QString keyPlaceText(const settings::KeyRing& keys, const QString& provider)
{
    switch (keyPlace(keys, provider)) {
    case KeyPlace::Environment:
        return KeyTextWords::tr("From the environment (%1), which wins")
            .arg(presentKeyName(keys, provider));
    case KeyPlace::Keychain:
        return KeyTextWords::tr("In this computer's keychain");
    case KeyPlace::Session:
        return KeyTextWords::tr("Until Rushes closes");
    case KeyPlace::Nowhere:
        break;
    }
    return keys.isLoading() ? KeyTextWords::tr("Looking in the keychain…")
                            : KeyTextWords::tr("No key");
}

QString goodKeyText(const generation::ServiceReport& report)
{
    if (report.source == generation::ServiceReport::Source::Host)
        return KeyTextWords::tr("It answers. It offers %1 picture and clip models.")
            .arg(report.usable);
    return KeyTextWords::tr("Key works. It can use %1 of our %2 models.")
        .arg(report.usable)
        .arg(report.known);
}

QString badKeyText(const Error& error, const QString& provider)
{
    if (error.code == ErrorCode::Auth)
        return KeyTextWords::tr("%1 does not accept this key. Check that you copied all of it.")
            .arg(serviceName(provider));
    if (error.code == ErrorCode::Network)
        return KeyTextWords::tr("%1 could not be reached, so nothing was checked: %2.")
            .arg(serviceName(provider), error.detail);
    if (error.code == ErrorCode::RateLimited)
        return KeyTextWords::tr("%1 has too many requests now. Check again in a minute.")
            .arg(serviceName(provider));
    return KeyTextWords::tr("%1 answers, but none of our models can be used: %2.")
        .arg(serviceName(provider), error.detail);
}

QString keychainText(const settings::KeyRing& keys, const QString& provider)
{
    if (keyPlace(keys, provider) != KeyPlace::Session)
        return {};
    const QString why = keys.trouble().isEmpty() ? KeyTextWords::tr("it is not in the keychain yet")
                                                 : keys.trouble();
    return KeyTextWords::tr("The key is kept only until Rushes closes: %1.").arg(why);
}

QString keyPurpose(const QString& provider)
{
    if (provider == u"gemini"_s)
        return KeyTextWords::tr("Nano Banana pictures and Omni Flash clips.");
    if (provider == u"ark"_s)
        return KeyTextWords::tr("Seedream pictures and Seedance clips of Volcengine and BytePlus.");
    if (provider == u"openai"_s)
        return KeyTextWords::tr("GPT Image, or any gateway that speaks OpenAI's form.");
    if (provider == u"4sapi"_s)
        return KeyTextWords::tr("A gateway to models of many makers. It sets its own prices.");
    if (provider == u"local-server"_s)
        return KeyTextWords::tr(
            "sd-server, LocalAI and others on this computer. They need no key and cost "
            "nothing.");
    if (provider == u"a1111"_s)
        return KeyTextWords::tr("A Stable Diffusion web UI on this computer or in your network.");
    return {};
}

QString keyPageAddress(const QString& provider)
{
    return provider == u"gemini"_s ? u"https://aistudio.google.com/apikey"_s : QString();
}

} // namespace rushes::preferences
