/// The line above the grid: segments with their counts, search, filter, order, and the size of the
/// pictures. It tells the filter that was asked for and shows the one in force. Main thread.
#pragma once

#include "ui/explore/FilterMenu.h"

#include <QWidget>

class QLineEdit;
class QSlider;

namespace rushes::widgets {
class HintButton;
class IconButton;
class Label;
class SegmentedControl;
} // namespace rushes::widgets

namespace rushes::explore {

class GridHead final : public QWidget
{
    Q_OBJECT

public:
    explicit GridHead(QWidget* parent = nullptr);

    void show(const VariantFilter& filter, const std::array<int, 3>& counts, int matching);
    void setSelected(int count);
    void setCellWidth(int width);
    /// Opens the search field and puts the cursor into it.
    void openSearch();
    /// Asked when the filter menu opens.
    void setChoices(std::function<FilterChoices()> choices) { m_choices = std::move(choices); }

signals:
    void filterWanted(const rushes::explore::VariantFilter& filter);
    void cellWidthChanged(int width);
    /// The search field was left with Esc or Enter.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    void openFilter();
    void openOrder();
    void closeSearch();

    VariantFilter m_filter;
    std::function<FilterChoices()> m_choices;
    widgets::SegmentedControl* m_shown;
    widgets::Label* m_selected;
    QLineEdit* m_words;
    widgets::HintButton* m_clear;
    widgets::IconButton* m_search;
    widgets::IconButton* m_menu;
    widgets::IconButton* m_order;
    QSlider* m_width;
};

} // namespace rushes::explore
