#include "core/generation/Cutout.h"

#include "core/generation/StorePng.h"
#include "core/media/AssetStore.h"
#include "core/media/Image.h"
#include "core/media/Matting.h"
#include "core/sketch/PlainCutout.h"

#include <algorithm>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;
using sketch::CutoutStroke;

namespace {

constexpr const char* cutoutMember = "cutout"; // of Variant::extra
constexpr std::size_t mostPoints = 4096;       // of a stroke that is read back

Json strokeJson(const CutoutStroke& stroke)
{
    Json points = Json::array();
    for (const QPointF& point : stroke.points) {
        points.push_back(point.x());
        points.push_back(point.y());
    }
    return {{"keep", stroke.kind == CutoutStroke::Kind::Keep},
            {"width", stroke.width},
            {"points", points}};
}

CutoutStroke strokeFrom(const Json& json)
{
    CutoutStroke stroke{.kind = flagAt(json, "keep") ? CutoutStroke::Kind::Keep
                                                     : CutoutStroke::Kind::Remove,
                        .width = std::clamp(numberAt(json, "width", 0.03), 0.0, 1.0)};
    const Json& points = memberAt(json, "points");
    const auto share = [&](std::size_t i) {
        return points[i].is_number() ? std::clamp(points[i].get<double>(), 0.0, 1.0) : 0.0;
    };
    for (std::size_t i = 0; points.is_array() && i + 1 < std::min(points.size(), 2 * mostPoints);
         i += 2)
        stroke.points.emplace_back(share(i), share(i + 1));
    return stroke;
}

Result<QImage> pictureAt(const media::AssetStore& store, const ContentHash& hash)
{
    const auto path = store.path(hash);
    return path ? media::readImage(*path)
                : fail(ErrorCode::Io, u"the file of the picture is missing"_s);
}

Result<QImage> maskAt(const media::AssetStore& store, const ContentHash& hash,
                      const QImage& picture)
{
    const auto path = store.path(hash);
    return path ? media::readImage(*path) : Result<QImage>(sketch::plainCutout(picture));
}

} // namespace

Cutout cutoutOf(const project::Variant& picture)
{
    const Json& json = memberAt(picture.extra, cutoutMember);
    if (!json.is_object())
        return {.automatic = picture.subjectMask};
    Cutout cutout{.automatic = ContentHash(stringAt(json, "automatic"))};
    for (const Json& stroke : memberAt(json, "strokes"))
        cutout.strokes.push_back(strokeFrom(stroke));
    return cutout;
}

project::Variant withCutout(project::Variant picture, const Cutout& cutout, const ContentHash& mask)
{
    if (cutout.strokes.empty()) {
        picture.extra.erase(cutoutMember);
        picture.subjectMask = cutout.automatic;
        return picture;
    }
    Json strokes = Json::array();
    for (const CutoutStroke& stroke : cutout.strokes)
        strokes.push_back(strokeJson(stroke));
    picture.extra[cutoutMember] = {{"automatic", cutout.automatic}, {"strokes", strokes}};
    picture.subjectMask = mask;
    return picture;
}

Result<ContentHash> makeCutout(const media::AssetStore& store, const ContentHash& picture,
                               const Cutout& cutout)
{
    const Result<QImage> image = pictureAt(store, picture);
    if (!image)
        return fail(image.error());
    const Result<QImage> before = maskAt(store, cutout.automatic, *image);
    const QImage mask = sketch::strokeCutout(*image, cutout.strokes, before.value_or(QImage()));
    if (mask.isNull())
        return fail(ErrorCode::Usage, u"nothing is kept: paint over the subject first"_s);
    return storePng(mask, store);
}

Result<ContentHash> makeAutomaticCutout(const media::AssetStore& store, const ContentHash& picture,
                                        const media::Matting& matting, const std::stop_token& stop)
{
    const Result<QImage> image = pictureAt(store, picture);
    if (!image)
        return fail(image.error());
    const Result<QImage> mask = matting.cutOut(*image, stop);
    if (!mask)
        return fail(mask.error());
    if (mask->isNull())
        return fail(ErrorCode::Usage, u"nothing stands out in this picture; paint over it"_s);
    return storePng(*mask, store);
}

} // namespace rushes::generation
