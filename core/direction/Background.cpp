#include "core/direction/Background.h"

#include "core/base/NearestNames.h"

#include <array>

namespace rushes::direction {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array sceneTable = {"sweep",    "podium",    "table", "lights", "gradient",
                                   "flat-lay", "apartment", "city",  "dawn",   "forest",
                                   "night",    "park",      "quay",  "sunset"};

Result<QColor> parseColour(const QString& text)
{
    const bool isHex = text.size() == 7 && text.startsWith(u'#') && QColor::isValidColor(text);
    if (!isHex)
        return fail(
            ErrorCode::Usage,
            u"background: color wants #rrggbb, for example color:#f2e8dc, not \"%1\""_s.arg(text));
    return QColor(text);
}

/// NAME or NAME,#rrggbb
Result<Background> parseScene(const QString& text)
{
    const qsizetype comma = text.indexOf(u',');
    const QString name = text.left(comma).trimmed();
    const qsizetype index = sceneNames().indexOf(name);
    if (index < 0)
        return fail(ErrorCode::Usage, unknownName(u"scene"_s, name, sceneNames()));
    Background background{.kind = BackgroundKind::Scene, .scene = StudioScene(index)};
    if (comma < 0)
        return background;
    return parseColour(text.mid(comma + 1).trimmed()).map([&](const QColor& colour) {
        background.colour = colour;
        return background;
    });
}

} // namespace

QStringList sceneNames()
{
    QStringList names;
    for (const char* name : sceneTable)
        names << QString::fromLatin1(name);
    return names;
}

bool isPlace(StudioScene scene)
{
    return scene >= StudioScene::Apartment;
}

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
    if (form == "scene"_L1)
        return parseScene(rest);
    if (form == "image"_L1 || form == "prompt"_L1)
        return fail(ErrorCode::Usage, u"background: nothing after \"%1:\"; write %1:%2"_s.arg(
                                          form, form == "image"_L1 ? u"FILE"_s : u"WORDS"_s));
    return fail(
        ErrorCode::Usage,
        u"background: \"%1\" is none of keep, blur, color:#rrggbb, image:FILE, prompt:WORDS, scene:NAME"_s
            .arg(text));
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
    case BackgroundKind::Scene: {
        const QString name = u"scene:"_s + sceneNames().at(qsizetype(background.scene));
        return background.colour.isValid() ? name + u',' + background.colour.name() : name;
    }
    }
    return u"keep"_s;
}

} // namespace rushes::direction
