#include "core/providers/local/DraftPicture.h"

#include "core/media/Image.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int shortestSide = 16;
constexpr int usualLongestSide = 4096;

Json reportOf(const draft::WordReport& words, const std::vector<project::Reference>& references)
{
    QStringList ignored = words.ignored;
    for (const project::Reference& reference : references)
        ignored << u"@"_s + reference.name;
    return {{"drawn", words.drawn}, {"approximated", words.approximated}, {"ignored", ignored}};
}

} // namespace

Result<void> checkDraft(const PictureRequest& request)
{
    const int longestSide = int(integerAt(request.model.limits, "max_px", usualLongestSide));
    const int shorter = std::min(request.size.width(), request.size.height());
    const int longer = std::max(request.size.width(), request.size.height());
    if (shorter < shortestSide || longer > longestSide)
        return fail(ErrorCode::Unsupported,
                    u"the draft board draws %1 to %2 pixels a side, not %3×%4"_s.arg(shortestSide)
                        .arg(longestSide)
                        .arg(request.size.width())
                        .arg(request.size.height()));
    return {};
}

Result<Asset> drawDraft(const draft::DraftBoard& board, const PictureRequest& request,
                        const Progress& progress)
{
    const Result<draft::Draft> drawn = board.draw({.prompt = request.recipe.prompt,
                                                   .size = request.size,
                                                   .seed = request.recipe.seed.value_or(1)},
                                                  progress);
    if (!drawn)
        return fail(drawn.error());
    Result<QByteArray> picture = media::encodeImage(drawn->picture, media::ImageFormat::Png);
    if (!picture)
        return fail(picture.error());
    if (progress.stopRequested())
        return fail(ErrorCode::Cancelled, u"stopped"_s);
    Result<QByteArray> mask = media::encodeImage(drawn->subjectMask, media::ImageFormat::Png);
    if (!mask)
        return fail(mask.error());
    Result<QByteArray> depth = media::encodeImage(drawn->depth, media::ImageFormat::Png);
    if (!depth)
        return fail(depth.error());

    Asset asset{.bytes = std::move(*picture),
                .suffix = u"png"_s,
                .size = drawn->picture.size(),
                .subjectMask = std::move(*mask),
                .depth = std::move(*depth),
                .report = reportOf(drawn->report, request.recipe.references)};
    if (!request.recipe.references.empty())
        asset.warnings << u"the draft board does not draw reference pictures"_s;
    return asset;
}

} // namespace rushes::providers
