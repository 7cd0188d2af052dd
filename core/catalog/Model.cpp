#include "core/catalog/Model.h"

#include "core/base/NearestNames.h"
#include "core/catalog/CatalogFile.h"
#include "core/catalog/Price.h"

#include <QFile>

#include <algorithm>

namespace rushes::catalog {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<std::vector<ModelKind>> kindsFrom(const Entry& entry)
{
    const auto names = entry.texts("kinds");
    if (!names)
        return fail(names.error());
    std::vector<ModelKind> kinds;
    for (const QString& name : *names) {
        if (name == u"image")
            kinds.push_back(ModelKind::Image);
        else if (name == u"video")
            kinds.push_back(ModelKind::Video);
        else if (name == u"edit")
            kinds.push_back(ModelKind::Edit);
        else
            return entry.wrong("kinds", u"image, video or edit, not \"%1\""_s.arg(name));
    }
    if (kinds.empty())
        return entry.wrong("kinds", u"at least one of image, video, edit"_s);
    return kinds;
}

Result<Model> modelFrom(const Entry& entry)
{
    const auto id = entry.text("id");
    const auto name = entry.text("name");
    const auto provider = entry.text("provider");
    const auto retires = entry.text("retires", {});
    for (const auto* text : {&id, &name, &provider, &retires}) {
        if (!*text)
            return fail(text->error());
    }
    const auto aliases = entry.texts("aliases");
    if (!aliases)
        return fail(aliases.error());
    const auto kinds = kindsFrom(entry);
    if (!kinds)
        return fail(kinds.error());
    const auto price = entry.object("price");
    const auto published = entry.object("published");
    const auto limits = entry.object("limits");
    const auto apiIds = entry.object("api_ids");
    for (const auto* object : {&price, &published, &limits, &apiIds}) {
        if (!*object)
            return fail(object->error());
    }
    return Model{.id = *id,
                 .name = *name,
                 .provider = *provider,
                 .aliases = *aliases,
                 .kinds = *kinds,
                 .price = *price,
                 .published = *published,
                 .limits = *limits,
                 .apiIds = *apiIds,
                 .retires = *retires};
}

Result<RetiredModel> retiredFrom(const Entry& entry)
{
    const auto id = entry.text("id");
    const auto since = entry.text("since");
    const auto successor = entry.text("successor");
    for (const auto* text : {&id, &since, &successor}) {
        if (!*text)
            return fail(text->error());
    }
    return RetiredModel{*id, *since, *successor};
}

Result<ModelTable> modelsFrom(const Json& document, const QString& name)
{
    const auto file = catalogFile(document, name, "models");
    if (!file)
        return fail(file.error());
    ModelTable table{.date = file->date, .models = {}, .retired = {}};
    QStringList names;
    for (const Entry& entry : file->entries) {
        auto model = modelFrom(entry);
        if (!model)
            return fail(model.error());
        for (const QString& each : QStringList(model->id) + model->aliases) {
            if (names.contains(each))
                return entry.wrong("id", u"names of its own, not \"%1\" again"_s.arg(each));
            names << each;
        }
        table.models.push_back(std::move(*model));
    }
    if (!document.contains("retired"))
        return table;
    const auto gone = Entry(document, name).entries("retired");
    if (!gone)
        return fail(gone.error());
    for (const Entry& entry : *gone) {
        auto model = retiredFrom(entry);
        if (!model)
            return fail(model.error());
        table.retired.push_back(std::move(*model));
    }
    return table;
}

/// The user's members over the shipped ones, model by model; models of their own at the end.
Json overlaid(Json shipped, const Json& own)
{
    for (const Json& model : memberAt(own, "models")) {
        Json& all = shipped["models"];
        const auto same = std::find_if(all.begin(), all.end(), [&](const Json& one) {
            return memberAt(one, "id") == memberAt(model, "id");
        });
        if (same == all.end())
            all.push_back(model);
        else
            same->merge_patch(model);
    }
    return shipped;
}

} // namespace

bool Model::makes(ModelKind kind) const
{
    return std::find(kinds.begin(), kinds.end(), kind) != kinds.end();
}

bool isRetired(const Model& model, const QDate& today)
{
    const QDate gone = QDate::fromString(model.retires, Qt::ISODate);
    return gone.isValid() && gone <= today;
}

namespace {

/// The whole catalog would fill a screen, so that it is named as a command.
QString unknownModel(const QString& wanted, const QStringList& known)
{
    const QStringList near = nearestNames(wanted, known);
    const QString hint =
        near.isEmpty() ? QString() : u"did you mean %1? "_s.arg(near.join(u", "_s));
    return u"unknown model \"%1\"; %2see rushes-cli models"_s.arg(wanted, hint);
}

} // namespace

Result<Model> ModelTable::find(const QString& idOrAlias) const
{
    QStringList known;
    for (const Model& model : models) {
        if (model.id == idOrAlias)
            return model;
        known << model.id;
    }
    for (const Model& model : models) {
        if (model.aliases.contains(idOrAlias, Qt::CaseInsensitive))
            return model;
        known << model.aliases;
    }
    for (const RetiredModel& gone : retired) {
        if (gone.id.compare(idOrAlias, Qt::CaseInsensitive) == 0)
            return fail(retiredError(gone));
    }
    return fail(ErrorCode::Unsupported, unknownModel(idOrAlias, known));
}

Error ModelTable::retiredError(const RetiredModel& gone) const
{
    QString detail = u"%1 was shut down on %2"_s.arg(gone.id, gone.since);
    if (const Result<Model> nearest = find(gone.successor))
        detail += u"; nearest: %1 (%2), %3"_s.arg(nearest->id, nearest->name, priceText(*nearest));
    return {ErrorCode::Unsupported, detail, {}, {}, gone.id};
}

Result<ModelTable> loadModels(const QString& overrides)
{
    const QString name = u"models.json"_s;
    const Result<QByteArray> bytes = shippedFile(name);
    if (!bytes)
        return fail(bytes.error());
    QFile file(overrides);
    if (overrides.isEmpty() || !file.exists())
        return parseModels(*bytes, name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"cannot read %1: %2"_s.arg(overrides, file.errorString()));
    Result<Json> shipped = parseJson(*bytes, name);
    const Result<Json> own = parseJson(file.readAll(), overrides);
    if (!own)
        return fail(own.error());
    return modelsFrom(overlaid(std::move(*shipped), *own), overrides);
}

Result<ModelTable> parseModels(const QByteArray& json, const QString& name)
{
    const auto document = parseJson(json, name);
    return document ? modelsFrom(*document, name) : fail(document.error());
}

} // namespace rushes::catalog
