/// The models as dated data from resources/catalog/models.json: ids, prices, limits, published
/// figures. Values; read once, any thread. Nothing about a model is written anywhere else.
#pragma once

#include "core/base/Json.h"
#include "core/base/Result.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

namespace rushes::catalog {

enum class ModelKind { Image, Video, Edit };

struct Model
{
    QString id;       ///< "gemini-3.1-flash-lite-image", "draft-board", "sketch"
    QString name;     ///< "Nano Banana 2 Lite"
    QString provider; ///< "local", "gemini", "ark", …
    QStringList aliases = {};
    std::vector<ModelKind> kinds = {};
    Json price =
        Json::object(); ///< e.g. {"per_image_usd":0.0336} or {"per_second_usd":{"360p":0.03}}
    Json published = Json::object(); ///< latency_s, elo, source, date
    Json limits = Json::object();
    /// The ids its service knows it by where they differ from `id`, e.g.
    /// {"international":…,"china":…}
    Json apiIds = Json::object();
    QString retires = {}; ///< ISO date, empty when none is known

    bool isLocal() const { return provider == QLatin1String("local"); }
    bool makes(ModelKind kind) const;
    bool operator==(const Model&) const = default;
};

/// Whether the service has switched it off by this day.
bool isRetired(const Model& model, const QDate& today);

/// A model that is gone, and the one to offer in its place.
struct RetiredModel
{
    QString id;
    QString since; ///< ISO date
    QString successor;

    bool operator==(const RetiredModel&) const = default;
};

struct ModelTable
{
    QString date;
    std::vector<Model> models;
    std::vector<RetiredModel> retired = {};

    /// By id or alias; fails with Unsupported, naming the nearest, or for a model that is gone its
    /// successor and that one's price.
    Result<Model> find(const QString& idOrAlias) const;

private:
    Error retiredError(const RetiredModel& gone) const;
};

/// The table shipped with the program. Members in the file at `overrides`, when it is there, stand
/// over the shipped ones; it has the same form, and needs only what differs.
Result<ModelTable> loadModels(const QString& overrides = {});
Result<ModelTable> parseModels(const QByteArray& json, const QString& name);

} // namespace rushes::catalog
