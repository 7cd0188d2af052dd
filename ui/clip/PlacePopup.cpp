#include "ui/clip/PlacePopup.h"

#include "core/base/Async.h"
#include "ui/clip/PictureCell.h"
#include "ui/clip/SmallSketch.h"
#include "ui/widgets/HintButton.h"

#include <QCoreApplication>
#include <QGridLayout>

#include <array>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using direction::Background;
using direction::BackgroundKind;
using direction::StudioScene;

namespace {

struct PlacePopupWords
{
    Q_DECLARE_TR_FUNCTIONS(PlacePopup)
};

constexpr int columns = 4, side = 8;
/// In the order of StudioScene.
constexpr std::array sceneTexts{
    QT_TRANSLATE_NOOP("PlacePopup", "Sweep"),     QT_TRANSLATE_NOOP("PlacePopup", "Podium"),
    QT_TRANSLATE_NOOP("PlacePopup", "Table"),     QT_TRANSLATE_NOOP("PlacePopup", "Lights"),
    QT_TRANSLATE_NOOP("PlacePopup", "Gradient"),  QT_TRANSLATE_NOOP("PlacePopup", "Flat lay"),
    QT_TRANSLATE_NOOP("PlacePopup", "Apartment"), QT_TRANSLATE_NOOP("PlacePopup", "City"),
    QT_TRANSLATE_NOOP("PlacePopup", "Dawn"),      QT_TRANSLATE_NOOP("PlacePopup", "Forest"),
    QT_TRANSLATE_NOOP("PlacePopup", "Night"),     QT_TRANSLATE_NOOP("PlacePopup", "Park"),
    QT_TRANSLATE_NOOP("PlacePopup", "Quay"),      QT_TRANSLATE_NOOP("PlacePopup", "Sunset")};

} // namespace

QString sceneText(StudioScene scene)
{
    return PlacePopupWords::tr(sceneTexts.at(std::size_t(scene)));
}

PlacePopup::PlacePopup(QWidget* parent)
    : Popup(parent),
      m_picture(new PictureCell(tr("Picture…"))),
      m_colour(new widgets::HintButton(tr("Colour of the scene…")))
{
    setAccessibleName(tr("Places"));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(side, side, side, side);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(4);
    m_picture->setIconName(u"plus"_s);
    m_picture->setToolTip(tr("A picture of yours"));
    grid->addWidget(m_picture, 0, 0);
    const int count = int(direction::sceneNames().size());
    for (int i = 0; i < count; ++i) {
        auto* cell = new PictureCell(sceneText(StudioScene(i)));
        cell->setCheckable(true);
        grid->addWidget(cell, (i + 1) / columns, (i + 1) % columns);
        m_scenes.push_back(cell);
        connect(cell, &QAbstractButton::clicked, this, [this, i] {
            close();
            emit sceneChosen(StudioScene(i));
        });
    }
    m_colour->setToolTip(tr("Another colour for the scene that is chosen"));
    grid->addWidget(m_colour, grid->rowCount(), 0, 1, columns, Qt::AlignLeft);
    connect(m_picture, &QAbstractButton::clicked, this, [this] {
        close();
        emit pictureWanted();
    });
    connect(m_colour, &QPushButton::clicked, this, [this] {
        close();
        emit colourWanted();
    });
}

void PlacePopup::showBelow(QWidget* anchor, const Background& current,
                           const std::shared_ptr<const sketch::SketchSource>& source)
{
    const bool isScene = current.kind == BackgroundKind::Scene;
    for (std::size_t i = 0; i < m_scenes.size(); ++i)
        m_scenes[i]->setChecked(isScene && std::size_t(current.scene) == i);
    m_colour->setEnabled(isScene);
    draw(current, source);
    adjustSize();
    openAt(*anchor);
}

/// In the usual colours, but for the one that is chosen.
void PlacePopup::draw(const Background& current,
                      const std::shared_ptr<const sketch::SketchSource>& source)
{
    const int round = ++m_drawing;
    if (!source)
        return;
    const auto drawn = runAsync([source, current, count = m_scenes.size()] {
        std::vector<QImage> pictures;
        for (std::size_t i = 0; i < count; ++i) {
            Background scene{.kind = BackgroundKind::Scene, .scene = StudioScene(i)};
            if (current.kind == scene.kind && current.scene == scene.scene)
                scene = current;
            pictures.push_back(
                smallFrame(*source, {.move = direction::CameraMove::Static, .background = scene}));
        }
        return pictures;
    });
    whenDone(drawn, this, [this, round](const std::vector<QImage>& pictures) {
        for (std::size_t i = 0; round == m_drawing && i < pictures.size(); ++i)
            m_scenes[i]->setPicture(pictures[i]);
    });
}

} // namespace rushes::clip
