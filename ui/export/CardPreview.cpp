#include "ui/export/CardPreview.h"

#include "ui/export/PlacementCard.h"
#include "ui/widgets/PicturePainter.h"

#include <QPainter>

#include <algorithm>

namespace rushes::exporting {

using widgets::colourOf;
using widgets::ColourRole;

CardPreview::CardPreview(const PlannedFile& file, QWidget* parent)
    : QWidget(parent),
      m_look{.frame = file.size,
             .zone = file.placement.safeZone(file.size),
             .furniture = file.placement.furniture}
{
    setAccessibleName(tr("Preview of %1").arg(file.placement.name));
    setFixedSize(PlacementCard::previewSize(file.size));
}

void CardPreview::setStill(const QImage& still)
{
    m_still = still;
    update();
}

void CardPreview::setBadge(const QString& icon, const QString& text, ColourRole ink)
{
    m_badgeIcon = icon;
    m_badge = text;
    m_badgeInk = ink;
    update();
}

void CardPreview::setProgress(std::optional<double> progress)
{
    m_progress = progress;
    update();
}

void CardPreview::paintEvent(QPaintEvent*)
{
    constexpr int edge = 3;
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(rect(), colourOf(this, ColourRole::Raised));
    if (!m_still.isNull())
        painter.drawImage(rect(), m_still);
    widgets::paintSafeZone(painter, rect(), m_look);
    if (!m_badge.isEmpty())
        widgets::paintBadge(painter, rect(), widgets::Corner::TopRight, m_badgeIcon, m_badge,
                            m_badgeInk);
    if (!m_progress)
        return;
    const QRect bar(0, height() - edge, width(), edge);
    painter.fillRect(bar, colourOf(this, ColourRole::OnPicture));
    const ColourRole fill = *m_progress >= 1 ? ColourRole::Ok : ColourRole::Accent;
    const int filled = int(width() * std::clamp(*m_progress, 0.0, 1.0));
    painter.fillRect(QRect(0, bar.top(), filled, edge), colourOf(this, fill));
}

} // namespace rushes::exporting
