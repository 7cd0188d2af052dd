/// Which pictures look alike, so that the grid can show one for many. Small copies are read on the
/// pool when stacks are wanted; what was seen is kept in a file beside the thumbnails. Belongs to
/// the grid's model; main thread; changes nothing in the project.
#pragma once

#include "core/media/LikenessFile.h"
#include "core/project/Project.h"
#include "core/project/WordRange.h"

#include <QObject>
#include <QSet>

#include <stop_token>

namespace rushes::explore {

/// A place is an index into the document's pictures.
using Places = std::vector<std::uint32_t>;

class Stacks final : public QObject
{
    Q_OBJECT

public:
    /// Several pictures that look alike, of those that are shown.
    struct Stack
    {
        int count = 0;
        Money cost = {}; ///< of all of them
        bool isOpen = false;

        bool operator==(const Stack&) const = default;
    };

    explicit Stacks(project::Project& project, QObject* parent = nullptr);
    ~Stacks() override;

    /// Looks at the pictures at these places, oldest first; `changed` follows when other pictures
    /// than before belong together. A later call takes the place of one that is still at work.
    void look(const Places& places);
    /// The list with one picture for each closed stack, the best rated and then the oldest; those
    /// of an open one side by side with it at the end. Stacks count what is in this list.
    Places fold(const Places& shown);
    /// Nullopt for a picture that is alone.
    std::optional<Stack> stackOf(std::uint32_t place) const;
    /// Which words made pictures of the last look different, and which did not.
    project::WordRange words() const;
    /// Opens or closes the stack of this picture, for the next fold.
    void toggle(std::uint32_t place);

signals:
    void changed();
    /// The end of a look; `groups` of several pictures were found, and all but the first of each
    /// cost `again`.
    void looked(int groups, rushes::Money again);

private:
    /// By place: the oldest picture of the same look.
    using Groups = QHash<std::uint32_t, std::uint32_t>;
    struct Seen
    {
        std::uint32_t place = 0;
        ContentHash media = {};
        std::optional<media::Likeness> likeness = {};
    };
    struct Look
    {
        std::vector<Seen> pictures = {};
        media::Looks known = {}; ///< of all pictures of the project, as far as the file had them
        Groups groups = {};
    };
    enum class Source { Memory, File };
    /// Blocks; on the pool.
    static Look lookAt(std::vector<Seen> pictures, Source source, const QString& file,
                       const media::AssetStore& store, const std::stop_token& stop);
    /// What was not known before.
    static media::Looks see(std::vector<Seen>& pictures, const media::AssetStore& store,
                            const std::stop_token& stop);
    static Groups grouped(const std::vector<Seen>& pictures);
    void take(const Look& look);
    void tellGroups();
    std::uint32_t best(const Places& alike) const;

    project::Project& m_project;
    media::Looks m_known;
    Source m_source = Source::File; ///< until that was read once
    Groups m_groups;
    QHash<std::uint32_t, Stack> m_stacks; ///< by the oldest picture
    QSet<std::uint32_t> m_open;           ///< likewise
    std::stop_source m_stop;
};

} // namespace rushes::explore
