/// The clips of one picture that are on their way, and those that did not arrive with what to do
/// about it and what that costs. Reads the project's job rows, so what an earlier start sent is
/// here too. Main thread; hidden while empty.
#pragma once

#include "core/generation/Studio.h"
#include "ui/clip/JobCell.h"

#include <QHash>
#include <QTimer>

class QVBoxLayout;

namespace rushes::widgets {
class InlineMessage;
}

namespace rushes::clip {

class ShotJobs : public QWidget
{
    Q_OBJECT

public:
    ShotJobs(project::Project& project, generation::Studio& studio, QWidget* parent = nullptr);

    /// Empty: the clips from words alone.
    void setPicture(const project::VariantId& picture);

signals:
    void keyWanted(const QString& provider);
    /// The model refused these words; of a new clip they are the direction's.
    void softenWanted();
    /// Something new has its place here now.
    void cameUp();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Act { Again, Soften, Key, Close };
    struct Failure
    {
        QString text;
        std::vector<std::pair<Act, QString>> acts;
    };
    void sync();
    void showRunning(const project::JobRecord& row);
    void showFailure(const project::JobRecord& row);
    Failure failureOf(const project::JobRecord& row) const;
    QString againText(const project::JobRecord& row) const;
    void act(const project::JobId& id, Act what);
    void orderAgain(const project::JobRecord& row);
    void dismiss(project::JobRecord row);
    JobView viewOf(const project::JobRecord& row) const;
    void forget(const project::JobId& id);

    project::Project& m_project;
    generation::Studio& m_studio;
    project::VariantId m_picture;
    QVBoxLayout* m_column;
    QHash<project::JobId, JobCell*> m_cells;
    QHash<project::JobId, widgets::InlineMessage*> m_failures;
    QTimer m_tick;
    bool m_hasNews = false;
};

} // namespace rushes::clip
