/// How good the models are to this user: their published ratings, moved by the user's own blind
/// votes on pairs of pictures. Pure functions, any thread.
#pragma once

#include "core/project/Arena.h"

#include <map>

namespace rushes::generation {

/// One vote on pictures of two models.
struct ModelVote
{
    QString winner;
    QString loser;
    bool isTie = false;

    bool operator==(const ModelVote&) const = default;
};

/// The votes of a project's arenas that were between two models.
std::vector<ModelVote> modelVotes(const project::Document& document);

/// Elo points by model, for those that have a published rating or a vote. Published figures are
/// taken as known to about ±60 points, a model without one as an average one known to ±200; each
/// vote counts as a game of Elo's (a 400 point lead wins 10 of 11). The most likely ratings of all,
/// found by Newton's method one model at a time.
std::map<QString, double> ownRatings(const std::map<QString, double>& published,
                                     const std::vector<ModelVote>& votes);

} // namespace rushes::generation
