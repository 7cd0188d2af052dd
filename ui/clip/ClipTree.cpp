#include "ui/clip/ClipTree.h"

#include <algorithm>
#include <functional>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using project::Clip;
using project::ClipId;
using project::Document;

namespace {

const Clip* find(const Document& document, const ClipId& id)
{
    const auto found = std::find_if(document.clips.begin(), document.clips.end(),
                                    [&id](const Clip& clip) { return clip.id == id; });
    return found == document.clips.end() ? nullptr : &*found;
}

/// The nearest clip it comes from that is not in the bin, or nullptr.
const Clip* shownParent(const Document& document, const Clip& clip)
{
    const Clip* parent = clip.parent ? find(document, clip.parent) : nullptr;
    while (parent && parent->deleted)
        parent = parent->parent ? find(document, parent->parent) : nullptr;
    return parent;
}

} // namespace

std::vector<ClipNode> clipTree(const Document& document, const project::VariantId& source)
{
    std::vector<const Clip*> clips;
    for (const Clip& clip : document.clips) {
        if (clip.source == source && !clip.deleted)
            clips.push_back(&clip);
    }
    std::vector<ClipNode> nodes;
    const std::function<void(const Clip&, int)> add = [&](const Clip& clip, int depth) {
        nodes.push_back({clip.id, depth});
        for (const Clip* other : clips) {
            if (shownParent(document, *other) == &clip)
                add(*other, depth + 1);
        }
    };
    for (auto clip = clips.rbegin(); clip != clips.rend(); ++clip) {
        if (!shownParent(document, **clip))
            add(**clip, 0);
    }
    return nodes;
}

Money spentOn(const Document& document, const project::VariantId& source)
{
    Money sum;
    for (const Clip& clip : document.clips) {
        if (clip.source == source)
            sum += clip.cost;
    }
    for (const project::JobRecord& row : document.jobs) {
        const bool isOfSource = (row.kind == u"animate"_s || row.kind == u"edit"_s) &&
                                stringAt(row.request, "source") == source.toString();
        if (row.state == project::JobState::Unknown && isOfSource)
            sum += row.cost;
    }
    return sum;
}

std::vector<ClipId> ancestry(const Document& document, const ClipId& id)
{
    std::vector<ClipId> line;
    for (const Clip* clip = find(document, id); clip;
         clip = clip->parent ? find(document, clip->parent) : nullptr)
        line.insert(line.begin(), clip->id);
    return line;
}

} // namespace rushes::clip
