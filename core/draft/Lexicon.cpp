#include "core/draft/Lexicon.h"

#include <QFile>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

static void initialiseDraftResource()
{
    Q_INIT_RESOURCE(draft);
}

namespace rushes::draft {

namespace {

const QStringList& sceneIds()
{
    static const QStringList ids{u"studio"_s, u"podium"_s, u"beach"_s,     u"sea"_s,    u"table"_s,
                                 u"room"_s,   u"city"_s,   u"night-sky"_s, u"desert"_s, u"snow"_s,
                                 u"meadow"_s, u"forest"_s, u"mountains"_s, u"space"_s};
    return ids;
}

QColor colourAt(const Json& object, const char* key)
{
    return QColor(stringAt(object, key));
}

/// Singular forms to try for a word that may be a plural.
QStringList singulars(const QString& word)
{
    QStringList forms;
    if (word.endsWith(u"ies"_s))
        forms << word.chopped(3) + u'y';
    if (word.endsWith(u"es"_s))
        forms << word.chopped(2);
    if (word.endsWith(u's') && !word.endsWith(u"ss"_s))
        forms << word.chopped(1);
    return forms;
}

Tint tintOf(const QString& text)
{
    return text == u"parts"_s      ? Tint::Parts
           : text == u"whole"_s    ? Tint::Whole
           : text == u"two-tone"_s ? Tint::TwoTone
                                   : Tint::None;
}

Facing facingOf(const QString& text)
{
    return text == u"left"_s ? Facing::Left : text == u"right"_s ? Facing::Right : Facing::Front;
}

Pose poseOf(const QString& text)
{
    return text == u"floating"_s ? Pose::Floating
           : text == u"water"_s  ? Pose::Afloat
                                 : Pose::Standing;
}

} // namespace

Lexicon Lexicon::builtIn()
{
    initialiseDraftResource();
    QFile file(u":/draft/lexicon.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return parse(file.readAll()).value_or(Lexicon());
}

Result<Lexicon> Lexicon::parse(const QByteArray& json)
{
    const Result<Json> root = parseJson(json, u"lexicon.json"_s);
    if (!root)
        return fail(root.error());
    Lexicon lexicon;
    lexicon.readObjects(memberAt(*root, "objects"));
    for (const auto& [name, value] : memberAt(*root, "colours").items()) {
        lexicon.m_colours.push_back(QColor(value.get<QString>()));
        lexicon.add(QString::fromStdString(name),
                    {WordKind::Colour, int(lexicon.m_colours.size()) - 1, 0});
    }
    lexicon.readKinds(memberAt(*root, "scenes"), WordKind::Scene, sceneIds());
    lexicon.readKinds(memberAt(*root, "surfaces"), WordKind::Surface,
                      {u"plain"_s, u"wood"_s, u"marble"_s, u"stone"_s, u"linen"_s});
    lexicon.readTimes(memberAt(*root, "times"));
    lexicon.readKinds(memberAt(*root, "weather"), WordKind::Weather,
                      {u"clear"_s, u"overcast"_s, u"fog"_s, u"snowfall"_s, u"rain"_s});
    lexicon.readKinds(
        memberAt(*root, "light"), WordKind::Light,
        {u"plain"_s, u"soft"_s, u"dramatic"_s, u"warm"_s, u"cool"_s, u"bright"_s, u"neon"_s});
    lexicon.readKinds(
        memberAt(*root, "camera"), WordKind::Camera,
        {u"none"_s, u"close"_s, u"wide"_s, u"low"_s, u"left"_s, u"right"_s, u"centre"_s});
    lexicon.readNumbers(memberAt(*root, "sizes"), WordKind::Size);
    lexicon.readNumbers(memberAt(*root, "counts"), WordKind::Count);
    lexicon.readList(memberAt(*root, "containers"), WordKind::Container);
    lexicon.readList(memberAt(*root, "blocks"), WordKind::Block);
    lexicon.readList(memberAt(*root, "fillers"), WordKind::Filler);
    lexicon.readList(memberAt(*root, "modifiers"), WordKind::Modifier);
    if (lexicon.m_objects.empty() || lexicon.m_times.empty())
        return fail(ErrorCode::Io, u"lexicon.json names no objects or no times"_s);
    return lexicon;
}

void Lexicon::add(const QString& phrase, WordMeaning meaning)
{
    m_words[phrase].push_back(meaning);
    m_longest = std::max(m_longest, int(phrase.count(u' ')) + 1);
}

void Lexicon::readObjects(const Json& list)
{
    for (const Json& item : list) {
        ObjectEntry entry;
        entry.icon = stringAt(item, "icon");
        entry.metres = numberAt(item, "metres", 0.2);
        entry.turn = numberAt(item, "turn");
        entry.tint = tintOf(stringAt(item, "tint"));
        entry.pose = poseOf(stringAt(item, "pose"));
        entry.facing = facingOf(stringAt(item, "facing"));
        for (const Json& part : memberAt(item, "omit"))
            entry.omit.push_back(part.get<int>());
        entry.seenFromAbove = flagAt(item, "seenFromAbove");
        if (const auto place = sceneIds().indexOf(stringAt(item, "place")); place >= 0)
            entry.place = SceneKind(place);
        const int index = int(m_objects.size());
        for (const Json& word : memberAt(item, "words")) {
            const auto text = word.get<QString>();
            if (entry.name.isEmpty())
                entry.name = text;
            add(text, {WordKind::Object, index, 0});
        }
        for (const Json& word : memberAt(item, "near"))
            add(word.get<QString>(), {WordKind::NearObject, index, 0});
        m_objects.push_back(entry);
    }
}

void Lexicon::readTimes(const Json& list)
{
    for (const Json& item : list) {
        TimeOfDay time;
        time.id = stringAt(item, "id");
        for (const Json& stop : memberAt(item, "sky"))
            time.sky.push_back(QColor(stop.get<QString>()));
        time.sun = colourAt(item, "sun");
        time.key = colourAt(item, "key");
        time.ambientTop = colourAt(item, "ambientTop");
        time.ambientBottom = colourAt(item, "ambientBottom");
        time.haze = colourAt(item, "haze");
        time.cloud = colourAt(item, "cloud");
        time.cloudShade = colourAt(item, "cloudShade");
        time.sunHeight = numberAt(item, "sunHeight");
        time.keyStrength = numberAt(item, "keyStrength");
        time.ambient = numberAt(item, "ambient");
        time.cloudCover = numberAt(item, "cloudCover");
        time.stars = numberAt(item, "stars");
        time.exposure = numberAt(item, "exposure", 1);
        for (const Json& word : memberAt(item, "words"))
            add(word.get<QString>(), {WordKind::Time, int(m_times.size()), 0});
        m_times.push_back(time);
    }
}

void Lexicon::readKinds(const Json& list, WordKind kind, const QStringList& ids)
{
    for (const Json& item : list)
        for (const Json& word : memberAt(item, "words"))
            add(word.get<QString>(), {kind, int(ids.indexOf(stringAt(item, "id"))), 0});
}

void Lexicon::readNumbers(const Json& table, WordKind kind)
{
    for (const auto& [name, value] : table.items())
        add(QString::fromStdString(name), {kind, 0, value.get<double>()});
}

void Lexicon::readList(const Json& list, WordKind kind)
{
    for (const Json& word : list)
        add(word.get<QString>(), {kind, 0, 0});
}

std::vector<WordMeaning> Lexicon::meanings(const QString& phrase) const
{
    if (const auto found = m_words.constFind(phrase); found != m_words.constEnd())
        return *found;
    for (const QString& form : singulars(phrase))
        if (const auto found = m_words.constFind(form); found != m_words.constEnd())
            return *found;
    return {};
}

const ObjectEntry* Lexicon::objectOf(const QString& icon) const
{
    const auto found = std::find_if(m_objects.begin(), m_objects.end(),
                                    [&](const ObjectEntry& entry) { return entry.icon == icon; });
    return found == m_objects.end() ? nullptr : &*found;
}

const TimeOfDay& Lexicon::time(const QString& id) const
{
    const auto found = std::find_if(m_times.begin(), m_times.end(),
                                    [&](const TimeOfDay& time) { return time.id == id; });
    return found == m_times.end() ? m_times.front() : *found;
}

} // namespace rushes::draft
