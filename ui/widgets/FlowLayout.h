/// Rows of widgets that wrap like words. Main thread; owns its items like every layout.
#pragma once

#include <QLayout>

#include <vector>

namespace rushes::widgets {

class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    /// `gap` in logical pixels, across and between rows.
    explicit FlowLayout(QWidget* parent = nullptr, int gap = 8);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    int count() const override;
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override;
    bool hasHeightForWidth() const override;
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    enum class Pass { Measure, Place };
    /// The height that the rows take in `rect`.
    int arrange(const QRect& rect, Pass pass) const;

    std::vector<QLayoutItem*> m_items;
};

} // namespace rushes::widgets
