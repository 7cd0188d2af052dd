/// The live loop of drafts: decides when typed text is worth a new picture. Fires a moment after
/// the last key (sooner after a finished word), once at a time, and keeps only the newest text for
/// next; typos that change no word cost nothing. Main thread; asks through a signal and never sends
/// by itself.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

#include <optional>

namespace rushes::explore {

class LiveDrafts final : public QObject
{
    Q_OBJECT

public:
    explicit LiveDrafts(QObject* parent);

    void setOn(bool on);
    bool isOn() const { return m_on; }
    /// The user changed the text.
    void edited(const QString& text);
    /// What `wanted` asked for is there, or failed.
    void finished();
    /// The text of the newest picture that was asked for by other means, so that it is not asked
    /// for again.
    void made(const QString& text);
    /// Drops what waits.
    void stop();

signals:
    void wanted(const QString& text);

private:
    void fire();

    QTimer m_timer;
    QString m_text;
    QString m_lastMeaning;
    bool m_on = true;
    bool m_busy = false;
    bool m_pending = false;
};

/// What of a prompt matters for the picture: lower case, words only, single spaces.
QString meaningOf(const QString& text);

} // namespace rushes::explore
