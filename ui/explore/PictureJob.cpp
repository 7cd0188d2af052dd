#include "ui/explore/PictureJob.h"

#include "core/generation/BatchPlan.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/ServiceName.h"

#include <QCoreApplication>

#include <algorithm>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::JobState;

namespace {

struct PictureJobWords
{
    Q_DECLARE_TR_FUNCTIONS(PictureJob)
};

constexpr double nearlyAll = 0.95, secondMs = 1000;

QString seconds(std::int64_t ms)
{
    return PictureJobWords::tr("%1 s").arg(double(ms) / secondMs, 0, 'f', 1);
}

QString aboutSeconds(std::int64_t ms)
{
    return PictureJobWords::tr("of about %1 s")
        .arg(std::max<std::int64_t>(1, qRound(double(ms) / secondMs)));
}

QString quoted(const QString& sentence)
{
    return sentence.isEmpty() ? PictureJobWords::tr("It gave no reason.")
                              : u"“%1”"_s.arg(sentence.trimmed());
}

/// What a failure counts for in the ledger.
QString charged(Money cost)
{
    return cost.isZero() ? PictureJobWords::tr("Not charged")
                         : PictureJobWords::tr("May be charged %1").arg(moneyText(cost));
}

QString priced(const QString& words, Money price)
{
    return price.isZero() ? words : words + u' ' + moneyText(price);
}

void fillOvernight(Placeholder& placeholder, const project::JobRecord& record)
{
    placeholder.headline = PictureJobWords::tr("Overnight");
    placeholder.detail = record.remoteId.isEmpty()
                             ? PictureJobWords::tr("Being ordered")
                             : PictureJobWords::tr("%1 makes them within a day")
                                   .arg(widgets::serviceName(record.provider));
    placeholder.fraction = record.progress;
}

void fillGenerating(Placeholder& placeholder, const PictureJob& picture,
                    const generation::JobQueue& queue)
{
    const std::int64_t elapsed = queue.elapsedMs(*picture.job);
    placeholder.headline = seconds(elapsed);
    const double reported = picture.job->record().progress;
    if (!picture.typicalMs || *picture.typicalMs <= 0) {
        placeholder.detail = PictureJobWords::tr("Drawing");
        placeholder.fraction = std::min(reported, nearlyAll);
        return;
    }
    const double expected = double(elapsed) / double(*picture.typicalMs);
    placeholder.detail =
        expected > 1 ? PictureJobWords::tr("longer than usual") : aboutSeconds(*picture.typicalMs);
    placeholder.fraction = std::min(std::max(reported, expected), nearlyAll);
}

/// Turned away, or failed for a moment: the same request is sent again by itself.
void fillPaused(Placeholder& placeholder, const generation::Job& job,
                const generation::JobQueue& queue)
{
    const auto left = queue.pauseLeft(job);
    const auto whole = job.hold()->pause.length;
    placeholder.state = CellState::Paused;
    placeholder.seconds = int(std::chrono::ceil<std::chrono::seconds>(left).count());
    placeholder.fraction = whole.count() > 0 ? double(left.count()) / double(whole.count()) : 0;
    placeholder.headline = job.hold()->pause.why == ErrorCode::RateLimited
                               ? PictureJobWords::tr("Too many requests")
                               : PictureJobWords::tr("No answer");
    placeholder.detail = PictureJobWords::tr("Sends again in %1 s").arg(placeholder.seconds);
    placeholder.money = PictureJobWords::tr("Not sent, $0");
}

void fillActive(Placeholder& placeholder, const PictureJob& picture,
                const generation::JobQueue& queue)
{
    const generation::Job& job = *picture.job;
    placeholder.money = moneyText(picture.price);
    if (job.hold()) {
        fillPaused(placeholder, job, queue);
    } else if (job.record().state == JobState::Queued) {
        placeholder.state = CellState::Queued;
        placeholder.headline = PictureJobWords::tr("Waiting");
        placeholder.detail = PictureJobWords::tr("for the pictures before it");
        placeholder.money = PictureJobWords::tr("Not sent, $0");
    } else {
        placeholder.state = CellState::Generating;
        if (generation::partCount(job.record()) > 0)
            fillOvernight(placeholder, job.record());
        else
            fillGenerating(placeholder, picture, queue);
    }
}

QString failureTitle(ErrorCode code)
{
    switch (code) {
    case ErrorCode::RateLimited:
        return PictureJobWords::tr("Too many requests");
    case ErrorCode::Network:
        return PictureJobWords::tr("Did not arrive");
    case ErrorCode::Auth:
        return PictureJobWords::tr("Key not accepted");
    case ErrorCode::Budget:
        return PictureJobWords::tr("Over the limit");
    case ErrorCode::Io:
        return PictureJobWords::tr("Could not be stored");
    default:
        return PictureJobWords::tr("Not made");
    }
}

/// Rows of an earlier version do not say.
ErrorCode codeOf(const project::JobRecord& record)
{
    for (int code = 0; code <= int(ErrorCode::Cancelled); ++code) {
        if (codeName(ErrorCode(code)) == record.code)
            return ErrorCode(code);
    }
    return ErrorCode::Network;
}

void fillFailure(Placeholder& placeholder, const PictureJob& picture)
{
    const project::JobRecord& record = picture.record;
    const ErrorCode code = codeOf(record);
    const CellButton again{CellAction::Retry,
                           priced(PictureJobWords::tr("Try again"), picture.price)};
    if (record.state == JobState::Unknown) {
        placeholder.state = CellState::Unknown;
        placeholder.headline = PictureJobWords::tr("Outcome unknown");
        placeholder.detail =
            PictureJobWords::tr("The answer was lost. It is not sent again by itself.");
        placeholder.money =
            record.cost.isZero() ? PictureJobWords::tr("May be charged") : charged(record.cost);
        placeholder.first = {CellAction::Retry,
                             priced(PictureJobWords::tr("Ask again"), picture.price)};
    } else if (code == ErrorCode::Refused) {
        placeholder.state = CellState::Refused;
        placeholder.headline = PictureJobWords::tr("Refused");
        placeholder.detail = quoted(record.message);
        placeholder.money = charged(record.cost);
        placeholder.first = {CellAction::Soften, PictureJobWords::tr("Soften")};
        if (picture.other)
            placeholder.second = {CellAction::OtherModel,
                                  priced(PictureJobWords::tr("Other model"), picture.other->price)};
    } else {
        placeholder.state = CellState::Failed;
        placeholder.headline = failureTitle(code);
        placeholder.detail = widgets::failureText(code, record.message);
        placeholder.money = charged(record.cost);
        placeholder.first = again;
    }
}

} // namespace

bool isForBoard(const project::JobRecord& record, const project::BoardId& board)
{
    const Json& request = record.request;
    const Json& first = generation::partCount(record) > 0 ? request.at("parts").front() : request;
    return (record.kind == "generate"_L1 || record.kind == generation::batchKind) &&
           stringAt(first, "board") == board.toString();
}

bool isShownFailure(const project::JobRecord& record, const project::BoardId& board)
{
    const bool failed = record.state == JobState::Failed || record.state == JobState::Unknown;
    return failed && !record.dismissed && record.kind == "generate"_L1 && isForBoard(record, board);
}

Placeholder placeholderOf(const PictureJob& picture, const generation::JobQueue& queue)
{
    Placeholder placeholder;
    const auto place = integerAt(picture.record.request, "place", 1);
    const auto of = integerAt(picture.record.request, "of", 1);
    const auto many = int(generation::partCount(picture.record));
    placeholder.place = many > 0 ? PictureJobWords::tr("%n pictures", nullptr, many)
                        : of > 1 ? PictureJobWords::tr("Variant %1 of %2").arg(place).arg(of)
                                 : PictureJobWords::tr("New picture");
    if (picture.isOver())
        fillFailure(placeholder, picture);
    else
        fillActive(placeholder, picture, queue);
    return placeholder;
}

QString placeholderName(const Placeholder& placeholder)
{
    switch (placeholder.state) {
    case CellState::Queued:
        return PictureJobWords::tr("%1, waiting").arg(placeholder.place);
    case CellState::Generating:
        return PictureJobWords::tr("%1, generating").arg(placeholder.place);
    case CellState::Paused:
        return PictureJobWords::tr("%1, waiting to be sent again").arg(placeholder.place);
    case CellState::Refused:
        return PictureJobWords::tr("%1, refused").arg(placeholder.place);
    case CellState::Unknown:
        return PictureJobWords::tr("%1, outcome unknown").arg(placeholder.place);
    default:
        return PictureJobWords::tr("%1, failed").arg(placeholder.place);
    }
}

} // namespace rushes::explore
