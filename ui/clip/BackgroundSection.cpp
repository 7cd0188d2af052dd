#include "ui/clip/BackgroundSection.h"

#include "core/base/Async.h"
#include "core/media/Image.h"
#include "ui/clip/PictureCell.h"
#include "ui/clip/PlacePopup.h"
#include "ui/clip/SmallSketch.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/SectionHeader.h"

#include <QButtonGroup>
#include <QColorDialog>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using direction::Background;
using direction::BackgroundKind;
using direction::Direction;

namespace {

const QColor firstColour(0xd9, 0xcf, 0xc2);

} // namespace

BackgroundSection::BackgroundSection(QWidget* parent)
    : Section(parent),
      m_places(new PlacePopup(this)),
      m_message(new widgets::InlineMessage(widgets::MessageKind::Amber))
{
    m_shown[Blur].kind = BackgroundKind::Blur;
    m_shown[Colour] = {.kind = BackgroundKind::Colour, .colour = firstColour};
    m_shown[Place].kind = BackgroundKind::Image;
    const QStringList names{tr("Keep"), tr("Blur"), tr("Colour"), tr("Replace")};
    const QStringList tips{tr("The background as it is"), tr("Out of focus"),
                           tr("A plain colour. Click again to choose another."),
                           tr("A scene, or a picture of yours. Click again to choose another.")};
    auto* cells = new QWidget;
    auto* row = new QHBoxLayout(cells);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* group = new QButtonGroup(this);
    for (int i = 0; i < CellCount; ++i) {
        auto* cell = new PictureCell(names[i]);
        cell->setToolTip(tips[i]);
        group->addButton(cell, i);
        row->addWidget(cell);
        m_cells[std::size_t(i)] = cell;
    }
    m_cells[Place]->setIconName(u"plus"_s);
    m_message->hide();
    auto* cutout = new widgets::HintButton(tr("Cut-out…"));
    cutout->setControlHeight(24);
    cutout->setFocusPolicy(Qt::TabFocus);
    cutout->setToolTip(tr("What stands before the background, mended by strokes"));
    auto* header = new widgets::SectionHeader(tr("Background"));
    header->addControl(cutout);
    addRow(header, 0);
    addCells(cells);
    addRow(m_message);
    connect(cutout, &QPushButton::clicked, this, &BackgroundSection::cutoutWanted);
    connect(group, &QButtonGroup::idClicked, this, &BackgroundSection::choose);
    connectPlaces();
}

void BackgroundSection::connectPlaces()
{
    connect(m_places, &PlacePopup::pictureWanted, this, &BackgroundSection::chooseImage);
    connect(m_places, &PlacePopup::sceneChosen, this, [this](direction::StudioScene scene) {
        Background next{.kind = BackgroundKind::Scene, .scene = scene};
        const Background& now = direction().background;
        if (now.kind == BackgroundKind::Scene)
            next.colour = now.colour;
        setBackground(next);
        showDirection();
    });
    connect(m_places, &PlacePopup::colourWanted, this,
            [this] { chooseColour(direction().background); });
}

int BackgroundSection::cellOf(BackgroundKind kind)
{
    switch (kind) {
    case BackgroundKind::Keep:
        return Keep;
    case BackgroundKind::Blur:
        return Blur;
    case BackgroundKind::Colour:
        return Colour;
    case BackgroundKind::Image:
    case BackgroundKind::Scene:
        return Place;
    case BackgroundKind::Prompt:
        break;
    }
    return CellCount;
}

void BackgroundSection::choose(int cell)
{
    const bool again = cellOf(direction().background.kind) == cell;
    const Background& wanted = m_shown[std::size_t(cell)];
    const bool isEmpty = wanted.kind == BackgroundKind::Image && wanted.imagePath.isEmpty();
    if (cell == Colour && again)
        chooseColour(wanted);
    else if (cell == Place && (again || isEmpty))
        m_places->showBelow(m_cells[Place], direction().background, m_source);
    else
        setBackground(wanted);
    showDirection(); // a cancelled choice leaves the cell that was on
}

void BackgroundSection::chooseColour(const Background& of)
{
    auto* dialog = new QColorDialog(of.colour.isValid() ? of.colour : m_shown[Colour].colour, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Background colour"));
    connect(dialog, &QColorDialog::colorSelected, this, [this, of](const QColor& colour) {
        Background next = of;
        next.colour = colour;
        setBackground(next);
    });
    dialog->open();
}

void BackgroundSection::chooseImage()
{
    auto* dialog = new QFileDialog(this, tr("Background picture"), {},
                                   tr("Pictures (*.png *.jpg *.jpeg *.webp)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &BackgroundSection::useImage);
    dialog->open();
}

void BackgroundSection::useImage(const QString& path)
{
    setBackground({.kind = BackgroundKind::Image, .imagePath = path});
}

void BackgroundSection::setBackground(const Background& background)
{
    Direction next = direction();
    next.background = background;
    change(next);
}

void BackgroundSection::showDirection()
{
    const Background& background = direction().background;
    const auto shown = std::size_t(cellOf(background.kind));
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        m_cells[i]->setChecked(i == shown);
    if (shown >= CellCount || m_shown[shown] == background)
        return;
    m_shown[shown] = background;
    drawCell(int(shown), background);
}

void BackgroundSection::setSmallSource(const std::shared_ptr<const sketch::SketchSource>& source)
{
    m_source = source;
    for (int cell = 0; cell < CellCount; ++cell)
        drawCell(cell, m_shown[std::size_t(cell)]);
}

void BackgroundSection::drawCell(int cell, const Background& background)
{
    const bool isEmpty = background.kind == BackgroundKind::Image && background.imagePath.isEmpty();
    if (!m_source || isEmpty)
        return;
    m_cells[std::size_t(cell)]->setIconName({});
    const Direction direction{.move = direction::CameraMove::Static, .background = background};
    whenDone(runAsync([source = m_source, direction] {
                 sketch::SketchSource seen = *source;
                 const QString& file = direction.background.imagePath;
                 if (!file.isEmpty())
                     seen.background = media::readThumbnail(file, smallSide).value_or(QImage());
                 return smallFrame(seen, direction);
             }),
             this, [this, cell, background, source = m_source](const QImage& picture) {
                 if (source == m_source && background == m_shown[std::size_t(cell)])
                     m_cells[std::size_t(cell)]->setPicture(picture);
             });
}

void BackgroundSection::setWarnings(const QStringList& warnings)
{
    m_message->setMessage(widgets::MessageKind::Amber, warnings.join(u'\n'));
    m_message->setVisible(!warnings.isEmpty());
}

} // namespace rushes::clip
