/// One way to make the clip: its name, its price, and where or how long; 68 px high. While its work
/// runs it fills from the left and says how far it is. Main thread.
#pragma once

#include <QAbstractButton>

#include <optional>

namespace rushes::clip {

enum class CardTone { Recommended, Plain };

class PriceCard : public QAbstractButton
{
    Q_OBJECT

public:
    PriceCard(const QString& name, CardTone tone, QWidget* parent = nullptr);

    /// `price` is already formatted; `detail` is one short line.
    void setPrice(const QString& price, const QString& detail);
    /// 0 to 1 while it runs, and then the card cannot be pressed; nullopt ends it.
    void setProgress(std::optional<double> progress, const QString& words = {});

    QSize sizeHint() const override { return {112, 68}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_price;
    QString m_detail;
    QString m_words; ///< instead of the price while it runs
    std::optional<double> m_progress;
    CardTone m_tone;
};

} // namespace rushes::clip
