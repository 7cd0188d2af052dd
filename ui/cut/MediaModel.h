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
    const MediaEntry& entry(int row) const { return m_entries[std::size_t(row)]; }

private:
    void read();

    project::Project& m_project;
    std::vector<MediaEntry> m_entries;
};

/// The stars of the picture or clip that a media came from; 0 when it is not known.
int ratingOf(const project::Project& project, const timeline::Media& media);
/// The frame a new cut gets when its first picture has this size: 1080 px on the shorter side, in
/// the usual ratio that is nearest.
QSize frameFor(QSize picture);

} // namespace rushes::cut
