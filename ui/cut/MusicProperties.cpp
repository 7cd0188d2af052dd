#include "ui/cut/MusicProperties.h"

#include "ui/cut/PropertyRows.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/NumberField.h"
#include "ui/widgets/ValueSlider.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

MusicProperties::MusicProperties(CutSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_gain(new widgets::ValueSlider(
          tr("Volume"), {.minimum = 0, .maximum = 125, .standard = 100, .suffix = tr(" %")}, this)),
      m_fadeIn(fade(tr("Fade in"), &timeline::Item::fadeIn)),
      m_fadeOut(fade(tr("Fade out"), &timeline::Item::fadeOut))
{
    auto* rows = new PropertyRows(this);
    m_gain->setLabelWidth(72);
    rows->addWide(m_gain);
    rows->addRow(tr("Fade in"), {m_fadeIn});
    rows->addRow(tr("Fade out"), {m_fadeOut});
    auto* words = new widgets::Label(
        tr("The whole mix is brought to the placement's loudness on export; the volume "
           "here only balances pieces of music."),
        widgets::TextStyle::Caption, widgets::ColourRole::Text3, this);
    words->setWordWrap(true);
    rows->addWide(words);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(rows);
    connect(m_gain, &widgets::ValueSlider::edited, this, [this](double percent) {
        change(u"gain"_s, [percent](timeline::Item& item) { item.gain = percent / 100; });
    });
    connect(m_gain, &widgets::ValueSlider::settled, this, [this] { m_session.endGesture(); });
}

widgets::NumberField* MusicProperties::fade(const QString& name, Time timeline::Item::*member)
{
    auto* field = new widgets::NumberField(0, 30, 1, tr(" s"), this);
    field->setSingleStep(0.1);
    field->setAccessibleName(name);
    connect(field, &widgets::NumberField::edited, this, [this, name, member](double seconds) {
        change(name, [=](timeline::Item& item) { item.*member = Time::ofSeconds(seconds); });
    });
    connect(field, &QAbstractSpinBox::editingFinished, this, [this] { m_session.endGesture(); });
    return field;
}

void MusicProperties::read()
{
    const timeline::Item* item = m_session.selectedItem();
    if (!item)
        return;
    m_reading = true;
    m_gain->setValue(item->gain * 100);
    const double longest = item->range.duration.seconds();
    m_fadeIn->setMaximum(longest);
    m_fadeOut->setMaximum(longest);
    m_fadeIn->setValue(item->fadeIn.seconds());
    m_fadeOut->setValue(item->fadeOut.seconds());
    m_reading = false;
}

void MusicProperties::change(const QString& what, const std::function<void(timeline::Item&)>& edit)
{
    const timeline::Item* item = m_session.committed().item(m_session.selection());
    if (m_reading || !item)
        return;
    timeline::Item changed = *item;
    edit(changed);
    m_session.apply(timeline::changeItem(m_session.committed(), changed), tr("Change music"),
                    m_session.gestureKey(what));
}

} // namespace rushes::cut
