#include "ui/explore/EditReadout.h"

#include "core/project/Project.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Switch.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::EditOutcome;
using project::EditShown;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

ColourRole colourOfVerdict(EditVerdict verdict)
{
    switch (verdict) {
    case EditVerdict::Kept:
        return ColourRole::Ok;
    case EditVerdict::Look:
        return ColourRole::Amber;
    case EditVerdict::Much:
        break;
    }
    return ColourRole::Red;
}

} // namespace

EditVerdict verdictOf(const EditOutcome& outcome)
{
    constexpr double little = 0.01, more = 0.1, detail = 0.25, most = 0.6;
    if (outcome.changed < (outcome.hasMask() ? little : detail))
        return EditVerdict::Kept;
    return outcome.changed < (outcome.hasMask() ? more : most) ? EditVerdict::Look
                                                               : EditVerdict::Much;
}

QString shareText(double share)
{
    constexpr double percent = 100, smallest = 0.1, whole = 10;
    const double value = share * percent;
    if (value > 0 && value < smallest)
        return EditReadout::tr("under %1 %").arg(QLocale().toString(smallest, 'f', 1));
    return EditReadout::tr("%1 %").arg(QLocale().toString(value, 'f', value < whole ? 1 : 0));
}

EditReadout::EditReadout(const project::Project& project, const project::VariantId& picture,
                         const Show& show)
    : m_project(project),
      m_picture(picture),
      m_words(new Label({}, TextStyle::Small)),
      m_switch(new widgets::Switch(tr("Put back outside the mask")))
{
    m_words->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_words);
    auto* area = new QWidget;
    auto* row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_switch);
    row->addWidget(new Label(tr("Put back outside the mask"), TextStyle::Small), 1);
    column->addWidget(area);
    const project::Variant* variant = project.variant(picture);
    const auto outcome = variant ? project::editOutcomeOf(*variant) : std::nullopt;
    area->setVisible(outcome && outcome->hasMask());
    connect(m_switch, &QAbstractButton::clicked, this,
            [show](bool on) { show(on ? EditShown::PutBack : EditShown::AsItCame); });
    connect(&project, &project::Project::variantsChanged, this, &EditReadout::follow);
    follow();
}

void EditReadout::follow()
{
    const project::Variant* variant = m_project.variant(m_picture);
    const auto outcome = variant ? project::editOutcomeOf(*variant) : std::nullopt;
    if (!outcome)
        return;
    const bool isPutBack = project::editShown(*variant) == EditShown::PutBack;
    m_switch->setChecked(isPutBack);
    const QString share = shareText(outcome->changed);
    const EditVerdict verdict = verdictOf(*outcome);
    QString text =
        !outcome->hasMask() ? tr("%1 of the picture changed.").arg(share)
        : isPutBack ? tr("Only this changed: %1 outside the mask changed before it was put back.")
                          .arg(share)
                    : tr("Shown as it came: %1 outside the mask is different.").arg(share);
    if (isPutBack && verdict != EditVerdict::Kept)
        text +=
            u' ' + (verdict == EditVerdict::Look ? tr("Look at the mask's edge.")
                                                 : tr("So much that the mask's edge may show."));
    if (!outcome->hasMask() && verdict != EditVerdict::Kept)
        text += u' ' + tr("Paint a mask to keep the rest.");
    m_words->setText(text);
    m_words->setRole(colourOfVerdict(verdict));
}

} // namespace rushes::explore
