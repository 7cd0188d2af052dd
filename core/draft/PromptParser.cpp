#include "core/draft/PromptParser.h"

#include "core/draft/NounPhrases.h"
#include "core/draft/PlaceWords.h"
#include "core/draft/SceneWords.h"

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace rushes::draft {

namespace {

constexpr std::size_t mostObjects = 3;
constexpr int mostCopies = 6;
constexpr qsizetype mostLines = 2;

class Reader
{
public:
    Reader(const QString& prompt, const Lexicon& lexicon)
        : m_lexicon(lexicon),
          m_words(wordsOf(prompt, lexicon))
    {
        m_things.resize(m_tokens.size(), -1);
    }

    ParsedPrompt read()
    {
        m_unknownSubject = unknownSubject(m_words);
        for (std::size_t i = 0; i < m_tokens.size(); ++i)
            take(i);
        takePlaceWords(m_words, m_things, m_parsed);
        report();
        return std::move(m_parsed);
    }

private:
    const Token* next(std::size_t i) const
    {
        return i + 1 < m_tokens.size() && !m_tokens[i].endsPhrase ? &m_tokens[i + 1] : nullptr;
    }

    /// French and Spanish say the colour after the thing.
    bool adjectivesFollow() const { return draft::adjectivesFollow(m_language); }

    void take(std::size_t i)
    {
        Token& token = m_tokens[i];
        if (m_unknownSubject == i) {
            addUnknown(i);
            return;
        }
        if (token.quoted) {
            takeText(token);
            return;
        }
        if (token.isUnknown()) {
            if (!m_contents.contains(i) && namesUnknownThing(m_words, i))
                addUnknown(i);
            return;
        }
        if (token.as(WordKind::Container) && takeContainer(i))
            return;
        if (token.as(WordKind::Colour) && takeColour(i))
            return;
        if (const auto hidden = m_contents.find(i); hidden != m_contents.end())
            token.outcome = hidden->second;
        else if (token.isThing() && !isMadeOf(i))
            takeThing(i);
        else if (token.as(WordKind::Material))
            takeMaterial(i);
        else
            takeSetting(i);
    }

    void takeText(Token& token)
    {
        const QString line = token.text.mid(1, token.text.size() - 2).simplified();
        if (line.isEmpty() || m_parsed.text.size() == mostLines)
            return;
        m_parsed.text << line;
        token.outcome = Outcome::Drawn;
    }

    /// The thing an adjective before it describes: across other adjectives, not across "on".
    bool thingFollows(std::size_t i) const
    {
        for (std::size_t n = i; next(n); ++n) {
            const Token& ahead = *next(n);
            if (ahead.isThing() || m_unknownSubject == n + 1)
                return true;
            if (ahead.as(WordKind::Scene) || ahead.isConnector() || ahead.as(WordKind::Place))
                return false;
        }
        return false;
    }

    /// Right behind a thing or place, at most other adjectives between.
    bool follows(std::size_t i, WordKind kind) const
    {
        while (i-- > 0 && !m_tokens[i].endsPhrase) {
            const Token& before = m_tokens[i];
            if (kind == WordKind::Object ? before.isThing() || m_unknownSubject == i
                                         : before.as(kind) != nullptr)
                return true;
            if (before.isConnector() || before.as(WordKind::Scene) || before.isThing())
                return false;
        }
        return false;
    }

    bool takeColour(std::size_t i)
    {
        Token& token = m_tokens[i];
        const QColor colour = m_lexicon.colour(token.as(WordKind::Colour)->index);
        const bool describesBefore = follows(i, WordKind::Object) && !m_parsed.objects.empty() &&
                                     !m_parsed.objects.back().colour &&
                                     (adjectivesFollow() || !thingFollows(i));
        if (describesBefore && !token.isThing()) {
            PromptObject& object = m_parsed.objects.back();
            if (isTintable(object)) {
                object.colour = colour;
                token.outcome = Outcome::Drawn;
            }
            return true;
        }
        if (thingFollows(i)) {
            m_colour = colour;
            m_colourToken = &token;
            return true;
        }
        const Token* ahead = next(i);
        while (ahead && !ahead->isConnector() && !ahead->as(WordKind::Scene))
            ahead = next(std::size_t(ahead - m_tokens.data()));
        const bool alone = liesBehindAll(m_words, i); // "isolated on white"
        if (alone || (ahead && ahead->as(WordKind::Scene)) || follows(i, WordKind::Scene)) {
            token.outcome = Outcome::Drawn;
            m_parsed.backdrop = colour;
            if (alone)
                m_parsed.scene = m_parsed.scene.value_or(SceneKind::Studio);
            return true;
        }
        return !token.isThing();
    }

    /// "bowl of strawberries" shows the strawberries, "bottle of milk" the bottle. False when it is
    /// a thing like any other.
    bool takeContainer(std::size_t i)
    {
        Token& token = m_tokens[i];
        const bool isClosed = token.as(WordKind::Container)->value > 0;
        const std::optional<std::size_t> content = contentOf(m_words, i);
        if (content && m_tokens[*content].isThing() && !isClosed)
            return true;
        if (content)
            m_contents[*content] = Outcome::Ignored;
        if (token.as(WordKind::Object) ||
            (!content && (token.isThing() || describesNext(m_words, i))))
            return false;
        addBlock(token, content ? token.text + u" of "_s + m_tokens[*content].text : token.text);
        if (content)
            m_contents[*content] = Outcome::Filler; // the block names it
        return true;
    }

    /// A glass vase, a glass table: what it is made of, not a glass.
    bool isMadeOf(std::size_t i) const
    {
        return m_tokens[i].as(WordKind::Material) && next(i) &&
               (next(i)->isThing() || next(i)->as(WordKind::Scene));
    }

    void takeThing(std::size_t i)
    {
        Token& token = m_tokens[i];
        const Token* ahead = next(i);
        const bool compounds = m_language == Language::English;
        if (compounds && ahead && ahead->isThing() && !ahead->as(WordKind::Block))
            return; // "coffee bean grinder": the last noun says what it is
        if (compounds && ahead && looksLikeNoun(*ahead)) {
            addBlock(token, token.text + u' ' + ahead->text);
            m_tokens[i + 1].outcome = Outcome::Filler;
            return;
        }
        const WordMeaning* exact = token.as(WordKind::Object);
        const WordMeaning* near = token.as(WordKind::NearObject);
        if (!exact && !near) {
            addBlock(token, token.text);
            return;
        }
        if (!m_parsed.objects.empty() && takeAsPartOfScene(m_parsed, token.text)) {
            token.outcome = Outcome::Drawn;
            return;
        }
        PromptObject object;
        object.entry = m_lexicon.objects()[std::size_t((exact ? exact : near)->index)];
        object.label = token.text;
        token.outcome = exact ? Outcome::Drawn : Outcome::Approximated;
        if (!exact)
            token.shown = u"%1 (%2)"_s.arg(object.entry->name, token.text);
        const auto same =
            std::find_if(m_parsed.objects.begin(), m_parsed.objects.end(),
                         [&](const PromptObject& known) { return known.label == object.label; });
        if (same != m_parsed.objects.end() && ahead && ahead->as(WordKind::Place))
            m_things[i] = int(same - m_parsed.objects.begin()); // "…, the cat on the left"
        else
            add(token, std::move(object));
    }

    void addUnknown(std::size_t i)
    {
        QStringList name;
        for (std::size_t n = beginOfName(m_words, i); n < i; ++n) {
            name << m_tokens[n].text;
            m_tokens[n].outcome = Outcome::Filler;
        }
        addBlock(m_tokens[i], (name << m_tokens[i].text).join(u' '));
    }

    void addBlock(Token& token, const QString& label)
    {
        if (!m_parsed.objects.empty() &&
            holdsAnother(m_words, std::size_t(&token - m_tokens.data()))) {
            token.shown = label;
            return;
        }
        token.outcome = Outcome::Approximated;
        token.shown = u"block (%1)"_s.arg(label);
        add(token, {std::nullopt, label, std::nullopt, 1, 1, Material::Plain});
    }

    static bool isTintable(const PromptObject& object)
    {
        return !object.entry || object.entry->tint != Tint::None;
    }

    void add(Token& token, PromptObject object)
    {
        if (m_parsed.objects.size() == mostObjects) {
            token.outcome = Outcome::Ignored;
            token.shown.clear();
            return;
        }
        if (m_colour && isTintable(object)) {
            object.colour = m_colour;
            m_colourToken->outcome = Outcome::Drawn;
        }
        object.count = m_count;
        object.scale = m_scale;
        object.material = m_material;
        if (m_material == Material::Metal && !object.colour && isTintable(object)) {
            object.colour = QColor(u"#b4b9c1"_s);
            if (object.entry)
                object.entry->tint = Tint::Whole;
        }
        m_things[std::size_t(&token - m_tokens.data())] = int(m_parsed.objects.size());
        m_parsed.objects.push_back(std::move(object));
        m_colour.reset();
        m_colourToken = nullptr;
        m_count = 1;
        m_scale = 1;
        m_material = Material::Plain;
    }

    /// "matte black headphones": how the next thing shines, or the one before.
    void takeMaterial(std::size_t i)
    {
        Token& token = m_tokens[i];
        const auto material = Material(token.as(WordKind::Material)->index);
        if (thingFollows(i))
            m_material = material;
        else if (follows(i, WordKind::Object) && !m_parsed.objects.empty())
            m_parsed.objects.back().material = material;
        else
            return;
        token.outcome = Outcome::Approximated;
        token.shown = u"%1 surface"_s.arg(material == Material::Metal   ? u"metal-like"_s
                                          : material == Material::Matte ? u"dull"_s
                                                                        : u"shining"_s) +
                      u" (%1)"_s.arg(token.text);
    }

    void takeSetting(std::size_t i)
    {
        Token& token = m_tokens[i];
        token.outcome = Outcome::Drawn;
        if (const auto* m = token.as(WordKind::Scene)) {
            if (saysInTheAir(token.text.section(u' ', 0, 0)))
                m_parsed.inTheAir = true;
            token.outcome = addScene(m_parsed, SceneKind(m->index));
        } else if (m = token.as(WordKind::Surface); m) {
            if (thingFollows(i)) // a wooden horse does not make the table wooden
                token.outcome = Outcome::Ignored;
            else
                m_parsed.surface = Surface(m->index);
        } else if (m = token.as(WordKind::Time); m) {
            m_parsed.time = m->index;
        } else if (m = token.as(WordKind::Weather); m) {
            m_parsed.weather = Weather(m->index);
        } else if (m = token.as(WordKind::Season); m) {
            takeSeason(Season(m->index));
        } else if (m = token.as(WordKind::Style); m) {
            m_parsed.style = Style(m->index);
        } else if (m = token.as(WordKind::Light); m) {
            m_parsed.light = LightMood(m->index);
        } else if (m = token.as(WordKind::Camera); m) {
            addCamera(m_parsed, CameraWord(m->index));
        } else if (m = token.as(WordKind::Size); m) {
            m_scale = m->value;
        } else if (m = token.as(WordKind::Count); m) {
            m_count = std::min(int(m->value), mostCopies);
        } else {
            token.outcome = token.isConnector() || token.as(WordKind::Place) ? Outcome::Filler
                                                                             : Outcome::Ignored;
            if (saysInTheAir(token.text))
                m_parsed.inTheAir = true;
        }
    }

    void takeSeason(Season season)
    {
        m_parsed.season = season;
        if (season == Season::Winter && m_parsed.weather == Weather::Clear)
            m_parsed.weather = Weather::Snowfall;
        if (season == Season::Summer && !m_parsed.time)
            m_parsed.time = dayIndex();
    }

    int dayIndex() const { return int(&m_lexicon.time(u"day"_s) - m_lexicon.times().data()); }

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
    PromptWords m_words;
    const Language m_language = m_words.language;
    std::vector<Token>& m_tokens = m_words.tokens;
    std::vector<int> m_things; ///< for each token the object it became, -1 for none
    std::optional<std::size_t> m_unknownSubject;
    std::map<std::size_t, Outcome> m_contents; ///< of tokens that a container hides
    ParsedPrompt m_parsed;
    std::optional<QColor> m_colour;
    Token* m_colourToken = nullptr;
    int m_count = 1;
    double m_scale = 1;
    Material m_material = Material::Plain;
};

} // namespace

ParsedPrompt parsePrompt(const QString& prompt, const Lexicon& lexicon)
{
    return Reader(prompt, lexicon).read();
}

} // namespace rushes::draft
