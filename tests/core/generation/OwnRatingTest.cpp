#include "core/generation/OwnRating.h"

#include <gtest/gtest.h>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

namespace {

const std::map<QString, double>& publishedRatings()
{
    static const std::map<QString, double> ratings{{u"lite"_s, 1100}, {u"pro"_s, 1160}};
    return ratings;
}

std::vector<ModelVote> liteWins(int times)
{
    return std::vector(std::size_t(times), ModelVote{u"lite"_s, u"pro"_s});
}

} // namespace

TEST(OwnRating, isThePublishedOneWithoutVotes)
{
    EXPECT_EQ(ownRatings(publishedRatings(), {}), publishedRatings());
}

TEST(OwnRating, movesALittleWithOneVoteAndTurnsWithMany)
{
    const auto once = ownRatings(publishedRatings(), liteWins(1));
    EXPECT_GT(once.at(u"lite"_s), 1100);
    EXPECT_LT(once.at(u"lite"_s), once.at(u"pro"_s));
    const auto often = ownRatings(publishedRatings(), liteWins(12));
    EXPECT_GT(often.at(u"lite"_s), often.at(u"pro"_s));
}

TEST(OwnRating, ofTiesBringsModelsNearerTogether)
{
    const auto tied =
        ownRatings(publishedRatings(), std::vector(10, ModelVote{u"lite"_s, u"pro"_s, true}));
    EXPECT_LT(tied.at(u"pro"_s) - tied.at(u"lite"_s), 60);
    EXPECT_GT(tied.at(u"pro"_s), tied.at(u"lite"_s));
}

TEST(OwnRating, knowsAModelThatOnlyTheUserHasSeen)
{
    const std::vector votes(8, ModelVote{u"mine"_s, u"pro"_s});
    const auto ratings = ownRatings(publishedRatings(), votes);
    EXPECT_GT(ratings.at(u"mine"_s), ratings.at(u"pro"_s));
}

TEST(OwnRating, readsVotesBetweenModelsOutOfAProject)
{
    project::Document document;
    for (const QString& model : {u"lite"_s, u"pro"_s, u"pro"_s})
        document.variants.push_back({.id = project::VariantId::make(), .recipe = {.model = model}});
    const auto id = [&](std::size_t i) { return document.variants[i].id; };
    document.settings[project::arenaVotesKey] =
        project::toJson({{id(0), id(1)},
                         {id(1), id(2)},
                         {id(2), id(0), true},
                         {project::VariantId::make(), id(0)}});
    EXPECT_EQ(modelVotes(document),
              (std::vector{ModelVote{u"lite"_s, u"pro"_s}, ModelVote{u"pro"_s, u"lite"_s, true}}));
}

} // namespace rushes::generation
