#include "ui/settings/SumChart.h"

#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace rushes::preferences {

using widgets::colourOf;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr int chartHeight = 180, sumHeight = 28, sumNameWidth = 200, sumWidth = 72;
constexpr int textHeight = 20, barHeight = 8, sumGap = 4, barRadius = 2;
constexpr std::size_t mostRows = 6;
constexpr int labelledDays = 7;

} // namespace

SumChart::SumChart(QWidget* parent) : QWidget(parent)
{
    setFixedHeight(chartHeight);
}

QSize SumChart::sizeHint() const
{
    return {480, chartHeight};
}

void SumChart::showDays(const std::vector<generation::DaySum>& days)
{
    std::vector<Bar> bars;
    for (const generation::DaySum& day : days) {
        const QString name = QLocale(QLocale::English).toString(day.day, QStringLiteral("d MMM"));
        bars.push_back({name, tr("%1: %2").arg(name, moneyText(day.sum)), day.sum});
    }
    setBars(std::move(bars), Qt::Vertical);
}

void SumChart::showNames(const std::vector<generation::NamedSum>& sums)
{
    std::vector<Bar> bars;
    for (const generation::NamedSum& sum : sums) {
        if (bars.size() < mostRows)
            bars.push_back({sum.name,
                            tr("%1: %2 for %n requests", nullptr, sum.requests)
                                .arg(sum.name, moneyText(sum.sum)),
                            sum.sum});
    }
    setBars(std::move(bars), Qt::Horizontal);
}

void SumChart::setBars(std::vector<Bar> bars, Qt::Orientation orientation)
{
    m_bars = std::move(bars);
    m_orientation = orientation;
    m_largest = {};
    QStringList words;
    for (const Bar& bar : m_bars) {
        m_largest = std::max(m_largest, bar.sum);
        if (!bar.sum.isZero())
            words << bar.tip;
    }
    setAccessibleDescription(words.isEmpty() ? tr("Nothing was spent.")
                                             : words.join(QStringLiteral("; ")));
    update();
}

QRect SumChart::columnAt(std::size_t index) const
{
    const int count = std::max(1, int(m_bars.size()));
    const int left = int(index) * width() / count;
    const int right = (int(index) + 1) * width() / count;
    return {left, 0, right - left, height()};
}

QRect SumChart::rowAt(std::size_t index) const
{
    return {0, int(index) * sumHeight, width(), sumHeight};
}

bool SumChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const QPoint at = static_cast<QHelpEvent*>(event)->pos();
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const QRect place = m_orientation == Qt::Vertical ? columnAt(i) : rowAt(i);
        if (place.contains(at))
            QToolTip::showText(mapToGlobal(at), m_bars[i].tip, this, place);
    }
    return true;
}

void SumChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_largest.isZero())
        widgets::paintText(painter, rect(), tr("Nothing was spent."),
                           widgets::fontOf(TextStyle::Small), colourOf(this, ColourRole::Text3),
                           Qt::AlignCenter);
    else if (m_orientation == Qt::Vertical)
        paintColumns(painter);
    else
        paintRows(painter);
}

void SumChart::paintColumns(QPainter& painter) const
{
    const QFont font = widgets::fontOf(TextStyle::Caption);
    const int room = height() - 2 * textHeight;
    painter.fillRect(QRect(0, textHeight + room, width(), 1),
                     colourOf(this, ColourRole::LineStrong));
    widgets::paintText(painter, QRect(0, 0, width(), textHeight),
                       tr("Up to %1 a day").arg(moneyText(m_largest)), font,
                       colourOf(this, ColourRole::Text3));
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const QRect place = columnAt(i);
        const int tall = qRound(m_bars[i].sum.dollars() / m_largest.dollars() * room);
        const bool isToday = i + 1 == m_bars.size();
        if (!m_bars[i].sum.isZero())
            widgets::paintBox(
                painter,
                QRectF(place.left() + sumGap / 2.0, textHeight + room - std::max(2, tall),
                       place.width() - sumGap, std::max(2, tall)),
                barRadius, colourOf(this, isToday ? ColourRole::Accent : ColourRole::Text3));
        if ((m_bars.size() - 1 - i) % labelledDays == 0)
            widgets::paintText(painter,
                               QRect(place.center().x() - 40, height() - textHeight, 80, textHeight)
                                   .intersected(rect()),
                               m_bars[i].name, font, colourOf(this, ColourRole::Text3),
                               isToday ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignCenter);
    }
}

void SumChart::paintRows(QPainter& painter) const
{
    const QFont font = widgets::fontOf(TextStyle::Small);
    const int room = width() - sumNameWidth - sumWidth;
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const QRect place = rowAt(i);
        widgets::paintText(painter, place.adjusted(0, 0, -(width() - sumNameWidth + 12), 0),
                           m_bars[i].name, font, colourOf(this, ColourRole::Text1));
        const double share = m_bars[i].sum.dollars() / m_largest.dollars();
        widgets::paintBox(painter,
                          QRectF(sumNameWidth, place.center().y() - barHeight / 2.0,
                                 std::max(2.0, share * room), barHeight),
                          barRadius, colourOf(this, ColourRole::Accent));
        widgets::paintText(painter, place.adjusted(width() - sumWidth, 0, 0, 0),
                           moneyText(m_bars[i].sum), font, colourOf(this, ColourRole::Text1),
                           Qt::AlignRight | Qt::AlignVCenter);
    }
}

} // namespace rushes::preferences
