#include "core/generation/EditedPicture.h"

#include "core/generation/EditedPrompt.h"
#include "core/generation/StorePng.h"
#include "core/generation/SubjectFocus.h"
#include "core/media/Image.h"
#include "core/project/Variation.h"
#include "core/render/PutBack.h"

#include <array>
#include <cmath>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using project::AspectRatio;
using project::EditedFiles;
using project::EditOutcome;

namespace {

constexpr double sameShape = 0.02; ///< of the logarithm of the ratio

double shapeApart(QSize size, AspectRatio ratio)
{
    return std::abs(std::log(double(size.width()) / size.height() / ratio.value()));
}

/// The recipe's own ratio, or the usual one nearest to a picture that came from elsewhere.
AspectRatio ratioOf(const project::Variant& picture)
{
    constexpr std::array usual{AspectRatio{1, 1}, AspectRatio{4, 5},  AspectRatio{5, 4},
                               AspectRatio{3, 4}, AspectRatio{4, 3},  AspectRatio{2, 3},
                               AspectRatio{3, 2}, AspectRatio{9, 16}, AspectRatio{16, 9},
                               AspectRatio{21, 9}};
    if (picture.size.isEmpty() || shapeApart(picture.size, picture.recipe.aspect) < sameShape)
        return picture.recipe.aspect;
    return *std::min_element(usual.begin(), usual.end(), [&](AspectRatio a, AspectRatio b) {
        return shapeApart(picture.size, a) < shapeApart(picture.size, b);
    });
}

/// A draft's mask or depth belongs to the pixels beside it: put back like them, or left out.
Result<ContentHash> putBackGrey(const ContentHash& came, const QString& original,
                                const QImage& weight, const media::AssetStore& store)
{
    const auto path = store.path(came);
    if (!path || original.isEmpty())
        return ContentHash();
    const Result<QImage> edited = media::readImage(*path);
    const Result<QImage> before = media::readImage(original);
    if (!edited || !before)
        return ContentHash();
    const auto grey = [&](const QImage& picture) {
        return picture.scaled(weight.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_Grayscale8);
    };
    return storePng(render::putBack(grey(*edited), grey(*before), weight), store);
}

Result<EditedFiles> storePutBack(const render::Registered& edited, const QImage& original,
                                 const QImage& weight, const StoredAsset& came,
                                 const EditSources& sources, const media::AssetStore& store)
{
    const QImage picture = render::putBack(edited.picture, original, weight);
    const auto media = storePng(picture, store);
    const auto subject = putBackGrey(came.subjectMask, sources.subjectMask, weight, store);
    const auto depth = putBackGrey(came.depth, sources.depth, weight, store);
    for (const Result<ContentHash>& stored : {media, subject, depth}) {
        if (!stored)
            return fail(stored.error());
    }
    return EditedFiles{*media, *subject, *depth, picture.size()};
}

Result<EditOutcome> outcomeOf(const StoredAsset& came, const EditSources& sources,
                              const media::AssetStore& store)
{
    const Result<QImage> original = media::readImage(sources.original);
    if (!original)
        return fail(original.error());
    const Result<QImage> edited = media::readImage(store.path(came.media).value_or(QString()));
    if (!edited)
        return fail(edited.error());
    QImage weight;
    if (!sources.mask.isEmpty()) {
        const Result<QImage> mask = media::readImage(sources.mask);
        if (!mask)
            return fail(mask.error());
        weight = render::editWeight(*mask, original->size(), sources.feather);
    }
    const render::Registered fitted = render::registered(*edited, *original, weight);
    EditOutcome outcome{.changed = render::changedShare(fitted.picture, *original, weight),
                        .shift = fitted.shift,
                        .arrived = {came.media, came.subjectMask, came.depth, edited->size()}};
    if (weight.isNull())
        return outcome;
    const auto stored = storePutBack(fitted, *original, weight, came, sources, store);
    if (!stored)
        return fail(stored.error());
    outcome.putBack = *stored;
    return outcome;
}

} // namespace

PictureOrder editOrder(const project::Variant& picture, const QString& words,
                       const catalog::Model& model, const std::optional<project::EditMask>& mask)
{
    PictureOrder order{.board = picture.board,
                       .recipe = {.prompt = words, .model = model.id, .aspect = ratioOf(picture)},
                       .size = picture.size,
                       .parent = picture.id};
    if (model.isLocal()) {
        if (picture.provider != "import"_L1 && !picture.recipe.prompt.isEmpty())
            order.recipe.prompt = editedPrompt(picture.recipe.prompt, words);
        order.recipe.seed = picture.recipe.seed;
    }
    if (mask)
        project::setMask(order.recipe, *mask);
    return order;
}

Result<project::EditMask> storeMask(const QImage& painted, const project::Variant& picture,
                                    int feather, const media::AssetStore& store)
{
    const QRectF box = subjectBox(painted);
    if (box.isEmpty())
        return fail(ErrorCode::Usage, u"nothing was painted"_s);
    const QSize size = picture.size.isEmpty() ? painted.size() : picture.size;
    const auto stored =
        storePng(painted.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                     .convertToFormat(QImage::Format_Grayscale8),
                 store);
    if (!stored)
        return fail(stored.error());
    return project::EditMask{*stored, picture.media, feather, box};
}

EditSources editSources(const project::Project& project, const project::VariantId& parent,
                        const project::Recipe& recipe)
{
    const project::Variant* original = project.variant(parent);
    const bool isVaried = project::variationOf(recipe) != project::Variation::None;
    if (!original || isVaried) // a variation is not meant to be the same picture
        return {};
    const auto path = [&](const ContentHash& hash) {
        return project.media().path(hash).value_or(QString());
    };
    EditSources sources{.original = path(original->media),
                        .subjectMask = path(original->subjectMask),
                        .depth = path(original->depth)};
    if (const auto mask = project::maskOf(recipe)) {
        sources.original = path(mask->original);
        sources.mask = path(mask->media);
        sources.feather = mask->feather;
    }
    return sources;
}

StoredAsset compared(StoredAsset came, const EditSources& sources, const media::AssetStore& store)
{
    const Result<EditOutcome> outcome = outcomeOf(came, sources, store);
    if (outcome)
        came.edit = *outcome;
    else
        came.warnings << u"the picture came, but could not be compared with its original: %1"_s.arg(
            outcome.error().detail);
    return came;
}

Errand<StoredAsset> comparing(Errand<StoredAsset> errand, const EditSources& sources,
                              const media::AssetStore& store)
{
    const auto finished = [sources, store](Result<Sent<StoredAsset>> answer) {
        auto* came = answer ? std::get_if<StoredAsset>(&*answer) : nullptr;
        if (came)
            *came = compared(std::move(*came), sources, store);
        return answer;
    };
    errand.send = [send = errand.send, finished](const Progress& progress) {
        return finished(send(progress));
    };
    errand.poll = [poll = errand.poll, finished](const providers::RemoteJob& job,
                                                 const Progress& progress) {
        return finished(poll(job, progress));
    };
    return errand;
}

} // namespace rushes::generation
