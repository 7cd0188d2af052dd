/// The open project: owns the document, its database and the undo stack, and is the only writer of
/// both. Lives on the main thread. Results of generation are appended and never undone; what the
/// user chooses and places goes through commands (core/project/commands) and can be undone. Every
/// change is one SQLite transaction, so nothing is unsaved.
#pragma once

#include "core/media/AssetStore.h"
#include "core/project/Document.h"
#include "core/project/VariantIndex.h"

#include <QObject>
#include <QUndoStack>

#include <memory>

namespace rushes::project {

class ProjectStore;
/// A project's folder that is locked, repaired and read, but not open yet.
struct ProjectOpening;

/// What one finished request leaves behind. Without an id, one is made.
struct Arrival
{
    std::optional<Variant> variant = {};
    std::optional<Clip> clip = {};
    std::optional<LedgerEntry> ledger = {};
    std::optional<JobRecord> job = {};
};

class Project : public QObject
{
    Q_OBJECT

public:
    /// Opens the folder's project, or makes an empty one when there is none. A damaged database is
    /// moved aside and the newest good snapshot restored (`notice()` says so); without one it fails
    /// with Io and changes nothing.
    static Result<std::unique_ptr<Project>> open(const QString& folder);
    /// The two halves of `open`, for a window that must not wait for a large project: `read` takes
    /// the lock and reads, on any thread; `open` then takes a moment. It can be opened once.
    static Result<std::shared_ptr<ProjectOpening>> read(const QString& folder);
    static Result<std::unique_ptr<Project>> open(const std::shared_ptr<ProjectOpening>& opening);
    ~Project() override;

    const Document& document() const { return m_document; }
    const media::AssetStore& media() const { return m_media; }
    /// Absolute.
    QString folder() const { return m_folder; }
    /// The project's own name, the folder's by default.
    QString name() const;
    /// What the user should be told about opening, e.g. a restored snapshot; usually empty.
    QString notice() const { return m_notice; }

    const Board* board(const BoardId& id) const;
    const Variant* variant(const VariantId& id) const;
    const Clip* clip(const ClipId& id) const;
    const Cut* cut(const CutId& id) const;
    /// Its place in Document::variants, which never changes.
    std::optional<std::size_t> positionOf(const VariantId& id) const
    {
        return m_variants.position(id);
    }
    /// Their places by what they were made from.
    const VariantIndex& index() const { return m_variants; }
    /// Variants of a board that are not in the bin, in order of creation.
    std::vector<VariantId> variantsOf(const BoardId& board) const;
    /// The last of them, or an empty id.
    VariantId newestOf(const BoardId& board) const;
    /// The newest variant made from the same recipe whose file is there, or nullptr.
    const Variant* cached(const ContentHash& recipeHash) const;

    /// Appending; each is one transaction, gives id (when empty) and number, and emits. Fails with
    /// Io, leaving the document as it was.
    Result<BoardId> addBoard(Board board);
    Result<VariantId> addVariant(Variant variant);
    Result<ClipId> addClip(Clip clip);
    Result<CutId> addCut(Cut cut);
    /// Adds or replaces by id.
    Result<void> putJob(const JobRecord& job);
    Result<void> addLedgerEntry(const LedgerEntry& entry);
    /// A value of null removes the setting.
    Result<void> setSetting(const QString& key, const Json& value);
    /// All of it in one transaction, so that a crash leaves nothing paid for without its result.
    /// Returns it as it was stored, with ids and numbers.
    Result<Arrival> addArrival(Arrival arrival);

    /// Runs a command and keeps it for undo.
    void push(std::unique_ptr<QUndoCommand> command);
    QUndoStack& undoStack() { return m_undoStack; }

signals:
    void boardAdded(const rushes::project::BoardId& id);
    void boardChanged(const rushes::project::BoardId& id);
    void variantAdded(const rushes::project::VariantId& id);
    void variantChanged(const rushes::project::VariantId& id);
    /// Once a command, after `variantChanged` of each; for whoever would do much for every one.
    void variantsChanged(const std::vector<rushes::project::VariantId>& ids);
    void clipAdded(const rushes::project::ClipId& id);
    void clipChanged(const rushes::project::ClipId& id);
    void cutAdded(const rushes::project::CutId& id);
    void cutChanged(const rushes::project::CutId& id);
    void jobChanged(const rushes::project::JobId& id);
    void ledgerChanged();
    /// A change could not be written (disk full, …); the document on screen is ahead of the disk.
    void saveFailed(const rushes::Error& error);

private:
    friend class Change;
    friend Result<void> importDocument(Project& project, const Document& document);
    Project(ProjectOpening& opening, std::unique_ptr<ProjectStore> store);
    Result<void> complete(Arrival& arrival) const;
    void announce(const Arrival& arrival);

    QString m_folder;
    media::AssetStore m_media;
    std::unique_ptr<ProjectStore> m_store;
    Document m_document;
    VariantIndex m_variants;
    QString m_notice;
    QUndoStack m_undoStack;
};

} // namespace rushes::project
