/// One blind arena over pictures of a board: keeps the votes in the project, says which two come
/// next and in which order, and when the best are clear. Owned by the Compare workspace; main
/// thread.
#pragma once

#include "core/project/Arena.h"
#include "core/project/Project.h"

namespace rushes::compare {

class ArenaSession final : public QObject
{
    Q_OBJECT

public:
    explicit ArenaSession(project::Project& project, QObject* parent = nullptr);

    static constexpr int fewest = 4, most = 12;
    /// Picks and what has three stars or more, newest first; with too few of them, all that are not
    /// rejected.
    std::vector<project::VariantId> candidates(const project::BoardId& board) const;

    void start(const std::vector<project::VariantId>& pictures);
    void stop();
    bool isRunning() const { return m_running; }

    /// The two to judge; left and right are drawn by lot.
    std::pair<project::VariantId, project::VariantId> pair() const { return m_pair; }
    enum class Verdict { Left, Right, Tie };
    void vote(Verdict verdict);
    /// Takes the last vote of this session back.
    void undo();

    const std::vector<project::ArenaScore>& scores() const { return m_scores; }
    int votesGiven() const { return m_given; }
    bool isClear() const { return project::isTopClear(m_scores); }

signals:
    /// Another pair, or the end.
    void changed();

private:
    void proceed();

    project::Project& m_project;
    std::vector<project::VariantId> m_pictures;
    std::vector<project::Vote> m_votes; ///< of the whole project
    std::vector<project::ArenaScore> m_scores;
    std::pair<project::VariantId, project::VariantId> m_pair;
    int m_given = 0;
    bool m_running = false;
};

} // namespace rushes::compare
