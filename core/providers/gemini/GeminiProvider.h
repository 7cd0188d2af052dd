/// Google's developer API: pictures of the Nano Banana family and clips of Omni Flash. Owned by the
/// Studio; any thread.
#pragma once

#include "core/providers/gemini/GeminiBatch.h"
#include "core/providers/gemini/InteractionsWire.h"

#include <QHash>

#include <mutex>

namespace rushes::providers {

class GeminiProvider final : public Provider
{
public:
    explicit GeminiProvider(const ServiceAccess& access) : m_access(access), m_batch(access) {}

    QString id() const override { return QStringLiteral("gemini"); }
    Result<void> usable(const catalog::Model& model) const override;
    Result<void> check(const Request& request) const override;
    QStringList cautions(const Request& request) const override;
    Money estimate(const Request& request) const override;
    /// A picture is made while it waits; a clip becomes a RemoteJob.
    Result<Outcome> submit(const Request& request, const Paid& paid,
                           const Progress& progress) override;
    Result<Outcome> poll(const RemoteJob& job, const Progress& progress) override;
    Result<void> cancel(const RemoteJob& job) override;
    Result<void> probe(const catalog::Model& model, const Progress& progress) override;
    BatchService* batch() override { return &m_batch; }

private:
    Result<Outcome> makeClip(const ClipRequest& request, const Progress& progress);
    Result<ClipTurn> uploaded(const ClipRequest& request, ClipTurn turn,
                              const Progress& progress) const;
    Outcome withWarnings(Outcome outcome, const QStringList& warnings);

    ServiceAccess m_access;
    GeminiBatch m_batch;
    std::mutex m_mutex;
    QHash<QString, QStringList> m_warnings; ///< of clips that are being made, by their id
};

} // namespace rushes::providers
