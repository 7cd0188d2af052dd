/// The Compare workspace: two pictures of a board side by side, under a slider, blinking or as a difference, with what
/// changed between their recipes. One a project, owned by the shell; main thread.
#pragma once

#include "core/project/Project.h"

#include <QWidget>

#include <memory>

namespace rushes::compare {

class CompareWorkspace : public QWidget
{
    Q_OBJECT

public:
    explicit CompareWorkspace(project::Project& project, QWidget* parent = nullptr);
    ~CompareWorkspace() override;

    /// An empty `b` takes the next best picture of the same board.
    void showPair(const project::VariantId& a, const project::VariantId& b);

signals:
    void gridRequested();
    void statusChanged(const QString& text);

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace rushes::compare
