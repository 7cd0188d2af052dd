#include "core/project/commands/Change.h"

#include "core/project/PlainName.h"
#include "core/project/ProjectStore.h"
#include "core/project/commands/BoardPatch.h"

#include <algorithm>

namespace rushes::project {

namespace {

template <class T>
T* find(std::vector<T>& values, const Id<T>& id)
{
    const auto found = std::find_if(values.begin(), values.end(),
                                    [&id](const T& value) { return value.id == id; });
    return found == values.end() ? nullptr : &*found;
}

/// Adds a pair, or takes its `after` over into the pair of the same entity.
template <class Pair>
void join(std::vector<Pair>& pairs, Pair pair)
{
    const auto same = std::find_if(pairs.begin(), pairs.end(), [&pair](const Pair& other) {
        return other.before.id == pair.before.id;
    });
    if (same == pairs.end())
        pairs.push_back(std::move(pair));
    else
        same->after = std::move(pair.after);
}

template <class Pair>
void joinAll(std::vector<Pair>& pairs, const std::vector<Pair>& next)
{
    for (const Pair& pair : next)
        join(pairs, pair);
}

/// Clips and cuts are changed by steps alone.
template <class T>
void patch(T& value, const T&, const T& to)
{
    value = to;
}

template <class Pair>
bool changesNothing(const std::vector<Pair>& pairs)
{
    return std::all_of(pairs.begin(), pairs.end(),
                       [](const Pair& pair) { return pair.before == pair.after; });
}

} // namespace

Change::Change(Project& project, const QString& text, QString mergeKey)
    : QUndoCommand(text),
      m_project(project),
      m_mergeKey(std::move(mergeKey))
{}

Change& Change::replace(Board after)
{
    after.name = plainName(after.name);
    if (const Board* before = m_project.board(after.id))
        join(m_boards, {*before, std::move(after)});
    return *this;
}

Change& Change::replace(Variant after)
{
    const Variant* before = m_project.variant(after.id);
    if (!before)
        return *this;
    joinVariant({*before, std::move(after)});
    return *this;
}

void Change::joinVariant(Pair<Variant> pair)
{
    const auto known = m_variantPlaces.constFind(pair.before.id);
    if (known != m_variantPlaces.constEnd()) {
        m_variants[*known].after = std::move(pair.after);
        return;
    }
    m_variantPlaces.insert(pair.before.id, m_variants.size());
    m_variants.push_back(std::move(pair));
}

Change& Change::replace(Clip after)
{
    after.name = plainName(after.name);
    if (const Clip* before = m_project.clip(after.id))
        join(m_clips, {*before, std::move(after)});
    return *this;
}

Change& Change::replace(Cut after)
{
    after.name = plainName(after.name);
    if (const Cut* before = m_project.cut(after.id))
        join(m_cuts, {*before, std::move(after)});
    return *this;
}

bool Change::isEmpty() const
{
    return changesNothing(m_boards) && changesNothing(m_variants) && changesNothing(m_clips) &&
           changesNothing(m_cuts);
}

void Change::redo()
{
    apply(Which::After);
    setObsolete(isEmpty());
}

void Change::undo()
{
    apply(Which::Before);
}

int Change::id() const
{
    constexpr std::size_t positive = 0x7fffffff;
    return m_mergeKey.isEmpty() ? -1 : int(qHash(m_mergeKey) & positive);
}

bool Change::mergeWith(const QUndoCommand* next)
{
    const auto* other = dynamic_cast<const Change*>(next);
    if (!other || m_mergeKey.isEmpty() || other->m_mergeKey != m_mergeKey ||
        &other->m_project != &m_project)
        return false;
    joinAll(m_boards, other->m_boards);
    for (const Pair<Variant>& pair : other->m_variants)
        joinVariant(pair);
    joinAll(m_clips, other->m_clips);
    joinAll(m_cuts, other->m_cuts);
    setObsolete(isEmpty());
    return true;
}

template <class T>
void Change::put(std::vector<T>& values, const std::vector<Pair<T>>& pairs, Which which,
                 std::vector<Row>& rows)
{
    for (const Pair<T>& pair : pairs) {
        T* value = find(values, pair.before.id);
        if (!value)
            continue;
        if (which == Which::After)
            patch(*value, pair.before, pair.after);
        else
            patch(*value, pair.after, pair.before);
        rows.push_back(rowOf(*value, std::size_t(value - values.data())));
    }
}

/// There may be very many pictures: each is found by the index, which is only made anew when a
/// change touches what it holds.
void Change::putVariants(Which which, std::vector<Row>& rows)
{
    std::vector<Variant>& variants = m_project.m_document.variants;
    bool isIndexed = false;
    for (const Pair<Variant>& pair : m_variants) {
        const auto position = m_project.positionOf(pair.before.id);
        if (!position)
            continue;
        variants[*position] = which == Which::After ? pair.after : pair.before;
        rows.push_back(rowOf(variants[*position], *position));
        isIndexed = isIndexed || pair.before.recipeHash != pair.after.recipeHash ||
                    pair.before.number != pair.after.number;
    }
    if (isIndexed)
        m_project.m_variants.rebuild(variants);
}

void Change::announceVariants() const
{
    if (m_variants.empty())
        return;
    std::vector<VariantId> ids;
    for (const Pair<Variant>& pair : m_variants) {
        ids.push_back(pair.after.id);
        emit m_project.variantChanged(pair.after.id);
    }
    emit m_project.variantsChanged(ids);
}

void Change::apply(Which which)
{
    Document& document = m_project.m_document;
    std::vector<Row> rows;
    put(document.boards, m_boards, which, rows);
    putVariants(which, rows);
    put(document.clips, m_clips, which, rows);
    put(document.cuts, m_cuts, which, rows);
    const auto written = m_project.m_store->write(rows, Durability::Normal);
    if (!written)
        m_project.m_store->keepForLater(std::move(rows));
    for (const auto& pair : m_boards)
        emit m_project.boardChanged(pair.after.id);
    announceVariants();
    for (const auto& pair : m_clips)
        emit m_project.clipChanged(pair.after.id);
    for (const auto& pair : m_cuts)
        emit m_project.cutChanged(pair.after.id);
    if (!written)
        emit m_project.saveFailed(written.error());
}

} // namespace rushes::project
