/// The places that can stand behind the subject: a picture of the user's and every scene that is
/// drawn on this computer, each shown with the user's own subject in it. Owned by
/// BackgroundSection, which decides what a choice does; main thread.
#pragma once

#include "core/direction/Background.h"
#include "core/sketch/SketchRenderer.h"
#include "ui/widgets/Popup.h"

#include <memory>
#include <vector>

namespace rushes::widgets {
class HintButton;
}

namespace rushes::clip {

class PictureCell;

/// "Flat lay".
QString sceneText(direction::StudioScene scene);

class PlacePopup final : public widgets::Popup
{
    Q_OBJECT

public:
    explicit PlacePopup(QWidget* parent = nullptr);

    /// `source` is at cell size; without one the cells stay empty.
    void showBelow(QWidget* anchor, const direction::Background& current,
                   const std::shared_ptr<const sketch::SketchSource>& source);

signals:
    void sceneChosen(rushes::direction::StudioScene scene);
    void pictureWanted();
    /// Another colour for the current scene.
    void colourWanted();

private:
    void draw(const direction::Background& current,
              const std::shared_ptr<const sketch::SketchSource>& source);

    std::vector<PictureCell*> m_scenes;
    PictureCell* m_picture;
    widgets::HintButton* m_colour;
    int m_drawing = 0; ///< the round of drawings whose pictures are wanted
};

} // namespace rushes::clip
