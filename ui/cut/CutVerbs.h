/// What the keys and the tool bar of the Cut workspace do, one function a verb: each reads the
/// session, makes a pure edit and applies it as one undo step, or tells the user why it cannot.
/// Main thread.
#pragma once

#include "ui/cut/CutSession.h"

namespace rushes::cut {

/// The selected item when the playhead is inside it, else the picture under the playhead; nullptr
/// for none.
const timeline::Item* itemAtPlayhead(const CutSession& session);

void splitAtPlayhead(CutSession& session);
void removeSelected(CutSession& session, timeline::RemoveMode mode);
/// Start: cuts off what is before the playhead; End: what is after it. Later items close up.
void trimToPlayhead(CutSession& session, timeline::Edge edge);
/// Puts a dissolve at the start of the item under the playhead, or takes it away.
void toggleDissolve(CutSession& session);
/// Shows the next or previous alternate of the item under the playhead.
void swapAlternate(CutSession& session, int step);
void chooseAlternate(CutSession& session, const timeline::ItemId& item, int index);
void addAlternate(CutSession& session, const timeline::ItemId& item, const timeline::Media& media);
/// Sets a marker at the playhead, or takes away the one that is there.
void toggleMarker(CutSession& session);

enum class Towards { Earlier, Later };
/// Moves the playhead to the nearest edit point of any track.
void goToEditPoint(CutSession& session, Towards towards);
/// Selects the neighbour of the selected item on its track.
void selectNeighbour(CutSession& session, Towards towards);

/// Appends to V1; makes a cut of `size` first when there is none.
void appendMedia(CutSession& session, const timeline::Media& media, Time duration,
                 const QString& name, QSize size);
/// At the playhead, on the Text track.
void addText(CutSession& session, timeline::TextRole role);
/// At the start of the Music track or after what is there, cut off at the end of the picture.
void addMusic(CutSession& session, const timeline::Media& sound, const QString& name);

void toggleTrackState(CutSession& session, const timeline::TrackId& track,
                      timeline::TrackState state);

} // namespace rushes::cut
