/// Bars of money: one a day beside each other, or one a project or model below each other with name
/// and sum. To a screen reader it is one picture that says its bars. Main thread.
#pragma once

#include "core/generation/LedgerSums.h"

#include <QWidget>

namespace rushes::preferences {

class SumChart final : public QWidget
{
    Q_OBJECT

public:
    explicit SumChart(QWidget* parent = nullptr);

    void showDays(const std::vector<generation::DaySum>& days);
    /// The dearest, as many as fit; `names` are shown, not the sums' own.
    void showNames(const std::vector<generation::NamedSum>& sums);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Bar
    {
        QString name;
        QString tip;
        Money sum;
    };
    void setBars(std::vector<Bar> bars, Qt::Orientation orientation);
    QRect columnAt(std::size_t index) const;
    QRect rowAt(std::size_t index) const;
    void paintColumns(QPainter& painter) const;
    void paintRows(QPainter& painter) const;

    std::vector<Bar> m_bars;
    Qt::Orientation m_orientation = Qt::Vertical;
    Money m_largest;
};

} // namespace rushes::preferences
