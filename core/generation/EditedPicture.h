/// Edits of a picture by instruction: the order that asks for one, and what is done with the
/// picture that comes. It is compared with its original, and put back outside the mask into a file
/// of its own; the bytes that came stay as they are. The functions over files block; any thread.
#pragma once

#include "core/catalog/Model.h"
#include "core/generation/Orders.h"
#include "core/generation/RemoteWork.h"
#include "core/project/PictureEdit.h"

namespace rushes::generation {

/// Asks for `words` about the picture, at its size. A service is told what changes; the draft
/// board, which draws anew, gets the picture's own words as they become by these, and its seed.
PictureOrder editOrder(const project::Variant& picture, const QString& words,
                       const catalog::Model& model,
                       const std::optional<project::EditMask>& mask = {});

/// Keeps what was painted (any size, white where the picture may change) as a mask of the picture.
/// Fails with Usage when nothing was painted, Io when it could not be stored.
Result<project::EditMask> storeMask(const QImage& painted, const project::Variant& picture,
                                    int feather, const media::AssetStore& store);

/// The files that an edit is compared with; no original for a picture that is no edit.
struct EditSources
{
    QString original = {};
    QString subjectMask = {};
    QString depth = {};
    QString mask = {};
    int feather = 0;

    bool operator==(const EditSources&) const = default;
};
EditSources editSources(const project::Project& project, const project::VariantId& parent,
                        const project::Recipe& recipe);

/// The picture with what became of the edit. One that cannot be compared is kept with a warning.
StoredAsset compared(StoredAsset came, const EditSources& sources, const media::AssetStore& store);
/// The errand, with every picture that it brings compared.
Errand<StoredAsset> comparing(Errand<StoredAsset> errand, const EditSources& sources,
                              const media::AssetStore& store);

} // namespace rushes::generation
