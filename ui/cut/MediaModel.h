/// The project's clips and pictures as things that can go on the timeline, clips first, each newest
/// first. A list model over the document; main thread; decodes nothing.
#pragma once

#include "core/project/Project.h"

#include <QAbstractListModel>

#include <vector>

namespace rushes::cut {

struct MediaEntry
{
    timeline::Media media = {};
    Time duration = {}; ///< on the timeline when added
    QString name = {};
    QSize size = {};
    int rating = 0;

    bool operator==(const MediaEntry&) const = default;
};

class MediaModel : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit MediaModel(project::Project& project, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    /// The files, so that a drag also ends well outside of the program.
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    MediaEntry entry(int row) const;

private:
    /// Positions in the document, oldest first, without what was rejected or thrown away.
    struct Shown
    {
        std::vector<std::uint32_t> clips = {};
        std::vector<std::uint32_t> pictures = {};

        bool operator==(const Shown&) const = default;
    };
    static Shown shownOf(const project::Document& document);
    void read();

    project::Project& m_project;
    Shown m_shown;
};

MediaEntry entryOf(const project::Clip& clip);
MediaEntry entryOf(const project::Variant& picture);
/// What of a drag is the project's own, in its order: files of the media folder, named by hash.
std::vector<MediaEntry> mediaIn(const QMimeData& carried, const project::Project& project);
/// The stars of the picture or clip that a media came from; 0 when it is not known.
int ratingOf(const project::Project& project, const timeline::Media& media);
/// The frame a new cut gets when its first picture has this size: 1080 px on the shorter side, in
/// the usual ratio that is nearest.
QSize frameFor(QSize picture);

} // namespace rushes::cut
