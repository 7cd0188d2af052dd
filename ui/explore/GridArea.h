/// The grid with its head: which pictures are shown, how large, and what it says when there are
/// none. Main thread.
#pragma once

#include "core/project/Document.h"

#include <QWidget>

namespace rushes::widgets {
class EmptyState;
class ThumbnailCache;
} // namespace rushes::widgets

namespace rushes::explore {

class GridHead;
class GridView;
struct VariantFilter;
class VariantModel;

class GridArea final : public QWidget
{
    Q_OBJECT

public:
    GridArea(VariantModel& model, widgets::ThumbnailCache& thumbnails, QWidget* parent = nullptr);

    GridView& grid() { return *m_grid; }
    void showAll();
    void openSearch();
    /// Stacks what looks alike, opens or closes the current stack, and stacks no more where the
    /// current picture is alone.
    void stack();
    /// Selects the picture when it is shown.
    void select(const project::VariantId& picture);
    /// Clamped to the rows there are; nothing when there are none.
    void selectRow(int row);
    /// The first unrated picture after the current one; stays when there is none.
    void selectNextUnrated();
    /// Whether rating a picture moves on to the next.
    bool movesOn() const { return m_movesOn; }

signals:
    void told(const QString& text);

private:
    void apply(const VariantFilter& filter);
    void refresh();
    static QString samenessText(int groups, Money again);
    QString rangeText() const;
    void showSelection();

    VariantModel& m_model;
    GridView* m_grid;
    GridHead* m_head;
    widgets::EmptyState* m_empty;
    QWidget* m_body;
    bool m_movesOn = true;
};

} // namespace rushes::explore
