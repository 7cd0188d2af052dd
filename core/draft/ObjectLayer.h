/// One object as pixels ready to be laid over the scene: drawn at its final size, repainted in its
/// colour, lit by the scene's light. Where the drawing is missing it is a labelled block. Any
/// thread.
#pragma once

#include "core/draft/DrawingParts.h"
#include "core/draft/Stage.h"

#include <QCache>
#include <QImage>
#include <QRect>

#include <map>
#include <mutex>

namespace rushes::draft {

/// Premultiplied linear light. `left` and `top` place its first pixel in the picture; `baseline` is
/// the row (in picture pixels) on which it stands.
struct Sprite
{
    Picture colour;
    Plane cover;
    int left = 0;
    int top = 0;
    float baseline = 0;

    int width() const { return cover.width; }
    int height() const { return cover.height; }
    /// The part of it that lies in a picture of this size, in its own pixels.
    QRect seenIn(int pictureWidth, int pictureHeight) const
    {
        return QRect(0, 0, width(), height()) & QRect(-left, -top, pictureWidth, pictureHeight);
    }
};

struct Figure;

/// Reads drawings from a folder and remembers the ones read, repainted and split, and the last ones
/// painted: while someone types, the same things are painted again and again. Thread-safe.
class DrawingLibrary
{
public:
    explicit DrawingLibrary(QString folder);

    bool has(const QString& icon) const;
    /// Empty when the drawing is not there.
    std::vector<DrawingPart> parts(const ObjectEntry& entry,
                                   const std::optional<QColor>& colour) const;
    /// As paintFigure, from memory when it was painted lately at this height.
    QImage painted(const Figure& figure, int height) const;

private:
    QString m_folder;
    mutable std::mutex m_mutex;
    mutable std::map<QString, std::vector<DrawingPart>> m_known;
    mutable QCache<QString, QImage> m_painted; ///< by key and height
};

/// What to draw: a drawing or a block, before it has a place.
struct Figure
{
    QString key;                    ///< names the drawing and its colour; empty for a block
    std::vector<DrawingPart> parts; ///< empty for a block
    double turn = 0;
    double squash = 1; ///< height kept, for a drawing seen from above
    bool mirrored = false;
    QString label;
    QColor colour;     ///< of the block
    double aspect = 1; ///< width by height of what is painted
};

Figure figureOf(const PromptObject& object, const DrawingLibrary& library);
Figure figureOf(const Prop& prop, const Lexicon& lexicon, const DrawingLibrary& library);

/// `height` pixels tall, unlit, cropped to what is painted.
QImage paintFigure(const Figure& figure, int height);

/// Lit by `light` and placed with its foot at (centreX, baseline).
Sprite litSprite(const QImage& painted, const Light& light, float centreX, float baseline,
                 Material material);

/// Twice as large, for one made at half size because it is out of focus; it stands on `baseline`.
Sprite doubled(const Sprite& sprite, float baseline);

} // namespace rushes::draft
