/// The panel with the tabs Slots, Media, Text and Music, and how many versions the takes make. Main
/// thread; owned by CutWorkspace.
#pragma once

#include "ui/cut/CutSession.h"
#include "ui/cut/MediaThumbnails.h"
#include "ui/widgets/Surface.h"

class QStackedWidget;

namespace rushes::widgets {
class Label;
class TabStrip;
} // namespace rushes::widgets

namespace rushes::cut {

class MediaPanel;
class MusicPanel;

enum class MediaTab { Slots, Media, Text, Music };

class MediaTabs : public widgets::Surface
{
    Q_OBJECT

public:
    MediaTabs(CutSession& session, MediaThumbnails& thumbnails, QWidget* parent = nullptr);

    void showTab(MediaTab tab);
    MediaPanel& media() const { return *m_media; }
    MusicPanel& music() const { return *m_music; }

private:
    CutSession& m_session;
    widgets::TabStrip* m_tabs;
    widgets::Label* m_versions;
    QStackedWidget* m_pages;
    MediaPanel* m_media;
    MusicPanel* m_music;
};

} // namespace rushes::cut
