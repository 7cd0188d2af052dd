#include "core/settings/KeyRing.h"

#include <QEventLoop>
#include <QPointer>
#include <QTimer>

namespace rushes::settings {

using namespace Qt::Literals::StringLiterals;

namespace {

Secret inEnvironment(const QString& name)
{
    return Secret(qgetenv(name.toUtf8().constData()));
}

Error silence()
{
    return {ErrorCode::Io, u"the keychain does not answer"_s};
}

} // namespace

KeyRing::KeyRing(std::unique_ptr<Keychain> keychain, std::chrono::milliseconds patience,
                 QObject* parent)
    : QObject(parent),
      m_keychain(std::move(keychain)),
      m_patience(patience)
{}

Secret KeyRing::secret(const QString& name) const
{
    const Secret own = inEnvironment(name);
    if (!own.isEmpty())
        return own;
    const std::lock_guard lock(m_mutex);
    const Held* held = heldAs(name);
    return held ? held->secret : Secret();
}

/// With the mutex locked.
const KeyRing::Held* KeyRing::heldAs(const QString& name) const
{
    for (const auto* all : {&m_tried, &m_held}) {
        if (const auto held = all->constFind(name); held != all->constEnd())
            return &*held;
    }
    return nullptr;
}

KeyPlace KeyRing::placeOf(const QString& name) const
{
    if (!inEnvironment(name).isEmpty())
        return KeyPlace::Environment;
    const std::lock_guard lock(m_mutex);
    const Held* held = heldAs(name);
    return held ? held->place : KeyPlace::Nowhere;
}

bool KeyRing::isKept(const QString& name) const
{
    if (!inEnvironment(name).isEmpty())
        return true;
    const std::lock_guard lock(m_mutex);
    return m_held.contains(name);
}

void KeyRing::hold(const QString& name, const Held& held)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tried.remove(name);
        if (held.secret.isEmpty())
            m_held.remove(name);
        else
            m_held.insert(name, held);
    }
    emit changed();
}

void KeyRing::load(const QStringList& names)
{
    QStringList wanted;
    for (const QString& name : names) {
        if (placeOf(name) == KeyPlace::Nowhere && !wanted.contains(name))
            wanted << name;
    }
    m_awaited += int(wanted.size()) + 1;
    for (const QString& name : wanted)
        readOne(name);
    QMetaObject::invokeMethod(this, &KeyRing::readEnded, Qt::QueuedConnection); // also for none
}

void KeyRing::loadWithin(const QStringList& names, std::chrono::milliseconds deadline)
{
    QEventLoop waiting;
    connect(this, &KeyRing::loaded, &waiting, &QEventLoop::quit);
    QTimer::singleShot(deadline, &waiting, &QEventLoop::quit);
    load(names);
    waiting.exec();
    if (isLoading())
        m_trouble = silence().detail;
}

void KeyRing::readOne(const QString& name)
{
    const auto counted = std::make_shared<bool>(false);
    const auto count = [this, counted] {
        if (!std::exchange(*counted, true))
            readEnded();
    };
    QTimer::singleShot(m_patience, this, [this, counted, count] {
        if (!*counted)
            m_trouble = silence().detail;
        count();
    });
    const QPointer<KeyRing> alive(this);
    m_keychain->read(name, [this, alive, name, count](const Result<Secret>& found) {
        if (!alive)
            return;
        // What was given since then is newer.
        if (found && !found->isEmpty() && placeOf(name) == KeyPlace::Nowhere)
            hold(name, {*found, KeyPlace::Keychain});
        m_trouble = found ? QString() : found.error().detail;
        count();
    });
}

void KeyRing::readEnded()
{
    if (--m_awaited == 0)
        emit loaded();
}

void KeyRing::tryOut(const QString& name, const Secret& secret)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tried.insert(name, {secret, KeyPlace::Session});
    }
    emit changed();
}

void KeyRing::endTrial(const QString& name)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_tried.remove(name) == 0)
            return;
    }
    emit changed();
}

Result<void> KeyRing::keep(const QString& name, const Secret& secret)
{
    hold(name, {secret, KeyPlace::Session});
    const auto answered = std::make_shared<bool>(false);
    const QPointer<KeyRing> alive(this);
    QTimer::singleShot(m_patience, this, [this, answered, name, secret] {
        if (!*answered)
            written(name, secret, fail(silence()));
    });
    m_keychain->write(name, secret, [this, alive, answered, name, secret](const auto& result) {
        *answered = true;
        if (alive)
            written(name, secret, result);
    });
    return {};
}

void KeyRing::written(const QString& name, const Secret& secret, const Result<void>& result)
{
    m_trouble = result ? QString() : result.error().detail;
    if (result && !secret.isEmpty() && placeOf(name) == KeyPlace::Session)
        hold(name, {secret, KeyPlace::Keychain});
    emit keepingEnded(name);
}

} // namespace rushes::settings
