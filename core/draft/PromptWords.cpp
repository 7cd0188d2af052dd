#include "core/draft/PromptWords.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace rushes::draft {

namespace {

constexpr int longestUnspaced = 9; ///< characters of a phrase written without spaces

struct RawWord
{
    QString text;
    bool endsPhrase = false;
    bool quoted = false;
    bool glued = false;
};

bool opensQuote(QChar c)
{
    return c == u'"' || c == u'“' || c == u'„' || c == u'«' || c == u'「' || c == u'『';
}

void addRun(std::vector<RawWord>& words, const QString& run)
{
    if (std::none_of(run.begin(), run.end(), isUnspaced)) {
        words.push_back({run});
        return;
    }
    for (qsizetype i = 0; i < run.size(); ++i)
        words.push_back({run.mid(i, 1), false, false, i > 0});
}

std::vector<RawWord> splitWords(const QString& prompt)
{
    static const QRegularExpression piece(
        u"\"[^\"]*\"|[“„][^“”]*[“”]|«[^»]*»|「[^」]*」|『[^』]*』|[\\w@][\\w'’\\-]*|[.,;:!?、。，；：！？]"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    std::vector<RawWord> words;
    for (auto it = piece.globalMatch(prompt); it.hasNext();) {
        const QString text = it.next().captured();
        if (opensQuote(text.front())) {
            words.push_back({text, false, true, false});
        } else if (text.size() == 1 && text.front().isPunct() && text.front() != u'@') {
            if (!words.empty())
                words.back().endsPhrase = true;
        } else {
            addRun(words, text.toLower());
        }
    }
    return words;
}

class Tokeniser
{
public:
    Tokeniser(const QString& prompt, const Lexicon& lexicon)
        : m_lexicon(lexicon),
          m_words(splitWords(prompt))
    {
        QStringList words;
        QSet<QString> english;
        for (const RawWord& word : m_words) {
            if (word.quoted)
                continue;
            words << word.text;
            if (!lexicon.meanings(word.text).empty())
                english.insert(word.text);
        }
        m_language = lexicon.languages().languageOf(words, english);
    }

    PromptWords tokens()
    {
        PromptWords result{m_language, {}};
        for (std::size_t i = 0; i < m_words.size();)
            i += addToken(result.tokens, i);
        joinCompounds(result.tokens);
        settleSenses(result.tokens);
        return result;
    }

private:
    std::vector<WordMeaning> meaningsOf(const QString& phrase) const
    {
        std::vector<WordMeaning> found;
        const Languages& languages = m_lexicon.languages();
        QStringList english = languages.english(m_language, phrase);
        if (english.isEmpty() && m_language == Language::Japanese) // kanji alone
            english = languages.english(Language::Chinese, phrase);
        for (const QString& word : english)
            for (const WordMeaning& meaning : m_lexicon.meanings(word))
                found.push_back(meaning);
        if (found.empty() && languages.isFiller(m_language, phrase))
            return {{WordKind::Filler, 0, 0}};
        return found.empty() ? m_lexicon.meanings(phrase) : found;
    }

    /// The longest known phrase from word `i` on, or that word alone; returns the words taken.
    std::size_t addToken(std::vector<Token>& tokens, std::size_t i) const
    {
        const RawWord& first = m_words[i];
        Token token{first.text,       {}, first.endsPhrase, first.quoted, first.glued,
                    Outcome::Ignored, {}};
        std::size_t taken = 1;
        QString phrase;
        const int longest = std::max(m_lexicon.longestPhrase(), longestUnspaced);
        for (std::size_t n = 0; !first.quoted && i + n < m_words.size() && int(n) < longest; ++n) {
            const RawWord& word = m_words[i + n];
            if (word.quoted)
                break;
            phrase += (n == 0 || word.glued ? QString() : u" "_s) + word.text;
            if (auto found = meaningsOf(phrase); !found.empty()) {
                token.text = phrase;
                token.meanings = std::move(found);
                token.endsPhrase = word.endsPhrase;
                taken = n + 1;
            }
            if (word.endsPhrase)
                break;
        }
        tokens.push_back(std::move(token));
        return taken;
    }

    /// Characters that no table knows belong together, and with a known thing of the same script
    /// beside them they are another word: fireworks are no flower.
    static void joinCompounds(std::vector<Token>& tokens)
    {
        const auto script = [](QChar c) { return isKana(c) ? (c >= QChar(0x30A0) ? 2 : 1) : 3; };
        for (std::size_t i = 1; i < tokens.size();) {
            Token& left = tokens[i - 1];
            Token& right = tokens[i];
            const bool alike = right.glued && !left.endsPhrase &&
                               script(left.text.back()) == script(right.text.front());
            const bool joins = alike && ((left.isUnknown() && right.isUnknown()) ||
                                         (left.isUnknown() && right.isThing()) ||
                                         (left.isThing() && right.isUnknown()));
            if (!joins) {
                ++i;
                continue;
            }
            left.text += right.text;
            left.meanings.clear();
            left.endsPhrase = right.endsPhrase;
            tokens.erase(tokens.begin() + std::ptrdiff_t(i));
        }
    }

    /// A word for several things is the one whose kind the other things are of.
    void settleSenses(std::vector<Token>& tokens) const
    {
        const auto senseOf = [this](const WordMeaning& m) {
            return m_lexicon.objects()[std::size_t(m.index)].sense;
        };
        const auto isObject = [](const WordMeaning& m) { return m.kind == WordKind::Object; };
        QHash<QString, int> votes;
        for (const Token& token : tokens)
            if (std::count_if(token.meanings.begin(), token.meanings.end(), isObject) == 1)
                ++votes[senseOf(*token.as(WordKind::Object))];
        for (Token& token : tokens) {
            const auto end =
                std::stable_partition(token.meanings.begin(), token.meanings.end(), isObject);
            std::stable_sort(token.meanings.begin(), end,
                             [&](const WordMeaning& p, const WordMeaning& q) {
                                 return votes.value(senseOf(p)) > votes.value(senseOf(q));
                             });
        }
    }

    const Lexicon& m_lexicon;
    std::vector<RawWord> m_words;
    Language m_language = Language::English;
};

} // namespace

const WordMeaning* Token::as(WordKind kind) const
{
    const auto found = std::find_if(meanings.begin(), meanings.end(),
                                    [kind](const WordMeaning& m) { return m.kind == kind; });
    return found == meanings.end() ? nullptr : &*found;
}

PromptWords wordsOf(const QString& prompt, const Lexicon& lexicon)
{
    return Tokeniser(prompt, lexicon).tokens();
}

} // namespace rushes::draft
