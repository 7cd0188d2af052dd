/// One way to make the clip: its name, its price, and where or how long; 68 px high. The price is
/// never hidden: what stands in the way of it stands beside it. Main thread.
#pragma once

#include <QAbstractButton>

namespace rushes::clip {

/// Chosen is what the user pressed last where that is not the recommended one.
enum class CardTone { Recommended, Chosen, Plain };

class PriceCard : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PriceCard(const QString& name, QWidget* parent = nullptr);

    void setTone(CardTone tone);

    /// `price` is already formatted; `detail` is one short line.
    void setPrice(const QString& price, const QString& detail);
    /// Why it cannot be pressed, in place of the detail ("Over today's limit", "Needs a key"), and
    /// the whole sentence as its tool tip; empty frees it.
    void setObstacle(const QString& words, const QString& why = {});
    bool hasObstacle() const { return !m_obstacle.isEmpty(); }

    QSize sizeHint() const override { return {112, 68}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_price;
    QString m_detail;
    QString m_obstacle;
    CardTone m_tone = CardTone::Plain;
};

} // namespace rushes::clip
