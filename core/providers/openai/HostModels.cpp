#include "core/providers/openai/HostModels.h"

#include <QHash>

#include <algorithm>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;
using catalog::Model;
using catalog::ModelKind;
using catalog::ModelTable;

namespace {

/// The prefix of a model's id and the provider that serves it.
const QHash<QString, QString>& providersByPrefix()
{
    static const QHash<QString, QString> all{{u"openai"_s, u"openai"_s},
                                             {u"4sapi"_s, u"4sapi"_s},
                                             {u"local"_s, u"local-server"_s},
                                             {u"a1111"_s, u"a1111"_s}};
    return all;
}

bool holdsAny(const QString& id, std::initializer_list<QStringView> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](QStringView word) { return id.contains(word, Qt::CaseInsensitive); });
}

std::vector<ModelKind> kindsByName(const QString& id)
{
    if (holdsAny(id, {u"embedding", u"moderation", u"rerank", u"whisper", u"tts", u"transcribe",
                      u"audio", u"realtime", u"vision"}))
        return {};
    if (holdsAny(id, {u"video", u"sora", u"veo", u"seedance", u"kling", u"hailuo", u"wan2", u"wan-",
                      u"vidu", u"runway", u"pika", u"luma", u"ltx", u"t2v", u"i2v", u"omni-flash",
                      u"gemini-omni", u"gemini_omni", u"happyhorse"}))
        return {ModelKind::Video};
    if (holdsAny(id, {u"image",
                      u"imagen",
                      u"dall-e",
                      u"dalle",
                      u"flux",
                      u"seedream",
                      u"seededit",
                      u"stable-diffusion",
                      u"stablediffusion",
                      u"sdxl",
                      u"sd3",
                      u"sd-",
                      u"sd_",
                      u"nano-banana",
                      u"midjourney",
                      u"ideogram",
                      u"recraft",
                      u"kolors",
                      u"dreamshaper",
                      u"reve"}))
        return {ModelKind::Image, ModelKind::Edit};
    return {};
}

/// What the catalog knows of the same model at its maker.
const Model* sameModel(const ModelTable& table, const QString& hostId)
{
    const auto found =
        std::find_if(table.models.begin(), table.models.end(), [&](const Model& model) {
            return !model.isLocal() && (model.id.compare(hostId, Qt::CaseInsensitive) == 0 ||
                                        model.aliases.contains(hostId, Qt::CaseInsensitive));
        });
    return found == table.models.end() ? nullptr : &*found;
}

/// Limits of the shapes that gateways kept after OpenAI's own clips ended (videos.d.ts, 7.57.0).
Json limitsByName(const QString& hostId)
{
    if (hostId.contains(u"sora"_s, Qt::CaseInsensitive))
        return {{"seconds", {4, 8, 12}},
                {"sizes", {"1280x720", "720x1280", "1792x1024", "1024x1792"}},
                {"remix", true}};
    return Json::object();
}

bool isListedFor(const Model& model, const char* endpoint)
{
    const Json& endpoints = memberAt(model.limits, "endpoints");
    return endpoints.is_array() &&
           std::find(endpoints.begin(), endpoints.end(), endpoint) != endpoints.end();
}

} // namespace

Result<std::vector<ListedModel>> listedModels(const Json& body, const QString& who)
{
    const Json& data = memberAt(body, "data");
    if (!data.is_array())
        return fail(ErrorCode::Network,
                    u"%1 answered the question for its models with something else"_s.arg(who));
    std::vector<ListedModel> models;
    for (const Json& entry : data) {
        ListedModel listed{.id = stringAt(entry, "id")};
        for (const Json& type : memberAt(entry, "supported_endpoint_types")) {
            if (type.is_string())
                listed.endpoints << type.get<QString>();
        }
        if (!listed.id.isEmpty())
            models.push_back(std::move(listed));
    }
    return models;
}

std::vector<ModelKind> kindsOf(const ListedModel& listed)
{
    if (listed.endpoints.contains(u"openai-video"_s))
        return {ModelKind::Video};
    if (listed.endpoints.contains(u"image-generation"_s))
        return {ModelKind::Image, ModelKind::Edit};
    return kindsByName(listed.id);
}

Model hostModel(const QString& prefix, const ListedModel& listed, const ModelTable& table)
{
    Model model{.id = prefix + u':' + listed.id,
                .name = listed.id,
                .provider = providersByPrefix().value(prefix, prefix)};
    model.kinds = kindsOf(listed);
    if (const Model* same = sameModel(table, listed.id)) {
        model.name = same->name;
        model.limits = same->limits;
        model.published = same->published;
        if (model.kinds.empty())
            model.kinds = same->kinds;
    } else {
        model.limits = limitsByName(listed.id);
    }
    if (prefix == u"local"_s || prefix == u"a1111"_s)
        model.price = model.kinds == std::vector{ModelKind::Video}
                          ? Json{{"per_second_usd", {{"any", 0}}}}
                          : Json{{"per_image_usd", 0}};
    if (!listed.endpoints.isEmpty())
        model.limits["endpoints"] = listed.endpoints;
    return model;
}

QString hostIdOf(const Model& model)
{
    const QString known = stringAt(model.apiIds, model.provider.toUtf8().constData());
    if (!known.isEmpty())
        return known;
    const qsizetype colon = model.id.indexOf(u':');
    return colon > 0 && providersByPrefix().contains(model.id.left(colon)) ? model.id.mid(colon + 1)
                                                                           : model.id;
}

bool isAskedAsGemini(const Model& model)
{
    const QString id = hostIdOf(model);
    if (!id.startsWith(u"gemini-"_s) || !id.contains(u"image"_s))
        return false;
    return isListedFor(model, "gemini") || !isListedFor(model, "image-generation");
}

} // namespace rushes::providers

namespace rushes::catalog {

Model modelOfHost(const QString& id)
{
    const qsizetype colon = id.indexOf(u':');
    const QString prefix = id.left(std::max<qsizetype>(0, colon));
    if (!providers::providersByPrefix().contains(prefix) || colon + 1 >= id.size())
        return {};
    const Result<ModelTable> table = loadModels();
    Model model =
        providers::hostModel(prefix, {.id = id.mid(colon + 1)}, table ? *table : ModelTable());
    if (model.kinds.empty())
        model.kinds = {ModelKind::Image, ModelKind::Edit};
    if (prefix == u"a1111")
        model.kinds = {ModelKind::Image, ModelKind::Edit};
    return model;
}

} // namespace rushes::catalog
