/// The labels along a side of the table: flat, over up to three lines where they are long; the rest
/// stands in the tool tip. Owned by the view; main thread.
#pragma once

#include <QHeaderView>

namespace rushes::compare {

class TableHead final : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHead(Qt::Orientation orientation, QWidget* parent = nullptr);

    /// Across: as high as its longest label needs.
    void makeRoom();

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

} // namespace rushes::compare
