/// Sources for the tests of the compositor: plain colours and pictures whose time can be read back.
/// Owned by a test.
#pragma once

#include "core/render/Compositor.h"

#include <QHash>

namespace rushes::render {

/// Answers with what was given for a hash; a video's frame is grey, its brightness the source time
/// in hundredths of a second. Unknown hashes fail with Io.
class TestFrames final : public FrameSource
{
public:
    static timeline::Media video(const QString& name, Time length = Time::ofSeconds(2))
    {
        return {.kind = timeline::MediaKind::Video, .hash = ContentHash(name), .length = length};
    }
    static timeline::Media picture(const QString& name)
    {
        return {.kind = timeline::MediaKind::Picture, .hash = ContentHash(name)};
    }

    void give(const QString& name, const QImage& image) { m_images.insert(name, image); }
    void give(const QString& name, const QColor& colour, QSize size = QSize(108, 192))
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        give(name, image);
    }

    Result<QImage> frame(const timeline::Media& media, Time sourceTime) override
    {
        ++asked;
        if (m_images.contains(media.hash.toString()))
            return m_images.value(media.hash.toString());
        if (media.kind != timeline::MediaKind::Video)
            return fail(ErrorCode::Io, QStringLiteral("no such file"));
        QImage image(108, 192, QImage::Format_RGB32);
        const int level = int(sourceTime.milliseconds() / 10);
        image.fill(QColor(level, level, level));
        return image;
    }

    int asked = 0;

private:
    QHash<QString, QImage> m_images;
};

} // namespace rushes::render
