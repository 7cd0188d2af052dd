#include "core/generation/EditedPrompt.h"

#include "core/base/Words.h"
#include "core/draft/Lexicon.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using draft::WordKind;

namespace {

/// A picture has one of each; naming another puts it in the place of the first.
constexpr std::array oneOfEach{WordKind::Time,    WordKind::Weather, WordKind::Season,
                               WordKind::Surface, WordKind::Scene,   WordKind::Style};

const draft::Lexicon& draftLexicon()
{
    static const draft::Lexicon words = draft::Lexicon::builtIn();
    return words;
}

QRegularExpression pattern(const QString& text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

/// What goes out, and what comes in its place; nothing for what is only taken away.
struct Exchange
{
    QString out;
    QString in;
};

std::optional<Exchange> exchangeIn(const QString& instruction)
{
    static const QString thing = u"(?:the |an? |any |all )?(.+?)"_s;
    static const std::array outFirst{
        pattern(u"^(?:replace|swap|exchange) %1 (?:with|by|for) (.+)$"_s.arg(thing)),
        pattern(u"^(?:change|turn) %1 (?:into|to) (.+)$"_s.arg(thing))};
    static const QRegularExpression inFirst =
        pattern(u"^(?:put |use |make it )?(.+) instead of %1$"_s.arg(thing));
    static const QRegularExpression away =
        pattern(u"^(?:remove|delete|drop|take out|take away|without|no) %1$"_s.arg(thing));
    for (const QRegularExpression& form : outFirst) {
        if (const auto match = form.match(instruction); match.hasMatch())
            return Exchange{match.captured(1), match.captured(2)};
    }
    if (const auto match = inFirst.match(instruction); match.hasMatch())
        return Exchange{match.captured(2), match.captured(1)};
    if (const auto match = away.match(instruction); match.hasMatch())
        return Exchange{match.captured(1), {}};
    return std::nullopt;
}

/// As whole words.
std::optional<WordSpan> phraseIn(const QString& prompt, const QString& phrase)
{
    const QRegularExpression whole =
        pattern(u"(?<![\\w-])%1(?![\\w-])"_s.arg(QRegularExpression::escape(phrase)));
    const auto match = whole.match(prompt);
    return match.hasMatch()
               ? std::optional(WordSpan{int(match.capturedStart()), int(match.capturedLength())})
               : std::nullopt;
}

/// The span with what leads to it: "on a beach" for "beach".
WordSpan withLead(const QString& prompt, WordSpan span, const QString& leads)
{
    const QRegularExpression lead = pattern(u"(?:(?:%1)\\s+)?(?:(?:the|an?)\\s+)?$"_s.arg(leads));
    const auto match = lead.match(prompt.left(span.position));
    const int more = int(match.capturedLength());
    return {span.position - more, span.length + more};
}

/// Without the commas and spaces that a change leaves.
QString tidy(const QString& prompt)
{
    QStringList clauses;
    for (const QString& clause : prompt.split(u',')) {
        if (!clause.simplified().isEmpty())
            clauses << clause.simplified();
    }
    return clauses.join(u", "_s);
}

QString without(QString prompt, const WordSpan& thing)
{
    const WordSpan span = withLead(prompt, thing, u"and|with|plus|beside|next to"_s);
    return tidy(prompt.remove(span.position, span.length));
}

/// An article that stands there already is not said again.
QString with(QString prompt, const WordSpan& thing, QString in)
{
    static const QRegularExpression article = pattern(u"^(?:the|an?)\\s+"_s);
    const QString before = prompt.left(thing.position).trimmed();
    if (!before.isEmpty() && before.back() != u',')
        in.remove(article);
    return tidy(prompt.replace(thing.position, thing.length, in));
}

bool isOfKind(const QString& phrase, WordKind kind)
{
    const auto meanings = draftLexicon().meanings(phrase.toLower().simplified());
    return std::any_of(meanings.begin(), meanings.end(),
                       [kind](const draft::WordMeaning& one) { return one.kind == kind; });
}

/// The longest phrase of this kind that begins first.
std::optional<WordSpan> kindIn(const QString& prompt, WordKind kind)
{
    const std::vector<WordSpan> spans = words(prompt);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        std::size_t count = std::min(spans.size() - i, std::size_t(draftLexicon().longestPhrase()));
        for (; count > 0; --count) {
            const WordSpan& last = spans[i + count - 1];
            const int length = last.position + last.length - spans[i].position;
            if (isOfKind(prompt.mid(spans[i].position, length), kind))
                return WordSpan{spans[i].position, length};
        }
    }
    return std::nullopt;
}

/// "At night" in the place of "at golden hour".
std::optional<QString> moved(const QString& prompt, QString instruction)
{
    static const QRegularExpression make = pattern(u"^make it\\s+"_s);
    static const QRegularExpression lead =
        pattern(u"^(?:at|in|on|by|under|during)\\s+(?:(?:the|an?)\\s+)?"_s);
    instruction.remove(make);
    const QString bare = QString(instruction).remove(lead);
    const bool isLed = bare != instruction;
    for (const WordKind kind : oneOfEach) {
        const bool isKind = isOfKind(instruction, kind) || isOfKind(bare, kind);
        const auto there = isKind ? kindIn(prompt, kind) : std::nullopt;
        if (!there)
            continue;
        const WordSpan span =
            isLed ? withLead(prompt, *there, u"at|in|on|by|under|during"_s) : *there;
        return tidy(QString(prompt).replace(span.position, span.length, instruction));
    }
    return std::nullopt;
}

} // namespace

QString editedPrompt(const QString& prompt, const QString& instruction)
{
    const QString words = instruction.simplified();
    if (const auto exchange = exchangeIn(words)) {
        const auto thing = phraseIn(prompt, exchange->out);
        if (thing && exchange->in.isEmpty())
            return without(prompt, *thing);
        if (thing)
            return with(prompt, *thing, exchange->in);
    } else if (const auto changed = moved(prompt, words)) {
        return *changed;
    }
    return prompt.trimmed().isEmpty() ? words : prompt + u", "_s + words;
}

} // namespace rushes::generation
