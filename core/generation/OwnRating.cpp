#include "core/generation/OwnRating.h"

#include "core/project/Document.h"

#include <cmath>
#include <numbers>

namespace rushes::generation {

namespace {

constexpr double publishedError = 60, unknownError = 200;
constexpr double pointsPerLogOdds = 400 / std::numbers::ln10;
constexpr double usualRating = 1000; ///< where nothing at all is published
constexpr int rounds = 30;

struct Rated
{
    double before = 0;
    double error = 0;
    double now = 0;
};

double averageOf(const std::map<QString, double>& published)
{
    double sum = 0;
    for (const auto& [model, rating] : published)
        sum += rating;
    return published.empty() ? usualRating : sum / double(published.size());
}

/// One step towards the rating that explains its votes and what was known before.
double improved(const QString& model, const std::map<QString, Rated>& all,
                const std::vector<ModelVote>& votes)
{
    const Rated& own = all.at(model);
    double slope = (own.before - own.now) / (own.error * own.error);
    double curve = 1 / (own.error * own.error);
    for (const ModelVote& vote : votes) {
        if (vote.winner != model && vote.loser != model)
            continue;
        const QString& other = vote.winner == model ? vote.loser : vote.winner;
        const double chance = 1 / (1 + std::exp((all.at(other).now - own.now) / pointsPerLogOdds));
        constexpr double half = 0.5;
        const double scored = vote.isTie ? half : double(vote.winner == model);
        slope += (scored - chance) / pointsPerLogOdds;
        curve += chance * (1 - chance) / (pointsPerLogOdds * pointsPerLogOdds);
    }
    return own.now + slope / curve;
}

} // namespace

std::vector<ModelVote> modelVotes(const project::Document& document)
{
    QHash<project::VariantId, QString> models;
    for (const project::Variant& variant : document.variants)
        models.insert(variant.id, variant.recipe.model);
    std::vector<ModelVote> votes;
    for (const project::Vote& vote : project::arenaVotes(document)) {
        const ModelVote told{models.value(vote.winner), models.value(vote.loser), vote.isTie};
        if (!told.winner.isEmpty() && !told.loser.isEmpty() && told.winner != told.loser)
            votes.push_back(told);
    }
    return votes;
}

std::map<QString, double> ownRatings(const std::map<QString, double>& published,
                                     const std::vector<ModelVote>& votes)
{
    std::map<QString, Rated> all;
    for (const auto& [model, rating] : published)
        all[model] = {rating, publishedError, rating};
    const double average = averageOf(published);
    for (const ModelVote& vote : votes) {
        all.try_emplace(vote.winner, Rated{average, unknownError, average});
        all.try_emplace(vote.loser, Rated{average, unknownError, average});
    }
    for (int round = 0; round < rounds && !votes.empty(); ++round) {
        for (auto& [model, rated] : all)
            rated.now = improved(model, all, votes);
    }
    std::map<QString, double> ratings;
    for (const auto& [model, rated] : all)
        ratings[model] = rated.now;
    return ratings;
}

} // namespace rushes::generation
