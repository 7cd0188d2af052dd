/// The one accent-filled button of a panel: label at the left, what it costs beside it, its key at
/// the right. While its work runs it can fill from the left. Main thread.
#pragma once

#include <QPushButton>

#include <optional>

namespace rushes::widgets {

class PrimaryButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PrimaryButton(const QString& text, QWidget* parent = nullptr);

    /// Already formatted, e.g. "$0.14"; empty hides it.
    void setPrice(const QString& price);
    /// The key as shown, e.g. "Ctrl ↵".
    void setHint(const QString& hint);
    void setIconName(const QString& name);
    /// 0 to 1 turns the button into its running form with `detail` ("27%, 0:52 left") at the right;
    /// nullopt ends it.
    void setProgress(std::optional<double> progress, const QString& detail = {});
    std::optional<double> progress() const { return m_progress; }
    /// Logical pixels; 36 as made, 32 in cards, 28 in the top bar.
    void setControlHeight(int height);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintPanel(QPainter& painter) const;

    QString m_price;
    QString m_hint;
    QString m_iconName;
    QString m_detail;
    std::optional<double> m_progress;
    int m_height = 36;
};

} // namespace rushes::widgets
