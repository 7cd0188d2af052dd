#include "ui/clip/LightSection.h"

#include "ui/clip/LightBall.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/NumberField.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/Switch.h"
#include "ui/widgets/ValueSlider.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using direction::Direction;
using direction::Lighting;
using widgets::TextStyle;

namespace {

constexpr int lightPercent = 100;
constexpr int lightLabelWidth = 60, lightFieldWidth = 74, angleWidth = 46;

/// Those that fit in two rows and differ most; the others are in the menu.
QStringList shownPresets()
{
    return {u"golden-hour"_s, u"noon"_s,    u"overcast"_s,  u"window"_s,     u"rim"_s,
            u"neon"_s,        u"sunrise"_s, u"blue-hour"_s, u"candlelight"_s};
}

} // namespace

QString lightLabel(const QString& name)
{
    QString label = name;
    label.replace(u'-', u' ');
    label[0] = label[0].toUpper();
    return label;
}

LightSection::LightSection(QWidget* parent)
    : Section(parent),
      m_switch(new widgets::Switch(tr("Light"))),
      m_ball(new LightBall),
      m_words(new widgets::Label({}, TextStyle::Small)),
      m_azimuth(new widgets::NumberField(-180, 180, 0, u"°"_s)),
      m_elevation(new widgets::NumberField(-90, 90, 0, u"°"_s)),
      m_kelvin(new widgets::ValueSlider(
          tr("Warmth"),
          {.minimum = 1500, .maximum = 15000, .standard = 5600, .step = 100, .suffix = u" K"_s})),
      m_intensity(new widgets::ValueSlider(tr("Intensity"),
                                           {.maximum = 200, .standard = 100, .suffix = u"%"_s})),
      m_softness(new widgets::ValueSlider(tr("Softness"), {.suffix = u"%"_s})),
      m_more(new widgets::Chip(tr("More"), widgets::ChipSize::Compact)),
      m_end(new widgets::Chip({}, widgets::ChipSize::Compact)),
      m_last(*direction::lightNamed(direction::lightNames().front()))
{
    auto* header = new widgets::SectionHeader(tr("Light"));
    header->addControl(m_switch);
    m_controls = makeControls();
    addRow(header, 0);
    addRow(m_controls);
    addRow(makePresets(), 8);
    makeEnd();
    connect(m_switch, &QAbstractButton::clicked, this, [this](bool on) {
        Direction next = direction();
        next.light = on ? std::optional(m_last) : std::nullopt;
        if (!on)
            next.lightEnd.reset();
        change(next);
    });
    connect(m_ball, &LightBall::edited, this, [this](const Lighting& light) { setLight(light); });
    connectNumbers();
}

QWidget* LightSection::makeControls()
{
    m_words->setElide(Qt::ElideRight);
    m_azimuth->setAccessibleName(tr("Direction"));
    m_azimuth->setToolTip(tr("Round the subject: 0° is from the camera, 90° from the right"));
    m_elevation->setAccessibleName(tr("Height"));
    m_elevation->setToolTip(tr("Height: 90° is straight above"));
    for (widgets::NumberField* field : {m_azimuth, m_elevation})
        field->setFixedWidth(angleWidth);
    auto* place = new QHBoxLayout;
    place->setSpacing(6);
    place->addWidget(m_words, 1);
    place->addWidget(m_azimuth);
    place->addWidget(m_elevation);
    auto* rows = new QVBoxLayout;
    rows->setSpacing(0);
    rows->addLayout(place);
    for (widgets::ValueSlider* slider : {m_kelvin, m_intensity, m_softness}) {
        slider->setLabelWidth(lightLabelWidth);
        slider->setFieldWidth(lightFieldWidth);
        rows->addWidget(slider);
    }
    auto* controls = new QWidget;
    auto* layout = new QHBoxLayout(controls);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_ball, 0, Qt::AlignTop);
    layout->addLayout(rows, 1);
    return controls;
}

QWidget* LightSection::makePresets()
{
    auto* presets = new QWidget;
    auto* flow = new widgets::FlowLayout(presets, 4);
    auto* menu = new QMenu(m_more);
    for (const QString& name : direction::lightNames()) {
        if (!shownPresets().contains(name)) {
            menu->addAction(lightLabel(name), this, [this, name] { choosePreset(name); });
            continue;
        }
        auto* chip = new widgets::Chip(lightLabel(name), widgets::ChipSize::Compact);
        chip->setCheckable(true);
        chip->setFocusPolicy(Qt::TabFocus);
        flow->addWidget(chip);
        m_presets.insert(name, chip);
        connect(chip, &QAbstractButton::clicked, this, [this, name] { choosePreset(name); });
    }
    m_more->setMenu(menu);
    m_more->setFocusPolicy(Qt::TabFocus);
    flow->addWidget(m_more);
    return presets;
}

void LightSection::makeEnd()
{
    m_end->setFocusPolicy(Qt::TabFocus);
    m_end->setShape(widgets::ChipShape::Wide);
    m_end->setPrefix(tr("By the end"));
    m_end->setToolTip(tr("The light changes over the clip, as from day to dusk"));
    addRow(m_end, 8);
    connect(m_end, &widgets::Chip::chosen, this, [this](int index) {
        Direction next = direction();
        const QStringList names = direction::lightNames();
        if (index == 0)
            next.lightEnd.reset();
        else if (index <= names.size())
            next.lightEnd = *direction::lightNamed(names[index - 1]);
        change(next);
    });
}

/// A light of the user's own, set elsewhere, is an option more.
void LightSection::showEnd()
{
    const QStringList names = direction::lightNames();
    QStringList options{tr("Stays as it begins")};
    for (const QString& name : names)
        options << lightLabel(name);
    const std::optional<Lighting>& end = direction().lightEnd;
    const qsizetype known = end ? names.indexOf(direction::lightingText(*end)) : -1;
    if (end && known < 0)
        options << direction::lightDirectionWords(*end);
    const int current = !end ? 0 : known < 0 ? int(options.size()) - 1 : int(known) + 1;
    if (options != m_endOptions) // only then: this also runs while one of them is being chosen
        m_end->setOptions(options, current);
    m_endOptions = options;
    m_end->setCurrentIndex(current);
}

void LightSection::connectNumbers()
{
    connect(m_azimuth, &widgets::NumberField::edited, this,
            [this](double value) { setPart(&Lighting::azimuth, value); });
    connect(m_elevation, &widgets::NumberField::edited, this,
            [this](double value) { setPart(&Lighting::elevation, value); });
    connect(m_kelvin, &widgets::ValueSlider::edited, this,
            [this](double value) { setPart(&Lighting::kelvin, value); });
    connect(m_intensity, &widgets::ValueSlider::edited, this,
            [this](double value) { setPart(&Lighting::intensity, value / lightPercent); });
    connect(m_softness, &widgets::ValueSlider::edited, this,
            [this](double value) { setPart(&Lighting::softness, value / lightPercent); });
}

void LightSection::setPart(double Lighting::*part, double value)
{
    Lighting light = direction().light.value_or(m_last);
    light.*part = value;
    setLight(light);
}

void LightSection::setLight(const std::optional<Lighting>& light)
{
    Direction next = direction();
    next.light = light;
    change(next);
}

void LightSection::choosePreset(const QString& name)
{
    if (const auto light = direction::lightNamed(name))
        setLight(*light);
    showDirection(); // the chip that was clicked again stays on
}

void LightSection::showDirection()
{
    const std::optional<Lighting>& light = direction().light;
    if (light)
        m_last = *light;
    m_switch->setChecked(light.has_value());
    m_controls->setEnabled(light.has_value());
    m_ball->setLight(m_last);
    m_words->setText(light ? direction::lightDirectionWords(m_last) : tr("As it is"));
    m_words->setToolTip(m_words->text());
    m_azimuth->setValue(m_last.azimuth);
    m_elevation->setValue(m_last.elevation);
    m_kelvin->setValue(m_last.kelvin);
    m_intensity->setValue(m_last.intensity * lightPercent);
    m_softness->setValue(m_last.softness * lightPercent);
    const QString name = light ? direction::lightingText(*light) : QString();
    for (auto it = m_presets.cbegin(); it != m_presets.cend(); ++it)
        it.value()->setChecked(it.key() == name);
    const bool isOther =
        light && !m_presets.contains(name) && direction::lightNames().contains(name);
    m_more->setText(isOther ? lightLabel(name) : tr("More"));
    showEnd();
}

} // namespace rushes::clip
