#include "core/project/WordScores.h"

#include "core/project/RecipeChange.h"

#include <QHash>

#include <algorithm>

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int shortestWord = 4;
constexpr int mostPhraseWords = 4;

struct TermTally
{
    double sum = 0;
    std::vector<int> pictures; ///< by place, ascending
};

/// A word says nothing more than a phrase that is in exactly the same pictures.
void dropParts(std::vector<WordScore>& scores, const QHash<QString, TermTally>& tallies)
{
    const std::vector<WordScore> all = scores;
    std::erase_if(scores, [&](const WordScore& score) {
        return std::any_of(all.begin(), all.end(), [&](const WordScore& longer) {
            return longer.words.size() > score.words.size() &&
                   longer.words.split(u' ').contains(score.words) &&
                   tallies[longer.words].pictures == tallies[score.words].pictures;
        });
    });
}

} // namespace

QSet<QString> termsOf(const QString& prompt)
{
    QSet<QString> terms;
    for (const QString& phrase : phrasesOf(prompt.toLower())) {
        const QStringList words = phrase.split(u' ');
        if (words.size() <= mostPhraseWords)
            terms.insert(phrase);
        for (const QString& word : words) {
            if (word.size() >= shortestWord && word.at(0).isLetter())
                terms.insert(word);
        }
    }
    return terms;
}

std::vector<WordScore> wordScores(const std::vector<const Variant*>& pictures)
{
    QHash<QString, TermTally> tallies;
    QHash<QString, QSet<QString>> known; // many pictures share a prompt
    int rated = 0;
    for (const Variant* picture : pictures) {
        if (picture->rating == 0 || picture->deleted)
            continue;
        const QString& prompt = picture->recipe.prompt;
        if (!known.contains(prompt))
            known.insert(prompt, termsOf(prompt));
        for (const QString& term : known[prompt]) {
            TermTally& tally = tallies[term];
            tally.sum += picture->rating;
            tally.pictures.push_back(rated);
        }
        ++rated;
    }
    std::vector<WordScore> scores;
    if (rated < fewestRated)
        return scores;
    for (auto term = tallies.cbegin(); term != tallies.cend(); ++term) {
        const int count = int(term->pictures.size());
        if (count >= 2 && count < rated)
            scores.push_back({term.key(), term->sum / count, count});
    }
    dropParts(scores, tallies);
    std::sort(scores.begin(), scores.end(), [](const WordScore& a, const WordScore& b) {
        return std::tuple(-a.mean, -a.count, a.words) < std::tuple(-b.mean, -b.count, b.words);
    });
    return scores;
}

} // namespace rushes::project
