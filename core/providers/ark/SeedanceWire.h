/// The bodies and answers of Ark's clip tasks. Only documented fields that the model knows. Format:
/// docs.byteplus.com, ModelArk 1520757 (create) and 1521309 (get). Pure functions, any thread.
#pragma once

#include "core/base/Json.h"
#include "core/providers/Provider.h"
#include "core/providers/service/ServiceFault.h"

namespace rushes::providers {

struct SeedancePicture
{
    QByteArray dataUrl;
    const char* role; ///< "first_frame", "last_frame", "reference_image"
};

struct SeedanceOrder
{
    QString model; ///< the host's own id
    QString words;
    std::vector<SeedancePicture> pictures = {};
    QString resolution;
    QString ratio;
    int seconds = 0;
    std::optional<std::uint64_t> seed = {};
    std::optional<ClipSound> sound = {}; ///< nothing for a model without the field
};
Json seedanceBody(const SeedanceOrder& order);

enum class SeedanceState { Queued, Running, Succeeded, Failed, Cancelled, Expired };

struct SeedanceTask
{
    SeedanceState state = SeedanceState::Running; ///< also for a word this version does not know
    QString address = {};                         ///< of the clip, good for a day
    QString resolution = {};
    std::optional<ServiceFault> fault = {};
    std::optional<std::int64_t> tokens = {};
};
SeedanceTask readSeedanceTask(const Json& json);

/// Why a task ended without a clip: Refused for what its safety filter stopped and for success
/// without a clip, Cancelled, else Network with the service's words.
Error whyNoClip(const SeedanceTask& task, const QString& provider);

} // namespace rushes::providers
