/// The box of the blind arena in the right panel of Compare: how to start it, how far it is, and
/// who won. It shows a session and tells what was asked for. Main thread.
#pragma once

#include "ui/compare/ArenaSession.h"

#include <QWidget>

class QVBoxLayout;

namespace rushes::compare {

class ArenaPanel final : public QWidget
{
    Q_OBJECT

public:
    ArenaPanel(project::Project& project, ArenaSession& session, QWidget* parent = nullptr);

    /// The pictures it would be about.
    void setCandidates(const std::vector<project::VariantId>& candidates);

signals:
    void startWanted();
    void stopWanted();
    /// Flag these as picked.
    void pickWanted(const std::vector<rushes::project::VariantId>& pictures);
    void showWanted(const rushes::project::VariantId& picture);

private:
    void rebuild();
    void addInvitation();
    void addProgress();
    void addResult();
    QWidget* resultRow(int place, const project::ArenaScore& score, double strongest);

    project::Project& m_project;
    ArenaSession& m_session;
    std::vector<project::VariantId> m_candidates;
    QVBoxLayout* m_frame;
    QWidget* m_content = nullptr;
    QVBoxLayout* m_column = nullptr;
};

} // namespace rushes::compare
