#include "ui/explore/LiveDrafts.h"

#include "ui/widgets/WordDiff.h"

#include <QStringList>

namespace rushes::explore {

namespace {

// Drafts are free and local, so the pause only has to tell typing from having typed.
constexpr int afterWordMs = 150;
constexpr int insideWordMs = 450;

} // namespace

QString meaningOf(const QString& text)
{
    QStringList found;
    for (const widgets::WordSpan& span : widgets::words(text))
        found << text.mid(span.position, span.length).toLower();
    return found.join(u' ');
}

LiveDrafts::LiveDrafts(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LiveDrafts::fire);
}

void LiveDrafts::setOn(bool on)
{
    m_on = on;
    if (!on)
        stop();
}

void LiveDrafts::edited(const QString& text)
{
    m_text = text;
    if (!m_on)
        return;
    const bool wordFinished = !text.isEmpty() && !text.back().isLetterOrNumber();
    m_timer.start(wordFinished ? afterWordMs : insideWordMs);
}

void LiveDrafts::fire()
{
    const QString meaning = meaningOf(m_text);
    if (meaning.isEmpty() || meaning == m_lastMeaning)
        return;
    if (m_busy) {
        m_pending = true;
        return;
    }
    m_lastMeaning = meaning;
    m_busy = true;
    emit wanted(m_text);
}

void LiveDrafts::finished()
{
    m_busy = false;
    if (m_pending) {
        m_pending = false;
        fire();
    }
}

void LiveDrafts::made(const QString& text)
{
    m_lastMeaning = meaningOf(text);
}

void LiveDrafts::stop()
{
    m_timer.stop();
    m_pending = false;
}

} // namespace rushes::explore
