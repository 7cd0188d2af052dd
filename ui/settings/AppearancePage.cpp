#include "ui/settings/AppearancePage.h"

#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/Switch.h"

#include <QCoreApplication>
#include <QHBoxLayout>

namespace rushes::preferences {

using settings::Settings;
using settings::ThemeChoice;

namespace {

struct AppearancePageWords
{
    Q_DECLARE_TR_FUNCTIONS(AppearancePage)
};

QWidget* leftAligned(QWidget* control)
{
    auto* whole = new QWidget;
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(control);
    row->addStretch();
    return whole;
}

} // namespace

AppearancePage::AppearancePage(const Access& access)
    : Page(AppearancePageWords::tr("Appearance"),
           AppearancePageWords::tr("Pictures are judged before neutral grey in both themes."))
{
    settings::SettingsStore& store = access.settings;
    auto* theme = new widgets::SegmentedControl({{AppearancePageWords::tr("As the system")},
                                                 {AppearancePageWords::tr("Dark")},
                                                 {AppearancePageWords::tr("Light")}});
    theme->setAccessibleName(AppearancePageWords::tr("Theme"));
    theme->setCurrentIndex(int(store.current().theme));
    addRow(AppearancePageWords::tr("Theme"), leftAligned(theme),
           AppearancePageWords::tr("A system that does not say what it prefers counts as dark."));
    QObject::connect(theme, &widgets::SegmentedControl::chosen, this, [&store](int index) {
        Settings wanted = store.current();
        wanted.theme = ThemeChoice(index);
        (void)store.change(wanted); // on screen at once, also when it cannot be kept
    });
    auto* guide = new widgets::Switch(AppearancePageWords::tr("Show the first steps at start"));
    guide->setChecked(store.current().guideAtStart);
    addRow(AppearancePageWords::tr("First steps at start"), leftAligned(guide));
    QObject::connect(guide, &QCheckBox::toggled, this, [&store](bool on) {
        Settings wanted = store.current();
        wanted.guideAtStart = on;
        (void)store.change(wanted);
    });
    const auto update = [&store, theme, guide] {
        theme->setCurrentIndex(int(store.current().theme));
        const QSignalBlocker quiet(guide);
        guide->setChecked(store.current().guideAtStart);
    };
    QObject::connect(&store, &settings::SettingsStore::changed, this, update);
    column().addStretch(1);
}

} // namespace rushes::preferences
