#include "ui/clip/BackgroundSection.h"

#include "core/base/Async.h"
#include "core/media/Image.h"
#include "ui/clip/PictureCell.h"
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
      m_message(new widgets::InlineMessage(widgets::MessageKind::Amber))
{
    m_shown[Blur].kind = BackgroundKind::Blur;
    m_shown[Colour] = {.kind = BackgroundKind::Colour, .colour = firstColour};
    m_shown[Image].kind = BackgroundKind::Image;
    const QStringList names{tr("Keep"), tr("Blur"), tr("Colour"), tr("Replace")};
    const QStringList tips{tr("The background as it is"), tr("Out of focus"),
                           tr("A plain colour. Click again to choose another."),
                           tr("A picture of yours. Click again to choose another.")};
    auto* cells = new QWidget;
    auto* row = new QHBoxLayout(cells);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto* group = new QButtonGroup(this);
    for (int kind = 0; kind < KindCount; ++kind) {
        auto* cell = new PictureCell(names[kind]);
        cell->setToolTip(tips[kind]);
        group->addButton(cell, kind);
        row->addWidget(cell);
        m_cells[std::size_t(kind)] = cell;
    }
    m_cells[Image]->setIconName(u"plus"_s);
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
}

void BackgroundSection::choose(int kind)
{
    const bool again = int(direction().background.kind) == kind;
    if (kind == Colour && again)
        chooseColour();
    else if (kind == Image && (again || m_shown[Image].imagePath.isEmpty()))
        chooseImage();
    else
        setBackground(m_shown[std::size_t(kind)]);
    showDirection(); // a cancelled choice leaves the cell that was on
}

void BackgroundSection::chooseColour()
{
    auto* dialog = new QColorDialog(m_shown[Colour].colour, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Background colour"));
    connect(dialog, &QColorDialog::colorSelected, this, [this](const QColor& colour) {
        setBackground({.kind = BackgroundKind::Colour, .colour = colour});
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
    const auto shown = std::size_t(background.kind);
    for (std::size_t i = 0; i < m_cells.size(); ++i)
        m_cells[i]->setChecked(i == shown);
    if (shown >= KindCount || m_shown[shown] == background)
        return;
    m_shown[shown] = background;
    drawCell(int(shown), background);
}

void BackgroundSection::setSmallSource(const std::shared_ptr<const sketch::SketchSource>& source)
{
    m_source = source;
    for (int kind = 0; kind < KindCount; ++kind)
        drawCell(kind, m_shown[std::size_t(kind)]);
}

void BackgroundSection::drawCell(int kind, const Background& background)
{
    if (!m_source || (kind == Image && background.imagePath.isEmpty()))
        return;
    m_cells[std::size_t(kind)]->setIconName({});
    const Direction direction{.move = direction::CameraMove::Static, .background = background};
    whenDone(runAsync([source = m_source, direction] {
                 sketch::SketchSource seen = *source;
                 const QString& file = direction.background.imagePath;
                 if (!file.isEmpty())
                     seen.background = media::readThumbnail(file, smallSide).value_or(QImage());
                 return smallFrame(seen, direction);
             }),
             this, [this, kind, background, source = m_source](const QImage& picture) {
                 if (source == m_source && background == m_shown[std::size_t(kind)])
                     m_cells[std::size_t(kind)]->setPicture(picture);
             });
}

void BackgroundSection::setWarnings(const QStringList& warnings)
{
    m_message->setMessage(widgets::MessageKind::Amber, warnings.join(u'\n'));
    m_message->setVisible(!warnings.isEmpty());
}

} // namespace rushes::clip
