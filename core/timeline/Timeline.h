/// The timeline as plain values: tracks of items with alternates, transitions and text. A Timeline
/// is copied, edited by the pure functions of Edits.h, and compared with ==; it knows nothing of
/// files, undo or views. Members of a newer version are kept in `extra` and written back. Any
/// thread.
#pragma once

#include "core/base/Json.h"

#include <QColor>
#include <QSize>

#include <optional>
#include <vector>

namespace rushes::timeline {

struct Item;
struct Track;
using ItemId = Id<Item>;
using TrackId = Id<Track>;

enum class MediaKind { Picture, Video, Sound };

/// What an item plays: a stored file, and the variant or clip it came from.
struct Media
{
    MediaKind kind = MediaKind::Picture;
    ContentHash hash = {};
    QString origin = {}; ///< id of the Variant or Clip, empty for an imported sound
    Time length = {};    ///< of the file; zero for pictures, which last as long as asked

    bool operator==(const Media&) const = default;
};

/// One of several takes for the same place; the letter A, B, C is its index.
struct Alternate
{
    Media media = {};
    Time sourceStart = {}; ///< where in the file the item begins
    Json extra = Json::object();

    bool operator==(const Alternate&) const = default;
};

enum class TransitionKind { Dissolve, FadeThroughBlack, Slide, Wipe };

/// Between an item and the one before it, centred on the cut; missing material is a held frame.
struct Transition
{
    TransitionKind kind = TransitionKind::Dissolve;
    Time duration = Time::ofMilliseconds(400);

    bool operator==(const Transition&) const = default;
};

enum class TextRole { Headline, Body, Button };
enum class TextMotion { None, Fade, Rise };

/// Text laid over the picture. Position is relative to the placement's safe zone, so that one text
/// serves all of them.
struct TextOverlay
{
    QString text = {};
    TextRole role = TextRole::Headline;
    QColor colour = QColor(255, 255, 255);
    double x = 0;     ///< left edge, 0 to 1 of the safe zone's width
    double y = 0.1;   ///< top edge, 0 to 1 of the safe zone's height
    double width = 1; ///< wrap width, 0 to 1 of the safe zone's width
    double size = 92; ///< px of the font on a frame whose shorter side is 1080
    int weight = 700; ///< 400 to 900
    Qt::Alignment alignment = Qt::AlignLeft;
    TextMotion in = TextMotion::Rise;
    TextMotion out = TextMotion::Fade;
    Time inDuration = Time::ofMilliseconds(300);
    Time outDuration = Time::ofMilliseconds(200);

    bool operator==(const TextOverlay&) const = default;
};

struct Item
{
    ItemId id = {};
    QString name = {};
    TimeRange range = {};
    std::vector<Alternate> alternates = {}; ///< empty for text
    int chosen = 0;                         ///< index into alternates
    std::optional<Transition> transitionIn = {};
    std::optional<TextOverlay> text = {};
    double gain = 1; ///< of its sound, linear
    Time fadeIn = {};
    Time fadeOut = {};
    Json extra = Json::object();

    /// The chosen one, or nullptr for text.
    const Alternate* alternate() const
    {
        return chosen >= 0 && std::size_t(chosen) < alternates.size()
                   ? &alternates[std::size_t(chosen)]
                   : nullptr;
    }
    bool operator==(const Item&) const = default;
};

enum class TrackKind { Text, Video, Music };
enum class TrackState : unsigned { Shown = 0, Hidden = 1, Locked = 2 };
Q_DECLARE_FLAGS(TrackStates, TrackState)

/// Items in order of start, never overlapping.
struct Track
{
    TrackId id = {};
    TrackKind kind = TrackKind::Video;
    QString name = {}; ///< "V1"
    TrackStates states = {};
    std::vector<Item> items = {};
    Json extra = Json::object();

    bool operator==(const Track&) const = default;
};

struct Marker
{
    Time at = {};
    QString name = {};
    Json extra = Json::object();

    bool operator==(const Marker&) const = default;
};

/// Tracks from the top of the screen down; a higher one is drawn over a lower one.
struct Timeline
{
    QSize size{1080, 1920};
    FrameRate rate{30, 1};
    std::vector<Track> tracks = {};
    std::vector<Marker> markers = {};
    Json extra = Json::object();

    /// The end of the last item of any track.
    Time duration() const;
    const Item* item(const ItemId& id) const;
    const Track* trackOf(const ItemId& id) const;
    /// The first track of this name, or nullptr.
    const Track* trackNamed(const QString& name) const;

    bool operator==(const Timeline&) const = default;
};

/// The item of `track` on screen at `time`, or nullptr.
const Item* itemAt(const Track& track, Time time);

/// Text, V2, V1 and Music, all empty: what every new cut starts with.
Timeline emptyTimeline(QSize size, FrameRate rate = {30, 1});

} // namespace rushes::timeline

Q_DECLARE_OPERATORS_FOR_FLAGS(rushes::timeline::TrackStates)
