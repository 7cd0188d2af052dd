// What the model says of a row; which rows there are is in VariantModel.cpp.
#include "ui/explore/SpokenPicture.h"
#include "ui/explore/VariantModel.h"

namespace rushes::explore {

using project::Variant;

QVariant VariantModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    if (index.row() < m_jobs.count())
        return jobData(index.row(), role);
    if (m_filter.stacked) {
        if (const auto stack = m_stacks.stackOf(placeAt(index.row()))) {
            if (const QVariant told = stackData(*stack, variantAt(index.row()), role);
                told.isValid())
                return told;
        }
    }
    return variantData(variantAt(index.row()), role);
}

Qt::ItemFlags VariantModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags plain = QAbstractListModel::flags(index);
    return index.isValid() && index.row() >= m_jobs.count() ? plain | Qt::ItemIsDragEnabled : plain;
}

QVariant VariantModel::jobData(int row, int role) const
{
    switch (role) {
    case JobRole:
        return m_jobs.at(row).record.id.toString();
    case StateRole:
        return int(m_jobs.placeholder(row).state);
    case PlaceholderRole:
        return QVariant::fromValue(m_jobs.placeholder(row));
    case Qt::ToolTipRole: {
        const Placeholder placeholder = m_jobs.placeholder(row);
        return m_jobs.at(row).isOver() ? placeholder.detail : QString();
    }
    case Qt::AccessibleTextRole:
        return placeholderName(m_jobs.placeholder(row));
    case Qt::AccessibleDescriptionRole: {
        const Placeholder placeholder = m_jobs.placeholder(row);
        return QStringList{placeholder.headline, placeholder.detail, placeholder.money}.join(
            QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QString VariantModel::pathOf(const Variant& variant) const
{
    if (const QString* known = m_paths.object(variant.media))
        return *known;
    const std::optional<QString> path = m_project.media().path(variant.media);
    if (!path)
        return {};
    m_paths.insert(variant.media, new QString(*path));
    return *path;
}

QVariant VariantModel::variantData(const Variant& variant, int role) const
{
    switch (role) {
    case IdRole:
        return variant.id.toString();
    case StateRole:
        return int(pathOf(variant).isEmpty() ? CellState::MissingFile : CellState::Picture);
    case PathRole:
        return pathOf(variant);
    case HashRole:
        return variant.media.toString();
    case Qt::ToolTipRole:
        return variant.recipe.prompt;
    case Qt::AccessibleTextRole:
        return spokenName(variant);
    case Qt::AccessibleDescriptionRole:
        return tr("%1 seconds, %2, %3")
            .arg(double(variant.latencyMs) / 1000, 0, 'f', 1)
            .arg(moneyText(variant.cost), variant.recipe.prompt);
    default:
        return stateOf(variant, role);
    }
}

/// What a stack says instead of its picture.
QVariant VariantModel::stackData(const Stacks::Stack& stack, const Variant& variant, int role) const
{
    switch (role) {
    case AlikeRole:
        return stack.count;
    case OpenRole:
        return stack.isOpen;
    case Qt::AccessibleTextRole:
        return spokenName(variant) + (stack.isOpen
                                          ? tr(", one of %n alike", nullptr, stack.count)
                                          : tr(", %n alike, collapsed", nullptr, stack.count));
    case CostRole:
        return stack.isOpen ? QVariant() : qint64(stack.cost.microDollars());
    default:
        return {};
    }
}

QVariant VariantModel::stateOf(const Variant& variant, int role) const
{
    switch (role) {
    case RatingRole:
        return variant.rating;
    case FlagRole:
        return int(variant.flag);
    case LabelRole:
        return int(variant.label);
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
    default:
        return {};
    }
}

} // namespace rushes::explore
