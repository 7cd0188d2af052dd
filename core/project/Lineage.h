/// Where a picture comes from and what became of it: prompt, picture, pictures that were edited
/// from it, clips and their edits, the cuts they are in. A flat tree in reading order. Pure
/// functions, any thread.
#pragma once

#include "core/project/Project.h"

#include <QHash>

namespace rushes::project {

struct LineageNode
{
    enum class Kind { Prompt, Picture, Clip, Cut };
    Kind kind = Kind::Picture;
    QString id = {};   ///< of the picture, clip or cut
    QString text = {}; ///< the prompt, or a name; empty for "Picture 12"
    int number = 0;
    int depth = 0;

    bool operator==(const LineageNode&) const = default;
};

/// From the prompt of its first ancestor down to everything that was made from any of them.
std::vector<LineageNode> lineageOf(const Document& document, const VariantId& picture);

/// The size of the picture behind every clip that was sketched on this computer, by the clip's id.
/// Main thread.
QHash<QString, QSize> sketchedFrom(const Project& project);

/// The picture it was edited from, or an empty id.
VariantId parentOf(const Variant& picture);

} // namespace rushes::project
