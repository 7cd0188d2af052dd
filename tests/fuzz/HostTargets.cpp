/// Ark, OpenAI-shaped hosts, A1111, and Google's account files.
#include "core/providers/a1111/A1111Wire.h"
#include "core/providers/ark/SeedanceWire.h"
#include "core/providers/ark/SeedreamWire.h"
#include "core/providers/enterprise/GoogleAccount.h"
#include "core/providers/openai/HostDownload.h"
#include "core/providers/openai/HostModels.h"
#include "core/providers/openai/ImagesWire.h"
#include "core/providers/openai/JobsWire.h"
#include "core/providers/openai/VideosWire.h"
#include "tests/fuzz/Target.h"

namespace rushes::fuzz {

using namespace providers;

namespace {

const QString host = QStringLiteral("a host");

void readThrough(const Result<SeedreamReply>& reply)
{
    if (!reply)
        return;
    for (const SeedreamPicture& picture : reply->pictures)
        forget(assetOf(picture.base64, host));
    for (const ServiceFault& fault : reply->faults)
        require(!errorOf(fault, host).detail.isEmpty());
}

void readArkPicture(const QByteArray& input)
{
    readThrough(readSeedream(input, host));
}

void readArkPictureStream(const QByteArray& input)
{
    readThrough(readSeedreamStream(input, host));
}

void readArkTask(const QByteArray& input)
{
    if (const auto json = parseJson(input, host))
        require(!whyNoClip(readSeedanceTask(*json), host).detail.isEmpty());
}

void readHostPicture(const QByteArray& input)
{
    const auto reply = readReply(input, host);
    if (!reply)
        return;
    if (const FoundMedia found = mediaIn(*reply); !found.base64.isEmpty())
        forget(assetOf(found.base64, host));
    (void)wordsIn(reply->json);
    (void)isJob(200, reply->json);
    if (const auto fault = faultInItem(reply->json))
        (void)refusesAnswerForm(*fault);
}

/// The key goes to the host alone, wherever an answer says to ask.
void readHostJob(const QByteArray& input)
{
    const auto json = parseJson(input, host);
    if (!json)
        return;
    const QUrl base(QStringLiteral("https://one.example/api"));
    const HostJob job = hostJobIn(*json);
    if (job.progress)
        require(*job.progress >= 0 && *job.progress <= 1);
    for (const char* route : {"/v1/videos", "/v1/video/generations", "/v1/images/generations"}) {
        const RemoteJob remembered{.id = rememberedId(job, route), .model = {}};
        if (job.pollAddress.isEmpty() && !job.id.isEmpty())
            require(isSameHost(jobUrl(base, remembered), base));
        (void)contentUrl(base, remembered);
    }
    (void)isUnknownRoute({.status = 404, .body = input});
}

void readHostModels(const QByteArray& input)
{
    static const catalog::ModelTable table = *catalog::loadModels();
    const auto json = parseJson(input, host);
    const auto listed = json ? listedModels(*json, host) : fail(ErrorCode::Network, {});
    if (!listed)
        return;
    for (const ListedModel& each : *listed) {
        (void)kindsOf(each);
        const catalog::Model model = hostModel(QStringLiteral("openai"), each, table);
        require(hostIdOf(model) == each.id);
        (void)isAskedAsGemini(model);
    }
}

void readA1111(const QByteArray& input)
{
    const auto json = parseJson(input, host);
    if (!json)
        return;
    if (const auto models = checkpointsIn(*json)) {
        for (const catalog::Model& model : *models)
            (void)checkpointOf(model);
    }
    const double progress = progressIn(*json);
    require(progress >= 0 && progress <= 1);
}

void readAccount(const QByteArray& input)
{
    const auto json = parseJson(input, host);
    if (json && !googleAccount(*json, host))
        require(googleAccount(*json, host).error().code == ErrorCode::Auth);
}

const Target hostTargets[] = {
    {"ark-picture", readArkPicture},
    {"ark-picture-stream", readArkPictureStream},
    {"ark-task", readArkTask},
    {"openai-picture", readHostPicture},
    {"openai-job", readHostJob},
    {"openai-models", readHostModels},
    {"a1111", readA1111},
    {"google-account", readAccount},
};

} // namespace

} // namespace rushes::fuzz
