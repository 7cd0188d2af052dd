#include "ui/explore/MaskPainting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rushes::explore {

void MaskPainting::begin(QSize picture)
{
    QSize size = picture.expandedTo({1, 1});
    const int longer = std::max(size.width(), size.height());
    m_scale = std::min(1.0, double(longestSide) / longer);
    size = (QSizeF(size) * m_scale).toSize().expandedTo({1, 1});
    m_mask = QImage(size, QImage::Format_Grayscale8);
    m_mask.fill(0);
    m_before.clear();
    m_after.clear();
    m_empty = true;
    emit painted(m_mask.rect());
    emit stepped();
}

void MaskPainting::startStroke(QPointF at, double radius, Tool tool)
{
    if (m_mask.isNull())
        return;
    beginStep();
    m_radius = radius * m_scale;
    m_tool = tool;
    m_last = at * m_scale;
    paint(m_last, m_last);
}

void MaskPainting::continueStroke(QPointF to)
{
    if (m_mask.isNull())
        return;
    paint(m_last, to * m_scale);
    m_last = to * m_scale;
}

void MaskPainting::endStroke()
{
    endStep();
}

void MaskPainting::paint(QPointF from, QPointF to)
{
    {
        QPainter painter(&m_mask);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor colour = m_tool == Tool::Paint ? Qt::white : Qt::black;
        painter.setPen(QPen(colour, 2 * m_radius, Qt::SolidLine, Qt::RoundCap));
        if (from == to)
            painter.drawPoint(from);
        else
            painter.drawLine(from, to);
    }
    const int reach = int(std::ceil(m_radius)) + 2;
    const QRectF line = QRectF(from, to).normalized();
    emit painted(line.toAlignedRect().adjusted(-reach, -reach, reach, reach) & m_mask.rect());
}

void MaskPainting::clear()
{
    if (m_empty)
        return;
    beginStep();
    m_mask.fill(0);
    emit painted(m_mask.rect());
    endStep();
}

void MaskPainting::invert()
{
    if (m_mask.isNull())
        return;
    beginStep();
    m_mask.invertPixels();
    emit painted(m_mask.rect());
    endStep();
}

void MaskPainting::beginStep()
{
    constexpr std::size_t most = 64;
    m_before.push_back(m_mask);
    if (m_before.size() > most)
        m_before.erase(m_before.begin());
    m_after.clear();
}

void MaskPainting::endStep()
{
    constexpr uchar shown = 128;
    m_empty = true;
    for (int y = 0; y < m_mask.height() && m_empty; ++y) {
        const uchar* line = m_mask.constScanLine(y);
        m_empty =
            std::all_of(line, line + m_mask.width(), [](uchar value) { return value < shown; });
    }
    emit stepped();
}

void MaskPainting::undo()
{
    swapStep(m_before, m_after);
}

void MaskPainting::redo()
{
    swapStep(m_after, m_before);
}

void MaskPainting::swapStep(std::vector<QImage>& from, std::vector<QImage>& to)
{
    if (from.empty())
        return;
    to.push_back(std::exchange(m_mask, from.back()));
    from.pop_back();
    emit painted(m_mask.rect());
    endStep();
}

} // namespace rushes::explore
