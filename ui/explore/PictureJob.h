/// One picture that is on its way or failed, and what its cell says: pure functions over the job's
/// record, its pause and its price. Main thread.
#pragma once

#include "core/generation/JobQueue.h"
#include "ui/explore/CellState.h"

#include <QPointer>

namespace rushes::explore {

/// Another model that could be asked, and what it would cost.
struct Offer
{
    QString model = {};
    QString name = {};
    Money price = {};

    bool operator==(const Offer&) const = default;
};

struct PictureJob
{
    project::JobRecord record;
    QPointer<generation::Job> job = {}; ///< while this program runs it
    std::optional<std::int64_t> typicalMs = {};
    Money price = {};                ///< of asking once more
    std::optional<Offer> other = {}; ///< after a refusal

    bool isOver() const { return !job || job->isOver(); }
};

/// A picture of this board, or many in one order.
bool isForBoard(const project::JobRecord& record, const project::BoardId& board);
/// Whether the row is a picture of this board that failed, and was not dismissed.
bool isShownFailure(const project::JobRecord& record, const project::BoardId& board);

Placeholder placeholderOf(const PictureJob& picture, const generation::JobQueue& queue);
/// For screen readers: "Variant 4 of 4, refused".
QString placeholderName(const Placeholder& placeholder);

} // namespace rushes::explore
