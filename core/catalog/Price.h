/// What a call costs by the catalog's figures: before it is sent by size and length, afterwards by
/// the tokens its reply reports. Pure functions, any thread. The catalog holds every figure; here
/// are only the names of its members.
#pragma once

#include "core/base/Money.h"
#include "core/base/Time.h"
#include "core/catalog/Model.h"

namespace rushes::catalog {

/// Whether the catalog knows what the model costs; a model of the user's own host may not say.
bool hasPrice(const Model& model);

struct PictureTerms
{
    QString resolution = {}; ///< "1K", "2K"; empty = the model's smallest
    std::int64_t pixels = 0; ///< of the result, for prices that step with it
    int references = 0;

    bool operator==(const PictureTerms&) const = default;
};
/// Of one picture; zero when no price is known.
Money picturePrice(const Model& model, const PictureTerms& terms = {});
/// The same at the service's overnight price: `batch_per_image_usd`, else half.
Money batchPicturePrice(const Model& model, const PictureTerms& terms = {});

/// "720p" or the model's `resolution_default`, else its cheapest one.
QString usualResolution(const Model& model);
/// Of `duration` at this resolution (empty = the usual one); zero when no price is known.
Money clipPrice(const Model& model, const QString& resolution, Time duration);

/// Tokens as the replies of Google's models report them.
struct TokenUsage
{
    std::int64_t input = 0;
    std::int64_t image = 0;
    std::int64_t video = 0;
    std::int64_t thought = 0; ///< and text of the answer

    bool operator==(const TokenUsage&) const = default;
};
/// Nothing when the catalog has no token price for what was used.
std::optional<Money> priceOf(const Model& model, const TokenUsage& usage);

/// "free", "$0.034 a picture", "$0.07 a second", "price unknown".
QString priceText(const Model& model);

} // namespace rushes::catalog
