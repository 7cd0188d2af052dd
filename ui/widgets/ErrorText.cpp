#include "ui/widgets/ErrorText.h"

#include "ui/widgets/ServiceName.h"

#include <QCoreApplication>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets {

namespace {

struct ErrorTextWords
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

/// The error's own detail as a sentence: capital first, full stop last. Empty stays empty.
QString sentence(const QString& detail)
{
    QString text = detail.trimmed();
    if (text.isEmpty())
        return text;
    text[0] = text.at(0).toUpper();
    if (!u".?!…\"”"_s.contains(text.back()))
        text += u'.';
    return text;
}

QString joined(const QString& first, const QString& second)
{
    return second.isEmpty() ? first : first + u' ' + second;
}

QString badKey(const Error& error)
{
    if (error.detail.startsWith(u"no key"_s))
        return ErrorTextWords::tr("There is no key for %1 yet. Add one in the settings (Ctrl+,).")
            .arg(serviceName(error.provider));
    return joined(
        error.provider.isEmpty()
            ? ErrorTextWords::tr("The key is not accepted. Check that you copied all of it.")
            : ErrorTextWords::tr("%1 does not accept this key. Check that you copied all of it.")
                  .arg(serviceName(error.provider)),
        sentence(error.detail));
}

QString rateLimited(const Error& error)
{
    const QString text = ErrorTextWords::tr(
        "Too many requests. The limit is shared by everything that uses this project.");
    if (!error.retryAfter)
        return text;
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(*error.retryAfter).count();
    return joined(text, ErrorTextWords::tr("Sends again in %1 s.").arg(seconds));
}

} // namespace

QString errorText(const rushes::Error& error)
{
    const QString detail = sentence(error.detail);
    switch (error.code) {
    case ErrorCode::Usage:
        return joined(ErrorTextWords::tr("That does not work as it is."), detail);
    case ErrorCode::Auth:
        return badKey(error);
    case ErrorCode::Refused:
        return error.detail.isEmpty()
                   ? ErrorTextWords::tr(
                         "The model refused. You can soften the words or try another model.")
                   : ErrorTextWords::tr(
                         "The model refused: “%1”. You can soften the words or try another model.")
                         .arg(error.detail.trimmed());
    case ErrorCode::RateLimited:
        return rateLimited(error);
    case ErrorCode::Network:
        return joined(ErrorTextWords::tr(
                          "No connection to the service. Rating, cutting and export still work. "
                          "Unsent pictures wait, $0."),
                      detail);
    case ErrorCode::Budget:
        return joined(ErrorTextWords::tr("Nothing was sent, $0."),
                      detail.isEmpty() ? ErrorTextWords::tr("Today's limit is reached.") : detail);
    case ErrorCode::Io:
        return joined(ErrorTextWords::tr("The file could not be read or written."), detail);
    case ErrorCode::Unsupported:
        return joined(ErrorTextWords::tr("This model cannot do that. Nothing was sent, $0."),
                      detail);
    case ErrorCode::Cancelled:
        return ErrorTextWords::tr("Stopped. What had arrived is kept.");
    }
    return detail;
}

QString failureText(ErrorCode code, const QString& detail)
{
    if (code == ErrorCode::RateLimited)
        return joined(
            ErrorTextWords::tr("The limit is shared by everything that uses this project."),
            sentence(detail));
    return detail.trimmed().isEmpty() ? errorText({.code = code, .detail = {}}) : sentence(detail);
}

} // namespace rushes::widgets
