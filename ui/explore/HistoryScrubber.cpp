#include "ui/explore/HistoryScrubber.h"

#include "ui/widgets/Theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace rushes::explore {

using widgets::ColourRole;

namespace {

constexpr int scrubberHeight = 24, tickWidth = 2, shortest = 5, tallest = 14, highestRating = 5;
constexpr double widestStep = 13;

} // namespace

HistoryScrubber::HistoryScrubber(QWidget* parent) : QSlider(Qt::Horizontal, parent)
{
    setFixedHeight(scrubberHeight);
    setAccessibleName(tr("Version of the prompt"));
    setToolTip(tr("Drag through the versions  Alt ↑ ↓"));
    connect(this, &QSlider::valueChanged, this, [this](int value) {
        m_current = value;
        update();
        emit versionChosen(value);
    });
}

void HistoryScrubber::setVersions(std::vector<int> ratings, int current)
{
    const QSignalBlocker quiet(this);
    m_ratings = std::move(ratings);
    m_current = current;
    setRange(0, std::max(0, int(m_ratings.size()) - 1));
    setValue(std::max(0, current));
    setVisible(m_ratings.size() > 1);
    update();
}

QSize HistoryScrubber::sizeHint() const
{
    return {200, scrubberHeight};
}

double HistoryScrubber::tickX(int index) const
{
    const int steps = std::max(1, int(m_ratings.size()) - 1);
    const double step = std::min(widestStep, double(width() - tickWidth) / steps);
    return index * step;
}

void HistoryScrubber::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (hasFocus()) {
        painter.setPen(widgets::colourOf(this, ColourRole::Accent));
        painter.drawLine(0, scrubberHeight - 1, width(), scrubberHeight - 1);
    }
    for (int i = 0; i < int(m_ratings.size()); ++i) {
        const bool isCurrent = i == m_current;
        const int tall =
            isCurrent ? tallest
                      : shortest + (tallest - shortest) * m_ratings[std::size_t(i)] / highestRating;
        const ColourRole role = isCurrent                       ? ColourRole::Accent
                                : m_ratings[std::size_t(i)] > 0 ? ColourRole::Text2
                                                                : ColourRole::Text4;
        painter.fillRect(QRectF(tickX(i), (scrubberHeight + tallest) / 2.0 - tall, tickWidth, tall),
                         widgets::colourOf(this, role));
    }
}

void HistoryScrubber::chooseAt(int x)
{
    int nearest = 0;
    for (int i = 1; i < int(m_ratings.size()); ++i) {
        if (std::abs(tickX(i) - x) < std::abs(tickX(nearest) - x))
            nearest = i;
    }
    if (nearest == m_current)
        return;
    if (nearest == value())
        emit valueChanged(nearest); // none was shown before
    else
        setValue(nearest);
}

void HistoryScrubber::mousePressEvent(QMouseEvent* event)
{
    chooseAt(int(event->position().x()));
}

void HistoryScrubber::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        chooseAt(int(event->position().x()));
}

void HistoryScrubber::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QSlider::wheelEvent(event);
    else
        event->ignore();
}

} // namespace rushes::explore
