/// What sets one OpenAI-shaped host apart from another: OpenAI itself, the 4SAPI gateway, a server
/// on this computer. A value; everything else about a host is learnt from its answers.
#pragma once

#include <QString>

namespace rushes::providers {

/// Whether a picture request names the form of its answer. GPT Image models refuse the member, and
/// all hosts answer in one of two forms that are both understood.
enum class AnswerForm { Unnamed, Base64 };

struct OpenAiHost
{
    QString id;     ///< of the provider: "openai", "4sapi", "local-server"
    QString prefix; ///< of its models: "openai:gpt-image-2"
    QString name;   ///< for people
    AnswerForm form = AnswerForm::Unnamed;

    bool operator==(const OpenAiHost&) const = default;
};

/// api.openai.com, or whatever OPENAI_BASE_URL says: a gateway, or a server on this computer.
inline OpenAiHost openAiHost()
{
    return {.id = QStringLiteral("openai"),
            .prefix = QStringLiteral("openai"),
            .name = QStringLiteral("OpenAI")};
}

/// A new-api gateway with keys and addresses of its own.
inline OpenAiHost fourSapiHost()
{
    return {.id = QStringLiteral("4sapi"),
            .prefix = QStringLiteral("4sapi"),
            .name = QStringLiteral("4SAPI"),
            .form = AnswerForm::Base64};
}

/// A server on this computer that needs no key (sd-server, LocalAI). Its id is not "local", which
/// are the engines built into the program.
inline OpenAiHost localHost()
{
    return {.id = QStringLiteral("local-server"),
            .prefix = QStringLiteral("local"),
            .name = QStringLiteral("the local server")};
}

} // namespace rushes::providers
