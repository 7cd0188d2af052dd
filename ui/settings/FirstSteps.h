/// The panel of the first start: what there is without a key, the finished ad to play, and a key to
/// add. It stands where the inspector is until it is closed. Main thread.
#pragma once

#include "ui/settings/Access.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/ThumbnailCache.h"

class QVBoxLayout;

namespace rushes::widgets {
class HintButton;
class Label;
} // namespace rushes::widgets

namespace rushes::preferences {

class FirstSteps final : public widgets::Surface
{
    Q_OBJECT

public:
    FirstSteps(const Access& access, project::Project& project, QWidget* parent = nullptr);

signals:
    void playWanted();
    void closed();

private:
    QVBoxLayout* scrolledColumn();
    QLayout* head();
    QWidget* stills();
    void addKeySection(QLayout* column);
    void addPromises(QLayout* column);
    QWidget* atStart();
    void tellContents();

    Access m_access;
    project::Project& m_project;
    widgets::ThumbnailCache m_thumbnails;
    widgets::Label* m_contents;
    widgets::HintButton* m_play;
};

/// "You have 24 pictures, 3 clips and a finished 15 second ad. Type, rate, compare, cut and
/// export."
QString contentsText(const project::Document& document);

} // namespace rushes::preferences
