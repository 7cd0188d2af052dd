#include "core/generation/Router.h"

#include <gtest/gtest.h>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using catalog::ModelKind;

namespace {

catalog::Model picture(const QString& id, double price, double latency, double elo)
{
    return {.id = id,
            .name = id,
            .provider = id == u"draft"_s ? u"local"_s : u"cloud"_s,
            .kinds = {ModelKind::Image},
            .price = {{"per_image_usd", price}},
            .published = {{"latency_s", latency}, {"elo", elo}}};
}

const catalog::ModelTable table{u"2026"_s,
                                {picture(u"draft"_s, 0, 0.5, 0), picture(u"quick"_s, 0.05, 2, 1200),
                                 picture(u"cheap"_s, 0.01, 30, 1100),
                                 picture(u"fine"_s, 0.20, 20, 1300)}};

/// The first of the route.
Result<catalog::Model> chooseModel(const catalog::ModelTable& known, ModelKind kind,
                                   const QString& text, const Usable& usable)
{
    const auto route = chooseRoute({known, usable}, kind, text);
    return route ? Result<catalog::Model>(route->front()) : fail(route.error());
}

QString chosen(const QString& route, const Usable& usable)
{
    const auto model = chooseModel(table, ModelKind::Image, route, usable);
    return model ? model->id : codeName(model.error().code);
}

Result<void> everything(const catalog::Model&)
{
    return {};
}

Result<void> onlyLocal(const catalog::Model& model)
{
    return model.isLocal() ? Result<void>() : fail(ErrorCode::Auth, u"no key"_s);
}

} // namespace

TEST(Router, ranksByPriceSpeedOrRating)
{
    EXPECT_EQ(chosen(u"cheapest"_s, everything), u"cheap"_s);
    EXPECT_EQ(chosen(u"fastest"_s, everything), u"quick"_s);
    EXPECT_EQ(chosen(u"best"_s, everything), u"fine"_s);
}

TEST(Router, followsTheUsersOwnVotesInWhatIsBest)
{
    const std::vector votes(20, ModelVote{u"quick"_s, u"fine"_s});
    const auto route = chooseRoute({.table = table, .usable = everything, .votes = votes},
                                   ModelKind::Image, u"best"_s);
    ASSERT_TRUE(route);
    EXPECT_EQ(route->front().id, u"quick"_s);
}

TEST(Router, takesTheFirstServiceWithoutAPolicy)
{
    EXPECT_EQ(chosen({}, everything), u"quick"_s);
}

TEST(Router, drawsHereWhenNothingElseIsUsable)
{
    for (const QString& policy : {u""_s, u"cheapest"_s, u"fastest"_s, u"best"_s})
        EXPECT_EQ(chosen(policy, onlyLocal), u"draft"_s);
}

TEST(Router, triesNamedModelsInOrder)
{
    EXPECT_EQ(chosen(u"fine, draft"_s, onlyLocal), u"draft"_s);
    EXPECT_EQ(chosen(u"fine,quick"_s, everything), u"fine"_s);
}

TEST(Router, tellsWhyTheFirstNamedModelCannotServe)
{
    EXPECT_EQ(chosen(u"fine,quick"_s, onlyLocal), u"auth"_s);
    EXPECT_EQ(chosen(u"nobody"_s, everything), u"unsupported"_s);
}

TEST(Router, namesTheNearestPolicy)
{
    const auto model = chooseModel(table, ModelKind::Image, u"cheapst"_s, everything);
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Usage);
    EXPECT_TRUE(model.error().detail.contains(u"cheapest"_s));
}

TEST(Router, refusesAModelThatMakesSomethingElse)
{
    const auto model = chooseModel(table, ModelKind::Video, u"fine"_s, everything);
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::Unsupported);
    EXPECT_EQ(model.error().model, u"fine"_s);
}

} // namespace rushes::generation
