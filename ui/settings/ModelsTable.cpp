#include "ui/settings/ModelsTable.h"

#include "core/catalog/Price.h"
#include "ui/widgets/ServiceName.h"

#include <QDate>

#include <limits>

namespace rushes::preferences {

using namespace Qt::Literals::StringLiterals;
using catalog::ModelKind;

namespace {

constexpr double unknownIsLast = std::numeric_limits<double>::max();

QString seconds(double value)
{
    return ModelsTable::tr("%1 s").arg(value, 0, 'f', value < 10 ? 1 : 0);
}

double priceRank(const catalog::Model& model)
{
    if (!catalog::hasPrice(model))
        return unknownIsLast;
    return model.makes(ModelKind::Video)
               ? catalog::clipPrice(model, {}, Time::ofSeconds(1)).dollars()
               : catalog::picturePrice(model).dollars();
}

} // namespace

ModelsTable::ModelsTable(generation::Studio& studio, QObject* parent)
    : QAbstractTableModel(parent),
      m_studio(studio)
{
    connect(&studio, &generation::Studio::modelsChanged, this, &ModelsTable::read);
    read();
}

void ModelsTable::read()
{
    beginResetModel();
    m_rows.clear();
    const std::map<QString, generation::Measured> measured = m_studio.measured();
    for (const catalog::Model& model : m_studio.models().models)
        m_rows.push_back(rowOf(model, measured));
    endResetModel();
}

ModelsTable::Row ModelsTable::rowOf(const catalog::Model& model,
                                    const std::map<QString, generation::Measured>& measured) const
{
    Row row{.model = model};
    if (const auto found = measured.find(model.id); found != measured.end())
        row.measured = found->second;
    const Result<void> usable = m_studio.usable(model);
    const Result<void> rested = m_studio.health().mayTry(model.id);
    row.usable = usable.has_value();
    if (catalog::isRetired(model, QDate::currentDate())) {
        row.state = tr("Gone since %1").arg(model.retires);
        row.usable = false;
    } else if (!usable && usable.error().code == ErrorCode::Auth) {
        row.state = tr("No key for %1").arg(widgets::serviceName(model.provider));
    } else if (!usable) {
        row.state = tr("Not connected");
    } else if (!rested) {
        const auto left = rested.error().retryAfter.value_or(std::chrono::milliseconds());
        row.state = tr("Rests %1 after a failure").arg(seconds(double(left.count()) / 1000));
        row.why = rested.error().detail;
    } else {
        row.state = tr("Ready");
    }
    if (!usable)
        row.why = usable.error().detail;
    return row;
}

int ModelsTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ModelsTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString ModelsTable::text(const Row& row, Column column) const
{
    const Json& published = row.model.published;
    switch (column) {
    case Name:
        return row.model.name;
    case Service:
        return widgets::serviceName(row.model.provider);
    case Makes:
        return row.model.makes(ModelKind::Video) ? tr("Clips") : tr("Pictures");
    case Price:
        return catalog::priceText(row.model);
    case Published:
        return memberAt(published, "latency_s").is_number()
                   ? seconds(numberAt(published, "latency_s"))
                   : QString();
    case Here:
        if (!row.measured.p50Ms)
            return {};
        return tr("%1, %2").arg(seconds(double(*row.measured.p50Ms) / 1000),
                                seconds(double(row.measured.p95Ms.value_or(0)) / 1000));
    case Rating:
        return memberAt(published, "elo").is_number() ? QString::number(integerAt(published, "elo"))
                                                      : QString();
    case State:
        return row.state;
    case columns:
        break;
    }
    return {};
}

QVariant ModelsTable::sortValue(const Row& row, Column column) const
{
    switch (column) {
    case Price:
        return priceRank(row.model);
    case Published:
        return numberAt(row.model.published, "latency_s", unknownIsLast);
    case Here:
        return row.measured.p50Ms ? double(*row.measured.p50Ms) : unknownIsLast;
    case Rating:
        return -numberAt(row.model.published, "elo", -unknownIsLast);
    case State:
        return row.usable ? u"0"_s : u"1"_s + row.state;
    default:
        return text(row, column);
    }
}

QString ModelsTable::toolTip(const Row& row, Column column) const
{
    const Json& published = row.model.published;
    switch (column) {
    case Name:
        return row.model.id;
    case Price:
        return tr("%1, %2").arg(stringAt(row.model.price, "source"),
                                stringAt(row.model.price, "date"));
    case Published:
        return stringAt(published, "latency_source", stringAt(published, "source"));
    case Here:
        return tr("%1 results and %2 failures on this computer")
            .arg(row.measured.calls)
            .arg(row.measured.failures);
    case Rating:
        return stringAt(published, "source");
    case State:
        return row.why;
    default:
        return {};
    }
}

QVariant ModelsTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_rows[std::size_t(index.row())];
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case sortRole:
        return sortValue(row, column);
    default:
        return {};
    }
}

QVariant ModelsTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Model"),     tr("Service"),         tr("Makes"),  tr("Price"),
                            tr("Published"), tr("Here: half, 95%"), tr("Rating"), tr("State")};
    return names.value(section);
}

} // namespace rushes::preferences
