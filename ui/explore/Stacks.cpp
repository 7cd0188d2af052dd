#include "ui/explore/Stacks.h"

#include "core/base/Async.h"
#include "core/media/Image.h"

#include <QDir>

#include <algorithm>
#include <functional>
#include <tuple>

namespace rushes::explore {

namespace {

constexpr int smallSide = 48;
constexpr QLatin1StringView looksFile("thumbnails/looks");
/// A picture is held against so many different looks before it: those of a session, not of a year.
constexpr std::size_t looksBack = 500;

} // namespace

Stacks::Stacks(project::Project& project, QObject* parent) : QObject(parent), m_project(project) {}

Stacks::~Stacks()
{
    m_stop.request_stop();
}

void Stacks::look(const Places& places)
{
    m_stop.request_stop();
    m_stop = {};
    std::vector<Seen> pictures;
    for (const std::uint32_t place : places) {
        const ContentHash& hash = m_project.document().variants[place].media;
        const auto known = m_known.constFind(hash);
        pictures.push_back({.place = place, .media = hash});
        if (known != m_known.constEnd())
            pictures.back().likeness = *known;
    }
    auto work = [pictures = std::move(pictures), source = m_source,
                 file = QDir(m_project.folder()).filePath(looksFile), store = m_project.media(),
                 stop = m_stop.get_token()]() mutable {
        return lookAt(std::move(pictures), source, file, store, stop);
    };
    whenDone(runAsync(std::move(work)), this, [this, stop = m_stop.get_token()](const Look& look) {
        take(look);
        if (stop.stop_requested())
            return;
        if (m_groups != look.groups) {
            m_groups = look.groups;
            emit changed();
        }
        tellGroups();
    });
}

Stacks::Look Stacks::lookAt(std::vector<Seen> pictures, Source source, const QString& file,
                            const media::AssetStore& store, const std::stop_token& stop)
{
    Look look{.known = source == Source::File ? media::readLooks(file) : media::Looks()};
    for (Seen& picture : pictures) {
        const auto known = look.known.constFind(picture.media);
        if (!picture.likeness && known != look.known.constEnd())
            picture.likeness = *known;
    }
    if (const media::Looks fresh = see(pictures, store, stop); !fresh.isEmpty())
        (void)media::addLooks(file, fresh); // else they are looked at again after the next start
    look.groups = grouped(pictures);
    look.pictures = std::move(pictures);
    return look;
}

void Stacks::take(const Look& look)
{
    m_source = Source::Memory;
    m_known.insert(look.known);
    for (const Seen& picture : look.pictures) {
        if (picture.likeness)
            m_known.insert(picture.media, *picture.likeness);
    }
}

/// What cannot be read looks like nothing, and lies in no stack.
media::Looks Stacks::see(std::vector<Seen>& pictures, const media::AssetStore& store,
                         const std::stop_token& stop)
{
    media::Looks fresh;
    for (Seen& picture : pictures) {
        if (stop.stop_requested())
            break;
        const auto path = picture.likeness ? std::nullopt : store.path(picture.media);
        if (!path)
            continue;
        if (const Result<QImage> small = media::readThumbnail(*path, smallSide)) {
            picture.likeness = media::likenessOf(*small);
            fresh.insert(picture.media, *picture.likeness);
        }
    }
    return fresh;
}

Stacks::Groups Stacks::grouped(const std::vector<Seen>& pictures)
{
    Groups groups;
    std::vector<const Seen*> looks;
    for (const Seen& picture : pictures) {
        if (!picture.likeness)
            continue;
        const auto from = looks.end() - std::ptrdiff_t(std::min(looks.size(), looksBack));
        const auto same = std::find_if(from, looks.end(), [&](const Seen* before) {
            return media::alike(*before->likeness, *picture.likeness);
        });
        groups.insert(picture.place, same == looks.end() ? picture.place : (*same)->place);
        if (same == looks.end())
            looks.push_back(&picture);
    }
    return groups;
}

project::WordRange Stacks::words() const
{
    constexpr std::size_t most = 2000; // newest ones; on the main thread
    std::vector<std::uint32_t> places(m_groups.keyBegin(), m_groups.keyEnd());
    std::sort(places.begin(), places.end(), std::greater());
    places.resize(std::min(places.size(), most));
    std::vector<project::SeenPicture> pictures;
    pictures.reserve(places.size());
    for (const std::uint32_t place : places)
        pictures.push_back(
            {m_project.document().variants[place].recipe.prompt, m_groups.value(place)});
    return project::wordRange(pictures);
}

void Stacks::tellGroups()
{
    const std::vector<project::Variant>& variants = m_project.document().variants;
    QSet<std::uint32_t> groups;
    Money again;
    for (auto picture = m_groups.cbegin(); picture != m_groups.cend(); ++picture) {
        if (picture.key() == picture.value())
            continue;
        groups.insert(picture.value());
        again += variants[picture.key()].cost;
    }
    emit looked(int(groups.size()), again);
}

Places Stacks::fold(const Places& shown)
{
    const std::vector<project::Variant>& variants = m_project.document().variants;
    QHash<std::uint32_t, Places> members;
    for (const std::uint32_t place : shown)
        members[m_groups.value(place, place)].push_back(place);
    m_stacks.clear();
    Places folded;
    for (const std::uint32_t place : shown) {
        const std::uint32_t group = m_groups.value(place, place);
        const Places& alike = members[group];
        const std::uint32_t first = best(alike);
        if (place != first)
            continue;
        if (alike.size() > 1) {
            Stack stack{.count = int(alike.size()), .isOpen = m_open.contains(group)};
            for (const std::uint32_t each : alike)
                stack.cost += variants[each].cost;
            m_stacks.insert(group, stack);
        }
        if (m_open.contains(group))
            std::remove_copy(alike.begin(), alike.end(), std::back_inserter(folded), first);
        folded.push_back(first);
    }
    return folded;
}

std::uint32_t Stacks::best(const Places& alike) const
{
    const std::vector<project::Variant>& variants = m_project.document().variants;
    const auto rank = [&](std::uint32_t place) {
        const project::Variant& variant = variants[place];
        return std::tuple(variant.flag == project::Flag::Rejected, -variant.rating, place);
    };
    return *std::min_element(alike.begin(), alike.end(),
                             [&](std::uint32_t a, std::uint32_t b) { return rank(a) < rank(b); });
}

std::optional<Stacks::Stack> Stacks::stackOf(std::uint32_t place) const
{
    const auto found = m_stacks.constFind(m_groups.value(place, place));
    return found == m_stacks.constEnd() ? std::nullopt : std::optional(*found);
}

void Stacks::toggle(std::uint32_t place)
{
    const std::uint32_t group = m_groups.value(place, place);
    if (!m_open.remove(group))
        m_open.insert(group);
}

} // namespace rushes::explore
