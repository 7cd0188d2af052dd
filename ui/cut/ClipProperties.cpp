#include "ui/cut/ClipProperties.h"

#include "ui/cut/PropertyRows.h"
#include "ui/cut/TrimTool.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/NumberField.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

using widgets::NumberField;

ClipProperties::ClipProperties(CutSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_name(new QLineEdit(this)),
      m_duration(new NumberField(0.04, 600, 2, tr(" s"), this)),
      m_start(new NumberField(0, 3600, 2, tr(" s"), this)),
      m_transition(new widgets::Chip({}, widgets::ChipSize::Standard, this)),
      m_transitionTime(new NumberField(0.1, 5, 1, tr(" s"), this)),
      m_source(new widgets::Label({}, widgets::TextStyle::Small, widgets::ColourRole::Text2, this))
{
    m_name->setAccessibleName(tr("Name"));
    m_duration->setAccessibleName(tr("Duration"));
    m_duration->setSingleStep(0.1);
    m_start->setAccessibleName(tr("Begins in the file at"));
    m_start->setSingleStep(0.1);
    m_transition->setAccessibleName(tr("Transition into it"));
    m_transition->setOptions(
        {tr("Cut"), tr("Dissolve"), tr("Through black"), tr("Slide"), tr("Wipe")});
    m_transition->setShape(widgets::ChipShape::Wide);
    m_transitionTime->setAccessibleName(tr("Transition time"));
    m_transitionTime->setSingleStep(0.1);
    m_transitionTime->setFixedWidth(68);
    m_source->setElide(Qt::ElideRight);
    auto* rows = new PropertyRows(this);
    rows->addRow(tr("Name"), {m_name});
    rows->addRow(tr("Source"), {m_source});
    rows->addRow(tr("Duration"), {m_duration});
    rows->addRow(tr("Begins at"), {m_start});
    rows->addRow(tr("Transition"), {m_transition, m_transitionTime});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(rows);
    connect(m_name, &QLineEdit::textEdited, this, [this](const QString& name) {
        change(u"name"_s, [&](timeline::Item& item) { item.name = name; });
    });
    connect(m_duration, &NumberField::edited, this, &ClipProperties::setDuration);
    connect(m_start, &NumberField::edited, this, [this](double seconds) {
        const timeline::Item* item = m_session.committed().item(m_session.selection());
        if (m_reading || !item || !item->alternate())
            return;
        const Time by = Time::ofSeconds(seconds) - item->alternate()->sourceStart;
        m_session.apply(timeline::slipItem(m_session.committed(), item->id, by), tr("Slip"),
                        m_session.gestureKey(u"slip"_s));
    });
    connect(m_transition, &widgets::Chip::chosen, this, &ClipProperties::setTransition);
    connect(m_transitionTime, &NumberField::edited, this, [this](double seconds) {
        change(u"transition time"_s, [seconds](timeline::Item& item) {
            if (item.transitionIn)
                item.transitionIn->duration = Time::ofSeconds(seconds);
        });
    });
    for (NumberField* field : {m_duration, m_start, m_transitionTime})
        connect(field, &QAbstractSpinBox::editingFinished, this,
                [this] { m_session.endGesture(); });
    connect(m_name, &QLineEdit::editingFinished, this, [this] { m_session.endGesture(); });
}

void ClipProperties::read()
{
    const timeline::Item* item = m_session.selectedItem();
    if (!item || !item->alternate())
        return;
    m_reading = true;
    if (m_name->text() != item->name)
        m_name->setText(item->name);
    m_duration->setValue(item->range.duration.seconds());
    const timeline::Media& media = item->alternate()->media;
    const bool video = media.kind == timeline::MediaKind::Video;
    const Time spare = std::max(Time(), media.length - item->range.duration);
    m_start->setMaximum(video ? spare.seconds() : 0);
    m_start->setValue(item->alternate()->sourceStart.seconds());
    m_start->setEnabled(video && spare > Time());
    m_start->setToolTip(video ? tr("The file is not longer than the item")
                              : tr("A picture has no beginning"));
    m_transition->setCurrentIndex(item->transitionIn ? int(item->transitionIn->kind) + 1 : 0);
    m_transitionTime->setEnabled(item->transitionIn.has_value());
    m_transitionTime->setValue(item->transitionIn ? item->transitionIn->duration.seconds() : 0.4);
    const project::Project& project = m_session.project();
    if (const project::Variant* variant = project.variant(project::VariantId(media.origin)))
        m_source->setText(tr("Picture %1").arg(variant->number));
    else if (const project::Clip* clip = project.clip(project::ClipId(media.origin)))
        m_source->setText(
            tr("Clip %1, %2 s long").arg(clip->number).arg(clip->duration.seconds(), 0, 'f', 1));
    else
        m_source->setText(tr("Unknown"));
    m_reading = false;
}

void ClipProperties::setDuration(double seconds)
{
    const timeline::Item* item = m_session.committed().item(m_session.selection());
    const timeline::Track* track = item ? m_session.committed().trackOf(item->id) : nullptr;
    if (m_reading || !track)
        return;
    const timeline::TrimMode mode = usualTrim(m_session.committed(), track->id);
    const Time end = item->range.start + Time::ofSeconds(seconds);
    m_session.apply(
        timeline::trimItem(m_session.committed(), item->id, timeline::Edge::End, end, mode),
        tr("Change duration"), m_session.gestureKey(u"duration"_s));
}

void ClipProperties::setTransition(int index)
{
    change(u"transition"_s, [index](timeline::Item& item) {
        if (index == 0) {
            item.transitionIn.reset();
            return;
        }
        timeline::Transition transition = item.transitionIn.value_or(timeline::Transition{});
        transition.kind = timeline::TransitionKind(index - 1);
        item.transitionIn = transition;
    });
    m_session.endGesture();
}

void ClipProperties::change(const QString& what, const std::function<void(timeline::Item&)>& edit)
{
    const timeline::Item* item = m_session.committed().item(m_session.selection());
    if (m_reading || !item)
        return;
    timeline::Item changed = *item;
    edit(changed);
    m_session.apply(timeline::changeItem(m_session.committed(), changed), tr("Change clip"),
                    m_session.gestureKey(what));
}

} // namespace rushes::cut
