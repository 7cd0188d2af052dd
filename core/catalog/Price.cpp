#include "core/catalog/Price.h"

#include <algorithm>

namespace rushes::catalog {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double tokensPerPriceUnit = 1e6;

const Json& bySize(const Model& model)
{
    return memberAt(model.price, "per_image_by_size_usd");
}
const Json& bySecond(const Model& model)
{
    return memberAt(model.price, "per_second_usd");
}

/// What `count` tokens cost; nothing when there are some and their price is not known.
std::optional<double> tokenDollars(const Model& model, const char* key, std::int64_t count)
{
    if (count == 0)
        return 0.0;
    const Json& price = memberAt(model.price, key);
    if (!price.is_number())
        return {};
    return double(count) * price.get<double>() / tokensPerPriceUnit;
}

} // namespace

bool hasPrice(const Model& model)
{
    return memberAt(model.price, "per_image_usd").is_number() || bySecond(model).is_object();
}

Money picturePrice(const Model& model, const PictureTerms& terms)
{
    double dollars = numberAt(model.price, "per_image_usd");
    dollars = numberAt(bySize(model), terms.resolution.toUtf8().constData(), dollars);
    const std::int64_t largeFrom = integerAt(model.price, "large_from_px");
    if (largeFrom > 0 && terms.pixels > largeFrom)
        dollars = numberAt(model.price, "per_large_image_usd", dollars);
    const int further = std::max(0, terms.references - 1);
    return Money::ofDollars(dollars + further * numberAt(model.price, "per_further_reference_usd"));
}

Money batchPicturePrice(const Model& model, const PictureTerms& terms)
{
    const Json& batch = memberAt(model.price, "batch_per_image_usd");
    const Money full = picturePrice(model, terms);
    if (batch.is_number() && full == picturePrice(model))
        return Money::ofDollars(batch.get<double>());
    return Money::ofMicroDollars(full.microDollars() / 2);
}

QString usualResolution(const Model& model)
{
    const QString named = stringAt(model.limits, "resolution_default");
    if (!named.isEmpty())
        return named;
    const Json& prices = bySecond(model);
    if (prices.contains("720p") || prices.empty())
        return u"720p"_s;
    return QString::fromStdString(prices.begin().key());
}

Money clipPrice(const Model& model, const QString& resolution, Time duration)
{
    const QString wanted = resolution.isEmpty() ? usualResolution(model) : resolution;
    const Json& prices = bySecond(model);
    const double perSecond = numberAt(prices, wanted.toUtf8().constData(), numberAt(prices, "any"));
    return Money::ofDollars(perSecond * duration.seconds());
}

std::optional<Money> priceOf(const Model& model, const TokenUsage& usage)
{
    const auto image = tokenDollars(model, "per_million_output_tokens_usd", usage.image);
    const auto video = tokenDollars(model, "per_million_video_tokens_usd", usage.video);
    if (!image || !video)
        return {};
    // Small beside the picture; where the catalog does not know them they count as nothing.
    const double input =
        tokenDollars(model, "per_million_input_tokens_usd", usage.input).value_or(0);
    const double thought =
        tokenDollars(model, "per_million_thought_tokens_usd", usage.thought).value_or(0);
    return Money::ofDollars(*image + *video + input + thought);
}

QString priceText(const Model& model)
{
    if (!hasPrice(model))
        return u"price unknown"_s;
    if (bySecond(model).is_object()) {
        const Money second = clipPrice(model, {}, Time::ofSeconds(1));
        return second.isZero() ? u"free"_s : u"%1 a second"_s.arg(moneyText(second));
    }
    const Money picture = picturePrice(model);
    return picture.isZero() ? u"free"_s : u"%1 a picture"_s.arg(moneyText(picture));
}

} // namespace rushes::catalog
