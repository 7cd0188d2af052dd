#include "core/direction/Direction.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cmath>

namespace rushes::direction {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How a move reads: "The camera" + verb + pace + link + subject + ending.
struct Phrase
{
    const char* verb;
    const char* link;
    const char* ending = "";
};

constexpr std::array phrases = {
    Phrase{"stays completely still, locked off on a tripod,", " in front of "},
    Phrase{"pushes in", " towards "},
    Phrase{"pulls out", " away from "},
    Phrase{"pans left", " across "},
    Phrase{"pans right", " across "},
    Phrase{"tilts up", " across "},
    Phrase{"tilts down", " across "},
    Phrase{"trucks left", " past "},
    Phrase{"trucks right", " past "},
    Phrase{"rises straight up on a pedestal", " in front of "},
    Phrase{"sinks straight down on a pedestal", " in front of "},
    Phrase{"orbits to the left", " around "},
    Phrase{"orbits to the right", " around "},
    Phrase{"cranes up", " above "},
    Phrase{"cranes down", " to "},
    Phrase{"zooms in from where it stands", " on "},
    Phrase{"zooms out from where it stands", " from "},
    Phrase{"dollies in while the lens zooms out", " on ",
           ", which keeps its size while the background stretches away"},
    Phrase{"rolls clockwise", " in front of "},
    Phrase{"is held by hand and sways", " in front of "},
};

struct Step
{
    double below;
    const char* words;
};

/// The words of the first step that `value` is below; the last step has no limit.
template <std::size_t Count>
QString wordsFor(double value, const std::array<Step, Count>& steps)
{
    const auto step = std::find_if(steps.begin(), steps.end() - 1,
                                   [=](const Step& s) { return value < s.below; });
    return QString::fromLatin1(step->words);
}

QString paceWords(CameraMove move, double strength)
{
    if (move == CameraMove::Handheld)
        return wordsFor(
            strength,
            std::array<Step, 4>{
                {{0.25, "barely"}, {0.5, "gently"}, {0.75, "noticeably"}, {1, "restlessly"}}});
    return wordsFor(strength, std::array<Step, 5>{{{0.15, "almost imperceptibly"},
                                                   {0.3, "very slowly"},
                                                   {0.55, "slowly and steadily"},
                                                   {0.8, "steadily, at a moderate pace,"},
                                                   {1, "fast and boldly"}}});
}

QString easeWords(Ease ease)
{
    switch (ease) {
    case Ease::Linear:
        return u"at a constant speed"_s;
    case Ease::In:
        return u"easing in"_s;
    case Ease::Out:
        return u"easing out"_s;
    case Ease::InOut:
        return u"easing in and out"_s;
    }
    return {};
}

QString durationWords(Time duration)
{
    const double seconds = double(qRound(duration.seconds() * 10)) / 10;
    return u"%1 %2"_s.arg(QString::number(seconds), seconds == 1 ? u"second"_s : u"seconds"_s);
}

QString warmthWords(double kelvin)
{
    return wordsFor(kelvin, std::array<Step, 8>{{{2200, "candle-warm"},
                                                 {3000, "very warm"},
                                                 {4600, "warm"},
                                                 {5200, "slightly warm"},
                                                 {6100, "neutral"},
                                                 {7500, "slightly cool"},
                                                 {10000, "cool blue"},
                                                 {15000, "deep blue"}}});
}

QString softnessWords(double softness)
{
    return wordsFor(softness, std::array<Step, 5>{{{0.2, "hard"},
                                                   {0.4, "fairly hard"},
                                                   {0.65, "fairly soft"},
                                                   {0.88, "soft"},
                                                   {1, "very soft"}}});
}

QString brightnessWords(double intensity)
{
    return wordsFor(intensity, std::array<Step, 5>{{{0.55, ", and very dim"},
                                                    {0.85, ", and dim"},
                                                    {1.15, ""},
                                                    {1.35, ", and bright"},
                                                    {2, ", and very bright"}}});
}

class TokenList
{
public:
    void fixed(const QString& text) { add(TokenKind::Fixed, text); }
    void add(TokenKind kind, const QString& text)
    {
        if (text.isEmpty())
            return;
        if (kind == TokenKind::Fixed && !m_tokens.empty() &&
            m_tokens.back().kind == TokenKind::Fixed)
            m_tokens.back().text += text;
        else
            m_tokens.push_back({.kind = kind, .text = text});
    }
    std::vector<Token> take() { return std::move(m_tokens); }

private:
    std::vector<Token> m_tokens;
};

void addMove(TokenList& tokens, const Direction& direction, const QString& subject)
{
    const CameraMove move = direction.strength > 0 ? direction.move : CameraMove::Static;
    const bool moves = move != CameraMove::Static;
    const Phrase& phrase = phrases.at(std::size_t(move));
    tokens.fixed(u"The camera "_s);
    tokens.add(TokenKind::Move, QString::fromLatin1(phrase.verb));
    if (moves) {
        tokens.fixed(u" "_s);
        tokens.add(TokenKind::Pace, paceWords(move, direction.strength));
    }
    tokens.fixed(QString::fromLatin1(phrase.link));
    tokens.add(TokenKind::Subject, subject);
    tokens.fixed(QString::fromLatin1(phrase.ending) + (*phrase.ending ? u", over "_s
                                                       : moves        ? u" over "_s
                                                                      : u" for "_s));
    tokens.add(TokenKind::Duration, durationWords(direction.duration));
    if (moves && move != CameraMove::Handheld) {
        tokens.fixed(u", "_s);
        tokens.add(TokenKind::Ease, easeWords(direction.ease));
    }
    const QString framing = direction.frames ? framingWords(*direction.frames) : QString();
    if (!framing.isEmpty()) {
        tokens.fixed(u", ending "_s);
        tokens.add(TokenKind::Framing, framing);
    }
    tokens.fixed(u". "_s);
}

/// Which tokens show a light's parts.
struct LightKinds
{
    TokenKind place, warmth, softness;
};

/// "the right, low behind, warm and fairly soft, and dim".
void addLightParts(TokenList& tokens, const Lighting& light, LightKinds kinds)
{
    tokens.fixed(lightArticle(light));
    tokens.add(kinds.place, lightDirectionWords(light));
    tokens.fixed(u", "_s);
    tokens.add(kinds.warmth, warmthWords(light.kelvin));
    tokens.fixed(u" and "_s);
    tokens.add(kinds.softness, softnessWords(light.softness));
    tokens.fixed(brightnessWords(light.intensity));
}

void addLight(TokenList& tokens, const Direction& direction)
{
    const std::optional<Lighting>& light = direction.light;
    const bool changes = direction.lightEnd && direction.lightEnd != light;
    if (!light) {
        tokens.fixed(changes ? u"Over the shot the light goes from "_s : u"Keep "_s);
        tokens.add(TokenKind::Light, changes ? u"how it is now"_s : u"the light as it is"_s);
    } else {
        tokens.fixed(changes ? u"Over the shot the light goes from "_s : u"Light comes from "_s);
        addLightParts(tokens, *light, {TokenKind::Light, TokenKind::Warmth, TokenKind::Softness});
    }
    if (changes) {
        tokens.fixed(light ? u", to "_s : u" to "_s);
        addLightParts(tokens, *direction.lightEnd,
                      {TokenKind::LightEnd, TokenKind::WarmthEnd, TokenKind::SoftnessEnd});
        tokens.fixed(direction.loops ? u", and back"_s : QString());
    }
    tokens.fixed(u". "_s);
}

QString sceneWords(const Background& background)
{
    constexpr std::array scenes = {
        "a seamless paper sweep in a photo studio",
        "a round podium on a seamless studio backdrop",
        "a matte table before a softly lit wall",
        "a dark place whose lights are far out of focus",
        "a smooth gradient",
        "a plain surface seen from straight above, as a flat lay",
        "a bright apartment",
        "a city square among towers",
        "hills at dawn",
        "a forest of tall trees",
        "a savanna at night under stars",
        "a sunny park",
        "a quay by the sea",
        "an old town at sunset",
    };
    const QString words = QString::fromLatin1(scenes.at(std::size_t(background.scene)));
    if (direction::isPlace(background.scene)) {
        const QString table = background.colour.isValid()
                                  ? u"a table in "_s + background.colour.name()
                                  : u"a table"_s;
        return u"%1 before %2, far out of focus, in its light"_s.arg(table, words);
    }
    return background.colour.isValid() ? u"%1 in %2"_s.arg(words, background.colour.name()) : words;
}

void addBackground(TokenList& tokens, const Background& background)
{
    switch (background.kind) {
    case BackgroundKind::Keep:
        tokens.fixed(u"Keep "_s);
        tokens.add(TokenKind::Background, u"the background as it is"_s);
        break;
    case BackgroundKind::Blur:
        tokens.fixed(u"Keep "_s);
        tokens.add(TokenKind::Background, u"the background softly out of focus"_s);
        break;
    case BackgroundKind::Colour:
        tokens.fixed(u"Replace the background with "_s);
        tokens.add(TokenKind::Background,
                   u"a plain backdrop in %1"_s.arg(background.colour.name()));
        break;
    case BackgroundKind::Image:
        tokens.fixed(u"Replace the background with "_s);
        tokens.add(TokenKind::Background,
                   u"the place shown in %1"_s.arg(QFileInfo(background.imagePath).fileName()));
        break;
    case BackgroundKind::Prompt:
        tokens.fixed(u"Replace the background with "_s);
        tokens.add(TokenKind::Background, background.words);
        break;
    case BackgroundKind::Scene:
        tokens.fixed(u"Replace the background with "_s);
        tokens.add(TokenKind::Background, sceneWords(background));
        break;
    }
}

Json lightJson(const Lighting& light)
{
    return {{"azimuth", light.azimuth},
            {"elevation", light.elevation},
            {"kelvin", light.kelvin},
            {"intensity", light.intensity},
            {"softness", light.softness}};
}

Lighting lightFromJson(const Json& json)
{
    const Lighting usual;
    return {.azimuth = std::clamp(numberAt(json, "azimuth", usual.azimuth), -180.0, 180.0),
            .elevation = std::clamp(numberAt(json, "elevation", usual.elevation), -90.0, 90.0),
            .kelvin = std::clamp(numberAt(json, "kelvin", usual.kelvin), 1500.0, 15000.0),
            .intensity = std::clamp(numberAt(json, "intensity", usual.intensity), 0.0, 2.0),
            .softness = std::clamp(numberAt(json, "softness", usual.softness), 0.0, 1.0)};
}

} // namespace

double wayAt(const Direction& direction, double t)
{
    return direction.loops ? 1 - std::abs(2 * t - 1) : t; // back in the second half
}

CameraPose poseAt(const Direction& direction, double t)
{
    t = wayAt(direction, t);
    const CameraPose moved = cameraPose(direction.move, direction.strength, direction.ease, t,
                                        direction.duration.seconds());
    if (!direction.frames)
        return moved;
    const FrameRect seen = between(*direction.frames, eased(direction.ease, t));
    const QPointF aside = seen.middle - QPointF(0.5, 0.5);
    const double larger = 1 / seen.width;
    if (direction.move == CameraMove::ZoomIn || direction.move == CameraMove::ZoomOut)
        return {.zoom = larger, .panX = aside.x() * larger, .panY = aside.y() * larger};
    return {.x = aside.x(), .y = aside.y(), .scale = larger, .yaw = moved.yaw, .roll = moved.roll};
}

Json toJson(const Direction& direction)
{
    Json json = {{"move", moveName(direction.move)},
                 {"strength", direction.strength},
                 {"ease", easeName(direction.ease)},
                 {"light", direction.light ? lightJson(*direction.light) : Json()},
                 {"background", backgroundText(direction.background)},
                 {"duration", direction.duration}};
    if (direction.frames)
        json["frames"] = toJson(*direction.frames);
    if (direction.loops) // recipes without them stay what they were
        json["loops"] = true;
    if (direction.shutter > 0)
        json["shutter"] = direction.shutter;
    if (direction.lightEnd)
        json["lightEnd"] = lightJson(*direction.lightEnd);
    return json;
}

Direction directionFromJson(const Json& json)
{
    Direction direction;
    direction.move = moveNamed(stringAt(json, "move")).value_or(direction.move);
    direction.strength = std::clamp(numberAt(json, "strength", direction.strength), 0.0, 1.0);
    direction.ease = easeNamed(stringAt(json, "ease")).value_or(direction.ease);
    if (const Json& light = memberAt(json, "light"); light.is_object())
        direction.light = lightFromJson(light);
    direction.background = parseBackground(stringAt(json, "background")).value_or(Background{});
    const std::int64_t flicks = integerAt(json, "duration", direction.duration.flicks());
    if (flicks > 0)
        direction.duration = Time::ofFlicks(flicks);
    direction.frames = cameraFramesFromJson(memberAt(json, "frames"));
    direction.loops = flagAt(json, "loops");
    direction.shutter = std::clamp(numberAt(json, "shutter", direction.shutter), 0.0, 1.0);
    if (const Json& light = memberAt(json, "lightEnd"); light.is_object())
        direction.lightEnd = lightFromJson(light);
    return direction;
}

std::vector<Token> toTokens(const Direction& direction, const QString& subject, Origin origin)
{
    TokenList tokens;
    addMove(tokens, direction, subject);
    if (origin == Origin::Picture || direction.light || direction.lightEnd)
        addLight(tokens, direction);
    if (origin == Origin::Words) {
        tokens.fixed(u"A single continuous shot: no cuts, no text."_s);
        return tokens.take();
    }
    addBackground(tokens, direction.background);
    const QString scene = direction.background.kind == BackgroundKind::Keep ||
                                  direction.background.kind == BackgroundKind::Blur
                              ? u", and the scene's layout"_s
                              : QString();
    tokens.fixed(
        u". Keep %1's shape, colours and identity%2. A single continuous shot: no cuts, no text."_s
            .arg(subject, scene));
    return tokens.take();
}

QString toWords(const Direction& direction, const QString& subject)
{
    QString words;
    for (const Token& token : toTokens(direction, subject))
        words += token.text;
    return words;
}

} // namespace rushes::direction
