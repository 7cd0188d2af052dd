/// The words the draft board knows: objects with their drawings, colours, places, times of day,
/// weather, light, camera. Read from resources/draft (words.json, kinds.json, objects/), which is
/// built into the library. A plain value, any thread.
#pragma once

#include "core/base/Json.h"
#include "core/draft/Languages.h"

#include <QColor>
#include <QHash>
#include <QStringList>

#include <vector>

namespace rushes::draft {

enum class SceneKind {
    Studio,
    Podium,
    Beach,
    Sea,
    Table,
    Room,
    City,
    NightSky,
    Desert,
    Snow,
    Meadow,
    Forest,
    Mountains,
    Space,
    Street,
    Cafe
};
enum class Pose { Standing, Floating, Afloat };
/// How a colour word repaints a drawing: not at all, its coloured parts, all of it, or all but its
/// pale parts, which turn white.
enum class Tint { None, Parts, Whole, TwoTone };
/// Where the drawing looks, as set upright.
enum class Facing { Front, Left, Right };
enum class Surface { Plain, Wood, Marble, Stone, Linen };
enum class Weather { Clear, Overcast, Fog, Snowfall, Rain };
enum class LightMood { Plain, Soft, Dramatic, Warm, Cool, Bright, Neon };
enum class CameraWord { None, Close, Wide, Low, High, TopDown, Left, Right, Centre, Shallow, Deep };
/// Where a thing stands in the picture, or against another thing.
enum class PlaceWord { Left, Right, Middle, Behind, Before, Background, Foreground };
enum class Season { None, Spring, Summer, Autumn, Winter };
/// How the finished picture is made; Plain is the board's own soft light and grain.
enum class Style { Plain, Poster, Clay, Paper, Sketch };
enum class Material { Plain, Matte, Glossy, Metal };

struct ObjectEntry
{
    QString icon;
    QString name;  ///< the first of its words
    QString sense; ///< the kind of thing it is ("drink"); tells a mouse from a computer mouse
    double metres = 0.2;
    double turn = 0; ///< degrees clockwise that set the drawing upright
    Tint tint = Tint::None;
    Pose pose = Pose::Standing;
    Facing facing = Facing::Front;
    std::vector<int> omit;          ///< elements of the drawing to leave out, see splitDrawing
    bool seenFromAbove = false;     ///< drawn as lying on a table one looks down on
    std::optional<SceneKind> place; ///< where it belongs when the prompt names no place
};

/// A time of day as a palette. Colours are sRGB; `sunHeight` is a fraction of the sky above the
/// horizon.
struct TimeOfDay
{
    QString id;
    std::vector<QColor> sky; ///< zenith to horizon, evenly spaced
    QColor sun, key, ambientTop, ambientBottom, haze, cloud, cloudShade;
    double sunHeight = 0.5;
    double keyStrength = 1;
    double ambient = 0.7;
    double cloudCover = 0.4;
    double stars = 0;
    double exposure = 1;
};

enum class WordKind {
    Object,
    NearObject,
    Block,
    Colour,
    Scene,
    Surface,
    Time,
    Weather,
    Light,
    Camera,
    Place,
    Season,
    Style,
    Material,
    Size,
    Count,
    Container,
    Modifier,
    Filler
};

struct WordMeaning
{
    WordKind kind = WordKind::Filler;
    int index = 0;    ///< into the list of its kind, or the enumerator
    double value = 0; ///< for sizes and counts; 1 for a container that hides what is in it
};

class Lexicon
{
public:
    /// Reads the built-in texts. They are checked by a test; a damaged one gives an empty lexicon.
    static Lexicon builtIn();
    static Result<Lexicon> parse(const std::vector<QByteArray>& texts);

    /// All meanings of a phrase in lower case, singular or plural; empty when unknown.
    std::vector<WordMeaning> meanings(const QString& phrase) const;
    /// The number of words in the longest phrase.
    int longestPhrase() const { return m_longest; }

    const Languages& languages() const { return m_languages; }
    const std::vector<ObjectEntry>& objects() const { return m_objects; }
    const ObjectEntry* objectOf(const QString& icon) const;
    QColor colour(int index) const { return m_colours[std::size_t(index)]; }
    const std::vector<TimeOfDay>& times() const { return m_times; }
    /// The palette with this id, or the first.
    const TimeOfDay& time(const QString& id) const;

private:
    void add(const QString& phrase, WordMeaning meaning);
    void read(const Json& root);
    void readObjects(const Json& list);
    void readAlso(const std::vector<Json>& roots);
    void readKinds(const Json& table);
    void readTimes(const Json& list);
    void readIds(const Json& list, WordKind kind, const QStringList& ids);
    void readNumbers(const Json& table, WordKind kind);
    void readList(const Json& list, WordKind kind);

    std::vector<ObjectEntry> m_objects;
    std::vector<QColor> m_colours;
    std::vector<TimeOfDay> m_times;
    QHash<QString, std::vector<WordMeaning>> m_words;
    Languages m_languages;
    int m_longest = 1;
};

} // namespace rushes::draft
