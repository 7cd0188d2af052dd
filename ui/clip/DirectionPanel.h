/// The strip under the preview: the direction as text with its head (Copy) and its foot (which
/// picture, how many words). Main thread.
#pragma once

#include "core/direction/Direction.h"
#include "ui/widgets/Surface.h"

namespace rushes::widgets {
class Label;
}

namespace rushes::clip {

class DirectionText;

class DirectionPanel : public widgets::Surface
{
    Q_OBJECT

public:
    explicit DirectionPanel(QWidget* parent = nullptr);

    void setDirection(const direction::Direction& direction);
    /// "Picture 12"
    void setPictureName(const QString& name);
    DirectionText& text() { return *m_text; }

signals:
    void edited(const rushes::direction::Direction& direction);

private:
    QWidget* makeHead();
    QWidget* makeFoot();

    direction::Direction m_direction;
    DirectionText* m_text;
    widgets::Label* m_picture;
    widgets::Label* m_words;
};

} // namespace rushes::clip
