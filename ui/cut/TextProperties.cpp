#include "ui/cut/TextProperties.h"

#include "ui/widgets/Chip.h"
#include "ui/widgets/NumberField.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>

#include <algorithm>
#include <array>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

using timeline::TextOverlay;
using widgets::Chip;
using widgets::NumberField;

namespace {

constexpr std::array weights{400, 500, 600, 700, 900};
constexpr std::array alignments{Qt::AlignLeft, Qt::AlignHCenter, Qt::AlignRight};

template <class Values, class Value>
int indexIn(const Values& values, const Value& value)
{
    const auto found = std::find(values.begin(), values.end(), value);
    return found == values.end() ? 0 : int(std::distance(values.begin(), found));
}

} // namespace

TextProperties::TextProperties(CutSession& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_words(new QPlainTextEdit(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* rows = new PropertyRows(this);
    column->addWidget(rows);
    m_words->setAccessibleName(tr("Words"));
    m_words->setFixedHeight(64);
    m_words->setTabChangesFocus(true);
    rows->addWide(m_words);
    connect(m_words, &QPlainTextEdit::textChanged, this, [this] {
        change(u"words"_s, [this](TextOverlay& text) { text.text = m_words->toPlainText(); });
    });
    addLayoutRows(*rows);
    addMotion(*rows);
}

void TextProperties::addLayoutRows(PropertyRows& rows)
{
    m_weight = new Chip({}, widgets::ChipSize::Standard, this);
    m_weight->setOptions({tr("Regular"), tr("Medium"), tr("Semibold"), tr("Bold"), tr("Black")});
    m_weight->setShape(widgets::ChipShape::Wide);
    m_weight->setAccessibleName(tr("Weight"));
    m_alignment = new Chip({}, widgets::ChipSize::Standard, this);
    m_alignment->setOptions({tr("Left"), tr("Centre"), tr("Right")});
    m_alignment->setShape(widgets::ChipShape::Wide);
    m_alignment->setAccessibleName(tr("Alignment"));
    connect(m_weight, &Chip::chosen, this, [this](int index) {
        change(u"weight"_s,
               [index](TextOverlay& text) { text.weight = weights[std::size_t(index)]; });
    });
    connect(m_alignment, &Chip::chosen, this, [this](int index) {
        change(u"alignment"_s,
               [index](TextOverlay& text) { text.alignment = alignments[std::size_t(index)]; });
    });
    m_size = number(tr("Size"), 16, 400, tr(" px"),
                    [](TextOverlay& text, double value) { text.size = value; });
    m_width = number(tr("Wrap width"), 10, 100, tr(" %"),
                     [](TextOverlay& text, double value) { text.width = value / 100; });
    m_width->setCaption(tr("wrap"));
    m_x = number(tr("Position across"), 0, 90, tr(" %"),
                 [](TextOverlay& text, double value) { text.x = value / 100; });
    m_x->setCaption(tr("X"));
    m_y = number(tr("Position down"), 0, 98, tr(" %"),
                 [](TextOverlay& text, double value) { text.y = value / 100; });
    m_y->setCaption(tr("Y"));
    const QString inZone = tr("In percent of the safe zone, so that it fits every placement");
    m_x->setToolTip(inZone);
    m_y->setToolTip(inZone);
    rows.addRow(tr("Font"), {m_weight, m_alignment});
    rows.addRow(tr("Size"), {m_size, m_width});
    addSwatches(rows);
    rows.addRow(tr("Position"), {m_x, m_y});
}

NumberField* TextProperties::number(const QString& name, double least, double most,
                                    const QString& suffix,
                                    std::function<void(TextOverlay&, double)> set)
{
    auto* field = new NumberField(least, most, 0, suffix, this);
    field->setAccessibleName(name);
    connect(field, &NumberField::edited, this, [this, name, set = std::move(set)](double value) {
        change(name, [&](TextOverlay& text) { set(text, value); });
    });
    connect(field, &QAbstractSpinBox::editingFinished, this, [this] { m_session.endGesture(); });
    return field;
}

void TextProperties::addSwatches(PropertyRows& rows)
{
    const std::array<std::pair<QColor, QString>, 5> colours{{{QColor(255, 255, 255), tr("White")},
                                                             {QColor(21, 21, 21), tr("Black")},
                                                             {QColor(199, 36, 22), tr("Red")},
                                                             {QColor(233, 182, 88), tr("Amber")},
                                                             {QColor(76, 126, 171), tr("Blue")}}};
    auto* row = new QWidget(this);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    for (const auto& [colour, name] : colours) {
        auto* swatch = new ColourSwatch(colour, name, row);
        m_swatches.push_back(swatch);
        line->addWidget(swatch);
        connect(swatch, &QAbstractButton::clicked, this, [this, picked = colour] {
            change(u"colour"_s, [picked](TextOverlay& text) { text.colour = picked; });
            m_session.endGesture();
            read();
        });
    }
    line->addStretch(1);
    rows.addRow(tr("Colour"), {row});
}

void TextProperties::addMotion(PropertyRows& rows)
{
    const auto motion = [this](const QString& name, timeline::TextMotion TextOverlay::*member) {
        auto* chip = new Chip({}, widgets::ChipSize::Standard, this);
        chip->setOptions({tr("None"), tr("Fade"), tr("Rise")});
        chip->setShape(widgets::ChipShape::Wide);
        chip->setAccessibleName(name);
        connect(chip, &Chip::chosen, this, [this, name, member](int index) {
            change(name, [=](TextOverlay& text) { text.*member = timeline::TextMotion(index); });
        });
        return chip;
    };
    const auto seconds = [this](const QString& name, Time TextOverlay::*member) {
        auto* field = new NumberField(0, 3, 1, tr(" s"), this);
        field->setSingleStep(0.1);
        field->setFixedWidth(68);
        field->setAccessibleName(name);
        connect(field, &NumberField::edited, this, [this, name, member](double value) {
            change(name, [=](TextOverlay& text) { text.*member = Time::ofSeconds(value); });
        });
        return field;
    };
    m_in = motion(tr("Way in"), &TextOverlay::in);
    m_out = motion(tr("Way out"), &TextOverlay::out);
    m_inSeconds = seconds(tr("Time in"), &TextOverlay::inDuration);
    m_outSeconds = seconds(tr("Time out"), &TextOverlay::outDuration);
    rows.addRow(tr("In"), {m_in, m_inSeconds});
    rows.addRow(tr("Out"), {m_out, m_outSeconds});
}

void TextProperties::read()
{
    const timeline::Item* item = m_session.selectedItem();
    if (!item || !item->text)
        return;
    const TextOverlay text = *item->text;
    m_reading = true;
    // Setting equal words would move the text cursor to the start.
    if (m_words->toPlainText() != text.text)
        m_words->setPlainText(text.text);
    m_weight->setCurrentIndex(indexIn(weights, text.weight));
    m_alignment->setCurrentIndex(indexIn(alignments, text.alignment));
    m_size->setValue(text.size);
    m_width->setValue(text.width * 100);
    m_x->setValue(text.x * 100);
    m_y->setValue(text.y * 100);
    m_in->setCurrentIndex(int(text.in));
    m_out->setCurrentIndex(int(text.out));
    m_inSeconds->setValue(text.inDuration.seconds());
    m_outSeconds->setValue(text.outDuration.seconds());
    for (ColourSwatch* swatch : m_swatches)
        swatch->setChecked(swatch->colour() == text.colour);
    m_reading = false;
}

void TextProperties::change(const QString& what, const Edit& edit)
{
    const timeline::Item* item = m_session.committed().item(m_session.selection());
    if (m_reading || !item || !item->text)
        return;
    timeline::Item changed = *item;
    edit(*changed.text);
    if (what == "words"_L1)
        changed.name = changed.text->text.section(u'\n', 0, 0).left(40);
    m_session.apply(timeline::changeItem(m_session.committed(), changed), tr("Change text"),
                    m_session.gestureKey(what));
}

} // namespace rushes::cut
