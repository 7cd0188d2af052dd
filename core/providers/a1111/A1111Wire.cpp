#include "core/providers/a1111/A1111Wire.h"

#include "core/project/Variation.h"
#include "core/providers/openai/HostModels.h"

#include <algorithm>
#include <array>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array passedOn{"steps",     "cfg_scale",       "sampler_name",
                              "scheduler", "negative_prompt", "denoising_strength"};
constexpr double usualDenoising = 0.6;      ///< keeps the composition, follows the words
constexpr double littleDenoising = 0.35;    ///< other details
constexpr double muchDenoising = 0.8;       ///< the colours and the rough places stay
constexpr std::uint64_t seeds = 1ull << 32; ///< the server's generator takes 32 bits

double denoisingOf(const project::Recipe& recipe)
{
    switch (project::variationOf(recipe)) {
    case project::Variation::Little:
        return littleDenoising;
    case project::Variation::Much:
        return muchDenoising;
    case project::Variation::None:
        break;
    }
    return usualDenoising;
}

} // namespace

Json paintingBody(const PictureRequest& request)
{
    const QSize size =
        request.size.isEmpty() ? project::sizeFor(request.recipe.aspect) : request.size;
    Json body{{"prompt", request.recipe.prompt},
              {"width", size.width()},
              {"height", size.height()},
              {"batch_size", 1},
              {"n_iter", 1},
              {"seed", request.recipe.seed ? Json(*request.recipe.seed % seeds) : Json(-1)},
              {"override_settings", {{"sd_model_checkpoint", checkpointOf(request.model)}}}};
    if (!request.references.empty()) {
        body["init_images"] = Json::array({request.references.front().toBase64().toStdString()});
        body["denoising_strength"] = denoisingOf(request.recipe);
        if (!request.mask.isEmpty())
            body["mask"] = request.mask.toBase64().toStdString();
    }
    for (const char* key : passedOn) {
        if (request.recipe.parameters.contains(key))
            body[key] = request.recipe.parameters[key];
    }
    if (request.references.empty())
        body.erase("denoising_strength"); // of img2img only
    return body;
}

QString checkpointOf(const catalog::Model& model)
{
    return hostIdOf(model);
}

Result<std::vector<catalog::Model>> checkpointsIn(const Json& body)
{
    if (!body.is_array())
        return fail(ErrorCode::Network,
                    u"a1111 answered the question for its models with something else"_s);
    std::vector<catalog::Model> models;
    for (const Json& entry : body) {
        const QString name = stringAt(entry, "model_name", stringAt(entry, "title"));
        if (!name.isEmpty())
            models.push_back(catalog::modelOfHost(u"a1111:"_s + name));
    }
    return models;
}

double progressIn(const Json& body)
{
    return std::clamp(numberAt(body, "progress"), 0.0, 1.0);
}

} // namespace rushes::providers
