#include "ui/explore/PromptSlots.h"

#include "core/draft/Lexicon.h"

#include <algorithm>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using draft::WordKind;

namespace {

const draft::Lexicon& lexicon()
{
    static const draft::Lexicon words = draft::Lexicon::builtIn();
    return words;
}

/// Prompts are written in the language of models, so these are words of a prompt and not of the
/// program.
const QStringList& listed(Slot slot)
{
    static const QStringList none;
    static const QStringList style{
        u"studio photo"_s,      u"catalogue still"_s, u"film look"_s,      u"editorial photo"_s,
        u"macro photo"_s,       u"watercolour"_s,     u"line drawing"_s,   u"3D render"_s,
        u"flat illustration"_s, u"paper cut"_s,       u"black and white"_s};
    static const QStringList light{
        u"golden hour"_s,     u"soft window light"_s, u"overcast noon"_s, u"blue hour"_s,
        u"hard noon light"_s, u"low key"_s,           u"high key"_s,      u"backlight"_s,
        u"neon light"_s,      u"long soft shadows"_s, u"candle light"_s,  u"night"_s};
    static const QStringList camera{u"24 mm"_s,
                                    u"35 mm"_s,
                                    u"50 mm"_s,
                                    u"85 mm"_s,
                                    u"shallow focus"_s,
                                    u"deep focus"_s,
                                    u"close view"_s,
                                    u"wide view"_s,
                                    u"low angle"_s,
                                    u"seen from above"_s,
                                    u"seen from the side"_s};
    switch (slot) {
    case Slot::Style:
        return style;
    case Slot::Light:
        return light;
    case Slot::Camera:
        return camera;
    case Slot::Subject:
        break;
    }
    return none;
}

bool belongs(WordKind kind, Slot slot)
{
    switch (slot) {
    case Slot::Subject:
        return kind == WordKind::Object || kind == WordKind::NearObject || kind == WordKind::Block;
    case Slot::Light:
        return kind == WordKind::Time || kind == WordKind::Light;
    case Slot::Camera:
        return kind == WordKind::Camera;
    case Slot::Style:
        break;
    }
    return false;
}

bool meansSlot(const QString& phrase, Slot slot)
{
    const auto meanings = lexicon().meanings(phrase);
    return std::any_of(meanings.begin(), meanings.end(), [&](const draft::WordMeaning& meaning) {
        return belongs(meaning.kind, slot);
    });
}

std::optional<WordSpan> listedIn(const QString& prompt, Slot slot)
{
    std::optional<WordSpan> first;
    for (const QString& phrase : listed(slot)) {
        const int at = int(prompt.indexOf(phrase, 0, Qt::CaseInsensitive));
        if (at < 0 || (first && first->position < at))
            continue;
        const int end = at + int(phrase.size());
        const bool isWhole = (at == 0 || !isWordCharacter(prompt[at - 1])) &&
                             (end == prompt.size() || !isWordCharacter(prompt[end]));
        if (isWhole)
            first = WordSpan{at, int(phrase.size())};
    }
    return first;
}

/// The longest phrase of the lexicon that begins earliest.
std::optional<WordSpan> knownIn(const QString& prompt, Slot slot)
{
    const std::vector<WordSpan> spans = words(prompt);
    for (std::size_t i = 0; i < spans.size(); ++i) {
        const std::size_t most = std::min(spans.size() - i, std::size_t(lexicon().longestPhrase()));
        for (std::size_t count = most; count > 0; --count) {
            const WordSpan& last = spans[i + count - 1];
            const int length = last.position + last.length - spans[i].position;
            if (meansSlot(prompt.mid(spans[i].position, length).toLower().simplified(), slot))
                return WordSpan{spans[i].position, length};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<WordSpan> slotIn(const QString& prompt, Slot slot)
{
    const auto ours = listedIn(prompt, slot), known = knownIn(prompt, slot);
    if (!ours || !known)
        return ours ? ours : known;
    const bool isBefore = known->position + known->length <= ours->position;
    return isBefore ? known : ours; // "golden hour" rather than "at golden hour"
}

QStringList slotWords(Slot slot)
{
    return listed(slot);
}

QString withSlot(const QString& prompt, Slot slot, const QString& words)
{
    QString text = prompt;
    if (const auto span = slotIn(prompt, slot)) {
        text.replace(span->position, span->length, words);
    } else if (!words.isEmpty()) {
        while (!text.isEmpty() && (text.back().isSpace() || text.back() == u','))
            text.chop(1);
        text += text.isEmpty() ? words : u", "_s + words;
    }
    return text;
}

} // namespace rushes::explore
