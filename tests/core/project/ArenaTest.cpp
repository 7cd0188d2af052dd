#include "core/project/Arena.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace rushes::project {

namespace {

std::vector<VariantId> pictures(int count)
{
    std::vector<VariantId> ids;
    for (int i = 0; i < count; ++i)
        ids.emplace_back(QString::number(i));
    return ids;
}

/// A user to whom picture i is worth `taste` less than picture i - 1, and who errs as people do.
struct User
{
    double taste;
    std::mt19937 random{7};

    Vote judge(const std::pair<VariantId, VariantId>& pair)
    {
        const double a = -taste * pair.first.toString().toInt();
        const double b = -taste * pair.second.toString().toInt();
        const double chance = 1 / (1 + std::exp(b - a));
        const bool first = std::uniform_real_distribution<double>(0, 1)(random) < chance;
        return first ? Vote{pair.first, pair.second} : Vote{pair.second, pair.first};
    }
};

} // namespace

TEST(Arena, ratesTheWinnerHigherAndIsSurerWithMoreVotes)
{
    const auto ids = pictures(2);
    const auto one = arenaScores(ids, {{ids[1], ids[0]}});
    EXPECT_EQ(one.front().id, ids[1]);
    EXPECT_EQ(one.front().votes, 1);
    const auto six = arenaScores(ids, std::vector<Vote>(6, {ids[1], ids[0]}));
    EXPECT_GT(chanceBetter(six[0], six[1]), chanceBetter(one[0], one[1]));
    EXPECT_FALSE(isTopClear(one));
    EXPECT_TRUE(isTopClear(six));
}

TEST(Arena, takesATieForHalfAVictoryOfEach)
{
    const auto ids = pictures(2);
    const auto scores = arenaScores(ids, std::vector<Vote>(8, {ids[0], ids[1], true}));
    EXPECT_NEAR(scores[0].strength, scores[1].strength, 1e-9);
    EXPECT_NEAR(chanceBetter(scores[0], scores[1]), 0.5, 1e-9);
}

TEST(Arena, endsWithTheRightPicturesOnTop)
{
    int rounds = 0, right = 0;
    constexpr int users = 40;
    for (unsigned seed = 0; seed < users; ++seed) {
        auto ids = pictures(8);
        User user{1.2, std::mt19937(seed)};
        std::shuffle(ids.begin(), ids.end(), user.random);
        std::vector<Vote> votes;
        auto scores = arenaScores(ids, votes);
        while (!isTopClear(scores) && votes.size() < 60) {
            votes.push_back(user.judge(nextPair(scores, votes)));
            scores = arenaScores(ids, votes);
        }
        rounds += int(votes.size());
        for (std::size_t place = 0; place < 3; ++place)
            right += scores[place].id.toString().toInt() < 3 ? 1 : 0;
    }
    EXPECT_GT(double(right) / (3.0 * users), 0.85);
    RecordProperty("mean_rounds", rounds / users);
    EXPECT_LE(rounds / users, expectedVotes(8) + 8);
}

TEST(Arena, asksAboutEveryPictureBeforeAnyTwoTwice)
{
    const auto ids = pictures(6);
    User user{0};
    std::vector<Vote> votes;
    for (int round = 0; round < 6; ++round)
        votes.push_back(user.judge(nextPair(arenaScores(ids, votes), votes)));
    for (const ArenaScore& score : arenaScores(ids, votes))
        EXPECT_GT(score.votes, 0);
}

TEST(Arena, leavesOutVotesOnPicturesThatAreGone)
{
    const auto ids = pictures(3);
    const auto scores = arenaScores({ids[0], ids[1]}, {{ids[2], ids[0]}, {ids[1], ids[0]}});
    EXPECT_EQ(scores.front().id, ids[1]);
    EXPECT_EQ(scores.front().votes, 1);
    EXPECT_TRUE(nextPair(arenaScores({}, {}), {}).first.isEmpty());
}

TEST(Arena, votesAreTheSameAfterTheirStoredForm)
{
    const auto ids = pictures(3);
    const std::vector<Vote> votes{{ids[0], ids[1]}, {ids[1], ids[2], true}};
    EXPECT_EQ(votesFromJson(toJson(votes)), votes);
    EXPECT_TRUE(votesFromJson(Json("broken")).empty());
}

} // namespace rushes::project
