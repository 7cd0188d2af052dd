/// A row of exclusive choices in one field, with optional counts ("All 48") or icons. Arrow keys
/// move the choice; to a screen reader each segment is a radio button. Main thread.
#pragma once

#include <QButtonGroup>
#include <QWidget>

#include <optional>
#include <vector>

namespace rushes::widgets {

struct Segment
{
    QString text;
    std::optional<int> count = {};
    QString iconName = {}; ///< shown instead of the text, which then is the tool tip
    bool operator==(const Segment&) const = default;
};

class SegmentButton;

class SegmentedControl : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedControl(const std::vector<Segment>& segments = {}, QWidget* parent = nullptr);

    /// Replaces all segments and chooses the first.
    void setSegments(const std::vector<Segment>& segments);
    int currentIndex() const;
    /// Does not emit `chosen`.
    void setCurrentIndex(int index);
    void setCount(int index, int count);

    QSize sizeHint() const override;

signals:
    /// The user chose another segment.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup m_group;
    std::vector<SegmentButton*> m_buttons;
};

} // namespace rushes::widgets
