/// Google's batch queue for pictures: half the price, within a day. Up to 20 requests travel in one
/// body; more, or heavier ones, as the lines of an uploaded file. Owned by GeminiProvider; blocking
/// functions, any thread. It never creates a batch twice: when an answer was lost it looks for the
/// batch by its name.
#pragma once

#include "core/providers/gemini/BatchWire.h"
#include "core/providers/service/ServiceAccess.h"

namespace rushes::providers {

class GeminiBatch final : public BatchService
{
public:
    explicit GeminiBatch(const ServiceAccess& access) : m_access(access) {}

    Money estimate(const PictureRequest& request) const override;
    Result<RemoteJob> submit(const std::vector<PictureRequest>& requests, const QString& name,
                             const std::vector<Paid>& paid, const Progress& progress) override;
    /// A batch that was cancelled or expired gives the answers it had; when there are none, that is
    /// its error.
    Result<BatchOutcome> poll(const RemoteJob& job, std::size_t count,
                              const Progress& progress) override;
    Result<void> cancel(const RemoteJob& job) override;
    Result<std::optional<RemoteJob>> find(const QString& name, const catalog::Model& model,
                                          const Progress& progress) override;

private:
    Result<QByteArray> createBody(const std::vector<PictureRequest>& requests, const QString& name,
                                  const Progress& progress) const;
    Result<QByteArray> uploadedBody(const std::vector<PictureRequest>& requests,
                                    const QString& name, const Progress& progress) const;

    Result<BatchAnswers> fetchedAnswers(const QString& file, const RemoteJob& job,
                                        std::size_t count, const Progress& progress) const;

    ServiceAccess m_access;
};

} // namespace rushes::providers
