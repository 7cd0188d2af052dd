/// The Clip workspace: a picture, a camera move, light and background, and the sketch of it playing at once; "Sketch"
/// renders it to a clip of the project. One a project, owned by the shell; main thread.
#pragma once

#include "core/generation/Studio.h"

#include <QWidget>

namespace rushes::clip {

class ClipWorkspace : public QWidget
{
    Q_OBJECT

public:
    ClipWorkspace(project::Project& project, generation::Studio& studio, QWidget* parent = nullptr);
    ~ClipWorkspace() override;

    void showPicture(const project::VariantId& picture);
    project::VariantId currentPicture() const;

signals:
    /// "Add to cut" on a finished clip.
    void cutRequested(const rushes::project::ClipId& clip);
    void statusChanged(const QString& text);

private:
    class Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace rushes::clip
