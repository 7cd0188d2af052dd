#include "ui/compare/TableModel.h"

#include "core/catalog/Price.h"
#include "ui/widgets/ErrorText.h"

#include <algorithm>

namespace rushes::compare {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using generation::Job;
using generation::TableAxis;
using generation::TablePlace;
using project::Variant;
using project::VariantId;
using Kind = TableAxis::Kind;

namespace {

constexpr auto refreshAfter = 80ms;
/// What a table can show at most; older ones are left out before a frame is.
constexpr std::size_t mostPictures = 5000;

TablePlace placeOfIndex(const QModelIndex& index)
{
    return {index.row(), index.column()};
}

QString modelName(const catalog::ModelTable& models, const QString& id)
{
    const auto model = models.find(id);
    return model ? model->name : id;
}

std::optional<project::Recipe> recipeOfJob(const Job& job, const project::BoardId& board)
{
    if (job.record().kind != u"generate"_s)
        return std::nullopt;
    const auto plan = generation::picturePlanFromJson(job.record().request);
    return plan && plan->board == board ? std::optional(plan->recipe) : std::nullopt;
}

} // namespace

TableModel::TableModel(project::Project& project, generation::Studio& studio, QObject* parent)
    : QAbstractTableModel(parent),
      m_project(project),
      m_studio(studio)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshAfter);
    connect(&m_refresh, &QTimer::timeout, this, &TableModel::refresh);
    const auto soon = [this] {
        if (m_board)
            m_refresh.start();
    };
    connect(&project, &project::Project::variantAdded, this, soon);
    connect(&project, &project::Project::variantsChanged, this, soon);
    connect(&project, &project::Project::boardChanged, this, soon);
    connect(&studio.queue(), &generation::JobQueue::jobAdded, this, &TableModel::follow);
}

void TableModel::setBoard(const project::BoardId& board)
{
    if (board != m_board) {
        m_board = board;
        m_isChosen = false;
        m_wanted.clear();
        for (Job* job : m_studio.queue().jobs()) {
            if (!job->isOver())
                follow(job);
        }
    }
    if (!m_isChosen) // the best there are now
        m_table = {};
    refresh();
}

generation::Pictures TableModel::pictures() const
{
    const std::vector<Variant>& all = m_project.document().variants;
    generation::Pictures found;
    m_pictureCount = 0;
    for (auto one = all.rbegin(); one != all.rend(); ++one) {
        if (one->board != m_board || one->deleted || one->recipe.prompt.isEmpty())
            continue;
        ++m_pictureCount;
        if (found.size() < mostPictures)
            found.push_back(&*one);
    }
    m_lookedAt = int(found.size());
    std::reverse(found.begin(), found.end());
    return found;
}

void TableModel::refresh()
{
    const project::Board* board = m_project.board(m_board);
    if (!board)
        return;
    const bool isNew = m_table.cells.empty();
    const TableAxis rows = m_table.rows, columns = m_table.columns;
    m_axes = generation::axesOf(*board, pictures());
    if (isNew) {
        m_rowAxis = m_axes.empty() ? -1 : 0;
        m_columnAxis = m_axes.size() < 2 ? -1 : 1;
    } else {
        chooseAxes(rows, columns);
    }
    arrange();
}

void TableModel::chooseAxes(const TableAxis& rows, const TableAxis& columns)
{
    const auto find = [this](const TableAxis& axis) {
        const auto same = [&](const TableAxis& one) { return one.isSame(axis); };
        const auto found = std::find_if(m_axes.begin(), m_axes.end(), same);
        return found == m_axes.end() ? -1 : int(found - m_axes.begin());
    };
    m_rowAxis = find(rows);
    m_columnAxis = find(columns);
}

/// The view keeps its place when only the cells are others.
void TableModel::arrange()
{
    const auto axis = [this](int at) { return at < 0 ? TableAxis() : m_axes[std::size_t(at)]; };
    generation::VariantTable table =
        generation::arrange(pictures(), axis(m_rowAxis), axis(m_columnAxis));
    const bool isOther =
        table.rows != m_table.rows || table.columns != m_table.columns || m_table.cells.empty();
    if (isOther)
        beginResetModel();
    m_table = std::move(table);
    for (Wanted& one : m_wanted)
        one.place = placeIn(m_table, one.recipe);
    m_prices.assign(m_table.cells.size(), std::nullopt);
    m_rowLabels = labels(m_table.rows);
    m_columnLabels = labels(m_table.columns);
    if (isOther)
        endResetModel();
    else
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit axesChanged();
}

void TableModel::setRowAxis(int axis)
{
    m_isChosen = true;
    if (axis == m_columnAxis)
        m_columnAxis = m_rowAxis;
    m_rowAxis = axis;
    arrange();
}

void TableModel::setColumnAxis(int axis)
{
    m_isChosen = true;
    if (axis == m_rowAxis)
        m_rowAxis = m_columnAxis;
    m_columnAxis = axis;
    arrange();
}

void TableModel::swapAxes()
{
    m_isChosen = true;
    std::swap(m_rowAxis, m_columnAxis);
    arrange();
}

void TableModel::follow(Job* job)
{
    const auto recipe = recipeOfJob(*job, m_board);
    if (!recipe)
        return;
    // What did not come before is asked for again.
    const auto place = placeIn(m_table, *recipe);
    std::erase_if(m_wanted,
                  [&](const Wanted& one) { return !one.job && place && one.place == place; });
    m_wanted.push_back({*recipe, job, {}, place});
    connect(job, &Job::finished, this, [this, job] { onFinished(job); });
    m_refresh.start();
}

/// A stopped one leaves its cell as it was; one that failed says so.
void TableModel::onFinished(Job* job)
{
    const auto found = std::find_if(m_wanted.begin(), m_wanted.end(),
                                    [job](const Wanted& one) { return one.job == job; });
    if (found == m_wanted.end())
        return;
    if (job->error() && job->error()->code != ErrorCode::Cancelled) {
        found->job = nullptr;
        found->reason = widgets::errorText(*job->error());
    } else {
        m_wanted.erase(found);
    }
    m_refresh.start();
}

const TableModel::Wanted* TableModel::wantedAt(TablePlace place) const
{
    const auto found = std::find_if(m_wanted.rbegin(), m_wanted.rend(),
                                    [&](const Wanted& one) { return one.place == place; });
    return found == m_wanted.rend() ? nullptr : &*found;
}

std::optional<generation::PictureOrder> TableModel::orderFor(const QModelIndex& cell) const
{
    if (!cell.isValid())
        return std::nullopt;
    return generation::orderFor(m_table, pictures(), placeOfIndex(cell));
}

VariantId TableModel::pictureAt(const QModelIndex& cell) const
{
    if (!cell.isValid())
        return {};
    const auto& ids = m_table.at(placeOfIndex(cell));
    return ids.empty() ? VariantId() : ids.front();
}

QModelIndex TableModel::placeOf(const VariantId& picture) const
{
    const Variant* variant = m_project.variant(picture);
    const auto place =
        variant && variant->board == m_board ? placeIn(m_table, variant->recipe) : std::nullopt;
    return place ? index(place->row, place->column) : QModelIndex();
}

double TableModel::aspect() const
{
    const project::Board* board = m_project.board(m_board);
    return board ? board->aspect.value() : 1;
}

TableCell TableModel::stateAt(const QModelIndex& index) const
{
    if (!m_table.at(placeOfIndex(index)).empty())
        return TableCell::Picture;
    if (const Wanted* wanted = wantedAt(placeOfIndex(index)))
        return wanted->job ? TableCell::Making : TableCell::Failed;
    return priceAt(index).isEmpty() ? TableCell::Impossible : TableCell::Blank;
}

QString TableModel::priceAt(const QModelIndex& index) const
{
    std::optional<QString>& kept = m_prices[std::size_t(index.row()) * std::size_t(columnCount()) +
                                            std::size_t(index.column())];
    if (kept)
        return *kept;
    const auto order = orderFor(index);
    if (!order)
        return *(kept = QString());
    const auto model = m_studio.engines().find(order->recipe.model);
    const bool isKnown = !model || model->isLocal() || catalog::hasPrice(*model);
    const Money price = m_studio.estimate(*order);
    kept = !isKnown ? tr("price unknown") : price.isZero() ? tr("free") : moneyText(price);
    return *kept;
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_table.cells.empty() ? 0 : m_table.rows.count();
}

int TableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_table.cells.empty() ? 0 : m_table.columns.count();
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Variant* variant = m_project.variant(pictureAt(index));
    switch (role) {
    case StateRole:
        return int(stateAt(index));
    case CountRole:
        return int(m_table.at(placeOfIndex(index)).size());
    case PriceRole:
        return priceAt(index);
    case MakingRole: {
        const Wanted* wanted = wantedAt(placeOfIndex(index));
        return wanted && wanted->job;
    }
    case ReasonRole:
    case Qt::ToolTipRole: {
        const Wanted* wanted = wantedAt(placeOfIndex(index));
        return wanted ? wanted->reason : QString();
    }
    case Qt::AccessibleTextRole:
        return words(index);
    case IdRole:
        return variant ? variant->id.toString() : QString();
    case PathRole:
        return variant ? m_project.media().path(variant->media).value_or(QString()) : QString();
    case RatingRole:
        return variant ? variant->rating : 0;
    case FlagRole:
        return variant ? int(variant->flag) : 0;
    default:
        return {};
    }
}

/// For screen readers: where it is and what is there.
QString TableModel::words(const QModelIndex& index) const
{
    const QString place =
        tr("%1, %2").arg(m_rowLabels.value(index.row()), m_columnLabels.value(index.column()));
    const Variant* variant = m_project.variant(pictureAt(index));
    switch (stateAt(index)) {
    case TableCell::Picture:
        return tr("%1: picture %2, %3 stars").arg(place).arg(variant->number).arg(variant->rating);
    case TableCell::Making:
        return tr("%1: on its way").arg(place);
    case TableCell::Failed:
        return tr("%1: did not come").arg(place);
    case TableCell::Impossible:
        return tr("%1: nothing").arg(place);
    case TableCell::Blank:
        return tr("%1: empty, making it: %2").arg(place, priceAt(index));
    }
    return {};
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QStringList& texts = orientation == Qt::Horizontal ? m_columnLabels : m_rowLabels;
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole;
    return isText ? QVariant(texts.value(section)) : QVariant();
}

QStringList TableModel::labels(const TableAxis& axis) const
{
    QStringList texts = labelsOf(axis);
    for (QString& text : texts) {
        if (axis.kind == Kind::Model)
            text = modelName(m_studio.models(), text);
        else if (axis.kind == Kind::None)
            text = tr("All");
        else if (axis.kind == Kind::Parameter && text.isEmpty())
            text = tr("As the model does");
        else if (text.isEmpty())
            text = tr("Without");
    }
    return texts;
}

QString TableModel::axisName(int axis) const
{
    if (axis < 0 || axis >= int(m_axes.size()))
        return tr("Nothing");
    const TableAxis& one = m_axes[std::size_t(axis)];
    constexpr int shown = 2;
    QStringList some = labels(one).mid(0, shown);
    if (one.count() > shown)
        some << u"…"_s;
    switch (one.kind) {
    case Kind::Alternative:
    case Kind::Word:
        return some.join(u" / "_s);
    case Kind::Prompt:
        return tr("Text");
    case Kind::Model:
        return tr("Model");
    case Kind::Ratio:
        return tr("Ratio");
    case Kind::Seed:
        return tr("Seed");
    case Kind::Parameter:
        return one.name == u"thinking_level" ? tr("Thinking")
               : one.name == u"resolution"   ? tr("Size")
               : one.name == u"quality"      ? tr("Quality")
                                             : one.name;
    case Kind::None:
        break;
    }
    return tr("Nothing");
}

} // namespace rushes::compare
