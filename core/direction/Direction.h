/// Camera, light and background of one clip: what the user sets on the Clip workspace and what a
/// recipe records. The same value drives the local sketch and compiles to words for a model. A
/// value; any thread.
#pragma once

#include "core/base/Json.h"
#include "core/direction/Background.h"
#include "core/direction/CameraFrames.h"
#include "core/direction/CameraMove.h"
#include "core/direction/Lighting.h"

#include <optional>
#include <vector>

namespace rushes::direction {

struct Direction
{
    CameraMove move = CameraMove::PushIn;
    double strength = 0.4; ///< 0 to 1
    Ease ease = Ease::InOut;
    std::optional<Lighting> light = {}; ///< none = as in the picture
    Background background = {};
    Time duration = Time::ofSeconds(4);
    std::optional<CameraFrames> frames = {}; ///< none = as the move and its strength have it
    bool loops = false; ///< goes there and back, so that the end meets the start
    double shutter = 0; ///< share of a frame's time it is open: 0 sharp, 0.5 as film, at most 1
    std::optional<Lighting> lightEnd = {}; ///< what the light goes to; none = it stays

    bool operator==(const Direction&) const = default;
};

/// How far along its way a clip is at `t`, 0 to 1: a loop is at its end in the middle.
double wayAt(const Direction& direction, double t);

/// Where the camera stands at `t` (0 = start, 1 = end): as the move has it, or where the frames put
/// it, which then keeps only the move's turning and rolling.
CameraPose poseAt(const Direction& direction, double t);

Json toJson(const Direction& direction);
Direction directionFromJson(const Json& json);

/// One piece of the direction text: fixed words, or a token the user may change (kind says which
/// setting it shows).
enum class TokenKind {
    Fixed,
    Move,
    Pace,
    Subject,
    Duration,
    Ease,
    Light,
    Warmth,
    Softness,
    Background,
    Framing,
    LightEnd,
    WarmthEnd,
    SoftnessEnd
};
struct Token
{
    TokenKind kind = TokenKind::Fixed;
    QString text;
    bool isChanged = false; ///< the user's own words, which no setting rewrites

    bool operator==(const Token&) const = default;
};

/// What a clip begins with. One made from words alone has nothing yet that could stay as it is, nor
/// a background to replace.
enum class Origin { Picture, Words };

/// Film grammar a video model understands, in tokens; names the subject and says what must stay as
/// it is.
std::vector<Token> toTokens(const Direction& direction,
                            const QString& subject = QStringLiteral("the subject"),
                            Origin origin = Origin::Picture);
/// The tokens joined to one text.
QString toWords(const Direction& direction, const QString& subject = QStringLiteral("the subject"));

} // namespace rushes::direction
