/// The shared shape of every undoable command: entities of the document replaced by others with the
/// same id. redo applies the values after, undo those before; both are written to disk and
/// signalled. Owned by the undo stack.
#pragma once

#include "core/project/Project.h"

#include <QHash>
#include <QUndoCommand>

namespace rushes::project {

struct Row;

/// Neighbouring changes with the same `mergeKey` (say, one drag of a slider) become one step; empty
/// never merges.
class Change final : public QUndoCommand
{
public:
    Change(Project& project, const QString& text, QString mergeKey = {});

    /// Adds a replacement; call before pushing. The value before is read from the project now.
    Change& replace(Board after);
    Change& replace(Variant after);
    Change& replace(Clip after);
    Change& replace(Cut after);

    /// Whether nothing would differ: such a change is not worth a step.
    bool isEmpty() const;

    void redo() override;
    void undo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand* next) override;

private:
    template <class T>
    struct Pair
    {
        T before;
        T after;
    };
    enum class Which { Before, After };
    void apply(Which which);
    void joinVariant(Pair<Variant> pair);
    void putVariants(Which which, std::vector<Row>& rows);
    void announceVariants() const;
    template <class T>
    static void put(std::vector<T>& values, const std::vector<Pair<T>>& pairs, Which which,
                    std::vector<Row>& rows);

    Project& m_project;
    QString m_mergeKey;
    std::vector<Pair<Board>> m_boards;
    std::vector<Pair<Variant>> m_variants;
    QHash<VariantId, std::size_t> m_variantPlaces; ///< in m_variants, by id
    std::vector<Pair<Clip>> m_clips;
    std::vector<Pair<Cut>> m_cuts;
};

} // namespace rushes::project
