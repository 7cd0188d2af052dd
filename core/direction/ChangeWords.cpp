#include "core/direction/ChangeWords.h"

namespace rushes::direction {

using namespace Qt::Literals::StringLiterals;

namespace {

QString rest()
{
    return u"Keep everything else the same."_s;
}

/// The words of one token of the direction's own text.
QString words(TokenKind kind, const Direction& direction)
{
    for (const Token& token : toTokens(direction)) {
        if (token.kind == kind)
            return token.text.endsWith(u',') ? token.text.chopped(1) : token.text;
    }
    return {};
}

QString lightParts(const Lighting& light)
{
    const Direction lit{.light = light};
    return u"%1%2, %3 and %4"_s.arg(lightArticle(light), words(TokenKind::Light, lit),
                                    words(TokenKind::Warmth, lit), words(TokenKind::Softness, lit));
}

QString sentence(const QString& text)
{
    QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {};
    trimmed[0] = trimmed.at(0).toUpper();
    return u".!?"_s.contains(trimmed.back()) ? trimmed : trimmed + u'.';
}

} // namespace

QString cameraChange(CameraMove move)
{
    return u"Change the camera: it %1."_s.arg(words(TokenKind::Move, {.move = move}));
}

QString lightChange(const Lighting& light)
{
    return u"Change the light: it comes from %1."_s.arg(lightParts(light));
}

QString lightEndChange(const Lighting& light)
{
    return u"Over the shot the light changes until it comes from %1."_s.arg(lightParts(light));
}

QString backgroundChange(const Background& background)
{
    const QString place = words(TokenKind::Background, {.background = background});
    switch (background.kind) {
    case BackgroundKind::Keep:
        return u"Bring back the background as it was in the first clip."_s;
    case BackgroundKind::Blur:
        return u"Put the background softly out of focus."_s;
    case BackgroundKind::Colour:
    case BackgroundKind::Image:
    case BackgroundKind::Prompt:
    case BackgroundKind::Scene:
        return u"Replace the background with %1."_s.arg(place);
    }
    return {};
}

QString paceChange(Pace pace)
{
    switch (pace) {
    case Pace::MuchSlower:
        return u"Make all movement half as fast."_s;
    case Pace::Slower:
        return u"Make the camera slower and calmer."_s;
    case Pace::Faster:
        return u"Make the camera faster and more energetic."_s;
    }
    return {};
}

QString changeWords(const Direction& before, const Direction& after)
{
    QString text;
    const auto add = [&text](const QString& change) { text = joinedChanges(text, change); };
    if (after.move != before.move)
        add(cameraChange(after.move));
    const QString pace = words(TokenKind::Pace, after);
    if (!pace.isEmpty() && pace != words(TokenKind::Pace, before))
        add(u"The camera moves %1."_s.arg(pace));
    if (after.frames && after.frames != before.frames && !framingWords(*after.frames).isEmpty())
        add(u"The camera ends %1."_s.arg(framingWords(*after.frames)));
    if (after.light != before.light)
        add(after.light ? lightChange(*after.light)
                        : u"Bring back the light as it was in the first clip."_s);
    if (after.lightEnd != before.lightEnd)
        add(after.lightEnd ? lightEndChange(*after.lightEnd)
                           : u"The light stays the same for the whole shot."_s);
    if (after.background != before.background)
        add(backgroundChange(after.background));
    return text;
}

QString joinedChanges(const QString& first, const QString& second)
{
    return QStringList{sentence(first), sentence(second)}.join(u' ').trimmed();
}

QString sentChange(const QString& words)
{
    const QString text = sentence(words);
    const bool saysSo = text.isEmpty() || text.contains(u"keep"_s, Qt::CaseInsensitive) ||
                        text.contains(u"everything else"_s, Qt::CaseInsensitive);
    return saysSo ? text : text + u' ' + rest();
}

QString shownChange(const QString& words)
{
    QString text = words.trimmed();
    if (text.endsWith(rest()))
        text.chop(rest().size());
    return text.trimmed();
}

} // namespace rushes::direction
