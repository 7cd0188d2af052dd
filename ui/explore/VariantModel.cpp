#include "ui/explore/VariantModel.h"

#include "ui/widgets/ErrorText.h"

#include <algorithm>

namespace rushes::explore {

using project::Variant;
using project::VariantId;

VariantModel::VariantModel(project::Project& project, generation::JobQueue& queue, QObject* parent)
    : QAbstractListModel(parent),
      m_project(project),
      m_queue(queue)
{
    connect(&project, &project::Project::variantAdded, this, &VariantModel::onVariantAdded);
    connect(&project, &project::Project::variantChanged, this, &VariantModel::onVariantChanged);
}

void VariantModel::setBoard(const project::BoardId& board)
{
    beginResetModel();
    m_board = board;
    m_jobs.clear();
    m_ids = m_project.variantsOf(board);
    std::reverse(m_ids.begin(), m_ids.end());
    endResetModel();
}

void VariantModel::addJob(generation::Job* job)
{
    if (job->isOver() && !job->error())
        return;
    const int row = int(m_jobs.size());
    beginInsertRows({}, row, row);
    m_jobs.push_back(job);
    endInsertRows();
    connect(job, &generation::Job::changed, this, [this, job] {
        const auto found = std::find(m_jobs.begin(), m_jobs.end(), job);
        if (found != m_jobs.end()) {
            const QModelIndex changed = index(int(found - m_jobs.begin()));
            emit dataChanged(changed, changed);
        }
    });
    connect(job, &generation::Job::finished, this, [this, job] { onJobOver(job); });
    connect(job, &QObject::destroyed, this, [this, job] { std::erase(m_jobs, job); });
}

void VariantModel::onJobOver(generation::Job* job)
{
    const bool showWhy = job->error() && job->error()->code != ErrorCode::Cancelled;
    const auto found = std::find(m_jobs.begin(), m_jobs.end(), job);
    if (found == m_jobs.end())
        return;
    const int row = int(found - m_jobs.begin());
    if (showWhy) {
        emit dataChanged(index(row), index(row));
        return;
    }
    beginRemoveRows({}, row, row);
    m_jobs.erase(found);
    endRemoveRows();
}

void VariantModel::forgetFailures()
{
    for (int row = int(m_jobs.size()) - 1; row >= 0; --row) {
        if (!m_jobs[std::size_t(row)]->isOver())
            continue;
        beginRemoveRows({}, row, row);
        m_jobs.erase(m_jobs.begin() + row);
        endRemoveRows();
    }
}

int VariantModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_jobs.size() + m_ids.size());
}

QVariant VariantModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const auto row = std::size_t(index.row());
    if (row < m_jobs.size())
        return jobData(*m_jobs[row], role);
    const Variant* variant = m_project.variant(m_ids[row - m_jobs.size()]);
    return variant ? variantData(*variant, role) : QVariant();
}

QVariant VariantModel::jobData(const generation::Job& job, int role) const
{
    switch (role) {
    case WaitingRole:
        return !job.isOver();
    case ElapsedRole:
        return qint64(job.elapsedMs());
    case ProgressRole:
        return job.record().progress;
    case ErrorRole:
        return job.error() ? widgets::errorText(*job.error()) : QString();
    case Qt::AccessibleTextRole:
        return job.isOver() ? tr("Picture, failed") : tr("Picture, generating");
    default:
        return {};
    }
}

QVariant VariantModel::variantData(const Variant& variant, int role) const
{
    switch (role) {
    case IdRole:
        return variant.id.toString();
    case PathRole:
        return m_project.media().path(variant.media).value_or(QString());
    case RatingRole:
        return variant.rating;
    case FlagRole:
        return int(variant.flag);
    case NumberRole:
        return variant.number;
    case LatencyRole:
        return qint64(variant.latencyMs);
    case CostRole:
        return qint64(variant.cost.microDollars());
    case LocalRole:
        return variant.provider == QLatin1String("local");
    case CachedRole:
        return variant.cached;
    case Qt::ToolTipRole:
        return variant.recipe.prompt;
    case Qt::AccessibleTextRole:
        return tr("Picture %1, %n stars", nullptr, variant.rating).arg(variant.number) +
               (variant.flag == project::Flag::Picked ? tr(", picked") : QString());
    case Qt::AccessibleDescriptionRole:
        return tr("%1 seconds, %2, %3")
            .arg(double(variant.latencyMs) / 1000, 0, 'f', 1)
            .arg(moneyText(variant.cost), variant.recipe.prompt);
    default:
        return {};
    }
}

QModelIndex VariantModel::indexOf(const VariantId& id) const
{
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? QModelIndex()
                                : index(int(m_jobs.size() + std::size_t(found - m_ids.begin())));
}

VariantId VariantModel::idAt(const QModelIndex& index) const
{
    return VariantId(data(index, IdRole).toString());
}

bool VariantModel::hasWaiting() const
{
    return std::any_of(m_jobs.begin(), m_jobs.end(),
                       [](const auto* job) { return !job->isOver(); });
}

void VariantModel::onVariantAdded(const VariantId& id)
{
    const Variant* variant = m_project.variant(id);
    if (!variant || variant->board != m_board || variant->deleted)
        return;
    const int row = int(m_jobs.size());
    beginInsertRows({}, row, row);
    m_ids.insert(m_ids.begin(), id);
    endInsertRows();
}

void VariantModel::onVariantChanged(const VariantId& id)
{
    const Variant* variant = m_project.variant(id);
    if (!variant || variant->board != m_board)
        return;
    const QModelIndex known = indexOf(id);
    if (known.isValid() && !variant->deleted) {
        emit dataChanged(known, known);
        return;
    }
    if (known.isValid() == !variant->deleted)
        return;
    if (variant->deleted) {
        beginRemoveRows({}, known.row(), known.row());
        std::erase(m_ids, id);
        endRemoveRows();
        return;
    }
    setBoard(m_board); // back from the bin: rare, so the whole list is read again in its order
}

} // namespace rushes::explore
