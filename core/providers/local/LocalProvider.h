/// The engines on this computer behind the provider interface: `draft-board` makes pictures,
/// `sketch` makes clips. Free, needs no network, and the same request gives the same bytes. Owned
/// by the Studio; any thread.
#pragma once

#include "core/draft/DraftBoard.h"
#include "core/media/Matting.h"
#include "core/providers/Provider.h"

namespace rushes::providers {

class LocalProvider final : public Provider
{
public:
    /// `matting` finds the subjects that the sketch cannot tell by itself, where it is installed.
    explicit LocalProvider(draft::DraftBoard board, media::Matting matting = {})
        : m_board(std::move(board)),
          m_matting(std::move(matting))
    {}

    QString id() const override { return QStringLiteral("local"); }
    Result<void> usable(const catalog::Model& model) const override;
    Result<void> check(const Request& request) const override;
    Money estimate(const Request&) const override { return {}; }
    Result<Outcome> submit(const Request& request, const Paid& paid,
                           const Progress& progress) override;
    Result<Outcome> poll(const RemoteJob& job, const Progress& progress) override;
    Result<void> cancel(const RemoteJob& job) override;

private:
    draft::DraftBoard m_board;
    media::Matting m_matting;
};

} // namespace rushes::providers
