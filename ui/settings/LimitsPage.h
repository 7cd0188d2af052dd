/// The section "Limits": what may be spent in a run, a minute, a day, a month, in each project and
/// with each model. What is set counts at once, for all programs together. Main thread.
#pragma once

#include "ui/settings/Access.h"
#include "ui/settings/Page.h"

namespace rushes::widgets {
class Label;
}

namespace rushes::preferences {

class LimitsPage final : public Page
{
    Q_OBJECT

public:
    explicit LimitsPage(const Access& access);

private:
    using Limit = std::optional<Money> settings::Settings::*;
    void addLimit(const QString& name, Limit limit, Money usual, const QString& meaning);
    void addHabit(const QString& name, bool settings::LiveHabits::*habit, const QString& meaning);
    void keep(const settings::Settings& wanted);
    void set(Limit limit, std::optional<Money> amount);
    void updateSpent();

    Access m_access;
    widgets::Label* m_spent;
    widgets::Label* m_problem;
};

} // namespace rushes::preferences
