/// What an order of a clip asks its provider for, without the pixels: task, size, rate and the
/// direction in words. A plan is kept in the job's row, so that a later start can finish what this
/// one began. Pure functions over the document, any thread that may read it.
#pragma once

#include "core/catalog/Model.h"
#include "core/generation/Fetch.h"
#include "core/generation/Orders.h"

namespace rushes::project {
class Project;
}

namespace rushes::generation {

/// One clip: all that is needed to ask for it and to keep what comes.
struct ClipPlan
{
    providers::ClipTask task = providers::ClipTask::FromPicture;
    project::VariantId source = {};
    project::ClipId parent = {}; ///< the clip it edits or extends
    project::VariantId lastFrame = {};
    std::vector<project::Reference> references = {};
    direction::Direction direction = {};
    QString words = {}; ///< the user's; what each reference is for is added when it is sent
    QSize size = {};
    FrameRate rate = {30, 1};
    QString resolution = {};
    QString name = {};
    std::optional<std::uint64_t> seed = {};

    bool operator==(const ClipPlan&) const = default;
};

Json referencesJson(const std::vector<project::Reference>& references);
Json toJson(const ClipPlan& plan);
/// Fails with Usage and the member's name.
Result<ClipPlan> clipPlanFromJson(const Json& json);

/// The order's size, else the source's ratio with a shorter side of 1080 px (or what the resolution
/// "720p" says), both sides even and at most 8192.
QSize clipSize(QSize wanted, QSize source, const QString& resolution);

/// "360p", "720p", "1080p", "4k" as the length of the shorter side in px; nullopt for other text.
std::optional<int> resolutionSide(const QString& resolution);

ClipPlan planClip(const project::Project& project, const ClipOrder& order);
/// `source` is the clip that the order names.
ClipPlan planEdit(const project::Clip& source, const EditOrder& order);

/// The orders that would make the same once more, from a plan kept in a job's row.
ClipOrder orderAgain(const ClipPlan& plan, const QString& model);
EditOrder editAgain(const ClipPlan& plan);

/// Without pixels and bytes, which are read later from `clipFiles`; `frames` and `references` have
/// their right number, so that a provider can check it before.
providers::ClipRequest clipRequest(const project::Project& project, const ClipPlan& plan,
                                   const catalog::Model& model);
ClipFiles clipFiles(const project::Project& project, const ClipPlan& plan);

/// What the ledger says of it: "clip 5.0 s 720p".
QString clipWhat(const ClipPlan& plan);

} // namespace rushes::generation
