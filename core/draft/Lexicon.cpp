#include "core/draft/Lexicon.h"

#include <QDir>
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
    static const QStringList ids{u"studio"_s,    u"podium"_s, u"beach"_s,  u"sea"_s,
                                 u"table"_s,     u"room"_s,   u"city"_s,   u"night-sky"_s,
                                 u"desert"_s,    u"snow"_s,   u"meadow"_s, u"forest"_s,
                                 u"mountains"_s, u"space"_s,  u"street"_s, u"cafe"_s};
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
    QStringList files{u":/draft/words.json"_s, u":/draft/kinds.json"_s};
    for (const QString& folder : {u":/draft/objects/"_s, u":/draft/languages/"_s})
        for (const QString& name : QDir(folder).entryList(QDir::Files, QDir::Name))
            files << folder + name;
    std::vector<QByteArray> texts;
    for (const QString& name : files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return {};
        texts.push_back(file.readAll());
    }
    return parse(texts).value_or(Lexicon());
}

Result<Lexicon> Lexicon::parse(const std::vector<QByteArray>& texts)
{
    Lexicon lexicon;
    std::vector<Json> roots;
    for (const QByteArray& text : texts) {
        const Result<Json> root = parseJson(text, u"lexicon"_s);
        if (!root)
            return fail(root.error());
        roots.push_back(*root);
        lexicon.read(*root);
    }
    lexicon.readAlso(roots);
    for (const Json& root : roots)
        lexicon.readKinds(memberAt(root, "kinds"));
    if (lexicon.m_objects.empty() || lexicon.m_times.empty())
        return fail(ErrorCode::Io, u"the lexicon names no objects or no times"_s);
    return lexicon;
}

void Lexicon::read(const Json& root)
{
    m_languages.read(root);
    readObjects(memberAt(root, "objects"));
    for (const auto& [name, value] : memberAt(root, "colours").items()) {
        m_colours.push_back(QColor(value.get<QString>()));
        add(QString::fromStdString(name), {WordKind::Colour, int(m_colours.size()) - 1, 0});
    }
    readIds(memberAt(root, "scenes"), WordKind::Scene, sceneIds());
    readIds(memberAt(root, "surfaces"), WordKind::Surface,
            {u"plain"_s, u"wood"_s, u"marble"_s, u"stone"_s, u"linen"_s});
    readTimes(memberAt(root, "times"));
    readIds(memberAt(root, "weather"), WordKind::Weather,
            {u"clear"_s, u"overcast"_s, u"fog"_s, u"snowfall"_s, u"rain"_s});
    readIds(memberAt(root, "light"), WordKind::Light,
            {u"plain"_s, u"soft"_s, u"dramatic"_s, u"warm"_s, u"cool"_s, u"bright"_s, u"neon"_s});
    readIds(memberAt(root, "camera"), WordKind::Camera,
            {u"none"_s, u"close"_s, u"wide"_s, u"low"_s, u"high"_s, u"top-down"_s, u"left"_s,
             u"right"_s, u"centre"_s, u"shallow"_s, u"deep"_s});
    readIds(memberAt(root, "places"), WordKind::Place,
            {u"left"_s, u"right"_s, u"middle"_s, u"behind"_s, u"before"_s, u"background"_s,
             u"foreground"_s});
    readIds(memberAt(root, "seasons"), WordKind::Season,
            {u"none"_s, u"spring"_s, u"summer"_s, u"autumn"_s, u"winter"_s});
    readIds(memberAt(root, "styles"), WordKind::Style,
            {u"plain"_s, u"poster"_s, u"clay"_s, u"paper"_s, u"sketch"_s});
    readIds(memberAt(root, "materials"), WordKind::Material,
            {u"plain"_s, u"matte"_s, u"glossy"_s, u"metal"_s});
    readNumbers(memberAt(root, "sizes"), WordKind::Size);
    readNumbers(memberAt(root, "counts"), WordKind::Count);
    readList(memberAt(root, "containers"), WordKind::Container);
    for (const Json& word : memberAt(root, "closedContainers"))
        add(word.get<QString>(), {WordKind::Container, 0, 1});
    readList(memberAt(root, "blocks"), WordKind::Block);
    readList(memberAt(root, "fillers"), WordKind::Filler);
    readList(memberAt(root, "modifiers"), WordKind::Modifier);
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
        entry.sense = stringAt(item, "sense");
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

/// Words that mean a thing only in company of its kind ("whiskey and two glasses") come after those
/// that always do.
void Lexicon::readAlso(const std::vector<Json>& roots)
{
    int index = 0;
    for (const Json& root : roots)
        for (const Json& item : memberAt(root, "objects")) {
            for (const Json& word : memberAt(item, "also"))
                add(word.get<QString>(), {WordKind::Object, index, 0});
            ++index;
        }
}

/// A word without a drawing of its own is drawn as its nearest named kind, at most two steps up:
/// "macchiato" as coffee. Farther up a thing is no longer like its kind.
void Lexicon::readKinds(const Json& table)
{
    constexpr int mostSteps = 2;
    QHash<QString, QString> parents;
    for (const auto& [parent, children] : table.items())
        for (const Json& child : children)
            parents.insert(child.get<QString>(), QString::fromStdString(parent));
    for (auto it = parents.constBegin(); it != parents.constEnd(); ++it) {
        QString kind = it.value();
        for (int step = 0; step < mostSteps && !kind.isEmpty(); ++step) {
            const std::vector<WordMeaning> found = meanings(kind);
            const auto object = std::find_if(found.begin(), found.end(), [](const WordMeaning& m) {
                return m.kind == WordKind::Object;
            });
            if (object != found.end()) {
                if (meanings(it.key()).empty())
                    add(it.key(), {WordKind::NearObject, object->index, 0});
                break;
            }
            kind = parents.value(kind);
        }
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

void Lexicon::readIds(const Json& list, WordKind kind, const QStringList& ids)
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
