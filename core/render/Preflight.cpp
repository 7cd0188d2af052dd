#include "core/render/Preflight.h"

#include "core/media/Image.h"
#include "core/media/VideoReader.h"
#include "core/render/TextLayout.h"

#include <algorithm>
#include <cmath>

namespace rushes::render {

using namespace Qt::Literals::StringLiterals;
using timeline::Item;
using timeline::MediaKind;
using timeline::Track;
using timeline::TrackKind;

namespace {

class Check
{
public:
    Check(const timeline::Timeline& timeline, const catalog::Placement& placement,
          const media::AssetStore& store, Fit fit, const DrawnFrom& drawnFrom)
        : m_timeline(timeline),
          m_placement(placement),
          m_store(store),
          m_fit(fit),
          m_drawnFrom(drawnFrom),
          m_frame(placement.size.isEmpty() ? timeline.size : placement.size)
    {}

    std::vector<Finding> run()
    {
        checkLength();
        checkCoverage();
        std::vector<const Item*> items;
        for (const Track& track : m_timeline.tracks) {
            if (isShown(track)) {
                for (const Item& item : track.items)
                    items.push_back(&item);
            }
        }
        std::ranges::stable_sort(items, {}, [](const Item* item) { return item->range.start; });
        for (const Item* item : items) {
            checkText(*item);
            checkMedia(*item);
        }
        return std::move(m_findings);
    }

private:
    static bool isShown(const Track& track)
    {
        return !track.states.testFlag(timeline::TrackState::Hidden);
    }

    void add(FindingKind kind, const Item* item, double amount, const QString& detail)
    {
        m_findings.push_back({kind, item ? item->id : timeline::ItemId(), amount, detail});
    }

    void checkLength()
    {
        const Time over = m_timeline.duration() - m_placement.longest;
        if (m_placement.longest > Time() && over > Time())
            add(FindingKind::TooLong, nullptr, over.seconds(),
                u"The cut is %1 s too long for %2, which takes %3 s"_s
                    .arg(over.seconds(), 0, 'f', 1)
                    .arg(m_placement.name)
                    .arg(m_placement.longest.seconds(), 0, 'f', 0));
    }

    void checkCoverage()
    {
        std::vector<const Item*> pictures;
        for (const Track& track : m_timeline.tracks) {
            for (const Item& item : track.items) {
                if (track.kind == TrackKind::Video && isShown(track) && item.alternate())
                    pictures.push_back(&item);
            }
        }
        if (pictures.empty()) {
            add(FindingKind::NoVideo, nullptr, m_timeline.duration().seconds(),
                u"The cut shows no picture or clip"_s);
            return;
        }
        std::ranges::stable_sort(pictures, {}, [](const Item* item) { return item->range.start; });
        Time covered;
        for (const Item* item : pictures) {
            addGap({covered, item->range.start - covered}, item);
            covered = std::max(covered, item->range.end());
        }
        addGap({covered, m_timeline.duration() - covered}, nullptr);
    }

    void addGap(TimeRange gap, const Item* next)
    {
        if (gap.duration < Time::ofFrames(1, m_timeline.rate))
            return;
        add(FindingKind::Gap, next, gap.duration.seconds(),
            u"%1 s of black from %2, %3"_s.arg(gap.duration.seconds(), 0, 'f', 1)
                .arg(timecode(gap.start, m_timeline.rate),
                     next ? u"before “%1”"_s.arg(next->name) : u"at the end"_s));
    }

    void checkText(const Item& item)
    {
        if (!item.text || item.text->text.trimmed().isEmpty())
            return;
        const TextBlock block = layOutText(*item.text, m_frame, m_placement.safeZone(m_frame));
        const double scale = referenceScale(m_frame);
        const double moved = std::round(block.movedBy * scale);
        if (moved >= 1)
            add(FindingKind::TextOutsideSafeZone, &item, moved,
                u"“%1” would lie %2 px outside the safe zone of %3; it is moved inside"_s
                    .arg(item.name)
                    .arg(moved)
                    .arg(m_placement.name));
        if (block.fontSize < smallestText)
            add(FindingKind::TextSmall, &item, block.fontSize * scale,
                u"“%1” is %2 px tall on %3, smaller than %4 px"_s.arg(item.name)
                    .arg(block.fontSize * scale, 0, 'f', 0)
                    .arg(m_placement.name)
                    .arg(smallestText * scale, 0, 'f', 0));
    }

    void checkMedia(const Item& item)
    {
        const timeline::Alternate* alternate = item.alternate();
        if (!alternate)
            return;
        const auto path = m_store.path(alternate->media.hash);
        if (!path) {
            add(FindingKind::MissingFile, &item, 0,
                u"The file of “%1” is missing"_s.arg(item.name));
            return;
        }
        // The picture behind a sketch counts where the file itself is large enough.
        if (!tellEnlarged(item, sizeOf(alternate->media, *path), u"it has %1 × %2 px"_s))
            tellEnlarged(item, m_drawnFrom.value(alternate->media.origin),
                         u"its picture has %1 × %2 px"_s);
    }

    bool tellEnlarged(const Item& item, QSize size, const QString& reason)
    {
        constexpr double tolerated = 1.2;
        const double stretch = size.isEmpty() ? 1 : stretchFactor(size, m_frame, m_fit);
        if (stretch <= tolerated)
            return false;
        add(FindingKind::PictureStretched, &item, stretch,
            u"“%1” is enlarged %2 times for %3: "_s.arg(item.name)
                    .arg(stretch, 0, 'f', 1)
                    .arg(m_placement.name) +
                reason.arg(size.width()).arg(size.height()));
        return true;
    }

    QSize sizeOf(const timeline::Media& media, const QString& path)
    {
        if (media.kind == MediaKind::Sound)
            return {};
        if (const auto known = m_sizes.constFind(media.hash); known != m_sizes.constEnd())
            return *known;
        QSize size;
        if (media.kind == MediaKind::Picture)
            size = media::imageSize(path).value_or(QSize());
        else if (const auto reader = media::VideoReader::open(path))
            size = (*reader)->info().size;
        m_sizes.insert(media.hash, size);
        return size;
    }

    const timeline::Timeline& m_timeline;
    const catalog::Placement& m_placement;
    const media::AssetStore& m_store;
    Fit m_fit;
    const DrawnFrom& m_drawnFrom;
    QSize m_frame;
    QHash<ContentHash, QSize> m_sizes;
    std::vector<Finding> m_findings;
};

} // namespace

std::vector<Finding> preflight(const timeline::Timeline& timeline,
                               const catalog::Placement& placement, const media::AssetStore& store,
                               Fit fit, const DrawnFrom& drawnFrom)
{
    return Check(timeline, placement, store, fit, drawnFrom).run();
}

} // namespace rushes::render
