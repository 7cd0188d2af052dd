/// What an earlier start left in a project: jobs that go on at a service are asked for again, what
/// was never answered is told with its price. One for each opened project; owned by MainWindow;
/// main thread.
#pragma once

#include "core/generation/Studio.h"
#include "core/settings/KeyRing.h"

namespace rushes::shell {

class Resumption final : public QObject
{
    Q_OBJECT

public:
    Resumption(project::Project& project, generation::Studio& studio,
               const settings::KeyRing& keys);

    /// Settles at once, and asks the services as soon as the keys are there.
    void start();

signals:
    /// For the status bar.
    void statusChanged(const QString& text);
    /// Something to look at that stays on screen.
    void lost(const QString& text);

private:
    void tellLost();
    void fetch();
    void tellFetched();

    project::Project& m_project;
    generation::Studio& m_studio;
    const settings::KeyRing& m_keys;
    std::vector<generation::Job*> m_jobs;
};

/// "The answer was lost. It may have been charged $0.15. It is not sent again."
QString lostAnswerText(Money cost);

} // namespace rushes::shell
