#include "ui/clip/PictureCrop.h"

#include "core/base/Async.h"
#include "core/generation/CroppedPicture.h"

namespace rushes::clip {

namespace {

Result<project::VariantId> addPart(project::Project& project, const project::VariantId& id,
                                   const generation::CroppedPicture& crop,
                                   project::AspectRatio ratio)
{
    project::Variant part = *project.variant(id);
    part.recipe.parameters["crop_of"] = part.media;
    part.recipe.aspect = ratio;
    part.recipeHash = project::recipeHash(part.recipe);
    part.id = {};
    part.media = crop.media;
    part.subjectMask = crop.subjectMask;
    part.depth = crop.depth;
    part.size = crop.size;
    part.cost = {};
    part.latencyMs = 0;
    part.created = QDateTime::currentDateTimeUtc();
    part.interactionId.clear();
    return project.addVariant(part);
}

} // namespace

void cropInto(project::Project& project, const project::VariantId& picture,
              project::AspectRatio ratio, QObject* receiver,
              std::function<void(const Result<project::VariantId>&)> done)
{
    const project::Variant* variant = project.variant(picture);
    if (!variant)
        return;
    const media::AssetStore store = project.media();
    const generation::PictureFiles files{store.path(variant->media).value_or(QString()),
                                         store.path(variant->subjectMask).value_or(QString()),
                                         store.path(variant->depth).value_or(QString())};
    whenDone(runAsync([files, ratio, store] { return generation::storeCrop(files, ratio, store); }),
             receiver,
             [&project, picture, ratio,
              done = std::move(done)](const Result<generation::CroppedPicture>& crop) {
                 done(crop ? addPart(project, picture, *crop, ratio) : fail(crop.error()));
             });
}

} // namespace rushes::clip
