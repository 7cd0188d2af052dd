#include "ui/settings/HealthChart.h"

#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace rushes::preferences {

using generation::Call;
using widgets::colourOf;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr int healthRow = 44, healthName = 180, healthWords = 240, healthGap = 12;
constexpr int barPitch = 6, barWide = 4, lowestBar = 3;

QString secondsOf(std::int64_t ms)
{
    constexpr double second = 1000;
    const double value = double(ms) / second;
    return HealthChart::tr("%1 s").arg(value, 0, 'f', value < 10 ? 1 : 0);
}

generation::Measured measuredOf(const std::vector<Call>& calls)
{
    std::vector<std::int64_t> latencies;
    for (const Call& call : calls) {
        if (call.isDone())
            latencies.push_back(call.latencyMs);
    }
    const int failures = int(calls.size() - latencies.size());
    return generation::measuredFrom(std::move(latencies), failures);
}

/// The newest that are drawn.
std::size_t firstShown(const std::vector<Call>& calls)
{
    return calls.size() - std::min(calls.size(), HealthChart::mostCalls);
}

QString callText(const Call& call)
{
    const QString when = QLocale().toString(call.at.toLocalTime(), QLocale::ShortFormat);
    return call.isDone() ? HealthChart::tr("%1: %2").arg(when, secondsOf(call.latencyMs))
                         : HealthChart::tr("%1: failed (%2)").arg(when, call.outcome);
}

} // namespace

HealthChart::HealthChart(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("How the models served"));
    showModels({});
}

QSize HealthChart::sizeHint() const
{
    return {480, height()};
}

void HealthChart::showModels(std::vector<ModelCalls> models)
{
    std::erase_if(models, [](const ModelCalls& model) { return model.calls.empty(); });
    std::stable_sort(models.begin(), models.end(), [](const ModelCalls& a, const ModelCalls& b) {
        return a.calls.back().at > b.calls.back().at;
    });
    if (models.size() > mostModels)
        models.resize(mostModels);
    m_models = std::move(models);
    QStringList words;
    for (const ModelCalls& model : m_models)
        words << tr("%1: %2").arg(model.name, summary(model));
    setAccessibleDescription(words.isEmpty() ? tr("Nothing was asked of a service yet.")
                                             : words.join(QStringLiteral("; ")));
    setFixedHeight(widgets::scaledHeight(healthRow) * std::max(1, int(m_models.size())));
    update();
}

QString HealthChart::summary(const ModelCalls& model)
{
    const generation::Measured measured = measuredOf(model.calls);
    QStringList parts;
    if (measured.p50Ms)
        parts << tr("%1, most under %2")
                     .arg(secondsOf(*measured.p50Ms), secondsOf(measured.p95Ms.value_or(0)));
    parts << (measured.failures > 0
                  ? tr("%1 of %n failed", nullptr, int(model.calls.size())).arg(measured.failures)
                  : tr("all %n came", nullptr, int(model.calls.size())));
    if (!model.rest.isEmpty())
        parts << model.rest;
    return parts.join(QStringLiteral(", "));
}

QRect HealthChart::rowAt(std::size_t index) const
{
    const int high = widgets::scaledHeight(healthRow);
    return {0, int(index) * high, width(), high};
}

QRect HealthChart::strip(const QRect& row) const
{
    return row.adjusted(healthName + healthGap, 6, -healthWords - healthGap, -6);
}

void HealthChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_models.empty())
        widgets::paintText(painter, rect(), tr("Nothing was asked of a service yet."),
                           widgets::fontOf(TextStyle::Small), colourOf(this, ColourRole::Text3));
    for (std::size_t i = 0; i < m_models.size(); ++i)
        paintRow(painter, rowAt(i), m_models[i]);
}

void HealthChart::paintRow(QPainter& painter, const QRect& row, const ModelCalls& model) const
{
    const QFont font = widgets::fontOf(TextStyle::Small);
    widgets::paintText(painter, QRect(row.left(), row.top(), healthName, row.height()), model.name,
                       font, colourOf(this, ColourRole::Text1));
    paintCalls(painter, strip(row), model);
    widgets::paintParagraph(
        painter, QRect(row.right() - healthWords, row.top(), healthWords, row.height()),
        summary(model), font,
        colourOf(this, model.rest.isEmpty() ? ColourRole::Text2 : ColourRole::Amber),
        Qt::AlignLeft | Qt::AlignVCenter);
}

/// Newest at the right; a failure is hollow, so that it is told by more than its colour.
void HealthChart::paintCalls(QPainter& painter, const QRect& strip, const ModelCalls& model) const
{
    std::int64_t longest = 1;
    for (const Call& call : model.calls)
        longest = std::max(longest, call.latencyMs);
    painter.fillRect(QRect(strip.left(), strip.bottom(), strip.width(), 1),
                     colourOf(this, ColourRole::Line));
    int right = strip.right();
    for (std::size_t i = model.calls.size(); i-- > firstShown(model.calls);) {
        const Call& call = model.calls[i];
        if (right - barWide < strip.left())
            break;
        const double share = double(call.latencyMs) / double(longest);
        const int high =
            call.isDone() ? std::max(lowestBar, int(share * strip.height())) : strip.height();
        const QRect bar(right - barWide + 1, strip.bottom() - high, barWide, high);
        if (call.isDone()) {
            painter.fillRect(bar, colourOf(this, ColourRole::Ok));
        } else {
            painter.setPen(colourOf(this, ColourRole::Red));
            painter.drawRect(bar.adjusted(0, 0, -1, -1));
        }
        right -= barPitch;
    }
}

QString HealthChart::tipAt(const QPoint& at) const
{
    for (std::size_t i = 0; i < m_models.size(); ++i) {
        const QRect row = rowAt(i), bars = strip(row);
        if (!row.contains(at))
            continue;
        const std::vector<Call>& calls = m_models[i].calls;
        const int back = (bars.right() - at.x()) / barPitch;
        const bool isBar = bars.contains(at) && back < int(calls.size() - firstShown(calls));
        return isBar ? callText(calls[calls.size() - 1 - std::size_t(back)])
                     : tr("%1: %2").arg(m_models[i].name, summary(m_models[i]));
    }
    return {};
}

bool HealthChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
    return true;
}

} // namespace rushes::preferences
