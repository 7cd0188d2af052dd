#include "core/project/Arena.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace rushes::project {

namespace {

/// Everybody has won and lost this much against an average picture, so that a picture without a
/// defeat has a finite strength.
constexpr double priorGames = 0.5;
constexpr double clearChance = 0.8;
constexpr int mostPlaces = 3;

struct Tally
{
    std::vector<std::vector<double>> wins; ///< of the row over the column
    std::vector<int> votes;
};

Tally tallied(const std::vector<VariantId>& pictures, const std::vector<Vote>& votes)
{
    QHash<VariantId, std::size_t> places;
    for (std::size_t i = 0; i < pictures.size(); ++i)
        places.insert(pictures[i], i);
    Tally tally{std::vector(pictures.size(), std::vector<double>(pictures.size())),
                std::vector<int>(pictures.size())};
    for (const Vote& vote : votes) {
        const auto winner = places.constFind(vote.winner), loser = places.constFind(vote.loser);
        if (winner == places.constEnd() || loser == places.constEnd() || *winner == *loser)
            continue;
        constexpr double half = 0.5;
        tally.wins[*winner][*loser] += vote.isTie ? half : 1;
        tally.wins[*loser][*winner] += vote.isTie ? half : 0;
        ++tally.votes[*winner];
        ++tally.votes[*loser];
    }
    return tally;
}

/// Hunter's MM iteration; converges for every tally because of the prior.
std::vector<double> worths(const Tally& tally)
{
    constexpr int rounds = 200;
    const std::size_t count = tally.votes.size();
    std::vector<double> worth(count, 1);
    for (int round = 0; round < rounds; ++round) {
        std::vector<double> next(count);
        for (std::size_t i = 0; i < count; ++i) {
            double won = priorGames, met = 2 * priorGames / (worth[i] + 1);
            for (std::size_t j = 0; j < count; ++j) {
                const double games = tally.wins[i][j] + tally.wins[j][i];
                won += tally.wins[i][j];
                met += i == j ? 0 : games / (worth[i] + worth[j]);
            }
            next[i] = won / met;
        }
        worth = std::move(next);
    }
    return worth;
}

/// From the curvature of the likelihood at the best strengths.
double errorOf(std::size_t i, const Tally& tally, const std::vector<double>& worth)
{
    const auto information = [&](double games, double other) {
        const double chance = worth[i] / (worth[i] + other);
        return games * chance * (1 - chance);
    };
    double sum = information(2 * priorGames, 1);
    for (std::size_t j = 0; j < worth.size(); ++j)
        sum += i == j ? 0 : information(tally.wins[i][j] + tally.wins[j][i], worth[j]);
    return 1 / std::sqrt(sum);
}

/// The smallest chance with which one of the best is better than one of the rest.
double weakestChance(const std::vector<ArenaScore>& scores)
{
    const auto places = std::size_t(arenaPlaces(scores.size()));
    double weakest = 1;
    for (std::size_t best = 0; best < places; ++best) {
        for (std::size_t rest = places; rest < scores.size(); ++rest)
            weakest = std::min(weakest, chanceBetter(scores[best], scores[rest]));
    }
    return weakest;
}

int timesMet(const VariantId& a, const VariantId& b, const std::vector<Vote>& votes)
{
    return int(std::count_if(votes.begin(), votes.end(), [&](const Vote& vote) {
        return (vote.winner == a && vote.loser == b) || (vote.winner == b && vote.loser == a);
    }));
}

} // namespace

std::vector<ArenaScore> arenaScores(const std::vector<VariantId>& pictures,
                                    const std::vector<Vote>& votes)
{
    const Tally tally = tallied(pictures, votes);
    const std::vector<double> worth = worths(tally);
    std::vector<ArenaScore> scores;
    for (std::size_t i = 0; i < pictures.size(); ++i)
        scores.push_back(
            {pictures[i], std::log(worth[i]), errorOf(i, tally, worth), tally.votes[i]});
    std::stable_sort(scores.begin(), scores.end(), [](const ArenaScore& a, const ArenaScore& b) {
        return a.strength > b.strength;
    });
    return scores;
}

double chanceBetter(const ArenaScore& a, const ArenaScore& b)
{
    const double spread = std::sqrt(a.error * a.error + b.error * b.error);
    return spread > 0 ? std::erfc((b.strength - a.strength) / (spread * std::sqrt(2.0))) / 2
                      : a.strength > b.strength;
}

int arenaPlaces(std::size_t pictures)
{
    return std::min(mostPlaces, std::max(0, int(pictures) - 1));
}

bool isTopClear(const std::vector<ArenaScore>& scores)
{
    return scores.size() > 1 && weakestChance(scores) >= clearChance;
}

double topClearness(const std::vector<ArenaScore>& scores)
{
    constexpr double guess = 0.5;
    if (scores.size() < 2)
        return 0;
    return std::clamp((weakestChance(scores) - guess) / (clearChance - guess), 0.0, 1.0);
}

std::pair<VariantId, VariantId> nextPair(const std::vector<ArenaScore>& scores,
                                         const std::vector<Vote>& votes)
{
    std::pair<VariantId, VariantId> best;
    double most = -1;
    const auto places = std::size_t(arenaPlaces(scores.size()));
    for (std::size_t i = 0; i < scores.size(); ++i) {
        for (std::size_t j = i + 1; j < scores.size(); ++j) {
            const double chance = chanceBetter(scores[i], scores[j]);
            const double uncertainty = chance * (1 - chance);
            const double spread = scores[i].error + scores[j].error;
            // Only pairs across the line between the best and the rest decide anything.
            constexpr double across = 2;
            const double weight = i < places && j >= places ? across : 1;
            const double value =
                weight * uncertainty * spread / (1 + timesMet(scores[i].id, scores[j].id, votes));
            if (value > most) {
                most = value;
                best = {scores[i].id, scores[j].id};
            }
        }
    }
    return best;
}

int expectedVotes(std::size_t pictures)
{
    constexpr double votesAPicture = 2.3; // measured over simulated users, see the test
    return int(std::ceil(votesAPicture * double(pictures)));
}

std::vector<Vote> arenaVotes(const Document& document)
{
    return votesFromJson(memberAt(document.settings, arenaVotesKey));
}

Json toJson(const std::vector<Vote>& votes)
{
    Json all = Json::array();
    for (const Vote& vote : votes)
        all.push_back({{"winner", vote.winner}, {"loser", vote.loser}, {"tie", vote.isTie}});
    return all;
}

std::vector<Vote> votesFromJson(const Json& json)
{
    std::vector<Vote> votes;
    if (!json.is_array())
        return votes;
    for (const Json& one : json) {
        const Vote vote{VariantId(stringAt(one, "winner")), VariantId(stringAt(one, "loser")),
                        flagAt(one, "tie")};
        if (vote.winner && vote.loser)
            votes.push_back(vote);
    }
    return votes;
}

} // namespace rushes::project
