#include "core/sketch/Scene.h"

#include "core/media/Enlarge.h"
#include "core/sketch/Backdrop.h"
#include "core/sketch/ContactShadow.h"
#include "core/sketch/DepthModel.h"
#include "core/sketch/Fill.h"
#include "core/sketch/GroundTilt.h"
#include "core/sketch/HoleFill.h"
#include "core/sketch/Place.h"
#include "core/sketch/PlainCutout.h"
#include "core/sketch/Relight.h"
#include "core/sketch/Studio.h"
#include "core/sketch/SubjectMask.h"
#include "core/sketch/SubjectSearch.h"

#include <QColor>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace rushes::sketch {

using namespace Qt::Literals::StringLiterals;
using direction::BackgroundKind;
using direction::CameraMove;
using direction::CameraPose;

namespace {

constexpr int maskSide = 480; // enough for what is guessed from the mask
// Source pixels to a frame pixel at most: more would shimmer under a bilinear filter.
constexpr double sharpest = 1.35;
constexpr double worthEnlarging = 1.15; // below that the frame's filter does as well
constexpr double holeMargin = 3;        // pixels of the mask round the subject that show some of it
constexpr QRgb paper = 0xffe6e4e1;      // behind a picture that has no background of its own

/// Poses close enough together that nothing between two of them goes much farther.
std::vector<CameraPose> posesAlong(const direction::Direction& direction)
{
    const double seconds = direction.duration.seconds();
    const int count = 33 + int(std::clamp(seconds, 0.0, 60.0) * 12);
    std::vector<CameraPose> poses;
    poses.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i)
        poses.push_back(direction::poseAt(direction, double(i) / (count - 1)));
    return poses;
}

bool hasParallax(const std::vector<CameraPose>& poses)
{
    return std::any_of(poses.begin(), poses.end(), [](const CameraPose& pose) {
        return pose.x != 0 || pose.y != 0 || pose.yaw != 0 || pose.scale != 1;
    });
}

/// Picture pixels to one frame width when the picture just fills the frame.
double coveringScale(QSize picture, QSize frame)
{
    return std::min(double(picture.width()),
                    double(picture.height()) / frame.height() * frame.width());
}

/// Where the middle of the frame lies along one side of the picture: on the subject, as far as the
/// picture reaches.
double middleAlong(double picture, double frame, double subject)
{
    return std::clamp(subject, std::min(frame, picture) / 2,
                      picture - std::min(frame, picture) / 2);
}

/// One clip's scene in the making.
class SceneBuilder
{
public:
    SceneBuilder(const SketchSource& source, const direction::Direction& direction, QSize size)
        : m_source(source),
          m_direction(direction),
          m_size(size),
          m_poses(posesAlong(direction)),
          m_hasParallax(hasParallax(m_poses))
    {}

    Scene build()
    {
        findSubject();
        scalePicture();
        placeFrame();
        buildPlanes();
        m_scene.framing.base = overscan(m_poses, m_scene.framing, extents());
        return std::move(m_scene);
    }

private:
    bool replacesBackground() const
    {
        const BackgroundKind kind = m_direction.background.kind;
        return kind == BackgroundKind::Colour || kind == BackgroundKind::Image ||
               kind == BackgroundKind::Scene;
    }
    bool wantsSubject() const { return treatsSubjectApart(m_direction); }

    void findSubject()
    {
        m_picture = drawable(m_source.picture);
        const QImage transparency = transparencyOf(m_picture);
        m_isTransparent = !transparency.isNull();
        // Colours under full transparency are black and never used: they count as unknown when the
        // edge is filled.
        if (m_isTransparent)
            m_picture = m_picture.convertToFormat(QImage::Format_ARGB32);
        m_picture = m_picture.convertToFormat(QImage::Format_RGB32);
        QImage grey = m_isTransparent ? transparency : m_source.subjectMask;
        if (grey.isNull() && wantsSubject())
            grey = plainCutout(m_picture);
        if (grey.isNull())
            return;
        grey = grey.convertToFormat(QImage::Format_Grayscale8); // files are read as colours
        const Raster small = rasterFrom(grey, fittedInto(m_picture.size(), maskSide));
        double covered = 0;
        for (const float value : small.values)
            covered += value;
        const double share = covered / double(small.values.size());
        if (boundsOf(small).isEmpty() || (share > 0.97 && !m_isTransparent))
            return;
        m_greyMask = grey;
        m_mask = small;
        m_scene.hasSubject = true;
    }

    /// Not more pixels than the frame can show: a little more than one to one where the camera is
    /// farthest away.
    void scalePicture()
    {
        double least = 1e9;
        double most = 0;
        for (const CameraPose& pose : m_poses) {
            least = std::min(least, pose.scale * pose.zoom);
            most = std::max(most, pose.scale * pose.zoom);
        }
        const double wanted =
            m_size.width() * std::min(std::max(1.0, most), sharpest * std::max(1.0, least));
        const double now = coveringScale(m_picture.size(), m_size);
        if (wanted < now * 0.95)
            m_picture = m_picture.scaled(
                (QSizeF(m_picture.size()) * (wanted / now)).toSize().expandedTo({2, 2}),
                Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        else if (wanted > now * worthEnlarging)
            m_picture =
                media::enlarged(m_picture, (QSizeF(m_picture.size()) * (wanted / now)).toSize());
        m_pictureSize = m_picture.size();
        if (m_scene.hasSubject)
            m_part = touchedBy(m_greyMask, m_pictureSize);
    }

    void placeFrame()
    {
        m_scene.framing.aspect = double(m_size.height()) / m_size.width();
        m_pixelsPerUnit = coveringScale(m_picture.size(), m_size);
        QPointF subject(m_picture.width() / 2.0, m_picture.height() / 2.0);
        if (m_scene.hasSubject) {
            const double scale = double(m_picture.width()) / m_mask.width;
            subject = (QRectF(boundsOf(m_mask)).center() + QPointF(0.5, 0.5)) * scale;
        }
        m_centre = QPointF(
            middleAlong(m_picture.width(), m_pixelsPerUnit, subject.x()),
            middleAlong(m_picture.height(), m_pixelsPerUnit * m_scene.framing.aspect, subject.y()));
        const QPointF focus = (subject - m_centre) / m_pixelsPerUnit;
        if (m_direction.frames) // they say themselves what is kept in sight
            return;
        const double highest = 0.3 * m_scene.framing.aspect;
        m_scene.framing.focus = {std::clamp(focus.x(), -0.3, 0.3),
                                 std::clamp(focus.y(), -highest, highest)};
    }

    QRectF pictureArea() const
    {
        return {-m_centre / m_pixelsPerUnit, QSizeF(m_pictureSize) / m_pixelsPerUnit};
    }

    Raster depthRaster() const
    {
        return rasterFrom(m_source.depth, fittedInto(m_source.depth.size(), 256));
    }

    Disparity backgroundDepth() const
    {
        if (!m_hasParallax)
            return {};
        if (!m_source.depth.isNull() && !replacesBackground())
            return depthFromMap(depthRaster(), m_mask, pictureArea());
        if (m_scene.hasSubject)
            return depthFromSubject(m_mask, pictureArea());
        return m_direction.move == CameraMove::DollyZoom ? depthOfDome(pictureArea())
                                                         : depthOfSlope(pictureArea());
    }

    /// The picture with the subject taken out. The picture is no longer there afterwards.
    QImage emptyScene()
    {
        if (m_isTransparent)
            return plainBackdrop(m_pictureSize, QColor(paper), m_mask);
        Raster known = blurred(m_mask, holeMargin);
        for (float& value : known.values)
            value = 1 - std::min(1.0F, 8 * value);
        const QImage picture = std::move(m_picture);
        QImage scene = picture;
        fillHole(scene, known);
        keepContactShadow(scene, picture, maskOf(m_greyMask, m_pictureSize, m_part),
                          m_part.topLeft());
        return scene;
    }

    QImage blurredBackground()
    {
        QImage scene = m_scene.hasSubject ? emptyScene() : std::move(m_picture);
        if (m_scene.hasSubject)
            blurWhere(scene, Raster({2, 2}, 1));
        else if (!m_source.depth.isNull())
            blurWhere(scene, blurOfDistance(depthRaster()));
        else {
            m_scene.warnings
                << u"No subject was found, so the edges of the picture are blurred instead."_s;
            blurWhere(scene, blurOfEdges(m_pictureSize));
        }
        return scene;
    }

    /// The background's pixels; what cannot be done is said and left as it is. Takes the picture
    /// with it.
    QImage backgroundPicture(bool takesSubjectOut)
    {
        const direction::Background& background = m_direction.background;
        if (background.kind == BackgroundKind::Blur)
            return blurredBackground();
        if (replacesBackground() && !m_scene.hasSubject)
            m_scene.warnings << u"No subject was found, so the background stays as it is."_s;
        else if (background.kind == BackgroundKind::Colour)
            return plainBackdrop(m_pictureSize, background.colour, m_mask);
        else if (background.kind == BackgroundKind::Scene)
            return studioPicture(background.scene, background.colour, m_pictureSize, m_mask);
        else if (background.kind == BackgroundKind::Image && m_source.background.isNull())
            m_scene.warnings
                << u"The background picture could not be read, so the background stays as it is."_s;
        else if (background.kind == BackgroundKind::Image)
            return drawable(m_source.background).convertToFormat(QImage::Format_RGB32);
        if (background.kind == BackgroundKind::Prompt)
            m_scene.warnings
                << u"A background from words needs a model; the sketch keeps the old one."_s;
        if (m_isTransparent && m_scene.hasSubject && background.kind == BackgroundKind::Keep)
            m_scene.warnings
                << u"The picture has no background of its own, so a plain one is drawn."_s;
        return takesSubjectOut ? emptyScene() : std::move(m_picture);
    }

    void buildPlanes()
    {
        const bool usesImage =
            m_direction.background.kind == BackgroundKind::Image && !m_source.background.isNull();
        const bool takesSubjectOut =
            m_scene.hasSubject && (m_hasParallax || m_isTransparent || usesImage);
        const bool changes = takesSubjectOut || m_direction.light.has_value() ||
                             replacesBackground() ||
                             m_direction.background.kind == BackgroundKind::Blur;
        QImage subject;
        if (m_scene.hasSubject && changes)
            subject =
                subjectColours(takesSubjectOut || wantsSubject() ? Edge::Cleaned : Edge::AsItIs);
        const auto light = lightOnSubject(m_direction);
        const LightMap lightMap =
            light && !subject.isNull() ? subjectLight(m_picture, m_mask, *light) : LightMap{};
        QImage behind = backgroundPicture(takesSubjectOut);
        const bool isOther = behind.size() != m_pictureSize || (usesImage && m_scene.hasSubject);
        if (m_direction.light)
            relight(behind, {}, behind.size(), sceneLight(behind, *m_direction.light),
                    *m_direction.light);
        if (!subject.isNull())
            finishSubject(subject, behind, lightMap);
        if (!subject.isNull() && isReflecting())
            reflect(behind, subject, m_part.topLeft());
        if (!subject.isNull() && !m_hasParallax && !isOther)
            QPainter(&behind).drawImage(m_part.topLeft(), subject);
        else if (!subject.isNull())
            addSubjectPlane(subject);
        m_scene.background = isOther
                                 ? planeOf(behind, coveringScale(behind.size(), m_size),
                                           QPointF(behind.width() / 2.0, behind.height() / 2.0),
                                           Disparity{.constant = 0.5})
                                 : planeOf(behind, m_pixelsPerUnit, m_centre, backgroundDepth());
    }

    /// Whether the old background is taken out of the subject's soft edge.
    enum class Edge { AsItIs, Cleaned };

    /// m_part of the picture, its colours spread a little past the subject's edge when it is to be
    /// cleaned.
    QImage subjectColours(Edge edge) const
    {
        QImage colours = m_picture.copy(m_part);
        if (edge == Edge::AsItIs)
            return colours;
        Raster known = rasterFrom(maskOf(m_greyMask, m_pictureSize, m_part),
                                  fittedInto(m_part.size(), maskSide));
        for (float& value : known.values)
            value = std::clamp((value - 0.85F) * 8, 0.0F, 1.0F);
        fillUnknown(colours, colours.rect(), known);
        return colours;
    }

    /// Lights the subject, lets a new background shine round its edge, and cuts it out.
    void finishSubject(QImage& subject, const QImage& behind, const LightMap& map) const
    {
        if (const auto light = lightOnSubject(m_direction))
            relight(subject, m_part.topLeft(), m_pictureSize, map, *light);
        const QImage mask = maskOf(m_greyMask, m_pictureSize, m_part);
        if (replacesBackground())
            wrapLight(subject, mask, behind.copy(partOf(behind.size())));
        cutOut(subject, mask);
    }

    /// The part of a picture behind that the subject hides, roughly when it is another one.
    QRect partOf(QSize behind) const
    {
        const double across = double(behind.width()) / m_pictureSize.width();
        const double down = double(behind.height()) / m_pictureSize.height();
        return QRectF(m_part.left() * across, m_part.top() * down, m_part.width() * across,
                      m_part.height() * down)
            .toAlignedRect()
            .intersected(QRect(QPoint(), behind));
    }

    bool isReflecting() const
    {
        const direction::Background& background = m_direction.background;
        // Seen from above, the mirrored picture would be seen from below.
        return background.kind == BackgroundKind::Scene && mirrors(background.scene) &&
               groundTilt(m_mask) == 0;
    }

    void addSubjectPlane(const QImage& subject)
    {
        m_scene.subject = planeOf(subject, m_pixelsPerUnit, m_centre - m_part.topLeft(), {});
        m_scene.subject->opaque = opaqueRuns(subject);
    }

    static Plane planeOf(const QImage& picture, double pixelsPerUnit, QPointF centre,
                         Disparity disparity)
    {
        return {.image = picture,
                .pixelsPerUnit = pixelsPerUnit,
                .centre = centre,
                .disparity = std::move(disparity)};
    }

    /// The background everywhere, and the subject at those sides where the picture's edge cuts it.
    std::vector<Extent> extents() const
    {
        std::vector<Extent> result{
            {.area = m_scene.background.area(), .disparity = &m_scene.background.disparity}};
        if (!m_scene.subject)
            return result;
        constexpr double beyond = 100;
        const QRect bounds = boundsOf(m_mask).adjusted(-2, -2, 2, 2);
        const QRectF area = pictureArea().adjusted(
            bounds.left() <= 0 ? 0 : -beyond, bounds.top() <= 0 ? 0 : -beyond,
            bounds.right() >= m_mask.width - 1 ? 0 : beyond,
            bounds.bottom() >= m_mask.height - 1 ? 0 : beyond);
        result.push_back({.area = area, .disparity = &m_scene.subject->disparity});
        return result;
    }

    const SketchSource& m_source;
    const direction::Direction& m_direction;
    QSize m_size;
    std::vector<CameraPose> m_poses;
    bool m_hasParallax = false;
    bool m_isTransparent = false;
    QImage m_picture;    ///< until it becomes the background
    QSize m_pictureSize; ///< scaled to what is needed
    QImage m_greyMask;
    Raster m_mask; ///< small, null without a subject
    QRect m_part;  ///< of the picture, that the subject touches
    double m_pixelsPerUnit = 1;
    QPointF m_centre;
    Scene m_scene;
};

} // namespace

Scene buildScene(const SketchSource& source, const direction::Direction& direction, QSize size)
{
    return SceneBuilder(source, direction, size).build();
}

} // namespace rushes::sketch
