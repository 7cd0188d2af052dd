#include "core/project/WordRange.h"

#include "core/project/WordScores.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <tuple>

namespace rushes::project {

namespace {

constexpr int fewest = 2;
constexpr double mostly = 0.5;

using Counts = QHash<std::uint32_t, int>; ///< pictures by look

struct Effect
{
    QString words;
    int count = 0;   ///< pictures that have them
    int without = 0; ///< and that have not
    int shared = 0;  ///< those that look like one without them

    int evenness() const { return std::min(count, without); }
};

Effect effectOf(const QString& words, const Counts& with, const Counts& all, int pictures)
{
    Effect effect{.words = words};
    for (auto look = with.cbegin(); look != with.cend(); ++look) {
        effect.count += *look;
        if (*look < all.value(look.key()))
            effect.shared += *look;
    }
    effect.without = pictures - effect.count;
    return effect;
}

/// The one with the most pictures on both sides; longer words say more.
template <class Accepts>
QString best(const std::vector<Effect>& effects, Accepts accepts)
{
    const Effect* found = nullptr;
    const auto rank = [](const Effect& effect) {
        return std::tuple(effect.evenness(), effect.words.size(), effect.words);
    };
    for (const Effect& effect : effects) {
        if (accepts(effect) && (!found || rank(*found) < rank(effect)))
            found = &effect;
    }
    return found ? found->words : QString();
}

} // namespace

WordRange wordRange(const std::vector<SeenPicture>& pictures)
{
    Counts all;
    QHash<QString, Counts> tallies;
    QHash<QString, QSet<QString>> known; // many pictures share a prompt
    for (const SeenPicture& picture : pictures) {
        ++all[picture.look];
        if (!known.contains(picture.prompt))
            known.insert(picture.prompt, termsOf(picture.prompt));
        for (const QString& term : known[picture.prompt])
            ++tallies[term][picture.look];
    }
    std::vector<Effect> effects;
    for (auto term = tallies.cbegin(); term != tallies.cend(); ++term) {
        const Effect effect = effectOf(term.key(), *term, all, int(pictures.size()));
        if (effect.evenness() >= fewest)
            effects.push_back(effect);
    }
    return {.parting = best(effects, [](const Effect& effect) { return effect.shared == 0; }),
            .idle =
                best(effects,
                     [](const Effect& effect) { return effect.shared > mostly * effect.count; }),
            .isOneText = known.size() == 1};
}

} // namespace rushes::project
