#include "core/draft/NounPhrases.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace rushes::draft {

namespace {

constexpr qsizetype shortestNoun = 2;

bool isOneOf(const QString& text, std::initializer_list<QLatin1StringView> words)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// "a", "two": a thing follows.
bool countsThings(const Token& token)
{
    return token.as(WordKind::Count) ||
           isOneOf(token.text, {"a"_L1, "an"_L1, "one"_L1, "some"_L1, "ein"_L1, "eine"_L1,
                                "einen"_L1, "einem"_L1, "einer"_L1, "un"_L1, "une"_L1, "una"_L1});
}

/// After these another thing is named, not a part or a quality of the one before.
bool addsThing(const Token& token)
{
    return token.as(WordKind::Place) ||
           isOneOf(token.text, {"and"_L1, "beside"_L1, "near"_L1, "to"_L1, "between"_L1, "und"_L1,
                                "neben"_L1, "et"_L1, "y"_L1});
}

/// Between an article and its noun only what describes the noun may stand.
bool mayDescribe(const Token& token)
{
    return !token.endsPhrase && !token.isConnector() && !token.isThing() && !token.quoted &&
           !token.as(WordKind::Scene) && !token.as(WordKind::Place);
}

} // namespace

bool adjectivesFollow(Language language)
{
    return language == Language::French || language == Language::Spanish;
}

bool looksLikeNoun(const Token& token)
{
    const QString& t = token.text;
    if (!token.isUnknown() || t.front().isDigit() || t.startsWith(u'@'))
        return false;
    if (std::any_of(t.begin(), t.end(), isUnspaced)) // kana alone are endings of verbs
        return std::any_of(t.begin(), t.end(), [](QChar c) { return c >= QChar(0x30A0); });
    return t.size() > shortestNoun && !t.endsWith(u"ing"_s) && !t.endsWith(u"ed"_s) &&
           !t.endsWith(u"ly"_s);
}

std::optional<std::size_t> unknownSubject(const PromptWords& words)
{
    std::optional<std::size_t> head;
    const std::vector<Token>& tokens = words.tokens;
    const bool isEnglish = words.language == Language::English;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        const bool article =
            i == 0 || token.text == u"a"_s || token.text == u"an"_s || token.text == u"the"_s;
        if (isEnglish && head && token.text.endsWith(u"ing"_s) && i + 1 < tokens.size() &&
            tokens[i + 1].isConnector())
            break; // "a zorble riding a horse", not "noise cancelling headphones"
        if (token.isThing() || token.as(WordKind::Scene) || token.as(WordKind::Container))
            return std::nullopt;
        if (token.isConnector() && !article && (head || isEnglish))
            break;
        if (looksLikeNoun(token))
            head = head && adjectivesFollow(words.language) ? head : i;
        if (token.endsPhrase)
            break;
    }
    return head;
}

bool namesUnknownThing(const PromptWords& words, std::size_t i)
{
    const std::vector<Token>& tokens = words.tokens;
    if (!looksLikeNoun(tokens[i]))
        return false;
    const Token* next = i + 1 < tokens.size() && !tokens[i].endsPhrase ? &tokens[i + 1] : nullptr;
    if (next && next->as(WordKind::Place))
        return true; // whoever says where it stands means a thing
    if (next && (looksLikeNoun(*next) || next->isThing() || next->text == u"of"_s))
        return false;
    std::size_t first = i;
    while (first > 0 && mayDescribe(tokens[first - 1]) && !countsThings(tokens[first - 1]))
        --first;
    if (first == 0)
        return false;
    const Token& article = tokens[first - 1];
    if (article.endsPhrase)
        return false;
    if (!countsThings(article)) // "lamp and toaster"
        return first == i && first > 1 && article.text == u"and"_s && tokens[first - 2].isThing();
    return first == 1 || tokens[first - 2].endsPhrase || addsThing(tokens[first - 2]);
}

bool holdsAnother(const PromptWords& words, std::size_t i)
{
    const std::vector<Token>& tokens = words.tokens;
    while (i > 0 && !tokens[i - 1].endsPhrase) {
        const Token& before = tokens[--i];
        if (isOneOf(before.text, {"on"_L1, "onto"_L1, "in"_L1, "inside"_L1, "atop"_L1, "upon"_L1}))
            return true;
        if (!countsThings(before) && before.text != u"the"_s && !mayDescribe(before))
            return false;
    }
    return false;
}

bool liesBehindAll(const PromptWords& words, std::size_t i)
{
    const std::vector<Token>& tokens = words.tokens;
    const bool ends = tokens[i].endsPhrase || i + 1 == tokens.size();
    while (ends && i > 0 && mayDescribe(tokens[i - 1]))
        --i;
    return ends && i > 0 && isOneOf(tokens[i - 1].text, {"on"_L1, "against"_L1});
}

std::size_t beginOfName(const PromptWords& words, std::size_t i)
{
    const std::vector<Token>& tokens = words.tokens;
    while (words.language == Language::English && i > 0 && !tokens[i - 1].endsPhrase &&
           looksLikeNoun(tokens[i - 1]))
        --i;
    return i;
}

std::optional<std::size_t> contentOf(const PromptWords& words, std::size_t i)
{
    const std::vector<Token>& tokens = words.tokens;
    if (tokens[i].endsPhrase || i + 2 >= tokens.size() || tokens[i + 1].text != u"of"_s)
        return std::nullopt;
    std::optional<std::size_t> content;
    for (std::size_t n = i + 2; n < tokens.size(); ++n) {
        const Token& token = tokens[n];
        if (token.isConnector() || token.as(WordKind::Place) || token.as(WordKind::Scene))
            break;
        if (token.isThing() || looksLikeNoun(token))
            content = n;
        if (token.endsPhrase)
            break;
    }
    return content;
}

bool describesNext(const PromptWords& words, std::size_t i)
{
    const std::vector<Token>& tokens = words.tokens;
    if (tokens[i].endsPhrase || i + 1 >= tokens.size())
        return false;
    const Token& next = tokens[i + 1];
    return next.isThing() || next.as(WordKind::Scene) || looksLikeNoun(next) ||
           next.as(WordKind::Container);
}

} // namespace rushes::draft
