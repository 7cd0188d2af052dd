#include "core/project/Lineage.h"

#include <QSet>

#include <algorithm>

namespace rushes::project {

namespace {

using Kind = LineageNode::Kind;

/// Walks down from one picture; a ring of parents, which only a damaged file has, ends it.
class Walk
{
public:
    explicit Walk(const Document& document) : m_document(document) {}

    void picture(const Variant& picture, int depth)
    {
        if (!enter(picture.id.toString()))
            return;
        m_nodes.push_back({Kind::Picture, picture.id.toString(), {}, picture.number, depth});
        cuts(picture.id.toString(), depth + 1);
        for (const Clip& clip : m_document.clips) {
            if (clip.source == picture.id && !clip.parent && !clip.deleted)
                this->clip(clip, depth + 1);
        }
        for (const Variant& child : m_document.variants) {
            if (!child.deleted && parentOf(child) == picture.id)
                this->picture(child, depth + 1);
        }
    }

    void prompt(const QString& text) { m_nodes.push_back({Kind::Prompt, {}, text, 0, 0}); }
    std::vector<LineageNode> nodes() { return std::move(m_nodes); }

private:
    void clip(const Clip& clip, int depth)
    {
        if (!enter(clip.id.toString()))
            return;
        m_nodes.push_back({Kind::Clip, clip.id.toString(), clip.name, clip.number, depth});
        cuts(clip.id.toString(), depth + 1);
        for (const Clip& child : m_document.clips) {
            if (child.parent == clip.id && !child.deleted)
                this->clip(child, depth + 1);
        }
    }

    void cuts(const QString& origin, int depth)
    {
        for (const Cut& cut : m_document.cuts) {
            const auto isHere = [&](const timeline::Item& item) {
                return std::any_of(item.alternates.begin(), item.alternates.end(),
                                   [&](const auto& one) { return one.media.origin == origin; });
            };
            const bool used = std::any_of(
                cut.timeline.tracks.begin(), cut.timeline.tracks.end(), [&](const auto& track) {
                    return std::any_of(track.items.begin(), track.items.end(), isHere);
                });
            if (used)
                m_nodes.push_back({Kind::Cut, cut.id.toString(), cut.name, 0, depth});
        }
    }

    bool enter(const QString& id)
    {
        const bool isNew = !m_seen.contains(id);
        m_seen.insert(id);
        return isNew;
    }

    const Document& m_document;
    std::vector<LineageNode> m_nodes;
    QSet<QString> m_seen;
};

const Variant* find(const Document& document, const VariantId& id)
{
    const auto found = std::find_if(document.variants.rbegin(), document.variants.rend(),
                                    [&](const Variant& variant) { return variant.id == id; });
    return !id || found == document.variants.rend() ? nullptr : &*found;
}

} // namespace

VariantId parentOf(const Variant& picture)
{
    return VariantId(stringAt(picture.recipe.parameters, "parent"));
}

std::vector<LineageNode> lineageOf(const Document& document, const VariantId& picture)
{
    const Variant* first = find(document, picture);
    if (!first)
        return {};
    constexpr int furthest = 1000; // of a ring, which only a damaged file has
    for (int step = 0; step < furthest; ++step) {
        const Variant* parent = find(document, parentOf(*first));
        if (!parent)
            break;
        first = parent;
    }
    Walk walk(document);
    walk.prompt(first->recipe.prompt);
    walk.picture(*first, 1);
    return walk.nodes();
}

QHash<QString, QSize> sketchedFrom(const Project& project)
{
    QHash<QString, QSize> from;
    for (const Clip& clip : project.document().clips) {
        const Variant* picture = project.variant(clip.source);
        if (clip.engine == QLatin1StringView("sketch") && picture)
            from.insert(clip.id.toString(), picture->size);
    }
    return from;
}

} // namespace rushes::project
