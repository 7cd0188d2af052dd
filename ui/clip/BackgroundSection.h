/// Background: keep, blur, a plain colour or another place (a picture or a drawn scene), each shown
/// on the user's own picture; and the renderer's word when something was not possible. Main thread.
#pragma once

#include "ui/clip/Section.h"

#include <array>

namespace rushes::widgets {
class InlineMessage;
}

namespace rushes::clip {

class PictureCell;
class PlacePopup;

class BackgroundSection : public Section
{
    Q_OBJECT

public:
    explicit BackgroundSection(QWidget* parent = nullptr);

    void setSmallSource(const std::shared_ptr<const sketch::SketchSource>& source) override;
    /// English sentences of the renderer; empty hides the line.
    void setWarnings(const QStringList& warnings);
    /// Replaces the background by the picture in this file.
    void useImage(const QString& path);

signals:
    /// The subject is to be cut out by hand.
    void cutoutWanted();

protected:
    void showDirection() override;

private:
    enum Cell { Keep, Blur, Colour, Place, CellCount };
    static int cellOf(direction::BackgroundKind kind);
    void connectPlaces();
    void choose(int cell);
    void chooseColour(const direction::Background& of);
    void chooseImage();
    void setBackground(const direction::Background& background);
    void drawCell(int cell, const direction::Background& background);

    std::shared_ptr<const sketch::SketchSource> m_source;
    std::array<PictureCell*, CellCount> m_cells;
    std::array<direction::Background, CellCount> m_shown; ///< what the cells are drawn with
    PlacePopup* m_places;
    widgets::InlineMessage* m_message;
};

} // namespace rushes::clip
