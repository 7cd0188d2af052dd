/// The line under two pictures: stars and pick of each. It changes the project by commands and
/// follows it when told. Owned by the Compare workspace; main thread.
#pragma once

#include "core/project/Project.h"
#include "ui/widgets/Surface.h"

namespace rushes::widgets {
class HintButton;
class StarRating;
} // namespace rushes::widgets

namespace rushes::compare {

class VerdictBar final : public widgets::Surface
{
    Q_OBJECT

public:
    explicit VerdictBar(project::Project& project, QWidget* parent = nullptr);

    /// As they stand in the project now.
    void show(const project::VariantId& a, const project::VariantId& b);

private:
    struct Side
    {
        project::VariantId id = {};
        widgets::StarRating* stars = nullptr;
        widgets::HintButton* pick = nullptr;
    };
    void build(Side& part);
    void update(Side& part);

    project::Project& m_project;
    Side m_a, m_b;
};

} // namespace rushes::compare
