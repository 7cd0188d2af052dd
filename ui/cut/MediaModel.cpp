#include "ui/cut/MediaModel.h"

#include "ui/widgets/LocalFiles.h"

#include <QFileInfo>
#include <QMimeData>
#include <QUrl>

#include <algorithm>
#include <array>
#include <cmath>

namespace rushes::cut {

namespace {

constexpr auto pictureLength = Time::ofMilliseconds(3000);

bool isShown(const project::Clip& clip)
{
    return !clip.deleted;
}

bool isShown(const project::Variant& picture)
{
    return !picture.deleted && picture.flag != project::Flag::Rejected;
}

template <class Thing>
std::vector<std::uint32_t> shownIn(const std::vector<Thing>& things)
{
    std::vector<std::uint32_t> positions;
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (isShown(things[i]))
            positions.push_back(std::uint32_t(i));
    }
    return positions;
}

/// The newest thing of this file among those that are shown.
template <class Thing>
std::optional<MediaEntry> newestOf(const std::vector<Thing>& things, const ContentHash& media)
{
    const auto newest = std::find_if(things.rbegin(), things.rend(), [&](const Thing& thing) {
        return thing.media == media && isShown(thing);
    });
    return newest == things.rend() ? std::nullopt : std::optional(entryOf(*newest));
}

} // namespace

MediaModel::MediaModel(project::Project& project, QObject* parent)
    : QAbstractListModel(parent),
      m_project(project)
{
    using project::Project;
    connect(&project, &Project::variantAdded, this, &MediaModel::read);
    connect(&project, &Project::variantsChanged, this, &MediaModel::read);
    connect(&project, &Project::clipAdded, this, &MediaModel::read);
    connect(&project, &Project::clipChanged, this, &MediaModel::read);
    read();
}

int MediaModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.clips.size() + m_shown.pictures.size());
}

MediaEntry MediaModel::entry(int row) const
{
    const project::Document& document = m_project.document();
    const auto& [clips, pictures] = m_shown;
    const auto at = std::size_t(row);
    return at < clips.size()
               ? entryOf(document.clips[clips[clips.size() - 1 - at]])
               : entryOf(document.variants[pictures[std::size_t(rowCount()) - 1 - at]]);
}

QVariant MediaModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const MediaEntry entry = this->entry(index.row());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return entry.name;
    if (role == Qt::AccessibleDescriptionRole && entry.media.kind == timeline::MediaKind::Video)
        return tr("Clip, %1 seconds").arg(entry.duration.seconds(), 0, 'f', 1);
    if (role == Qt::AccessibleDescriptionRole)
        return tr("Picture, rated %1 of 5").arg(entry.rating);
    return {};
}

Qt::ItemFlags MediaModel::flags(const QModelIndex& index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled;
}

QStringList MediaModel::mimeTypes() const
{
    return {QStringLiteral("text/uri-list")};
}

QMimeData* MediaModel::mimeData(const QModelIndexList& indexes) const
{
    QList<QUrl> files;
    for (const QModelIndex& index : indexes) {
        if (const auto path = m_project.media().path(entry(index.row()).media.hash))
            files << QUrl::fromLocalFile(*path);
    }
    auto* carried = new QMimeData;
    carried->setUrls(files);
    return carried;
}

MediaModel::Shown MediaModel::shownOf(const project::Document& document)
{
    return {shownIn(document.clips), shownIn(document.variants)};
}

void MediaModel::read()
{
    Shown shown = shownOf(m_project.document());
    if (shown == m_shown) {
        if (rowCount() > 0)
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_shown = std::move(shown);
    endResetModel();
}

MediaEntry entryOf(const project::Clip& clip)
{
    return {{timeline::MediaKind::Video, clip.media, clip.id.toString(), clip.duration},
            clip.duration,
            clip.name.isEmpty() ? MediaModel::tr("Clip %1").arg(clip.number) : clip.name,
            clip.size,
            clip.rating};
}

MediaEntry entryOf(const project::Variant& picture)
{
    return {{timeline::MediaKind::Picture, picture.media, picture.id.toString(), {}},
            pictureLength,
            MediaModel::tr("Picture %1").arg(picture.number),
            picture.size,
            picture.rating};
}

std::vector<MediaEntry> mediaIn(const QMimeData& carried, const project::Project& project)
{
    std::vector<MediaEntry> found;
    for (const QString& path : widgets::localFiles(carried)) {
        const ContentHash hash(QFileInfo(path).baseName());
        auto entry = newestOf(project.document().clips, hash);
        if (!entry)
            entry = newestOf(project.document().variants, hash);
        if (entry)
            found.push_back(*entry);
    }
    return found;
}

int ratingOf(const project::Project& project, const timeline::Media& media)
{
    if (const project::Variant* variant = project.variant(project::VariantId(media.origin)))
        return variant->rating;
    if (const project::Clip* clip = project.clip(project::ClipId(media.origin)))
        return clip->rating;
    return 0;
}

QSize frameFor(QSize picture)
{
    constexpr std::array frames{QSize(1080, 1920), QSize(1080, 1350), QSize(1080, 1080),
                                QSize(1920, 1080)};
    if (picture.isEmpty())
        return frames.front();
    const auto distance = [picture](QSize frame) {
        const double own = double(picture.width()) / picture.height();
        return std::abs(std::log(double(frame.width()) / frame.height() / own));
    };
    return *std::min_element(frames.begin(), frames.end(),
                             [&](QSize a, QSize b) { return distance(a) < distance(b); });
}

} // namespace rushes::cut
