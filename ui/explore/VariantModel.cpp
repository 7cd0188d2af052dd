#include "ui/explore/VariantModel.h"

#include <algorithm>

namespace rushes::explore {

using project::Variant;
using project::VariantId;

namespace {

constexpr int keptPaths = 4096;
/// More than this at once is told as a new list, not row by row.
constexpr std::size_t mostSingleRows = 64;
constexpr std::int32_t notShown = -1;

std::uint8_t bit(Shown shown)
{
    return std::uint8_t(1U << unsigned(shown));
}

/// Which of two places stands nearer to the top.
template <class Value>
void sortBy(Places& places, const std::vector<Variant>& variants, Value value)
{
    std::stable_sort(places.begin(), places.end(), [&](std::uint32_t a, std::uint32_t b) {
        return value(variants[a]) < value(variants[b]);
    });
}

} // namespace

VariantModel::VariantModel(project::Project& project, generation::Studio& studio, QObject* parent)
    : QAbstractListModel(parent),
      m_project(project),
      m_jobs(project, studio, this),
      m_search(project),
      m_stacks(project),
      m_paths(keptPaths)
{
    connect(&project, &project::Project::variantAdded, this, &VariantModel::onVariantAdded);
    connect(&project, &project::Project::variantsChanged, this, &VariantModel::onVariantsChanged);
    connectJobs();
}

void VariantModel::connectJobs()
{
    connect(&m_jobs, &PictureJobs::inserting, this,
            [this](int row) { beginInsertRows({}, row, row); });
    connect(&m_jobs, &PictureJobs::inserted, this, [this] { endInsertRows(); });
    connect(&m_jobs, &PictureJobs::removing, this,
            [this](int row) { beginRemoveRows({}, row, row); });
    connect(&m_jobs, &PictureJobs::removed, this, [this] { endRemoveRows(); });
    connect(&m_jobs, &PictureJobs::changed, this,
            [this](int row) { emit dataChanged(index(row), index(row)); });
}

void VariantModel::setBoard(const project::BoardId& board)
{
    beginResetModel();
    m_board = board;
    m_jobs.setBoard(board);
    m_filter = {};
    readBoard();
    rebuild();
    endResetModel();
    emit countsChanged();
}

void VariantModel::setFilter(const VariantFilter& filter)
{
    beginResetModel();
    if (filter.stacked && !m_filter.stacked)
        m_stacks.look(m_all);
    m_filter = filter;
    rebuild();
    endResetModel();
    emit countsChanged();
}

FilterChoices VariantModel::choices() const
{
    FilterChoices choices;
    for (const std::uint32_t place : m_all) {
        const project::Recipe& recipe = m_project.document().variants[place].recipe;
        if (!choices.models.contains(recipe.model))
            choices.models << recipe.model;
        if (std::find(choices.aspects.begin(), choices.aspects.end(), recipe.aspect) ==
            choices.aspects.end())
            choices.aspects.push_back(recipe.aspect);
    }
    choices.models.sort();
    return choices;
}

void VariantModel::readBoard()
{
    const std::vector<Variant>& variants = m_project.document().variants;
    m_all.clear();
    m_counts = {};
    m_known.assign(variants.size(), 0);
    for (std::size_t i = 0; i < variants.size(); ++i) {
        if (variants[i].board != m_board || variants[i].deleted)
            continue;
        m_all.push_back(std::uint32_t(i));
        count(variants[i], i);
    }
}

/// Takes what was counted of it back, and counts it as it is now.
void VariantModel::count(const Variant& variant, std::size_t position)
{
    for (const Shown shown : {Shown::All, Shown::Picks, Shown::Unrated}) {
        const bool was = m_known[position] & bit(shown);
        const bool is = !variant.deleted && isIn(shown, variant);
        m_counts[std::size_t(shown)] += int(is) - int(was);
        m_known[position] = std::uint8_t((m_known[position] & ~bit(shown)) | (is ? bit(shown) : 0));
    }
}

void VariantModel::rebuild()
{
    const std::vector<Variant>& variants = m_project.document().variants;
    const bool searches = !m_filter.words.isEmpty();
    const std::vector<std::size_t> matches =
        searches ? m_search.find(m_filter.words) : std::vector<std::size_t>();
    m_shown.clear();
    for (const std::uint32_t place : m_all) {
        if (searches && !std::binary_search(matches.begin(), matches.end(), std::size_t(place)))
            continue;
        if (m_filter.accepts(variants[place]))
            m_shown.push_back(place);
    }
    if (m_filter.sort == SortBy::Oldest)
        std::reverse(m_shown.begin(), m_shown.end());
    else if (m_filter.sort == SortBy::Rating)
        sortBy(m_shown, variants, [](const Variant& variant) { return variant.rating; });
    else if (m_filter.sort == SortBy::Price)
        sortBy(m_shown, variants, [](const Variant& variant) { return variant.cost; });
    if (m_filter.stacked)
        m_shown = m_stacks.fold(m_shown);
    numberRows();
}

void VariantModel::numberRows()
{
    m_rows.assign(m_project.document().variants.size(), notShown);
    for (std::size_t i = 0; i < m_shown.size(); ++i)
        m_rows[m_shown[i]] = std::int32_t(i);
}

int VariantModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_jobs.count() + int(m_shown.size());
}

std::uint32_t VariantModel::placeAt(int row) const
{
    const std::size_t fromEnd = std::size_t(row - m_jobs.count()) + 1;
    return m_shown[m_shown.size() - fromEnd];
}

const Variant& VariantModel::variantAt(int row) const
{
    return m_project.document().variants[placeAt(row)];
}

void VariantModel::toggleStack(const QModelIndex& index)
{
    if (idAt(index))
        m_stacks.toggle(placeAt(index.row()));
}

QModelIndex VariantModel::indexOf(const VariantId& id) const
{
    const auto place = m_project.positionOf(id);
    if (!place || *place >= m_rows.size() || m_rows[*place] == notShown)
        return {};
    return index(m_jobs.count() + int(m_shown.size()) - 1 - m_rows[*place]);
}

VariantId VariantModel::idAt(const QModelIndex& index) const
{
    if (!index.isValid() || index.row() < m_jobs.count() || index.row() >= rowCount())
        return {};
    return variantAt(index.row()).id;
}

void VariantModel::fileFound(const VariantId& id)
{
    if (const Variant* variant = m_project.variant(id))
        m_paths.remove(variant->media);
    const QModelIndex shown = indexOf(id);
    if (shown.isValid())
        emit dataChanged(shown, shown);
}

void VariantModel::onVariantAdded(const VariantId& id)
{
    const auto place = m_project.positionOf(id);
    m_rows.resize(m_project.document().variants.size(), notShown);
    m_known.resize(m_rows.size(), 0);
    if (!place || m_project.document().variants[*place].board != m_board)
        return;
    const Variant& variant = m_project.document().variants[*place];
    if (variant.deleted)
        return;
    m_all.push_back(std::uint32_t(*place));
    count(variant, *place);
    if (m_filter.stacked)
        m_stacks.look(m_all);
    if (project::hasWords(variant, project::searchWords(m_filter.words)) &&
        m_filter.accepts(variant)) {
        beginInsertRows({}, m_jobs.count(), m_jobs.count());
        m_rows[*place] = std::int32_t(m_shown.size());
        m_shown.push_back(std::uint32_t(*place));
        endInsertRows();
    }
    emit countsChanged();
}

void VariantModel::onVariantsChanged(const std::vector<VariantId>& ids)
{
    std::vector<std::size_t> changed, binned;
    for (const VariantId& id : ids) {
        const auto place = m_project.positionOf(id);
        const Variant* variant = m_project.variant(id);
        if (!place || !variant || variant->board != m_board)
            continue;
        count(*variant, *place);
        (variant->deleted ? binned : changed).push_back(*place);
    }
    takeOut(binned);
    if (!bringBack(changed)) {
        for (const std::size_t place : changed) {
            if (m_rows[place] == notShown)
                continue;
            const QModelIndex row = index(m_jobs.count() + int(m_shown.size()) - 1 - m_rows[place]);
            emit dataChanged(row, row);
            if (changed.size() > mostSingleRows)
                break; // one is enough to have all that is visible painted anew
        }
    }
    emit countsChanged();
}

void VariantModel::takeOut(const std::vector<std::size_t>& binned)
{
    const auto isBinned = [this](std::uint32_t place) {
        return m_project.document().variants[place].deleted;
    };
    if (!binned.empty())
        std::erase_if(m_all, isBinned);
    if (binned.size() > mostSingleRows) {
        beginResetModel();
        std::erase_if(m_shown, isBinned);
        numberRows();
        endResetModel();
        return;
    }
    for (const std::size_t place : binned) {
        const std::int32_t at = m_rows[place];
        if (at == notShown)
            continue;
        const int row = m_jobs.count() + int(m_shown.size()) - 1 - at;
        beginRemoveRows({}, row, row);
        m_shown.erase(m_shown.begin() + at);
        numberRows();
        endRemoveRows();
    }
}

/// Pictures that came back from the bin: the list is read again in its order.
bool VariantModel::bringBack(const std::vector<std::size_t>& changed)
{
    const std::size_t before = m_all.size();
    for (const std::size_t place : changed) {
        const auto at = std::lower_bound(m_all.begin(), m_all.end(), std::uint32_t(place));
        if (at == m_all.end() || *at != place)
            m_all.insert(at, std::uint32_t(place));
    }
    if (m_all.size() == before)
        return false;
    beginResetModel();
    rebuild();
    endResetModel();
    return true;
}

} // namespace rushes::explore
