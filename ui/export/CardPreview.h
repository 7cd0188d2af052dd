/// The still of a placement card with its safe zone, a badge and the progress edge. Main thread; it
/// only paints.
#pragma once

#include "ui/export/ExportPlan.h"
#include "ui/widgets/SafeZonePainter.h"
#include "ui/widgets/Theme.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace rushes::exporting {

class CardPreview : public QWidget
{
    Q_OBJECT

public:
    explicit CardPreview(const PlannedFile& file, QWidget* parent = nullptr);

    void setStill(const QImage& still);
    /// Empty text hides it.
    void setBadge(const QString& icon, const QString& text, widgets::ColourRole ink);
    /// 0 to 1; nullopt hides the edge.
    void setProgress(std::optional<double> progress);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    widgets::SafeZoneLook m_look;
    QImage m_still;
    QString m_badgeIcon;
    QString m_badge;
    widgets::ColourRole m_badgeInk = widgets::ColourRole::OnPictureText;
    std::optional<double> m_progress;
};

} // namespace rushes::exporting
