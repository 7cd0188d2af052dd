#include "core/direction/Background.h"

namespace rushes::direction {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QColor> parseColour(const QString& text)
{
    const bool isHex = text.size() == 7 && text.startsWith(u'#') && QColor::isValidColor(text);
    if (!isHex)
        return fail(
            ErrorCode::Usage,
            u"background: color wants #rrggbb, for example color:#f2e8dc, not \"%1\""_s.arg(text));
    return QColor(text);
}

} // namespace

Result<Background> parseBackground(const QString& text)
{
    if (text == "keep"_L1)
        return Background{};
    if (text == "blur"_L1)
        return Background{.kind = BackgroundKind::Blur};
    const qsizetype colon = text.indexOf(u':');
    const QString form = text.left(colon);
    const QString rest = colon < 0 ? QString() : text.mid(colon + 1).trimmed();
    if (form == "color"_L1)
        return parseColour(rest).map([](const QColor& colour) {
            return Background{.kind = BackgroundKind::Colour, .colour = colour};
        });
    if (form == "image"_L1 && !rest.isEmpty())
        return Background{.kind = BackgroundKind::Image, .imagePath = rest};
    if (form == "prompt"_L1 && !rest.isEmpty())
        return Background{.kind = BackgroundKind::Prompt, .words = rest};
    if (form == "image"_L1 || form == "prompt"_L1)
        return fail(ErrorCode::Usage, u"background: nothing after \"%1:\"; write %1:%2"_s.arg(
                                          form, form == "image"_L1 ? u"FILE"_s : u"WORDS"_s));
    return fail(
        ErrorCode::Usage,
        u"background: \"%1\" is none of keep, blur, color:#rrggbb, image:FILE, prompt:WORDS"_s.arg(
            text));
}

QString backgroundText(const Background& background)
{
    switch (background.kind) {
    case BackgroundKind::Keep:
        return u"keep"_s;
    case BackgroundKind::Blur:
        return u"blur"_s;
    case BackgroundKind::Colour:
        return u"color:"_s + background.colour.name();
    case BackgroundKind::Image:
        return u"image:"_s + background.imagePath;
    case BackgroundKind::Prompt:
        return u"prompt:"_s + background.words;
    }
    return u"keep"_s;
}

} // namespace rushes::direction
