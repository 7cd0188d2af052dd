/// What a user can ask the Studio for, as values. Any thread.
#pragma once

#include "core/project/Document.h"

namespace rushes::generation {

/// What was ordered at one press and is shown as one line in the queue.
struct OrderGroup
{
    QString id = {};   ///< empty: by itself
    QString name = {}; ///< "products.csv"

    bool operator==(const OrderGroup&) const = default;
};

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
    OrderGroup group = {};
    enum class Pace { Now, Overnight };
    /// Overnight is for Studio::makeBatch, and priced so.
    Pace pace = Pace::Now;
};

struct ClipOrder
{
    /// Where it begins; without one a service makes it from the words and the references alone.
    project::VariantId source = {};
    QString model = QStringLiteral("sketch");
    direction::Direction direction = {};
    QString words = {}; ///< empty = compiled from the direction
    QSize size = {};    ///< empty = the source's ratio at about 1080p
    FrameRate rate = {30, 1};
    QString resolution = {};
    QString name = {};
    project::VariantId lastFrame = {}; ///< services: where it ends
    std::optional<std::uint64_t> seed = {};
    std::vector<project::Reference> references = {}; ///< services, without a source: who and what

    bool operator==(const ClipOrder&) const = default;
};

/// What can be told of a clip before its picture is there.
struct ClipOutlook
{
    Money price = {};
    QStringList cautions = {};

    bool operator==(const ClipOutlook&) const = default;
};

/// A change to a clip that a service made, in words; its result is a new clip with the old one as
/// parent. Any earlier one of the tree can be continued.
struct EditOrder
{
    project::ClipId source;
    QString words;
    enum class Kind { Change, Extend };
    Kind kind = Kind::Change;
    Time longer = {};                                ///< of Extend
    QString resolution = {};                         ///< empty = the service's choice
    std::vector<project::Reference> references = {}; ///< what the change brings in

    bool operator==(const EditOrder&) const = default;
};

} // namespace rushes::generation
