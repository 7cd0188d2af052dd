/// The pictures of one board as a list, by default newest first, with the ones still being made or
/// failed in front. A model for the grid only: it reads the project and changes nothing. It knows
/// pictures by their place in the document, so that a hundred thousand of them cost a few bytes
/// each. A picture that stops matching the filter stays until the filter is set again. Main thread.
#pragma once

#include "core/project/SearchIndex.h"
#include "ui/explore/FilterMenu.h"
#include "ui/explore/PictureJobs.h"
#include "ui/explore/Stacks.h"

#include <QAbstractListModel>
#include <QCache>

#include <array>

namespace rushes::explore {

class VariantModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole, ///< QString, empty for what is no picture
        JobRole,               ///< QString, empty for pictures
        StateRole,             ///< int(CellState)
        PathRole,              ///< of the picture's file
        HashRole,              ///< of its media, for a missing file
        RatingRole,
        FlagRole,   ///< int(project::Flag)
        LabelRole,  ///< int(project::ColourLabel)
        NumberRole, ///< "Picture 12"
        LatencyRole,
        CostRole, ///< micro-dollars
        LocalRole,
        CachedRole,
        PlaceholderRole, ///< Placeholder, of what is no picture
        AlikeRole,       ///< how many lie in its stack; invalid for a picture that is alone
        OpenRole,        ///< whether that stack is open
    };

    VariantModel(project::Project& project, generation::Studio& studio, QObject* parent);

    void setBoard(const project::BoardId& board);
    void setFilter(const VariantFilter& filter);
    const VariantFilter& filter() const { return m_filter; }
    /// The models and ratios of the board's pictures.
    FilterChoices choices() const;
    /// How many pictures of the board there are in each segment, in the order of Shown.
    std::array<int, 3> counts() const { return m_counts; }
    /// Pictures, without what is on its way.
    int pictureCount() const { return int(m_shown.size()); }

    /// After `changed` or a toggle the filter has to be set again.
    Stacks& stacks() { return m_stacks; }
    void toggleStack(const QModelIndex& index);

    PictureJobs& jobs() { return m_jobs; }
    bool hasActive() const { return m_jobs.hasActive(); }
    /// The file of the picture is there again.
    void fileFound(const project::VariantId& id);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// The row of a picture, or an invalid index.
    QModelIndex indexOf(const project::VariantId& id) const;
    project::VariantId idAt(const QModelIndex& index) const;

signals:
    void countsChanged();

private:
    std::uint32_t placeAt(int row) const;
    const project::Variant& variantAt(int row) const;
    QString pathOf(const project::Variant& variant) const;
    QVariant jobData(int row, int role) const;
    QVariant variantData(const project::Variant& variant, int role) const;
    QVariant stackData(const Stacks::Stack& stack, const project::Variant& variant, int role) const;
    QVariant stateOf(const project::Variant& variant, int role) const;
    void connectJobs();
    void readBoard();
    void rebuild();
    void numberRows();
    void count(const project::Variant& variant, std::size_t position);
    void onVariantAdded(const project::VariantId& id);
    void onVariantsChanged(const std::vector<project::VariantId>& ids);
    bool bringBack(const std::vector<std::size_t>& changed);
    void takeOut(const std::vector<std::size_t>& binned);

    project::Project& m_project;
    PictureJobs m_jobs;
    project::SearchIndex m_search;
    Stacks m_stacks;
    project::BoardId m_board;
    VariantFilter m_filter;
    Places m_all;                      ///< of the board's pictures, oldest first
    Places m_shown;                    ///< last one first: new ones are appended
    std::vector<std::int32_t> m_rows;  ///< by place: index in m_shown, or -1
    std::vector<std::uint8_t> m_known; ///< by place: what was counted of it
    std::array<int, 3> m_counts{};
    mutable QCache<ContentHash, QString> m_paths;
};

} // namespace rushes::explore
