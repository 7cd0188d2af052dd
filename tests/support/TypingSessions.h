/// Fifty typing sessions for simulations: each is a list of texts with the moment at which the
/// field held them. They are written by a model of a writer with a fixed seed: a rhythm of keys,
/// pauses for thought between phrases, slips that are put right, phrases that are thrown away and
/// written anew, pastes, undo, and Chinese and Japanese through an input method. The same on every
/// run of one standard library.
#pragma once

#include <QString>
#include <QStringList>

#include <chrono>
#include <cmath>
#include <numbers>
#include <random>
#include <vector>

namespace rushes::testing {

struct TypingEvent
{
    enum class Kind { Typed, Chosen, Composing, Committed };
    std::chrono::milliseconds at{};
    Kind kind = Kind::Typed;
    QString text;
    int caret = 0;
};

struct TypingSession
{
    QString name;
    std::vector<TypingEvent> events;
};

class Writer
{
public:
    explicit Writer(unsigned seed) : m_random(seed) {}

    /// Types the words at the end, with pauses for thought and slips.
    void write(const QString& words, double slips)
    {
        const QStringList all = words.split(u' ');
        for (int i = 0; i < all.size(); ++i) {
            if (m_text.isEmpty() == false && !m_text.endsWith(u' '))
                key(m_text + u' ');
            if (all[i].size() > 3 && chance(slips))
                slip(all[i]);
            else
                keys(all[i]);
            if (all[i].endsWith(u','))
                think(0.45);
            else
                think(0.08);
        }
    }
    void paste(const QString& words)
    {
        pause(900, 0.5);
        m_text += words;
        add(TypingEvent::Kind::Chosen);
    }
    /// Deletes back to `length`, key by key.
    void erase(int length)
    {
        pause(700, 0.5);
        while (m_text.size() > length) {
            pause(70, 0.25);
            m_text.chop(1);
            add(TypingEvent::Kind::Typed);
        }
    }
    void undoTo(const QString& text)
    {
        pause(1500, 0.5);
        m_text = text;
        add(TypingEvent::Kind::Chosen);
    }
    /// Words that an input method composes from several keys each.
    void compose(const QStringList& words)
    {
        for (const QString& word : words) {
            for (int i = 0; i < int(word.size()) * 3; ++i) {
                pause(150, 0.4);
                add(TypingEvent::Kind::Composing);
            }
            pause(350, 0.5);
            m_text += word;
            add(TypingEvent::Kind::Committed);
            think(0.25);
        }
    }
    void think(double probability)
    {
        if (chance(probability))
            m_now += std::chrono::milliseconds(int(1200 * std::exp(0.7 * normal()) + 600));
    }

    const QString& text() const { return m_text; }
    std::vector<TypingEvent> take() { return std::move(m_events); }

private:
    void keys(const QString& word)
    {
        for (const QChar c : word)
            key(m_text + c);
    }
    void key(const QString& text)
    {
        pause(160, 0.45);
        m_text = text;
        add(TypingEvent::Kind::Typed);
    }
    /// One letter is left out, noticed at the end of the word or one later, and put right.
    void slip(const QString& word)
    {
        const int at = 1 + int(m_random() % unsigned(word.size() - 2));
        const qsizetype before = m_text.size();
        keys(word.left(at) + word.mid(at + 1));
        pause(600, 0.6);
        erase(int(before) + at);
        keys(word.mid(at));
    }
    void pause(double medianMs, double spread)
    {
        m_now += std::chrono::milliseconds(int(medianMs * std::exp(spread * normal())));
    }
    void add(TypingEvent::Kind kind)
    {
        m_events.push_back({m_now, kind, m_text, int(m_text.size())});
    }
    bool chance(double probability) { return uniform() < probability; }
    double uniform() { return (double(m_random() >> 8) + 0.5) / double(1U << 24); }
    double normal()
    {
        return std::sqrt(-2 * std::log(uniform())) * std::cos(2 * std::numbers::pi * uniform());
    }

    std::mt19937 m_random;
    std::chrono::milliseconds m_now{500};
    QString m_text;
    std::vector<TypingEvent> m_events;
};

inline QStringList typedPrompts()
{
    return {
        QStringLiteral(
            "red sneaker standing on wet sand at golden hour, long soft shadows, calm sea "
            "behind, one palm on the left, a small shell, 35 mm, shallow focus, room for a "
            "headline top right, warm haze, fine grain, quiet mood"),
        QStringLiteral(
            "blue headphones on a round white plinth, pale backdrop, soft window light from "
            "the right, clean shadow, catalogue still"),
        QStringLiteral("espresso cup on a marble table, morning light, steam rising, blurred cafe "
                       "behind, close view"),
        QStringLiteral(
            "hiking boot on a mossy rock, misty forest, low sun through trees, dew drops"),
        QStringLiteral("perfume bottle on black stone, single narrow light, mirror surface, smoke"),
        QStringLiteral(
            "three lemons on a linen cloth, hard noon light, deep shadows, seen from above"),
        QStringLiteral(
            "city bicycle against a yellow wall, afternoon, long shadow of a tree, film look"),
        QStringLiteral(
            "glass teapot with green tea, wooden tray, bamboo garden behind, overcast day"),
        QStringLiteral(
            "leather backpack on a station bench, evening train, warm lamps, rain outside"),
        QStringLiteral("wrist watch half in snow, blue hour, mountain ridge behind, crisp detail"),
    };
}

inline std::vector<TypingSession> typingSessions()
{
    const QStringList prompts = typedPrompts();
    const std::vector<QStringList> composed{
        {QStringLiteral("红色"), QStringLiteral("运动鞋"), QStringLiteral("，"),
         QStringLiteral("湿"), QStringLiteral("沙滩"), QStringLiteral("，"), QStringLiteral("黄昏"),
         QStringLiteral("光线")},
        {QStringLiteral("白い"), QStringLiteral("台"), QStringLiteral("の上の"),
         QStringLiteral("青い"), QStringLiteral("ヘッドホン"), QStringLiteral("、"),
         QStringLiteral("柔らかい"), QStringLiteral("光")}};
    std::vector<TypingSession> sessions;
    for (unsigned i = 0; i < 50; ++i) {
        Writer writer(1000 + i);
        const QString prompt = prompts[int(i / 5) % int(prompts.size())];
        const qsizetype comma = prompt.indexOf(u',');
        switch (i % 5) {
        case 0: // straight on
            writer.write(prompt, 0);
            break;
        case 1: // with slips
            writer.write(prompt, 0.12);
            break;
        case 2: // pasted, then changed
            writer.paste(prompt.left(prompt.lastIndexOf(u',')));
            writer.think(1);
            writer.write(QStringLiteral("at night, one street lamp,"), 0.05);
            break;
        case 3: { // a phrase thrown away, another in its place, and taken back
            writer.write(prompt, 0.05);
            writer.think(1);
            const QString before = writer.text();
            writer.erase(int(prompt.lastIndexOf(u',')) + 1);
            writer.write(QStringLiteral("dramatic sky"), 0);
            writer.think(1);
            writer.undoTo(before);
            break;
        }
        default: // through an input method, else the first phrase typed twice
            if (i % 2 == 0) {
                writer.compose(composed[(i / 10) % composed.size()]);
            } else {
                writer.write(prompt.left(comma), 0.05);
                writer.erase(int(comma) / 2);
                writer.write(prompt.mid(comma / 2).trimmed(), 0.05);
            }
        }
        sessions.push_back({QStringLiteral("session %1").arg(i + 1), writer.take()});
    }
    return sessions;
}

} // namespace rushes::testing
