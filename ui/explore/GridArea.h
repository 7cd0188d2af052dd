/// The grid with its head: which pictures are shown, how large, and what it says when there are
/// none. Main thread.
#pragma once

#include "core/project/Document.h"

#include <QWidget>

namespace rushes::widgets {
class EmptyState;
class SegmentedControl;
class ThumbnailCache;
} // namespace rushes::widgets

namespace rushes::explore {

class GridView;
class VariantFilter;
class VariantModel;

class GridArea final : public QWidget
{
    Q_OBJECT

public:
    GridArea(VariantModel& model, widgets::ThumbnailCache& thumbnails, QWidget* parent = nullptr);

    GridView& grid() { return *m_grid; }
    void showAll();
    /// Selects the picture when it is shown.
    void select(const project::VariantId& picture);
    /// The first unrated picture after the current one; stays when there is none.
    void selectNextUnrated();

private:
    QWidget* head();
    void refresh();

    VariantModel& m_model;
    GridView* m_grid;
    VariantFilter* m_filter;
    widgets::SegmentedControl* m_shown;
    widgets::EmptyState* m_empty;
    QWidget* m_body;
};

} // namespace rushes::explore
