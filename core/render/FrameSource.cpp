#include "core/render/FrameSource.h"

#include "core/media/Image.h"
#include "core/media/VideoReader.h"

#include <algorithm>
#include <deque>

namespace rushes::render {

using namespace Qt::Literals::StringLiterals;

namespace {

class StoreFrames final : public FrameSource
{
public:
    explicit StoreFrames(media::AssetStore store) : m_store(std::move(store)) {}

    Result<QImage> frame(const timeline::Media& media, Time sourceTime) override
    {
        const auto path = m_store.path(media.hash);
        if (!path)
            return fail(ErrorCode::Io,
                        u"the media folder has no file %1"_s.arg(media.hash.toString()));
        switch (media.kind) {
        case timeline::MediaKind::Picture:
            return picture(media.hash, *path);
        case timeline::MediaKind::Video:
            return videoFrame(media.hash, *path, sourceTime);
        case timeline::MediaKind::Sound:
            break;
        }
        return fail(ErrorCode::Usage, u"%1 is a sound, it has no picture"_s.arg(*path));
    }

private:
    struct OpenVideo
    {
        ContentHash hash;
        std::unique_ptr<media::VideoReader> reader;
    };

    Result<QImage> picture(const ContentHash& hash, const QString& path)
    {
        const QString key = u"decoded "_s + hash.toString();
        if (const auto kept = layers().find(key))
            return kept->image;
        auto decoded = media::readImage(path);
        if (decoded)
            layers().insert(key, {*decoded});
        return decoded;
    }

    Result<QImage> videoFrame(const ContentHash& hash, const QString& path, Time time)
    {
        const auto found = std::find_if(m_videos.begin(), m_videos.end(),
                                        [&](const OpenVideo& open) { return open.hash == hash; });
        if (found != m_videos.end()) {
            std::rotate(m_videos.begin(), found, found + 1);
        } else {
            auto opened = media::VideoReader::open(path);
            if (!opened)
                return fail(opened.error());
            constexpr std::size_t mostOpen = 4;
            if (m_videos.size() == mostOpen)
                m_videos.pop_back();
            m_videos.push_front({hash, std::move(*opened)});
        }
        return m_videos.front().reader->frameAt(time);
    }

    media::AssetStore m_store;
    std::deque<OpenVideo> m_videos; ///< the last used first
};

} // namespace

std::unique_ptr<FrameSource> makeStoreFrames(const media::AssetStore& store)
{
    return std::make_unique<StoreFrames>(store);
}

} // namespace rushes::render
