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

} // namespace

MediaModel::MediaModel(project::Project& project, QObject* parent)
    : QAbstractListModel(parent),
      m_project(project)
{
    using project::Project;
    connect(&project, &Project::variantAdded, this, &MediaModel::read);
    connect(&project, &Project::variantChanged, this, &MediaModel::read);
    connect(&project, &Project::clipAdded, this, &MediaModel::read);
    connect(&project, &Project::clipChanged, this, &MediaModel::read);
    read();
}

int MediaModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant MediaModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const MediaEntry& entry = m_entries[std::size_t(index.row())];
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

void MediaModel::read()
{
    beginResetModel();
    m_entries = mediaEntries(m_project);
    endResetModel();
}

std::vector<MediaEntry> mediaEntries(const project::Project& project)
{
    std::vector<MediaEntry> entries;
    const project::Document& document = project.document();
    for (auto clip = document.clips.rbegin(); clip != document.clips.rend(); ++clip) {
        if (clip->deleted)
            continue;
        const timeline::Media media{timeline::MediaKind::Video, clip->media, clip->id.toString(),
                                    clip->duration};
        const QString name =
            clip->name.isEmpty() ? MediaModel::tr("Clip %1").arg(clip->number) : clip->name;
        entries.push_back({media, clip->duration, name, clip->size, clip->rating});
    }
    for (auto picture = document.variants.rbegin(); picture != document.variants.rend();
         ++picture) {
        if (picture->deleted || picture->flag == project::Flag::Rejected)
            continue;
        const timeline::Media media{
            timeline::MediaKind::Picture, picture->media, picture->id.toString(), {}};
        entries.push_back({media, pictureLength, MediaModel::tr("Picture %1").arg(picture->number),
                           picture->size, picture->rating});
    }
    return entries;
}

std::vector<MediaEntry> mediaIn(const QMimeData& carried, const project::Project& project)
{
    std::vector<MediaEntry> found;
    const std::vector<MediaEntry> entries = mediaEntries(project);
    for (const QString& path : widgets::localFiles(carried)) {
        const ContentHash hash(QFileInfo(path).baseName());
        const auto entry =
            std::find_if(entries.begin(), entries.end(),
                         [&](const MediaEntry& candidate) { return candidate.media.hash == hash; });
        if (entry != entries.end())
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
