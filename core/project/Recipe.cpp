#include "core/project/Recipe.h"

#include "core/base/NearestNames.h"
#include "core/project/StoredForm.h"

#include <cmath>
#include <numeric>

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array roles{"subject", "product", "person", "place", "style", "logo"};
constexpr int largestRatioPart = 100;

QString canonicalText(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C).simplified();
}

int steppedLength(double length)
{
    constexpr int step = 16;
    return std::max(1, int(std::lround(length / step))) * step;
}

} // namespace

Json toJson(const Reference& reference)
{
    const Json json = {{"name", reference.name},
                       {"role", roles[std::size_t(reference.role)]},
                       {"media", reference.media}};
    return withRest(json, reference.extra);
}

Result<Reference> referenceFromJson(const Json& json)
{
    JsonMembers members(json);
    Reference reference;
    members.read("name", reference.name);
    members.readName("role", reference.role, roles);
    members.read("media", reference.media);
    reference.extra = members.rest();
    return members.checked(std::move(reference), ErrorCode::Usage);
}

Result<AspectRatio> parseAspectRatio(const QString& text)
{
    const QStringList parts = text.trimmed().split(u':');
    bool ok = parts.size() == 2;
    AspectRatio ratio;
    if (ok) {
        bool heightOk = false;
        ratio = {parts[0].toInt(&ok), parts[1].toInt(&heightOk)};
        ok = ok && heightOk;
    }
    const auto allowed = [](int part) { return part >= 1 && part <= largestRatioPart; };
    if (!ok || !allowed(ratio.width) || !allowed(ratio.height))
        return fail(
            ErrorCode::Usage,
            u"aspect ratio \"%1\" should be two numbers from 1 to 100, such as 16:9"_s.arg(text));
    return ratio;
}

QString aspectText(AspectRatio ratio)
{
    return u"%1:%2"_s.arg(ratio.width).arg(ratio.height);
}

QSize sizeFor(AspectRatio ratio, int pixels)
{
    const double value = double(std::max(1, ratio.width)) / std::max(1, ratio.height);
    const double ideal = std::sqrt(double(pixels) * value);
    const auto offRatio = [&](QSize size) {
        return std::abs(std::log(double(size.width()) / size.height() / value));
    };
    // The exact shape is worth an eighth of the pixels, which is half of that in width.
    constexpr double farthest = 0.125 / 2;
    QSize best(steppedLength(ideal), steppedLength(ideal / value));
    for (double offset = 0; offset <= ideal * farthest; ++offset) {
        for (const double width : {ideal - offset, ideal + offset}) {
            const QSize size(steppedLength(width), steppedLength(width / value));
            if (offRatio(size) < offRatio(best) - 1e-9)
                best = size;
        }
    }
    return best;
}

QString roleName(ReferenceRole role)
{
    return QString::fromLatin1(roles[std::size_t(role)]);
}

Result<ReferenceRole> roleNamed(const QString& name)
{
    QStringList known;
    for (std::size_t i = 0; i < roles.size(); ++i) {
        known << QString::fromLatin1(roles[i]);
        if (known.back() == name)
            return ReferenceRole(i);
    }
    return fail(ErrorCode::Usage, unknownName(u"role"_s, name, known));
}

ContentHash recipeHash(const Recipe& recipe)
{
    Json references = Json::array();
    for (const Reference& reference : recipe.references)
        references.push_back(
            {canonicalText(reference.name), roleName(reference.role), reference.media});
    const int divisor = std::max(1, std::gcd(recipe.aspect.width, recipe.aspect.height));
    Json canonical = {
        {"prompt", canonicalText(recipe.prompt)},
        {"references", references},
        {"model", recipe.model},
        {"width", recipe.aspect.width / divisor},
        {"height", recipe.aspect.height / divisor},
        {"seed", recipe.seed ? Json(*recipe.seed) : Json()},
        {"parameters", recipe.parameters.is_null() ? Json::object() : recipe.parameters}};
    if (!recipe.extra.empty())
        canonical["extra"] = recipe.extra;
    return ContentHash::of(jsonText(canonical));
}

Json toJson(const Recipe& recipe)
{
    Json references = Json::array();
    for (const Reference& reference : recipe.references)
        references.push_back(toJson(reference));
    Json json = {{"prompt", recipe.prompt},
                 {"references", references},
                 {"model", recipe.model},
                 {"aspect", aspectText(recipe.aspect)},
                 {"parameters", recipe.parameters}};
    if (recipe.seed)
        json["seed"] = *recipe.seed;
    return withRest(std::move(json), recipe.extra);
}

Result<Recipe> recipeFromJson(const Json& json)
{
    JsonMembers members(json);
    Recipe recipe;
    members.read("prompt", recipe.prompt);
    members.readList("references", recipe.references, referenceFromJson);
    members.read("model", recipe.model);
    readAspect(members, recipe.aspect);
    members.read("seed", recipe.seed);
    if (const Json& parameters = members.take("parameters"); !parameters.is_null())
        recipe.parameters = parameters;
    recipe.extra = members.rest();
    return members.checked(std::move(recipe), ErrorCode::Usage);
}

} // namespace rushes::project
