/// The finished clips of one picture as a tree: new ones with their edits below them. Pure
/// functions over the document; any thread that may read it.
#pragma once

#include "core/project/Document.h"

namespace rushes::clip {

struct ClipNode
{
    project::ClipId clip = {};
    int depth = 0; ///< how many edits lie between it and the new clip it comes from

    bool operator==(const ClipNode&) const = default;
};

/// The newest tree first, and in it every clip after the one it edits, in order of making. A clip
/// whose parent is in the bin takes its place. An empty source stands for clips from words alone.
std::vector<ClipNode> clipTree(const project::Document& document, const project::VariantId& source);

/// What was spent on the clips of a picture, also on those in the bin and on those of unknown
/// outcome.
Money spentOn(const project::Document& document, const project::VariantId& source);

/// The clip and the ones it comes from, oldest first; deleted ones too.
std::vector<project::ClipId> ancestry(const project::Document& document,
                                      const project::ClipId& clip);

} // namespace rushes::clip
