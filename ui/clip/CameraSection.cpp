#include "ui/clip/CameraSection.h"

#include "core/base/Async.h"
#include "ui/clip/EaseControl.h"
#include "ui/clip/MoveFamilies.h"
#include "ui/clip/PictureCell.h"
#include "ui/clip/SmallSketch.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/Switch.h"
#include "ui/widgets/ValueSlider.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using direction::CameraMove;
using direction::Direction;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr int columns = 5, percent = 100;
constexpr int labelWidth = 68, fieldWidth = 60;
constexpr double standardStrength = 40, standardSeconds = 4;

/// The range of the duration slider. A length that is set already stays in reach, else looking at
/// it would change it.
widgets::ValueRange durationRange(const Lengths& lengths, double now)
{
    return {.minimum = std::min(lengths.least, now),
            .maximum = std::max(lengths.most, now),
            .standard = std::clamp(standardSeconds, lengths.least, lengths.most),
            .decimals = 1,
            .step = lengths.step,
            .suffix = u" s"_s};
}

} // namespace

CameraSection::CameraSection(QWidget* parent)
    : Section(parent),
      m_ways(moveFamilies().size(), 0),
      m_header(new widgets::SectionHeader(tr("Camera"))),
      m_way(new widgets::SegmentedControl),
      m_strength(new widgets::ValueSlider(tr("Intensity"),
                                          {.standard = standardStrength, .suffix = u"%"_s})),
      m_ease(new EaseControl),
      m_easeName(new widgets::Label({}, TextStyle::Small)),
      m_duration(new widgets::ValueSlider(tr("Duration"), durationRange({}, standardSeconds))),
      m_shutter(new widgets::ValueSlider(tr("Motion blur"), {.standard = 0, .suffix = u"%"_s})),
      m_loop(new widgets::Switch(tr("Loop")))
{
    m_header->addControl(m_way);
    m_way->setAccessibleName(tr("Which way the camera goes"));
    for (widgets::ValueSlider* slider : {m_strength, m_duration, m_shutter}) {
        slider->setLabelWidth(labelWidth);
        slider->setFieldWidth(fieldWidth);
    }
    addRow(m_header, 0);
    addCells(makeCells());
    addRow(m_strength);
    addRow(makeEaseRow(), 0);
    addRow(m_duration, 0);
    m_shutter->setToolTip(tr("How long the shutter is open in each frame: 50% is as on film. "
                             "Sketches only."));
    addRow(m_shutter, 0);
    addRow(makeLoopRow(), 0);

    connect(m_way, &widgets::SegmentedControl::chosen, this, [this](int way) {
        const int family = familyOf(direction().move);
        m_ways[std::size_t(family)] = way;
        chooseFamily(family);
    });
    connect(m_strength, &widgets::ValueSlider::edited, this, [this](double value) {
        Direction next = direction();
        next.strength = value / percent;
        next.frames.reset(); // the strength says where they are
        change(next);
    });
    connect(m_ease, &EaseControl::chosen, this, [this](direction::Ease ease) {
        Direction next = direction();
        next.ease = ease;
        change(next);
    });
    connect(m_duration, &widgets::ValueSlider::edited, this, [this](double seconds) {
        Direction next = direction();
        next.duration = nearestLength(m_lengths, Time::ofSeconds(seconds));
        m_duration->setValue(next.duration.seconds()); // in whole steps of the model
        change(next);
    });
}

QWidget* CameraSection::makeLoopRow()
{
    const QString hint = tr("There and back; the end meets the start. Sketches only.");
    auto* name = new widgets::Label(tr("Loop"), TextStyle::Small, ColourRole::Text2);
    name->setFixedWidth(labelWidth);
    m_loop->setToolTip(hint);
    auto* words = new widgets::Label(tr("There and back"), TextStyle::Small, ColourRole::Text3);
    words->setElide(Qt::ElideRight);
    words->setToolTip(hint);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(name);
    layout->addWidget(m_loop);
    layout->addWidget(words, 1);
    connect(m_loop, &QAbstractButton::clicked, this, [this](bool on) {
        Direction next = direction();
        next.loops = on;
        change(next);
    });
    connect(m_shutter, &widgets::ValueSlider::edited, this, [this](double value) {
        Direction next = direction();
        next.shutter = value / percent;
        change(next);
    });
    return row;
}

QWidget* CameraSection::makeCells()
{
    auto* cells = new QWidget;
    auto* grid = new QGridLayout(cells);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(0);
    auto* group = new QButtonGroup(this);
    const auto& families = moveFamilies();
    for (int i = 0; i < int(families.size()); ++i) {
        auto* cell = new PictureCell(families[std::size_t(i)].name);
        cell->setGlyph(moveOn(i));
        group->addButton(cell, i);
        grid->addWidget(cell, i / columns, i % columns);
        m_cells.push_back(cell);
        connect(cell, &PictureCell::loopWanted, this, [this, i] { playLoop(i); });
    }
    connect(group, &QButtonGroup::idClicked, this, &CameraSection::chooseFamily);
    return cells;
}

QWidget* CameraSection::makeEaseRow()
{
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* name = new widgets::Label(tr("Ease"), TextStyle::Small, ColourRole::Text2);
    name->setFixedWidth(labelWidth);
    m_easeName->setFixedWidth(fieldWidth);
    m_easeName->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    layout->addWidget(name);
    layout->addWidget(m_ease, 1);
    layout->addWidget(m_easeName);
    return row;
}

CameraMove CameraSection::moveOn(int family) const
{
    const MoveFamily& cell = moveFamilies().at(std::size_t(family));
    return cell.moves.at(std::size_t(m_ways.at(std::size_t(family))));
}

void CameraSection::chooseFamily(int family)
{
    Direction next = direction();
    next.move = moveOn(family);
    next.frames.reset(); // so does the move
    change(next);
    playLoop(family);
}

void CameraSection::showDirection()
{
    const int family = familyOf(direction().move);
    const MoveFamily& cell = moveFamilies().at(std::size_t(family));
    const auto way = std::find(cell.moves.begin(), cell.moves.end(), direction().move);
    m_ways[std::size_t(family)] = int(way - cell.moves.begin());
    m_way->setVisible(!cell.ways.isEmpty());
    m_header->setHint(cell.ways.isEmpty() ? tr("Hover to play") : QString());
    if (!cell.ways.isEmpty()) {
        // Only when they differ: this also runs while one of the segments is being clicked.
        if (cell.ways != m_shownWays)
            m_way->setSegments({{cell.ways[0]}, {cell.ways[1]}});
        m_shownWays = cell.ways;
        m_way->setCurrentIndex(m_ways[std::size_t(family)]);
    }
    for (int i = 0; i < int(m_cells.size()); ++i) {
        PictureCell* button = m_cells[std::size_t(i)];
        if (i == family)
            button->setGlyph(direction().move);
        button->setChecked(i == family);
        button->setAccessibleName(i == family
                                      ? tr("%1, camera move, selected").arg(moveLabel(moveOn(i)))
                                      : tr("%1, camera move").arg(moveLabel(moveOn(i))));
    }
    m_strength->setValue(direction().strength * percent);
    m_strength->setEnabled(direction().move != CameraMove::Static);
    m_ease->setEase(direction().ease);
    m_easeName->setText(easeLabel(direction().ease));
    m_shutter->setValue(direction().shutter * percent);
    m_loop->setChecked(direction().loops);
    setLengths(m_lengths);
}

void CameraSection::setLengths(const Lengths& lengths)
{
    m_lengths = lengths;
    const double now = direction().duration.seconds();
    m_duration->setRange(durationRange(lengths, now));
    m_duration->setValue(now);
}

void CameraSection::setSmallSource(const std::shared_ptr<const sketch::SketchSource>& source)
{
    m_source = source;
    for (PictureCell* cell : m_cells)
        cell->setPicture(source ? source->picture : QImage());
}

void CameraSection::playLoop(int family)
{
    if (!m_source)
        return;
    Direction shown{.move = moveOn(family), .strength = std::max(0.4, direction().strength)};
    shown.duration = Time::ofSeconds(1);
    whenDone(runAsync([source = m_source, shown] { return smallLoop(*source, shown); }), this,
             [this, family, source = m_source](const std::vector<QImage>& frames) {
                 if (source == m_source)
                     m_cells[std::size_t(family)]->setLoop(frames);
             });
}

} // namespace rushes::clip
