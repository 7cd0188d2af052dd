/// What an answer of Google's Interactions API brought: pictures and clips still in the receive
/// buffer, the model's words, its state and what it used. Unknown steps, contents and states are
/// passed over. Pure functions, any thread.
#pragma once

#include "core/catalog/Price.h"
#include "core/providers/service/MediaReply.h"
#include "core/providers/service/ServiceError.h"

namespace rushes::providers {

enum class InteractionStatus {
    Running, ///< queued, in progress, or a word this version does not know
    Completed,
    Failed,
    Cancelled,
    Incomplete,
    OverBudget,
    AsksForMore, ///< a turn that no picture or clip should need
};

/// One picture or clip of the answer: in its buffer, or at an address.
struct Delivered
{
    enum class Kind { Picture, Clip };
    Kind kind = Kind::Picture;
    Blob blob = {};
    QString uri = {};
};

/// Moved, never copied: its blobs point into `sources`.
struct InteractionReply
{
    InteractionReply() = default;
    InteractionReply(InteractionReply&&) = default;
    InteractionReply& operator=(InteractionReply&&) = default;

    QString id;
    InteractionStatus status = InteractionStatus::Running;
    QString words; ///< of the model, its thoughts left out
    std::vector<Delivered> media;
    std::vector<ServiceFault> faults;
    std::optional<catalog::TokenUsage> usage; ///< where the answer counts it
    std::vector<MediaReply> sources;          ///< what the blobs point into

    /// The first of this kind, or nothing.
    const Delivered* first(Delivered::Kind kind) const;
};

InteractionReply readInteraction(MediaReply reply);

/// The events of a streamed interaction, one after the other. The last one may repeat what came
/// before or leave it out; a stream that ends without it leaves the reply Running.
class InteractionStream
{
public:
    /// The data of one event; "[DONE]" is passed over.
    Result<void> take(const QByteArray& data, const QString& provider);
    InteractionReply finish() { return std::move(m_reply); }

private:
    InteractionReply m_reply;
    std::vector<std::pair<std::int64_t, QString>> m_stepTypes; ///< by index
};

/// Why it ended without what was asked for ("picture", "clip"): refused with the model's own words,
/// or failed with the service's. An answer in words alone may be billed, by what it counts.
/// `provider` is named in the error.
Error whyNothing(const InteractionReply& reply, Delivered::Kind wanted, const catalog::Model& model,
                 const QString& provider);

/// What the reply says it cost; nothing when it does not count the tokens of what it delivered.
std::optional<Money> reportedCost(const InteractionReply& reply, const catalog::Model& model);

} // namespace rushes::providers
