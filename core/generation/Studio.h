/// The way from a wish to something in the project: pictures from a recipe, clips from a picture
/// and a direction, files from a cut. A thin front: the catalog and its providers are in Engines,
/// the work in PictureMaker, ClipMaker and RemoteWork, the money in Budget and Settlement. The
/// window and the command line both work through it. Main thread; owned by app/Composition.
#pragma once

#include "core/generation/BatchMaker.h"
#include "core/generation/ClipMaker.h"
#include "core/generation/ImportedPicture.h"
#include "core/generation/Inquiries.h"
#include "core/generation/Orders.h"
#include "core/generation/PictureMaker.h"
#include "core/generation/Router.h"
#include "core/media/Matting.h"
#include "core/render/Exporter.h"

namespace rushes::generation {

class Studio : public QObject
{
    Q_OBJECT

public:
    using Providers = Engines::Providers;
    Studio(catalog::ModelTable models, Providers providers, Budget& budget, JobQueue& queue,
           const Clock& clock, QObject* parent = nullptr);

    const catalog::ModelTable& models() const { return m_engines.models(); }
    const Engines& engines() const { return m_engines; }
    /// Whether the model can be used now, or why not.
    Result<void> usable(const catalog::Model& model) const { return m_engines.usable(model); }
    /// Those that make this and can be used now; ask again after `modelsChanged`.
    std::vector<catalog::Model> usableModels(catalog::ModelKind kind) const
    {
        return m_engines.usableModels(kind);
    }
    /// Keys or addresses are others: for later orders. What is on its way ends as it began.
    void setProviders(Providers providers);
    /// What the user's own hosts list; they come after the catalog's in `models()`.
    void setHostModels(const std::vector<catalog::Model>& models);
    /// Asks the hosts in the background what they list.
    void askHosts();
    Inquiries& inquiries() { return m_inquiries; }
    /// The models to try for a policy, an order of names, or nothing: the first is the one to ask,
    /// the others may be a PictureOrder's fallbacks. A model that rests after failures comes last.
    /// See chooseRoute.
    /// The user's votes count for `best` only.
    Result<std::vector<catalog::Model>> route(catalog::ModelKind kind, const QString& text,
                                              std::vector<ModelVote> votes = {});
    const ModelHealth& health() const { return m_settlement.health(); }
    /// By model id, on this machine; empty without a ledger.
    std::map<QString, Measured> measured();
    /// What a picture of this model usually takes: measured here, else as published.
    std::optional<std::int64_t> typicalMs(const QString& model);
    JobQueue& queue() { return m_queue; }
    Budget& budget() { return m_budget; }
    /// The add-on for automatic cut-outs; the one that clips are made with, too.
    const media::Matting& matting() const { return m_matting; }
    void setMatting(const media::Matting& matting) { m_matting = matting; }

    Money estimate(const PictureOrder& order) const
    {
        return order.pace == PictureOrder::Pace::Overnight ? m_batches.estimate(order)
                                                           : m_pictures.estimate(order);
    }
    Money estimate(const project::Project& project, const ClipOrder& order) const;
    Money estimate(const project::Project& project, const EditOrder& order) const;
    /// What the user should know before paying for the clip, though it can be made.
    QStringList cautions(const project::Project& project, const ClipOrder& order) const
    {
        return m_clips.cautions(project, order);
    }
    /// What a clip from a picture that is still to come would be, or why its model cannot make it.
    Result<ClipOutlook> outlook(const project::Project& project, const ClipOrder& order) const;
    /// Whether the model can be used and can do it, or why not, asked before paying.
    Result<void> check(const project::Project& project, const ClipOrder& order) const;
    Result<void> check(const project::Project& project, const EditOrder& order) const;
    /// Budget, naming the limit, when the model's estimate would pass one now. Reserves nothing.
    Result<void> affordable(const project::Project& project, const QString& model, Money estimate);

    /// One job for each picture, in order. A recipe made before comes from the project at once, at
    /// $0. Fails before any job is made when the model cannot do it or the budget does not allow
    /// it.
    Result<std::vector<Job*>> makePictures(project::Project& project, const PictureOrder& order);
    Result<Job*> makeClip(project::Project& project, const ClipOrder& order);
    /// Fails with Unsupported for a clip whose engine holds no conversation.
    Result<Job*> editClip(project::Project& project, const EditOrder& order);
    /// Whether the model's service has batches.
    Result<void> canBatch(const catalog::Model& model) const { return m_batches.canServe(model); }
    /// One remote job for all pictures of these orders, which are of one model, at the service's
    /// half price. Fails with Unsupported when the model's service has no batches. Each picture
    /// comes by itself (`pictureReady`), and so does each failure (`pictureFailed`); the job is
    /// done when some came.
    Result<Job*> makeBatch(project::Project& project, const std::vector<PictureOrder>& orders);

    /// What an earlier start left in the project and nobody runs any more: rows that were sent and
    /// have no remote id become Unknown, with their estimate in the ledger, and are never sent
    /// again, but for batches, which resume() looks for by their names; rows that were not sent
    /// become Cancelled. Asks no service. Call it when a project is
    /// opened.
    Result<void> settleAbandoned(project::Project& project);
    /// settleAbandoned, then goes on with everything that runs at a service since an earlier start,
    /// or with one job of it. What cannot be gone on with is told by its row's message.
    std::vector<Job*> resume(project::Project& project, const project::JobId& only = {});
    Result<Job*> exportCut(project::Project& project, render::ExportRequest request);

    /// Stores a user's own picture as a variant of the board. It is read on the pool; the result
    /// comes on the main thread, Cancelled when the project was closed meanwhile.
    QFuture<Result<project::VariantId>>
    importPicture(project::Project& project, const project::BoardId& board, const QString& path);

signals:
    /// More or fewer models can be used than before: a key came or went, a host was asked.
    void modelsChanged();
    void pictureReady(rushes::generation::Job* job, const rushes::project::VariantId& variant);
    /// One picture of a batch will not come; `row` is of the batch's table, 0 = none.
    void pictureFailed(rushes::generation::Job* job, int row, const rushes::Error& error);
    void clipReady(rushes::generation::Job* job, const rushes::project::ClipId& clip);
    /// Money was spent (or may have been); already in the project's ledger.
    void spent(const rushes::project::LedgerEntry& entry, const QString& projectFolder);
    void exportReady(rushes::generation::Job* job, const rushes::render::ExportedFile& file);

private:
    Result<Job*> resumeRow(project::Project& project, const project::JobRecord& row);
    Result<project::VariantId> keepImported(project::Project* project,
                                            const project::BoardId& board, const QString& path,
                                            const ImportedPicture& picture);

    Engines m_engines;
    Budget& m_budget;
    JobQueue& m_queue;
    const Clock& m_clock;
    media::Matting m_matting; ///< off until it is set
    Settlement m_settlement;
    RemoteWork m_remote;
    PictureMaker m_pictures;
    ClipMaker m_clips;
    BatchMaker m_batches;
    Inquiries m_inquiries; ///< ends before the engines it asks
};

} // namespace rushes::generation
