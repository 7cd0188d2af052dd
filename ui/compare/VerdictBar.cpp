#include "ui/compare/VerdictBar.h"

#include "core/project/commands/VariantCommands.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/StarRating.h"

#include <QHBoxLayout>

namespace rushes::compare {

using namespace Qt::Literals::StringLiterals;
using project::Flag;
using project::Variant;
using widgets::Label;
using widgets::TextStyle;

VerdictBar::VerdictBar(project::Project& project, QWidget* parent)
    : Surface(widgets::ColourRole::Panel, parent),
      m_project(project)
{
    constexpr int height = 44, side = 16;
    build(m_a);
    build(m_b);
    setFixedHeight(height);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(side, 0, side, 0);
    row->setSpacing(12);
    row->addWidget(new Label(tr("A"), TextStyle::BodyStrong));
    row->addWidget(m_a.stars);
    row->addWidget(m_a.pick);
    row->addStretch();
    row->addWidget(m_b.pick);
    row->addWidget(m_b.stars);
    row->addWidget(new Label(tr("B"), TextStyle::BodyStrong));
}

void VerdictBar::build(Side& part)
{
    part.stars = new widgets::StarRating;
    part.pick = new widgets::HintButton(u"pick"_s, tr("Pick"), {});
    connect(part.stars, &widgets::StarRating::rated, this, [this, &part](int rating) {
        m_project.push(project::rateVariants(m_project, {part.id}, rating, tr("Rate")));
    });
    connect(part.pick, &QPushButton::clicked, this, [this, &part] {
        m_project.push(project::flagVariants(m_project, {part.id}, Flag::Picked, tr("Pick")));
    });
}

void VerdictBar::show(const project::VariantId& a, const project::VariantId& b)
{
    m_a.id = a;
    m_b.id = b;
    update(m_a);
    update(m_b);
}

void VerdictBar::update(Side& part)
{
    const Variant* variant = m_project.variant(part.id);
    if (!variant)
        return;
    part.stars->setRating(variant->rating);
    const bool picked = variant->flag == Flag::Picked;
    part.pick->setText(picked ? tr("Picked") : tr("Pick"));
    part.pick->setTone(picked ? widgets::ButtonTone::Ok : widgets::ButtonTone::Plain);
}

} // namespace rushes::compare
