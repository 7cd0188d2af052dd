/// Every key the program may use: from the environment, which wins, from the platform's keychain,
/// or given for this session only where no keychain can hold it. `secret` may be asked from any
/// thread; the rest belongs to the main thread. Only `loadWithin` waits for the keychain; a key is
/// never written anywhere else. Owned by app/Composition.
#pragma once

#include "core/settings/Keychain.h"

#include <QHash>
#include <QObject>
#include <QStringList>

#include <chrono>
#include <memory>
#include <mutex>

namespace rushes::settings {

enum class KeyPlace { Nowhere, Environment, Keychain, Session };

class KeyRing final : public QObject, public SecretStore
{
    Q_OBJECT

public:
    /// After `patience` without an answer the keychain counts as silent; what it says later is
    /// still heard.
    explicit KeyRing(std::unique_ptr<Keychain> keychain,
                     std::chrono::milliseconds patience = std::chrono::seconds(10),
                     QObject* parent = nullptr);

    Secret secret(const QString& name) const override;
    KeyPlace placeOf(const QString& name) const;
    /// Whether there is one beyond a trial.
    bool isKept(const QString& name) const;

    /// Asks the keychain for those that the environment does not hold; `loaded` comes once.
    void load(const QStringList& names);
    bool isLoading() const { return m_awaited > 0; }
    /// The same, and waits for the answers, for programs without a window; `deadline` is for all
    /// of them together. A keychain that is silent or locked until then counts as empty.
    void loadWithin(const QStringList& names, std::chrono::milliseconds deadline);

    /// In use in place of the one before until the trial ends, with `keep` or `endTrial`.
    void tryOut(const QString& name, const Secret& secret);
    void endTrial(const QString& name);
    /// In use at once, and given to the keychain; `keepingEnded` tells where it lies then. An empty
    /// secret removes it from both.
    Result<void> keep(const QString& name, const Secret& secret) override;

    /// What the keychain did not do, or empty while it works.
    const QString& trouble() const { return m_trouble; }

signals:
    /// A key came or went, or lies elsewhere.
    void changed();
    void loaded();
    void keepingEnded(const QString& name);

private:
    struct Held
    {
        Secret secret;
        KeyPlace place;
    };
    const Held* heldAs(const QString& name) const;
    void hold(const QString& name, const Held& held);
    void readOne(const QString& name);
    void readEnded();
    void written(const QString& name, const Secret& secret, const Result<void>& result);

    std::unique_ptr<Keychain> m_keychain;
    std::chrono::milliseconds m_patience;
    QString m_trouble;
    int m_awaited = 0; ///< answers to `load`
    mutable std::mutex m_mutex;
    QHash<QString, Held> m_held; ///< these two by m_mutex
    QHash<QString, Held> m_tried;
};

} // namespace rushes::settings
