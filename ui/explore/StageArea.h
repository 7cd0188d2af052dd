/// The middle of Explore above the grid: the picture on stage and the footer that
/// says what is shown and what is on its way. Main thread; pictures are decoded on the pool and the
/// last good one stays.
#pragma once

#include "core/project/Project.h"

#include <QWidget>

#include <optional>

namespace rushes::widgets {
class Label;
class PictureView;
} // namespace rushes::widgets

namespace rushes::explore {

class StageArea final : public QWidget
{
    Q_OBJECT

public:
    explicit StageArea(project::Project& project, QWidget* parent = nullptr);

    /// Shows the picture as soon as it is decoded, unless another one was asked for meanwhile.
    void show(const project::VariantId& picture);
    project::VariantId picture() const { return m_picture; }
    /// 0 to 1 with words such as "Next draft 0.3 s"; nullopt when nothing is on its way.
    void setWaiting(std::optional<double> progress, const QString& text = {});

private:
    void updateFooter();

    project::Project& m_project;
    project::VariantId m_picture;
    widgets::PictureView* m_view;
    widgets::Label* m_name;
    widgets::Label* m_detail;
    widgets::Label* m_waiting;
};

} // namespace rushes::explore
