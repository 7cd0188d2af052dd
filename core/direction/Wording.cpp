#include "core/direction/Wording.h"

#include <QRegularExpression>

#include <array>

namespace rushes::direction {

using namespace Qt::Literals::StringLiterals;

namespace {

/// In the order of TokenKind.
constexpr std::array names = {"fixed",   "move",      "pace",       "subject",     "duration",
                              "ease",    "light",     "warmth",     "softness",    "background",
                              "framing", "light end", "warmth end", "softness end"};

/// Ended, with a space for what follows; empty stays empty.
QString sceneSentence(const QString& text)
{
    const QString words = text.trimmed();
    if (words.isEmpty())
        return {};
    static const QString ends = u".!?…。！？\""_s;
    return ends.contains(words.back()) ? words + u' ' : words + u". "_s;
}

} // namespace

Json toJson(const Wording& wording)
{
    Json changed = Json::object();
    for (const auto& [kind, text] : wording.changed)
        changed[names.at(std::size_t(kind))] = text;
    Json json{{"changed", changed}, {"text", wording.text}};
    if (wording.scene)
        json["scene"] = *wording.scene;
    return json;
}

Wording wordingFromJson(const Json& json)
{
    Wording wording{.text = stringAt(json, "text")};
    if (json.is_object() && json.contains("scene"))
        wording.scene = stringAt(json, "scene");
    const Json& changed = memberAt(json, "changed");
    for (std::size_t i = 1; i < names.size(); ++i) {
        const QString text = stringAt(changed, names.at(i));
        if (!text.isEmpty())
            wording.changed[TokenKind(i)] = text;
    }
    return wording;
}

std::vector<Token> toTokens(const Direction& direction, const Wording& wording,
                            const QString& subject)
{
    const QString scene = wording.scene ? sceneSentence(*wording.scene) : QString();
    if (!wording.text.isEmpty())
        return {{.kind = TokenKind::Fixed, .text = scene + wording.text, .isChanged = true}};
    std::vector<Token> tokens =
        toTokens(direction, subject, wording.scene ? Origin::Words : Origin::Picture);
    tokens.front().text.prepend(scene); // it is a fixed one
    for (Token& token : tokens) {
        const auto own = wording.changed.find(token.kind);
        if (own == wording.changed.end())
            continue;
        // A comma that belongs to the sentence stays.
        const bool hasComma = token.text.endsWith(u',') && !own->second.endsWith(u',');
        token.text = hasComma ? own->second + u',' : own->second;
        token.isChanged = true;
    }
    return tokens;
}

QString toWords(const Direction& direction, const Wording& wording, const QString& subject)
{
    QString words;
    for (const Token& token : toTokens(direction, wording, subject))
        words += token.text;
    return words;
}

int wordCount(const QString& text)
{
    static const QRegularExpression spaces(u"\\s+"_s);
    return int(text.split(spaces, Qt::SkipEmptyParts).size());
}

} // namespace rushes::direction
