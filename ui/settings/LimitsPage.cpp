#include "ui/settings/LimitsPage.h"

#include "core/generation/LiveMoney.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/NumberField.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/Switch.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rushes::preferences {

using namespace Qt::Literals::StringLiterals;
using settings::LiveHabits;
using settings::Settings;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr double largest = 100'000;
constexpr int fieldWidth = 120;
/// What a limit begins with when it is switched on.
const Money usualRun = Money::ofDollars(5), usualMinute = Money::ofDollars(0.3),
            usualDay = Money::ofDollars(5), usualMonth = Money::ofDollars(50),
            usualProject = Money::ofDollars(20), usualModel = Money::ofDollars(20);

} // namespace

LimitsPage::LimitsPage(const Access& access)
    : Page(tr("Limits"),
           tr("What would pass a limit is not sent. Limits count for the window and the command "
              "line together, and a request that was sent counts as spent.")),
      m_access(access),
      m_spent(new Label({}, TextStyle::BodyStrong)),
      m_problem(new Label({}, TextStyle::Small, ColourRole::Red))
{
    m_problem->setWordWrap(true);
    m_problem->hide();
    column().addWidget(m_spent);
    addLimit(tr("A day"), &Settings::dailyLimit, usualDay,
             tr("Your first key begins with %1 a day, until you raise it.")
                 .arg(moneyText(settings::firstDailyLimit)));
    addLimit(tr("A month"), &Settings::monthlyLimit, usualMonth, {});
    addLimit(tr("A minute"), &Settings::minuteLimit, usualMinute,
             tr("Live pictures wait for it while you type; without one they take %1 a minute.")
                 .arg(moneyText(generation::LiveCaps().minute)));
    addLimit(tr("From start to close"), &Settings::sessionLimit, usualRun, {});
    addLimit(tr("Each project"), &Settings::projectLimit, usualProject,
             tr("Everything the project has ever cost."));
    addLimit(tr("Each model in a month"), &Settings::modelLimit, usualModel, {});
    column().addWidget(new widgets::SectionHeader(tr("Live pictures of a service")));
    addHabit(tr("While you type on"), &LiveHabits::isEager,
             tr("Asks every six seconds, too, not only when you pause."));
    addHabit(
        tr("When an answer is late"), &LiveHabits::asksTwice,
        tr("Asks once more after twice the usual time, and shows what comes first. Both cost."));
    addHabit(tr("After a long pause"), &LiveHabits::fansOut,
             tr("Makes three more of the text that you stopped at."));
    column().addWidget(m_problem);
    column().addStretch(1);
    connect(&access.studio, &generation::Studio::spent, this, &LimitsPage::updateSpent);
    connect(&access.settings, &settings::SettingsStore::changed, this, &LimitsPage::updateSpent);
    updateSpent();
}

void LimitsPage::addLimit(const QString& name, Limit limit, Money usual, const QString& meaning)
{
    const std::optional<Money> now = m_access.settings.current().*limit;
    auto* whether = new widgets::Switch(tr("Limit: %1").arg(name));
    whether->setChecked(now.has_value());
    auto* amount = new widgets::NumberField(0, largest, 2, {});
    amount->setPrefix(u"$"_s);
    amount->setFixedWidth(fieldWidth);
    amount->setAccessibleName(tr("%1, in dollars").arg(name));
    amount->setValue(now.value_or(usual).dollars());
    amount->setEnabled(now.has_value());
    auto* none = new Label(tr("No limit"), TextStyle::Small, ColourRole::Text3);
    none->setVisible(!now);
    auto* control = new QWidget;
    auto* row = new QHBoxLayout(control);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(whether);
    row->addWidget(amount);
    row->addWidget(none);
    row->addStretch();
    addRow(name, control, meaning);
    connect(whether, &QCheckBox::toggled, this, [=, this](bool on) {
        amount->setEnabled(on);
        none->setVisible(!on);
        set(limit, on ? std::optional(Money::ofDollars(amount->value())) : std::nullopt);
    });
    connect(amount, &widgets::NumberField::edited, this,
            [=, this](double dollars) { set(limit, Money::ofDollars(dollars)); });
    // Another place may raise it: the message in a room, the first key.
    connect(&m_access.settings, &settings::SettingsStore::changed, amount, [=, this] {
        const std::optional<Money> value = m_access.settings.current().*limit;
        const QSignalBlocker quiet(whether);
        whether->setChecked(value.has_value());
        amount->setEnabled(value.has_value());
        none->setVisible(!value);
        if (value && Money::ofDollars(amount->value()) != *value)
            amount->setValue(value->dollars());
    });
}

void LimitsPage::addHabit(const QString& name, bool LiveHabits::*habit, const QString& meaning)
{
    auto* whether = new widgets::Switch(tr("Live: %1").arg(name));
    whether->setChecked(m_access.settings.current().live.*habit);
    auto* control = new QWidget;
    auto* row = new QHBoxLayout(control);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(whether);
    row->addStretch();
    addRow(name, control, meaning);
    connect(whether, &QCheckBox::toggled, this, [this, habit](bool on) {
        Settings wanted = m_access.settings.current();
        wanted.live.*habit = on;
        keep(wanted);
    });
}

void LimitsPage::set(Limit limit, std::optional<Money> amount)
{
    Settings wanted = m_access.settings.current();
    wanted.*limit = amount;
    if (limit == &Settings::dailyLimit)
        wanted.dailyLimitChosen = true;
    keep(wanted);
}

void LimitsPage::keep(const Settings& wanted)
{
    const Result<void> changed = m_access.settings.change(wanted);
    m_problem->setVisible(!changed);
    if (!changed)
        m_problem->setText(widgets::errorText(changed.error()));
}

void LimitsPage::updateSpent()
{
    const Money today = m_access.studio.budget().spentToday();
    const std::optional<Money> limit = m_access.settings.current().dailyLimit;
    m_spent->setText(limit ? tr("%1 of %2 spent today").arg(moneyText(today), moneyText(*limit))
                           : tr("%1 spent today").arg(moneyText(today)));
}

} // namespace rushes::preferences
