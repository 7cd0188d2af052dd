#include "core/draft/PromptParser.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace rushes::draft {

namespace {

constexpr std::size_t mostObjects = 3;
constexpr int mostCopies = 6;

/// What became of a piece of the prompt.
enum class Outcome { Filler, Drawn, Approximated, Ignored };

struct Token
{
    QString text;
    std::vector<WordMeaning> meanings;
    bool endsPhrase = false; ///< a comma or full stop follows
    bool quoted = false;
    Outcome outcome = Outcome::Ignored;
    QString shown; ///< in the report, when not the text itself

    const WordMeaning* as(WordKind kind) const
    {
        const auto found = std::find_if(meanings.begin(), meanings.end(),
                                        [kind](const WordMeaning& m) { return m.kind == kind; });
        return found == meanings.end() ? nullptr : &*found;
    }
    bool isThing() const
    {
        return as(WordKind::Object) || as(WordKind::NearObject) || as(WordKind::Block);
    }
    bool isUnknown() const { return meanings.empty() && !quoted; }
    bool isConnector() const { return as(WordKind::Filler) != nullptr; }
};

struct RawWord
{
    QString text;
    bool endsPhrase = false;
    bool quoted = false;
};

std::vector<RawWord> splitWords(const QString& prompt)
{
    static const QRegularExpression piece(u"\"[^\"]*\"|“[^”]*”|[\\w@][\\w'’\\-]*|[.,;:!?]"_s,
                                          QRegularExpression::UseUnicodePropertiesOption);
    std::vector<RawWord> words;
    for (auto it = piece.globalMatch(prompt); it.hasNext();) {
        const QString text = it.next().captured();
        const bool quoted = text.startsWith(u'"') || text.startsWith(u'“');
        if (!quoted && text.size() == 1 && text.front().isPunct()) {
            if (!words.empty())
                words.back().endsPhrase = true;
        } else {
            words.push_back({quoted ? text : text.toLower(), false, quoted});
        }
    }
    return words;
}

/// The longest known phrase at each place; unknown words stand alone.
std::vector<Token> tokenise(const QString& prompt, const Lexicon& lexicon)
{
    const std::vector<RawWord> words = splitWords(prompt);
    std::vector<Token> tokens;
    for (std::size_t i = 0; i < words.size();) {
        std::size_t taken = 1;
        Token token{words[i].text, {}, words[i].endsPhrase, words[i].quoted, Outcome::Ignored, {}};
        QString phrase;
        for (std::size_t n = 0; !token.quoted && i + n < words.size(); ++n) {
            phrase += (n ? u" "_s : QString()) + words[i + n].text;
            if (auto found = lexicon.meanings(phrase); !found.empty()) {
                token.text = phrase;
                token.meanings = std::move(found);
                token.endsPhrase = words[i + n].endsPhrase;
                taken = n + 1;
            }
            if (words[i + n].endsPhrase || int(n) + 1 >= lexicon.longestPhrase())
                break;
        }
        tokens.push_back(std::move(token));
        i += taken;
    }
    return tokens;
}

bool looksLikeNoun(const Token& token)
{
    const QString& t = token.text;
    return token.isUnknown() && t.size() > 2 && !t.front().isDigit() && !t.endsWith(u"ing"_s) &&
           !t.endsWith(u"ed"_s) && !t.endsWith(u"ly"_s) && !t.startsWith(u'@');
}

class Reader
{
public:
    Reader(const QString& prompt, const Lexicon& lexicon)
        : m_lexicon(lexicon),
          m_tokens(tokenise(prompt, lexicon))
    {}

    ParsedPrompt read()
    {
        findUnknownSubject();
        for (std::size_t i = 0; i < m_tokens.size(); ++i)
            take(i);
        report();
        return std::move(m_parsed);
    }

private:
    const Token* next(std::size_t i) const
    {
        return i + 1 < m_tokens.size() && !m_tokens[i].endsPhrase ? &m_tokens[i + 1] : nullptr;
    }

    /// The head of the first noun phrase, when nothing in it is known: drawn as a block.
    void findUnknownSubject()
    {
        std::optional<std::size_t> head;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            const Token& token = m_tokens[i];
            const bool article =
                token.text == u"a"_s || token.text == u"an"_s || token.text == u"the"_s;
            if (token.isThing() || token.as(WordKind::Scene))
                return;
            if (token.isConnector() && !article)
                break;
            if (looksLikeNoun(token))
                head = i;
            if (token.endsPhrase)
                break;
        }
        m_unknownSubject = head;
    }

    void take(std::size_t i)
    {
        Token& token = m_tokens[i];
        if (m_unknownSubject == i) {
            addBlock(token, token.text);
            return;
        }
        if (token.quoted || token.isUnknown())
            return;
        if (token.as(WordKind::Colour) && takeColour(i))
            return;
        if (token.isThing()) {
            takeThing(i);
            return;
        }
        takeSetting(token);
    }

    bool takeColour(std::size_t i)
    {
        Token& token = m_tokens[i];
        const QColor colour = m_lexicon.colour(token.as(WordKind::Colour)->index);
        for (std::size_t n = i; next(n); ++n) {
            const Token& ahead = *next(n);
            if (ahead.isThing() || m_unknownSubject == n + 1) {
                m_colour = colour;
                m_colourToken = &token;
                return true;
            }
            if (ahead.as(WordKind::Scene)) {
                token.outcome = Outcome::Drawn;
                m_parsed.backdrop = colour;
                return true;
            }
            if (ahead.isConnector())
                break;
        }
        return !token.isThing();
    }

    void takeThing(std::size_t i)
    {
        Token& token = m_tokens[i];
        const Token* ahead = next(i);
        if (ahead && ahead->isThing() && !ahead->as(WordKind::Block))
            return; // "coffee bean grinder": the last noun says what it is
        if (ahead && looksLikeNoun(*ahead)) {
            addBlock(token, token.text + u' ' + ahead->text);
            m_tokens[i + 1].outcome = Outcome::Filler;
            token.shown = u"block (%1 %2)"_s.arg(token.text, ahead->text);
            return;
        }
        const WordMeaning* exact = token.as(WordKind::Object);
        const WordMeaning* near = token.as(WordKind::NearObject);
        if (!exact && !near) {
            addBlock(token, token.text);
            return;
        }
        PromptObject object;
        object.entry = m_lexicon.objects()[std::size_t((exact ? exact : near)->index)];
        object.label = token.text;
        token.outcome = exact ? Outcome::Drawn : Outcome::Approximated;
        if (!exact)
            token.shown = u"%1 (%2)"_s.arg(object.entry->name, token.text);
        add(token, std::move(object));
    }

    void addBlock(Token& token, const QString& label)
    {
        token.outcome = Outcome::Approximated;
        token.shown = u"block (%1)"_s.arg(label);
        add(token, {std::nullopt, label, std::nullopt, 1, 1});
    }

    void add(Token& token, PromptObject object)
    {
        if (m_parsed.objects.size() == mostObjects) {
            token.outcome = Outcome::Ignored;
            token.shown.clear();
            return;
        }
        const bool tintable = !object.entry || object.entry->tint != Tint::None;
        if (m_colour && tintable)
            object.colour = m_colour;
        if (m_colourToken && tintable)
            m_colourToken->outcome = Outcome::Drawn;
        object.count = m_count;
        object.scale = m_scale;
        m_parsed.objects.push_back(std::move(object));
        m_colour.reset();
        m_colourToken = nullptr;
        m_count = 1;
        m_scale = 1;
    }

    void takeSetting(Token& token)
    {
        token.outcome = Outcome::Drawn;
        if (const auto* m = token.as(WordKind::Scene)) {
            if (m_parsed.scene && *m_parsed.scene != SceneKind(m->index))
                token.outcome = mergeScene(SceneKind(m->index));
            else
                m_parsed.scene = SceneKind(m->index);
        } else if (m = token.as(WordKind::Surface); m) {
            m_parsed.surface = Surface(m->index);
        } else if (m = token.as(WordKind::Time); m) {
            m_parsed.time = m->index;
        } else if (m = token.as(WordKind::Weather); m) {
            m_parsed.weather = Weather(m->index);
        } else if (m = token.as(WordKind::Light); m) {
            m_parsed.light = LightMood(m->index);
        } else if (m = token.as(WordKind::Camera); m) {
            const auto word = CameraWord(m->index);
            (m->index >= int(CameraWord::Left) ? m_parsed.side : m_parsed.camera) = word;
        } else if (m = token.as(WordKind::Size); m) {
            m_scale = m->value;
        } else if (m = token.as(WordKind::Count); m) {
            m_count = std::min(int(m->value), mostCopies);
        } else {
            token.outcome = token.isConnector() ? Outcome::Filler : Outcome::Ignored;
            if (token.text == u"over"_s || token.text == u"above"_s || token.text == u"flying"_s ||
                token.text == u"floating"_s || token.text == u"hovering"_s)
                m_parsed.inTheAir = true;
        }
    }

    /// Two places: a particular one wins over a studio or table that only supports it.
    Outcome mergeScene(SceneKind added)
    {
        const SceneKind now = *m_parsed.scene;
        if (now == SceneKind::Room && added == SceneKind::Table) {
            m_parsed.scene = SceneKind::Table;
            return Outcome::Drawn;
        }
        const bool fits = (now == SceneKind::Podium && added == SceneKind::Studio) ||
                          (now == SceneKind::Table && added == SceneKind::Room) ||
                          (now == SceneKind::Beach && added == SceneKind::Sea);
        if (now == SceneKind::Studio) {
            m_parsed.scene = added;
            return Outcome::Drawn;
        }
        return fits ? Outcome::Drawn : Outcome::Ignored;
    }

    void report()
    {
        for (const Token& token : m_tokens) {
            const QString shown = token.shown.isEmpty() ? token.text : token.shown;
            if (token.outcome == Outcome::Drawn)
                m_parsed.report.drawn << shown;
            else if (token.outcome == Outcome::Approximated)
                m_parsed.report.approximated << shown;
            else if (token.outcome == Outcome::Ignored && !token.isConnector())
                m_parsed.report.ignored << shown;
        }
    }

    const Lexicon& m_lexicon;
    std::vector<Token> m_tokens;
    std::optional<std::size_t> m_unknownSubject;
    ParsedPrompt m_parsed;
    std::optional<QColor> m_colour;
    Token* m_colourToken = nullptr;
    int m_count = 1;
    double m_scale = 1;
};

} // namespace

ParsedPrompt parsePrompt(const QString& prompt, const Lexicon& lexicon)
{
    return Reader(prompt, lexicon).read();
}

} // namespace rushes::draft
