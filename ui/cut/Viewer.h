/// The viewer's column: name and size of the cut, the zones chip, the picture, and the transport
/// under it. Main thread; owned by CutWorkspace.
#pragma once

#include "ui/cut/Transport.h"
#include "ui/cut/ViewerCanvas.h"
#include "ui/widgets/Surface.h"

namespace rushes::widgets {
class Chip;
class IconButton;
class Label;
} // namespace rushes::widgets

namespace rushes::cut {

class PlayButton;

class Viewer : public widgets::Surface
{
    Q_OBJECT

public:
    Viewer(CutSession& session, Transport& transport, const catalog::PlacementTable& placements,
           QWidget* parent = nullptr);

    ViewerCanvas& canvas() { return *m_canvas; }

private:
    QWidget* makeHeader();
    QWidget* makeTransport();
    void readCut();
    void showTime();
    void showState();

    CutSession& m_session;
    Transport& m_transport;
    const catalog::PlacementTable& m_placements;
    std::vector<Zone> m_zones;
    widgets::Label* m_name;
    widgets::Label* m_format;
    widgets::Chip* m_zoneChip;
    ViewerCanvas* m_canvas;
    widgets::Label* m_time;
    widgets::Label* m_length;
    PlayButton* m_play;
    widgets::Label* m_status;
    QSize m_size;
};

} // namespace rushes::cut
