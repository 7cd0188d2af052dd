/// Where keys come from. A secret is a value that cannot be printed by accident; stores are asked
/// by name ("GEMINI_API_KEY", in the ecosystem's own names). The environment wins over the
/// platform's keychain. Never in a file of ours, a log or an error. Any thread.
#pragma once

#include "core/base/Result.h"

#include <QByteArray>

#include <optional>

namespace rushes::settings {

class Secret
{
public:
    Secret() = default;
    /// White space around a pasted key is dropped.
    explicit Secret(const QByteArray& text) : m_text(text.trimmed()) {}

    bool isEmpty() const { return m_text.isEmpty(); }
    /// For the one place that puts it into a request's credentials.
    const QByteArray& reveal() const { return m_text; }
    bool operator==(const Secret&) const = default;

private:
    QByteArray m_text;
};

class SecretStore
{
public:
    virtual ~SecretStore() = default;
    /// Empty when there is none. Never blocks on the user.
    virtual Secret secret(const QString& name) const = 0;
    /// Keeps it for later starts; an empty secret removes it. Fails with Unsupported, saying why,
    /// where nothing can be kept.
    virtual Result<void> keep(const QString& name, const Secret& secret) = 0;
};

/// The environment's variables; keeps nothing.
class EnvironmentSecrets final : public SecretStore
{
public:
    Secret secret(const QString& name) const override;
    Result<void> keep(const QString& name, const Secret& secret) override;
};

} // namespace rushes::settings
