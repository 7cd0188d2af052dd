#include "core/project/Project.h"

#include "core/project/PlainName.h"
#include "core/project/ProjectOpening.h"
#include "core/project/ProjectStore.h"
#include "core/project/commands/Change.h"

#include <QDir>

#include <algorithm>

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class T>
const T* find(const std::vector<T>& values, const Id<T>& id)
{
    const auto found = std::find_if(values.begin(), values.end(),
                                    [&id](const T& value) { return value.id == id; });
    return found == values.end() ? nullptr : &*found;
}

/// Makes an id when there is none; fails with Usage when it is no id or taken.
template <class T>
Result<void> giveId(T& value, const T* taken)
{
    if (value.id.isEmpty())
        value.id = Id<T>::make();
    if (!isPlainId(value.id.toString()))
        return fail(ErrorCode::Usage, u"\"%1\" cannot be an id"_s.arg(value.id.toString()));
    if (taken && taken->id == value.id)
        return fail(ErrorCode::Usage,
                    u"there is already something with id %1"_s.arg(value.id.toString()));
    return {};
}

void giveTime(QDateTime& created)
{
    if (!created.isValid())
        created = QDateTime::currentDateTimeUtc();
}

/// Appends to the document what has been written, or only returns why it was not.
template <class T>
Result<Id<T>> append(ProjectStore& store, std::vector<T>& values, T value, Durability durability)
{
    if (auto written = store.write({rowOf(value, values.size())}, durability); !written)
        return fail(written.error());
    values.push_back(std::move(value));
    return values.back().id;
}

/// A job that still waits was not sent, so that a power cut takes nothing from it; the row that
/// says it is on its way brings this one to the disk with it.
Durability durabilityOf(const Arrival& arrival)
{
    const bool bringsResult = arrival.variant || arrival.clip || arrival.ledger;
    const bool waits = arrival.job && arrival.job->state == JobState::Queued;
    return waits && !bringsResult ? Durability::Normal : Durability::Full;
}

} // namespace

Result<std::unique_ptr<Project>> Project::open(const QString& folder)
{
    const auto opening = read(folder);
    return opening ? open(*opening) : fail(opening.error());
}

Result<std::shared_ptr<ProjectOpening>> Project::read(const QString& folder)
{
    return readOpening(folder);
}

Result<std::unique_ptr<Project>> Project::open(const std::shared_ptr<ProjectOpening>& opening)
{
    auto store = ProjectStore::open(*opening);
    if (!store)
        return fail(store.error());
    return std::unique_ptr<Project>(new Project(*opening, std::move(*store)));
}

Project::Project(ProjectOpening& opening, std::unique_ptr<ProjectStore> store)
    : m_folder(opening.files.folder()),
      m_media(opening.files.media()),
      m_store(std::move(store)),
      m_document(std::move(opening.document)),
      m_variants(std::move(opening.variants)),
      m_notice(opening.notice)
{}

Project::~Project()
{
    // Commands refer to the project; none may outlive what they change.
    m_undoStack.clear();
}

QString Project::name() const
{
    const QString name = plainName(stringAt(m_document.settings, "name"));
    return name.isEmpty() ? QDir(m_folder).dirName() : name;
}

const Board* Project::board(const BoardId& id) const
{
    return find(m_document.boards, id);
}

const Variant* Project::variant(const VariantId& id) const
{
    const auto position = m_variants.position(id);
    return position ? &m_document.variants[*position] : nullptr;
}

const Clip* Project::clip(const ClipId& id) const
{
    return find(m_document.clips, id);
}

const Cut* Project::cut(const CutId& id) const
{
    return find(m_document.cuts, id);
}

std::vector<VariantId> Project::variantsOf(const BoardId& board) const
{
    std::vector<VariantId> ids;
    for (const Variant& variant : m_document.variants) {
        if (variant.board == board && !variant.deleted)
            ids.push_back(variant.id);
    }
    return ids;
}

VariantId Project::newestOf(const BoardId& board) const
{
    const auto newest = std::find_if(
        m_document.variants.rbegin(), m_document.variants.rend(),
        [&](const Variant& variant) { return variant.board == board && !variant.deleted; });
    return newest == m_document.variants.rend() ? VariantId() : newest->id;
}

const Variant* Project::cached(const ContentHash& recipeHash) const
{
    const auto positions = m_variants.madeFrom(recipeHash);
    const auto newest = std::find_if(positions.rbegin(), positions.rend(), [this](std::size_t at) {
        return m_media.path(m_document.variants[at].media).has_value();
    });
    return newest == positions.rend() ? nullptr : &m_document.variants[*newest];
}

Result<BoardId> Project::addBoard(Board board)
{
    if (auto given = giveId(board, this->board(board.id)); !given)
        return fail(given.error());
    board.name = plainName(board.name);
    auto id = append(*m_store, m_document.boards, std::move(board), Durability::Normal);
    if (id)
        emit boardAdded(*id);
    return id;
}

Result<VariantId> Project::addVariant(Variant variant)
{
    auto added = addArrival({.variant = std::move(variant)});
    if (!added)
        return fail(added.error());
    return added->variant->id;
}

Result<ClipId> Project::addClip(Clip clip)
{
    auto added = addArrival({.clip = std::move(clip)});
    if (!added)
        return fail(added.error());
    return added->clip->id;
}

Result<CutId> Project::addCut(Cut cut)
{
    if (auto given = giveId(cut, this->cut(cut.id)); !given)
        return fail(given.error());
    cut.name = plainName(cut.name);
    auto id = append(*m_store, m_document.cuts, std::move(cut), Durability::Normal);
    if (id)
        emit cutAdded(*id);
    return id;
}

Result<void> Project::putJob(const JobRecord& job)
{
    if (auto added = addArrival({.job = job}); !added)
        return fail(added.error());
    return {};
}

Result<void> Project::addLedgerEntry(const LedgerEntry& entry)
{
    if (auto added = addArrival({.ledger = entry}); !added)
        return fail(added.error());
    return {};
}

Result<void> Project::setSetting(const QString& key, const Json& value)
{
    if (auto written = m_store->write({settingRow(key, value)}, Durability::Normal); !written)
        return written;
    if (value.is_null())
        m_document.settings.erase(key.toStdString());
    else
        m_document.settings[key.toStdString()] = value;
    return {};
}

void Project::push(std::unique_ptr<QUndoCommand> command)
{
    const auto* change = dynamic_cast<const Change*>(command.get());
    if (!command || (change && change->isEmpty()))
        return;
    m_undoStack.push(command.release());
}

Result<void> Project::complete(Arrival& arrival) const
{
    if (auto& variant = arrival.variant) {
        if (auto given = giveId(*variant, this->variant(variant->id)); !given)
            return given;
        variant->number = m_variants.largestNumber() + 1;
        if (variant->recipeHash.isEmpty())
            variant->recipeHash = recipeHash(variant->recipe);
        giveTime(variant->created);
    }
    if (auto& clip = arrival.clip) {
        if (auto given = giveId(*clip, this->clip(clip->id)); !given)
            return given;
        int largest = 0;
        for (const Clip& other : m_document.clips)
            largest = std::max(largest, other.number);
        clip->number = largest + 1;
        clip->name = plainName(clip->name);
        giveTime(clip->created);
    }
    if (arrival.ledger)
        giveTime(arrival.ledger->at);
    if (auto& job = arrival.job) {
        if (auto given = giveId(*job, static_cast<const JobRecord*>(nullptr)); !given)
            return given;
        giveTime(job->created);
    }
    return {};
}

Result<Arrival> Project::addArrival(Arrival arrival)
{
    if (auto completed = complete(arrival); !completed)
        return fail(completed.error());
    std::vector<JobRecord>& jobs = m_document.jobs;
    auto job = jobs.end();
    std::vector<Row> rows;
    if (arrival.variant)
        rows.push_back(rowOf(*arrival.variant, m_document.variants.size()));
    if (arrival.clip)
        rows.push_back(rowOf(*arrival.clip, m_document.clips.size()));
    if (arrival.ledger)
        rows.push_back(rowOf(*arrival.ledger, m_document.ledger.size()));
    if (arrival.job) {
        // What changes is nearly always one of the newest.
        const auto known = std::find_if(jobs.rbegin(), jobs.rend(), [&](const JobRecord& other) {
            return other.id == arrival.job->id;
        });
        job = known == jobs.rend() ? jobs.end() : std::prev(known.base());
        rows.push_back(rowOf(*arrival.job, std::size_t(job - jobs.begin())));
    }
    if (auto written = m_store->write(std::move(rows), durabilityOf(arrival)); !written)
        return fail(written.error());
    if (arrival.variant) {
        m_variants.add(*arrival.variant, m_document.variants.size());
        m_document.variants.push_back(*arrival.variant);
    }
    if (arrival.clip)
        m_document.clips.push_back(*arrival.clip);
    if (arrival.ledger)
        m_document.ledger.push_back(*arrival.ledger);
    if (arrival.job && job != jobs.end())
        *job = *arrival.job;
    else if (arrival.job)
        jobs.push_back(*arrival.job);
    announce(arrival);
    return arrival;
}

void Project::announce(const Arrival& arrival)
{
    if (arrival.variant)
        emit variantAdded(arrival.variant->id);
    if (arrival.clip)
        emit clipAdded(arrival.clip->id);
    if (arrival.ledger)
        emit ledgerChanged();
    if (arrival.job)
        emit jobChanged(arrival.job->id);
}

} // namespace rushes::project
