/// The labels along a side of the table: flat, over several lines where they are long. Owned by the
/// view; main thread.
#pragma once

#include <QHeaderView>

namespace rushes::compare {

class TableHead final : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHead(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

} // namespace rushes::compare
