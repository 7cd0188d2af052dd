/// The column at the right: the properties of what is selected, and for a text the checks of every
/// placement with the cut's ratio. Main thread; the checks run on the pool.
#pragma once

#include "core/catalog/Placement.h"
#include "ui/cut/CutSession.h"
#include "ui/widgets/Surface.h"

namespace rushes::widgets {
class Label;
} // namespace rushes::widgets

namespace rushes::cut {

class Checks;
class ClipProperties;
class MusicProperties;
class TextProperties;

class PropertiesPanel : public widgets::Surface
{
    Q_OBJECT

public:
    PropertiesPanel(CutSession& session, const catalog::PlacementTable& placements,
                    QWidget* parent = nullptr);

private:
    QWidget* makeHeader();
    void read();

    CutSession& m_session;
    widgets::Label* m_title;
    widgets::Label* m_hint;
    QWidget* m_empty;
    TextProperties* m_text;
    ClipProperties* m_clip;
    MusicProperties* m_music;
    Checks* m_checks;
};

} // namespace rushes::cut
