/// The drafts of a text that is being typed: while it goes on, each one only shows the way to the
/// next, so the one before goes to the bin, and its version of the prompt out of the history,
/// unless the user did something with it. A pause, a choice or an order ends the run, and its last
/// draft stays. Owned by LiveLoop; main thread; nothing that was paid is ever touched.
#pragma once

#include "core/base/Clock.h"
#include "core/project/Project.h"

#include <QSet>

namespace rushes::explore {

class TypingRun
{
public:
    TypingRun(project::Project& project, const Clock& clock) : m_project(project), m_clock(clock) {}

    /// A draft of the newest text is there.
    void arrived(const project::VariantId& draft);
    /// A draft came when its text was no longer the newest.
    void overtaken(const project::VariantId& draft);
    /// A service was asked for this text: its version stays.
    void asked(const QString& prompt) { m_asked.insert(prompt); }
    /// What comes next is something new.
    void end();

private:
    void bin(const project::Variant& draft);

    project::Project& m_project;
    const Clock& m_clock;
    project::VariantId m_last;
    QSet<QString> m_asked;
    std::chrono::nanoseconds m_lastAt{};
};

} // namespace rushes::explore
