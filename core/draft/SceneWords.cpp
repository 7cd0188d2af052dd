#include "core/draft/SceneWords.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace rushes::draft {

Outcome addScene(ParsedPrompt& prompt, SceneKind added)
{
    const SceneKind now = prompt.scene.value_or(added);
    if (now == added || now == SceneKind::Studio ||
        (now == SceneKind::Room && added == SceneKind::Table) ||
        (now == SceneKind::City && added == SceneKind::Street) ||
        (now == SceneKind::Table && added == SceneKind::Cafe)) {
        prompt.scene = added;
        return Outcome::Drawn;
    }
    const bool fits = (now == SceneKind::Podium && added == SceneKind::Studio) ||
                      (now == SceneKind::Table && added == SceneKind::Room) ||
                      (now == SceneKind::Cafe && added == SceneKind::Table) ||
                      (now == SceneKind::Street && added == SceneKind::City) ||
                      (now == SceneKind::Beach && added == SceneKind::Sea);
    return fits ? Outcome::Drawn : Outcome::Ignored;
}

void addCamera(ParsedPrompt& prompt, CameraWord word)
{
    switch (word) {
    case CameraWord::Close:
    case CameraWord::Wide:
        prompt.distance = word;
        break;
    case CameraWord::Low:
    case CameraWord::High:
    case CameraWord::TopDown:
        prompt.angle = word;
        break;
    case CameraWord::Centre:
        prompt.side = word;
        break;
    case CameraWord::Shallow:
    case CameraWord::Deep:
        prompt.focus = word;
        break;
    case CameraWord::Left:
    case CameraWord::Right:
    case CameraWord::None:
        break;
    }
}

bool saysInTheAir(const QString& word)
{
    static const QSet<QString> words{u"over"_s,     u"above"_s,      u"flying"_s,
                                     u"floating"_s, u"hovering"_s,   u"mid-air"_s,
                                     u"midair"_s,   u"in mid-air"_s, u"levitating"_s};
    return words.contains(word);
}

bool takeAsPartOfScene(ParsedPrompt& prompt, const QString& thing)
{
    const SceneKind scene = prompt.scene.value_or(SceneKind::Room);
    const bool hasWindow =
        scene == SceneKind::Room || scene == SceneKind::Table || scene == SceneKind::Cafe;
    if (thing != u"window"_s || !hasWindow)
        return false;
    prompt.scene = scene;
    return true;
}

SceneKind sceneOf(const ParsedPrompt& prompt, const Lexicon& lexicon)
{
    if (prompt.scene)
        return *prompt.scene;
    if (prompt.surface != Surface::Plain)
        return SceneKind::Table;
    if (prompt.weather == Weather::Snowfall)
        return SceneKind::Snow;
    if (!prompt.objects.empty() && prompt.objects.front().entry &&
        prompt.objects.front().entry->place)
        return *prompt.objects.front().entry->place;
    if (prompt.time && lexicon.times()[std::size_t(*prompt.time)].stars > 0.5)
        return SceneKind::NightSky;
    return prompt.time || prompt.weather != Weather::Clear ? SceneKind::Meadow : SceneKind::Studio;
}

TimeOfDay timeOf(const ParsedPrompt& prompt, SceneKind scene, const Lexicon& lexicon)
{
    if (scene == SceneKind::NightSky || scene == SceneKind::Space)
        return lexicon.time(u"night"_s);
    if (prompt.time)
        return lexicon.times()[std::size_t(*prompt.time)];
    return lexicon.time(u"day"_s);
}

} // namespace rushes::draft
