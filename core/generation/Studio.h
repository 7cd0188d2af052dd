/// The way from a wish to something in the project: pictures from a recipe, clips from a picture
/// and a direction, files from a cut. Chooses the provider, passes the budget gate, runs a job,
/// stores the bytes, then appends to the project. The window and the command line both work through
/// it. Main thread; owned by app/Composition.
#pragma once

#include "core/base/Clock.h"
#include "core/catalog/Model.h"
#include "core/generation/Budget.h"
#include "core/generation/Fetch.h"
#include "core/generation/JobQueue.h"
#include "core/project/Project.h"
#include "core/providers/Provider.h"
#include "core/render/Exporter.h"

#include <QPointer>

namespace rushes::generation {

struct PictureOrder
{
    project::BoardId board = {};
    project::Recipe recipe = {};    ///< without a seed, each picture of the order gets its own
    int count = 1;                  ///< 1 to 16; with a seed: seed, seed+1, …
    QSize size = {};                ///< empty = the model's usual size at the recipe's ratio
    int row = 0;                    ///< of a batch table
    project::VariantId parent = {}; ///< the picture whose conversation it continues
    /// Models tried in this order when the recipe's fails in a way another may not; never after a
    /// refusal, and never one dearer than the recipe's. The result says which one it was.
    QStringList fallbacks = {};
    enum class Cache { Use, Ignore };
    Cache cache = Cache::Use; ///< Ignore: asks again for what was made before
};

struct ClipOrder
{
    project::VariantId source;
    QString model = QStringLiteral("sketch");
    direction::Direction direction;
    QString words = {}; ///< empty = compiled from the direction
    QSize size = {};    ///< empty = the source's ratio at about 1080p
    FrameRate rate = {30, 1};
    QString resolution = {};
    QString name = {};
    project::VariantId lastFrame = {}; ///< services: where it ends
    std::optional<std::uint64_t> seed = {};
};

/// A change to a clip that a service made, in words; its result is a new clip with the old one as
/// parent. Any earlier one of the tree can be continued.
struct EditOrder
{
    project::ClipId source;
    QString words;
    enum class Kind { Change, Extend };
    Kind kind = Kind::Change;
    Time longer = {};        ///< of Extend
    QString resolution = {}; ///< empty = the service's choice
};

class Studio : public QObject
{
    Q_OBJECT

public:
    using Providers = std::vector<std::unique_ptr<providers::Provider>>;
    Studio(catalog::ModelTable models, Providers providers, Budget& budget, JobQueue& queue,
           const Clock& clock, QObject* parent = nullptr);

    const catalog::ModelTable& models() const { return m_models; }
    /// Whether the model can be used now, or why not.
    Result<void> usable(const catalog::Model& model) const;
    JobQueue& queue() { return m_queue; }
    Budget& budget() { return m_budget; }

    Money estimate(const PictureOrder& order) const;
    Money estimate(const project::Project& project, const ClipOrder& order) const;

    /// One job for each picture, in order. A recipe made before comes from the project at once, at
    /// $0. Fails before any job is made when the model cannot do it or the budget does not allow
    /// it.
    Result<std::vector<Job*>> makePictures(project::Project& project, const PictureOrder& order);
    Result<Job*> makeClip(project::Project& project, const ClipOrder& order);
    Result<Job*> editClip(project::Project& project, const EditOrder& order);
    Money estimate(const project::Project& project, const EditOrder& order) const;
    /// One remote job for all pictures of these orders at the service's half price. Fails with
    /// Unsupported when the model's service has no batches.
    Result<Job*> makeBatch(project::Project& project, const std::vector<PictureOrder>& orders);
    /// Goes on with everything that runs at a service since an earlier start; call it when a
    /// project is opened. Jobs that were sent and have no remote id become Unknown.
    std::vector<Job*> resume(project::Project& project);
    Result<Job*> exportCut(project::Project& project, render::ExportRequest request);

    /// Stores a user's own picture as a variant of the board.
    Result<project::VariantId> importPicture(project::Project& project,
                                             const project::BoardId& board, const QString& path);

signals:
    void pictureReady(rushes::generation::Job* job, const rushes::project::VariantId& variant);
    void clipReady(rushes::generation::Job* job, const rushes::project::ClipId& clip);
    /// Money was spent (or may have been); already in the project's ledger.
    void spent(const rushes::project::LedgerEntry& entry, const QString& projectFolder);
    void exportReady(rushes::generation::Job* job, const rushes::render::ExportedFile& file);

private:
    providers::Provider* providerOf(const catalog::Model& model) const;
    Result<catalog::Model> modelFor(const QString& id, catalog::ModelKind kind) const;
    Result<void> admit(const catalog::Model& model, const providers::Request& request) const;
    Result<std::vector<providers::Paid>> reserveAll(const std::vector<Money>& estimates);

    /// What the parts of one running order need to know when its answer comes.
    struct Commission
    {
        QPointer<project::Project> project;
        project::JobId job;
        catalog::Model model;
        providers::Paid paid;
        QString what; ///< of the ledger
    };
    project::JobRecord newRow(const QString& kind, const catalog::Model& model, Json request) const;
    void followRow(const Commission& commission, Job* job);
    Result<Job*> makePicture(project::Project& project, const PictureOrder& order,
                             const catalog::Model& model, const project::Recipe& recipe,
                             const providers::Paid& paid);
    Result<void> keepPicture(const Commission& commission, const PictureOrder& order,
                             const project::Recipe& recipe, const Result<StoredPicture>& stored);
    Result<void> keepClip(const Commission& commission, const ClipOrder& order,
                          const Result<StoredClip>& stored);
    Money settle(const Commission& commission, const std::optional<Error>& error,
                 std::optional<Money> reported);
    project::LedgerEntry ledgerEntry(const Commission& commission,
                                     std::optional<Money> reported) const;
    /// The result, its ledger line and the finished job in one transaction.
    Result<project::Arrival> keep(const Commission& commission, project::Arrival arrival,
                                  Money cost, std::optional<Money> reported);
    /// Enters what a failed request may have cost; the error, with anything that went wrong in it.
    Error keepFailure(const Commission& commission, Money cost, Error error);

    catalog::ModelTable m_models;
    Providers m_providers;
    Budget& m_budget;
    JobQueue& m_queue;
    const Clock& m_clock;
};

} // namespace rushes::generation
