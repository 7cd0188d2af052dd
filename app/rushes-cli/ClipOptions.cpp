#include "app/rushes-cli/ClipOptions.h"

#include "app/rushes-cli/AskedShape.h"

#include "app/rushes-cli/PictureOptions.h"
#include "core/generation/ClipPlan.h"
#include "core/media/Image.h"

#include <QFileInfo>

#include <cmath>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;
using direction::Direction;

namespace {

constexpr double shortest = 0.2;
constexpr double longest = 60;

Result<void> readMove(const Arguments& arguments, Direction& direction)
{
    if (arguments.has(u"move"_s)) {
        const auto move = direction::moveNamed(arguments.value(u"move"_s));
        if (!move)
            return fail(move.error());
        direction.move = *move;
    }
    if (arguments.has(u"move-strength"_s)) {
        const auto strength =
            numberValue(u"move-strength"_s, arguments.value(u"move-strength"_s), 0, 1);
        if (!strength)
            return fail(strength.error());
        direction.strength = *strength;
    }
    if (arguments.has(u"ease"_s)) {
        const auto ease = direction::easeNamed(arguments.value(u"ease"_s));
        if (!ease)
            return fail(ease.error());
        direction.ease = *ease;
    }
    direction.loops = arguments.has(u"loop"_s);
    if (arguments.has(u"shutter"_s)) {
        const auto shutter = numberValue(u"shutter"_s, arguments.value(u"shutter"_s), 0, 1);
        if (!shutter)
            return fail(shutter.error());
        direction.shutter = *shutter;
    }
    return {};
}

Result<void> readLook(const Arguments& arguments, Direction& direction)
{
    if (arguments.has(u"light"_s)) {
        const auto light = direction::parseLighting(arguments.value(u"light"_s));
        if (!light)
            return fail(light.error());
        direction.light = *light;
    }
    if (arguments.has(u"light-end"_s)) {
        const auto light = direction::parseLighting(arguments.value(u"light-end"_s));
        if (!light)
            return fail(ErrorCode::Usage, u"--light-end: "_s + light.error().detail);
        direction.lightEnd = *light;
    }
    if (!arguments.has(u"background"_s))
        return {};
    auto background = direction::parseBackground(arguments.value(u"background"_s));
    if (!background)
        return fail(background.error());
    if (background->kind == direction::BackgroundKind::Image) {
        // Decoded here, so that a broken file is told before anything is made.
        const Result<QImage> picture = media::readImage(background->imagePath);
        if (!picture)
            return fail(ErrorCode::Usage, picture.error().detail);
        background->imagePath = QFileInfo(background->imagePath).absoluteFilePath();
    }
    direction.background = *background;
    return {};
}

Result<void> readShape(const Arguments& arguments, generation::ClipOrder& order)
{
    const Result<QString> resolution = readResolution(arguments);
    if (!resolution)
        return fail(resolution.error());
    order.resolution = *resolution;
    if (arguments.has(u"fps"_s)) {
        const auto rate = parseFrameRate(arguments.value(u"fps"_s));
        if (!rate)
            return fail(rate.error());
        order.rate = *rate;
    }
    if (arguments.has(u"size"_s)) {
        const auto size = parseSize(arguments.value(u"size"_s));
        if (!size)
            return fail(size.error());
        if (size->width() % 2 || size->height() % 2)
            return fail(ErrorCode::Usage, u"--size of a clip needs even numbers, not \"%1\""_s.arg(
                                              arguments.value(u"size"_s)));
        order.size = *size;
    } else if (arguments.has(u"aspect"_s)) {
        const auto aspect = project::parseAspectRatio(arguments.value(u"aspect"_s));
        if (!aspect)
            return fail(aspect.error());
        order.size =
            generation::clipSize({}, {aspect->width * 100, aspect->height * 100}, order.resolution);
    }
    return {};
}

Result<void> readEngine(Session& session, const QString& usualEngine, generation::ClipOrder& order)
{
    const Arguments& arguments = session.arguments();
    const auto route = session.app().studio().route(catalog::ModelKind::Video,
                                                    arguments.value(u"engine"_s, usualEngine));
    if (!route)
        return fail(route.error());
    const catalog::Model* model = &route->front();
    order.model = model->id;
    if (const Result<void> rate = checkAskedRate(arguments, *model, order); !rate)
        return rate;
    if (const Result<void> film = checkAskedFilm(arguments, *model); !film)
        return film;
    if (arguments.has(u"last"_s) && model->isLocal())
        return fail(
            Error{ErrorCode::Unsupported,
                  u"%1 takes no --last frame; it moves the picture it is given"_s.arg(model->id),
                  {},
                  model->provider,
                  model->id});
    return {};
}

} // namespace

std::vector<Option> clipFlags()
{
    return {
        {u"move"_s, u"NAME"_s, u"camera move, see below"_s},
        {u"move-strength"_s, u"0..1"_s, u"how far it goes (0.4)"_s},
        {u"ease"_s, u"NAME"_s, u"linear, in, out or in-out"_s},
        {u"loop"_s, {}, u"there and back, so that a sketch's end meets its start"_s},
        {u"shutter"_s, u"0..1"_s,
         u"how long a sketch's shutter is open: 0 sharp (0), 0.5 blurs as film does"_s},
        {u"light"_s, u"NAME|PARTS"_s,
         u"a preset, see below, or az=…,el=…,kelvin=…,intensity=…,softness=…"_s},
        {u"light-end"_s, u"NAME|PARTS"_s, u"what the light goes to over the clip, as --light"_s},
        {u"background"_s, u"KIND"_s,
         u"keep, blur, color:#rrggbb, image:FILE, prompt:WORDS or scene:NAME[,#rrggbb]"_s},
        {u"seconds"_s, u"S"_s, u"length of a clip, 0.2 to 60 (4)"_s},
        {u"fps"_s, u"N"_s, u"frames a second, 1 to 120 (30)"_s},
        {u"size"_s, u"WxH"_s, u"frame in pixels, even numbers"_s},
        {u"engine"_s, u"ID"_s, u"sketch (on this computer), omni, seedance or a catalog id"_s},
        {u"resolution"_s, u"NAME"_s, u"360p, 720p, 1080p or 4k"_s}};
}

QString clipHelp()
{
    return u"moves:  "_s + direction::moveNames().join(u' ') + u"\neases:  "_s +
           direction::easeNames().join(u' ') + u"\nlights: "_s +
           direction::lightNames().join(u' ') +
           u"\n        az -180 to 180 degrees (0 from the camera, + from the right, 180 behind), "
           "el -90 to 90,\n        kelvin 1500 to 15000, intensity 0 to 2, softness 0 to 1\nscenes: "_s +
           direction::sceneNames().join(u' ');
}

Result<QString> readResolution(const Arguments& arguments)
{
    const QString resolution = arguments.value(u"resolution"_s).toLower();
    if (arguments.has(u"resolution"_s) && !generation::resolutionSide(resolution))
        return fail(ErrorCode::Usage,
                    u"--resolution takes 360p, 480p, 720p, 1080p or 4k, not \"%1\""_s.arg(
                        arguments.value(u"resolution"_s)));
    return resolution;
}

Result<FrameRate> parseFrameRate(const QString& text)
{
    const auto wrong = [&] {
        return fail(
            ErrorCode::Usage,
            u"--fps takes 1 to 120, such as 30, 29.97 or 30000/1001, not \"%1\""_s.arg(text));
    };
    FrameRate rate;
    const QStringList parts = text.split(u'/');
    bool read = false;
    if (parts.size() == 2) {
        bool readBelow = false;
        rate = {parts[0].toInt(&read), parts[1].toInt(&readBelow)};
        if (!read || !readBelow || rate.denominator < 1 || rate.denominator > 100'000)
            return wrong();
    } else {
        const double value = text.toDouble(&read);
        if (!read || !(value >= 1 && value <= 120))
            return wrong();
        const int whole = int(std::lround(value));
        // Broadcast rates are written with two or three digits: 23.976, 29.97, 59.94.
        const bool broadcast = std::abs(whole * 1000.0 / 1001.0 - value) < 0.005;
        if (std::abs(value - whole) < 1e-9)
            rate = {whole, 1};
        else if (broadcast)
            rate = {whole * 1000, 1001};
        else
            rate = {int(std::lround(value * 100)), 100};
    }
    const double perSecond = rate.framesPerSecond();
    if (!(perSecond >= 1 && perSecond <= 120))
        return wrong();
    return rate;
}

Result<ClipOptions> readClipOptions(Session& session, double usualSeconds,
                                    const QString& usualEngine)
{
    const Arguments& arguments = session.arguments();
    ClipOptions options;
    options.hasMove = arguments.has(u"move"_s);
    Direction& direction = options.order.direction;
    const auto seconds =
        numberValue(u"seconds"_s, arguments.value(u"seconds"_s, QString::number(usualSeconds)),
                    shortest, longest);
    if (!seconds)
        return fail(seconds.error());
    direction.duration = Time::ofSeconds(*seconds);
    if (const Result<void> read = readMove(arguments, direction); !read)
        return fail(read.error());
    if (const Result<void> read = readLook(arguments, direction); !read)
        return fail(read.error());
    if (const Result<void> read = readShape(arguments, options.order); !read)
        return fail(read.error());
    options.order.words = arguments.value(u"words"_s);
    const Result<std::optional<quint64>> seed = readSeed(arguments);
    if (!seed)
        return fail(seed.error());
    options.order.seed = *seed;
    if (arguments.has(u"print-words"_s))
        return options;
    if (const Result<void> read = readEngine(session, usualEngine, options.order); !read)
        return fail(read.error());
    session.noteUnknownPrice(options.order.model);
    return options;
}

} // namespace rushes::cli
