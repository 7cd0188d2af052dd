/// The engines on this computer behind the provider interface: `draft-board` makes pictures,
/// `sketch` makes clips. Free, needs no network, and the same request gives the same bytes. Owned
/// by the Studio; any thread.
#pragma once

#include "core/draft/DraftBoard.h"
#include "core/providers/Provider.h"

namespace rushes::providers {

class LocalProvider final : public Provider
{
public:
    explicit LocalProvider(draft::DraftBoard board) : m_board(std::move(board)) {}

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
};

} // namespace rushes::providers
