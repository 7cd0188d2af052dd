#include "ui/clip/SmallSketch.h"

namespace rushes::clip {

namespace {

constexpr int loopFrames = 24;

QImage atCellSize(const QImage& image)
{
    if (image.isNull() || std::max(image.width(), image.height()) <= smallSide)
        return image;
    return image.scaled(smallSide, smallSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

} // namespace

sketch::SketchSource smallSource(const sketch::SketchSource& source)
{
    return {.picture = atCellSize(source.picture),
            .subjectMask = atCellSize(source.subjectMask),
            .depth = atCellSize(source.depth),
            .background = atCellSize(source.background)};
}

std::vector<QImage> smallLoop(const sketch::SketchSource& small,
                              const direction::Direction& direction)
{
    const sketch::SketchRenderer renderer(small, direction, small.picture.size());
    std::vector<QImage> frames;
    frames.reserve(loopFrames);
    for (int i = 0; i < loopFrames; ++i)
        frames.push_back(renderer.frame(double(i) / (loopFrames - 1)));
    return frames;
}

QImage smallFrame(const sketch::SketchSource& small, const direction::Direction& direction)
{
    return sketch::SketchRenderer(small, direction, small.picture.size()).frame(0);
}

} // namespace rushes::clip
