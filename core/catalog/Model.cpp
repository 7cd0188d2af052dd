#include "core/catalog/Model.h"

#include "core/base/NearestNames.h"
#include "core/catalog/CatalogFile.h"

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
    return fail(ErrorCode::Unsupported, unknownName(u"model"_s, idOrAlias, known));
}

Result<ModelTable> loadModels()
{
    const QString name = u"models.json"_s;
    const Result<QByteArray> bytes = shippedFile(name);
    if (!bytes)
        return fail(bytes.error());
    return parseModels(*bytes, name);
}

Result<ModelTable> parseModels(const QByteArray& json, const QString& name)
{
    const auto document = parseJson(json, name);
    if (!document)
        return fail(document.error());
    const Entry root(*document, name);
    const auto date = root.text("date");
    if (!date)
        return fail(date.error());
    const auto entries = root.entries("models");
    if (!entries)
        return fail(entries.error());
    ModelTable table{.date = *date, .models = {}};
    QStringList names;
    for (const Entry& entry : *entries) {
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
    return table;
}

} // namespace rushes::catalog
