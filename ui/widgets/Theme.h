/// The colours of the program by role, dark or light. One Theme lives in the application's
/// composition and reaches widgets through the style (`RushesStyle`); widgets ask `themeOf(this)`
/// while painting. Main thread only. It never holds sizes or fonts.
#pragma once

#include <QColor>
#include <QObject>
#include <QPalette>

#include <chrono>

class QWidget;

namespace rushes::widgets {

enum class ColourRole {
    Stage,  ///< behind pictures
    Window, ///< timeline bed, hint bar
    Panel,  ///< panels, top bar, status
    Raised, ///< buttons, chips, cells
    Hover,
    Pressed, ///< also the segment that is on
    Field,   ///< text and number fields
    Line,    ///< rules in panels
    LineStrong,
    Gap,     ///< splitter lines
    Control, ///< edge of an unchecked box, a switch that is off, an empty field
    Text1,
    Text2,
    Text3, ///< labels; never on Pressed
    Text4, ///< disabled text and ornaments only
    Accent,
    OnAccent,
    AccentSoft,
    Selection, ///< text selection; its text is always white
    Ok,
    OkSoft,
    Amber,
    AmberSoft,
    Red,
    RedSoft,
    Playhead,
    OnPicture, ///< translucent fill of badges on pictures
    OnPictureText,
    TrackVideo,
    TrackText,
    TrackTextSelected,
    TrackButton,
    TrackMusic,
    TrackWave,
    SpeedFill, ///< under the curve of the speed lane
};

enum class Scheme { Dark, Light };
/// Reduced: every duration is zero and nothing moves by itself.
enum class Motion { Full, Reduced };

class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(Scheme scheme = Scheme::Dark, QObject* parent = nullptr);

    Scheme scheme() const { return m_scheme; }
    void setScheme(Scheme scheme);
    Motion motion() const { return m_motion; }
    void setMotion(Motion motion);

    QColor colour(ColourRole role) const;
    /// The roles that ordinary Qt widgets read.
    QPalette palette() const;
    /// `full`, or zero with reduced motion.
    std::chrono::milliseconds duration(std::chrono::milliseconds full) const;

signals:
    void changed();

private:
    Scheme m_scheme;
    Motion m_motion = Motion::Full;
};

/// The theme of the widget's style (of the application's style for nullptr); a fixed dark theme
/// when another style is in use, as in a test of one widget.
const Theme& themeOf(const QWidget* widget);
/// `themeOf(widget).colour(role)`.
QColor colourOf(const QWidget* widget, ColourRole role);

} // namespace rushes::widgets
