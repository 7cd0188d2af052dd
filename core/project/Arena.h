/// Which of a few pictures the user likes best, from blind votes on pairs: a Bradley–Terry rating
/// with its uncertainty, which pair to ask about next, and when the top is clear. Pure functions,
/// any thread.
#pragma once

#include "core/project/Document.h"

namespace rushes::project {

struct Vote
{
    VariantId winner = {};
    VariantId loser = {};
    bool isTie = false; ///< then the two are in no order

    bool operator==(const Vote&) const = default;
};

struct ArenaScore
{
    VariantId id = {};
    double strength = 0; ///< log-odds against the average picture
    double error = 0;    ///< standard error of the strength
    int votes = 0;

    bool operator==(const ArenaScore&) const = default;
};

/// Best first; votes on pictures that are not among them are left out.
std::vector<ArenaScore> arenaScores(const std::vector<VariantId>& pictures,
                                    const std::vector<Vote>& votes);

/// The chance that `a` is really better than `b`.
double chanceBetter(const ArenaScore& a, const ArenaScore& b);

/// How many are looked for: three, or all but one of fewer.
int arenaPlaces(std::size_t pictures);
/// Whether each of the best is better than the rest with a chance of four in five.
bool isTopClear(const std::vector<ArenaScore>& scores);
/// 0 to 1: how near that is.
double topClearness(const std::vector<ArenaScore>& scores);

/// The pair whose answer says most; empty ids when there are fewer than two pictures.
std::pair<VariantId, VariantId> nextPair(const std::vector<ArenaScore>& scores,
                                         const std::vector<Vote>& votes);

/// How many votes it takes for so many pictures, about.
int expectedVotes(std::size_t pictures);

/// The votes of all arenas of a project are one of its settings.
inline constexpr auto arenaVotesKey = "arena_votes";
std::vector<Vote> arenaVotes(const Document& document);
Json toJson(const std::vector<Vote>& votes);
/// What cannot be read is left out.
std::vector<Vote> votesFromJson(const Json& json);

} // namespace rushes::project
