/// Everything that determines a picture request. Two recipes with the same hash ask for the same
/// picture, which is then taken from the cache at no cost. A value; any thread.
#pragma once

#include "core/base/Json.h"

#include <QSize>

#include <optional>
#include <vector>

namespace rushes::project {

struct AspectRatio
{
    int width = 1;
    int height = 1;

    double value() const { return double(width) / height; }
    bool operator==(const AspectRatio&) const = default;
};

/// "16:9"; fails with Usage for anything but two numbers from 1 to 100.
Result<AspectRatio> parseAspectRatio(const QString& text);
QString aspectText(AspectRatio ratio);
/// Width × height of about `pixels` at this ratio, both multiples of 16.
QSize sizeFor(AspectRatio ratio, int pixels = 1024 * 1024);

enum class ReferenceRole { Subject, Product, Person, Place, Style, Logo };
QString roleName(ReferenceRole role);
Result<ReferenceRole> roleNamed(const QString& name);

struct Reference
{
    QString name = {}; ///< the @name in the prompt
    ReferenceRole role = ReferenceRole::Subject;
    ContentHash media = {};
    Json extra = Json::object();

    bool operator==(const Reference&) const = default;
};

Json toJson(const Reference& reference);
/// Fails with Usage and the member's name.
Result<Reference> referenceFromJson(const Json& json);

struct Recipe
{
    QString prompt = {};
    std::vector<Reference> references = {};
    QString model = {};
    AspectRatio aspect = {};
    std::optional<std::uint64_t> seed = {};
    Json parameters = Json::object(); ///< what only this model knows; part of the hash
    Json extra = Json::object();      ///< members of a newer version; part of the hash too

    bool operator==(const Recipe&) const = default;
};

/// SHA-256 over the canonical form: NFC text with collapsed spaces, reference hashes in order,
/// model, ratio, seed, parameters with sorted keys.
ContentHash recipeHash(const Recipe& recipe);

Json toJson(const Recipe& recipe);
/// Fails with Usage and the member's name.
Result<Recipe> recipeFromJson(const Json& json);

} // namespace rushes::project
