#include "tests/ui/clip/ClipFixture.h"
#include "ui/clip/BackgroundSection.h"
#include "ui/clip/CameraSection.h"
#include "ui/clip/EaseControl.h"
#include "ui/clip/LightBall.h"
#include "ui/clip/LightSection.h"
#include "ui/clip/MoveFamilies.h"
#include "ui/clip/PictureCell.h"
#include "ui/clip/PlacePopup.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/Switch.h"
#include "ui/widgets/ValueSlider.h"

#include <QRadioButton>
#include <QSignalSpy>

#include <set>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using direction::BackgroundKind;
using direction::CameraMove;
using direction::Direction;

namespace {

/// The slider of the row with this number among the section's rows.
widgets::ValueSlider& slider(const QWidget& section, int index)
{
    return *section.findChildren<widgets::ValueSlider*>().at(index);
}

/// Without those of its popup.
std::vector<PictureCell*> ownCells(const BackgroundSection& section)
{
    const auto* places = section.findChild<PlacePopup*>();
    std::vector<PictureCell*> cells;
    for (PictureCell* cell : section.findChildren<PictureCell*>()) {
        if (!places->isAncestorOf(cell))
            cells.push_back(cell);
    }
    return cells;
}

} // namespace

using Sections = widgets::test::Styled;

TEST_F(Sections, cellsAndTheirWaysReachEveryMove)
{
    CameraSection camera;
    camera.setDirection({});
    std::set<CameraMove> reached;
    QObject::connect(&camera, &Section::edited,
                     [&](const Direction& direction) { reached.insert(direction.move); });
    const auto cells = camera.findChildren<PictureCell*>();
    ASSERT_EQ(cells.size(), qsizetype(moveFamilies().size()));
    for (PictureCell* cell : cells) {
        cell->click();
        const auto* way = camera.findChild<widgets::SegmentedControl*>();
        if (way->isHidden())
            continue;
        for (int side = 0; side < 2; ++side)
            way->findChildren<QRadioButton*>().at(side)->click();
    }
    reached.insert(CameraMove::PushIn); // what it started with
    EXPECT_EQ(int(reached.size()), direction::moveNames().size());
}

TEST_F(Sections, cameraShowsEveryMoveItIsGiven)
{
    CameraSection camera;
    for (int i = 0; i < direction::moveNames().size(); ++i) {
        camera.setDirection({.move = CameraMove(i)});
        const auto cells = camera.findChildren<PictureCell*>();
        for (int cell = 0; cell < cells.size(); ++cell)
            EXPECT_EQ(cells[cell]->isChecked(), cell == familyOf(CameraMove(i)))
                << moveLabel(CameraMove(i)).toStdString();
    }
}

TEST_F(Sections, cameraShowsStrengthEaseAndDurationWithoutEditing)
{
    CameraSection camera;
    QSignalSpy edited(&camera, &Section::edited);
    camera.setDirection(
        {.strength = 0.7, .ease = direction::Ease::Out, .duration = Time::ofSeconds(6.5)});
    EXPECT_NEAR(slider(camera, 0).value(), 70, 1e-6);
    EXPECT_NEAR(slider(camera, 1).value(), 6.5, 1e-6);
    EXPECT_EQ(camera.findChild<EaseControl*>()->ease(), direction::Ease::Out);
    EXPECT_EQ(edited.size(), 0);
}

TEST_F(Sections, cameraShowsLoopAndMotionBlurAndChangesThem)
{
    CameraSection camera;
    QSignalSpy edited(&camera, &Section::edited);
    camera.setDirection({.loops = true, .shutter = 0.5});
    auto* loop = camera.findChild<widgets::Switch*>();
    EXPECT_TRUE(loop->isChecked());
    EXPECT_NEAR(slider(camera, 2).value(), 50, 1e-6);
    EXPECT_EQ(edited.size(), 0);
    loop->click();
    EXPECT_FALSE(camera.direction().loops);
    emit slider(camera, 2).edited(100);
    EXPECT_EQ(camera.direction().shutter, 1);
    EXPECT_EQ(edited.size(), 2);
}

TEST_F(Sections, aCellPlaysItsMoveWhileItHasTheFocus)
{
    CameraSection camera;
    camera.setDirection({});
    camera.setSmallSource(std::make_shared<const sketch::SketchSource>(
        sketch::SketchSource{.picture = beachPicture({144, 80})}));
    camera.show();
    camera.activateWindow();
    PictureCell* cell = camera.findChildren<PictureCell*>().at(2);
    const QImage resting = cell->grab().toImage();
    cell->setFocus(Qt::TabFocusReason);
    QImage playing;
    ASSERT_TRUE(QTest::qWaitFor([&] { return (playing = cell->grab().toImage()) != resting; }));
    EXPECT_TRUE(QTest::qWaitFor([&] { return cell->grab().toImage() != playing; }));
    camera.setFocus();
    cell->clearFocus();
    EXPECT_TRUE(QTest::qWaitFor([&] { return cell->grab().toImage() == resting; }));
}

TEST_F(Sections, theLightGoesToAnotherByTheEnd)
{
    LightSection light;
    QSignalSpy edited(&light, &Section::edited);
    light.setDirection({.light = *direction::lightNamed(u"noon"_s)});
    const auto chips = light.findChildren<widgets::Chip*>();
    const auto end = std::find_if(chips.begin(), chips.end(), [](const widgets::Chip* chip) {
        return chip->accessibleName().startsWith(u"By the end"_s);
    });
    ASSERT_NE(end, chips.end());
    EXPECT_EQ((*end)->currentIndex(), 0);
    EXPECT_EQ(edited.size(), 0);
    const int dusk = int(direction::lightNames().indexOf(u"golden-hour"_s)) + 1;
    emit(*end)->chosen(dusk);
    EXPECT_EQ(light.direction().lightEnd, direction::lightNamed(u"golden-hour"_s).value());
    EXPECT_EQ((*end)->currentIndex(), dusk);
    Direction own = light.direction();
    own.lightEnd = direction::Lighting{.azimuth = 33};
    light.setDirection(own);
    EXPECT_EQ((*end)->currentIndex(), int(direction::lightNames().size()) + 1);
    light.findChild<widgets::Switch*>()->click();
    EXPECT_FALSE(light.direction().light || light.direction().lightEnd);
}

TEST_F(Sections, theLightSwitchTurnsTheLightOnAndOffAndRemembersIt)
{
    LightSection light;
    light.setDirection({.light = *direction::lightNamed(u"noon"_s)});
    auto* lightSwitch = light.findChild<widgets::Switch*>();
    EXPECT_TRUE(lightSwitch->isChecked());
    lightSwitch->click();
    EXPECT_FALSE(light.direction().light);
    lightSwitch->click();
    EXPECT_EQ(light.direction().light, *direction::lightNamed(u"noon"_s));
}

TEST_F(Sections, aPresetSetsTheLightAndTheBallFollows)
{
    LightSection light;
    light.setDirection({});
    auto* chip = withText<widgets::Chip>(light, u"Overcast"_s);
    ASSERT_TRUE(chip);
    chip->click();
    EXPECT_EQ(light.direction().light, *direction::lightNamed(u"overcast"_s));
    EXPECT_TRUE(chip->isChecked());
    EXPECT_EQ(light.findChild<LightBall*>()->light(), *direction::lightNamed(u"overcast"_s));
}

TEST_F(Sections, theBallSetsTheLightOfTheDirection)
{
    LightSection light;
    light.setDirection({.light = direction::Lighting{.azimuth = 0, .elevation = 0}});
    QTest::keyClick(light.findChild<LightBall*>(), Qt::Key_Left);
    EXPECT_EQ(light.direction().light->azimuth, -5);
}

TEST_F(Sections, backgroundCellsChooseAndShowTheKind)
{
    BackgroundSection background;
    background.setDirection({});
    QSignalSpy edited(&background, &Section::edited);
    const auto cells = ownCells(background);
    cells.at(1)->click();
    EXPECT_EQ(background.direction().background.kind, BackgroundKind::Blur);
    cells.at(2)->click();
    EXPECT_EQ(background.direction().background.kind, BackgroundKind::Colour);
    EXPECT_TRUE(background.direction().background.colour.isValid());
    background.useImage(u"beach.png"_s);
    EXPECT_EQ(background.direction().background.imagePath, u"beach.png"_s);
    EXPECT_TRUE(cells.at(3)->isChecked());
    EXPECT_EQ(edited.size(), 3);
}

TEST_F(Sections, backgroundOffersEverySceneAndKeepsItsColour)
{
    BackgroundSection background;
    background.setDirection({});
    QSignalSpy edited(&background, &Section::edited);
    auto* places = background.findChild<PlacePopup*>();
    ownCells(background).at(3)->click();
    EXPECT_TRUE(places->isVisible());
    EXPECT_EQ(edited.size(), 0);
    const auto offered = places->findChildren<PictureCell*>();
    ASSERT_EQ(offered.size(), direction::sceneNames().size() + 1);
    offered.at(2)->click();
    EXPECT_FALSE(places->isVisible());
    EXPECT_EQ(backgroundText(background.direction().background), u"scene:podium"_s);
    EXPECT_TRUE(ownCells(background).at(3)->isChecked());
    background.setDirection({.background = *direction::parseBackground(u"scene:table,#204060"_s)});
    ownCells(background).at(3)->click();
    offered.at(1)->click();
    EXPECT_EQ(backgroundText(background.direction().background), u"scene:sweep,#204060"_s);
}

TEST_F(Sections, backgroundTellsWhatWasNotPossible)
{
    BackgroundSection background;
    background.setWarnings({u"No subject was found."_s});
    const auto* message = background.findChild<widgets::InlineMessage*>();
    EXPECT_FALSE(message->isHidden());
    EXPECT_EQ(message->text(), u"No subject was found."_s);
    background.setWarnings({});
    EXPECT_TRUE(message->isHidden());
}

} // namespace rushes::clip
