#include "core/catalog/CatalogFile.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

// The macro declares a function of the global namespace, so it cannot stand inside ours.
static void registerResource()
{
    Q_INIT_RESOURCE(catalog);
}

namespace rushes::catalog {

Result<QByteArray> shippedFile(const QString& name)
{
    registerResource();
    QFile file(u":/catalog/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io, u"%1 is missing from the program"_s.arg(name));
    return file.readAll();
}

tl::unexpected<Error> Entry::wrong(const char* key, const QString& expected) const
{
    const QString name = QString::fromLatin1(key);
    const QString problem = member(key).is_null() ? u"is missing, expected"_s : u"expected"_s;
    return fail(ErrorCode::Usage, u"%1.%2: %3 %4"_s.arg(m_place, name, problem, expected));
}

Result<QString> Entry::text(const char* key) const
{
    const Json& value = member(key);
    if (!value.is_string() || value.get_ref<const std::string&>().empty())
        return wrong(key, u"a text"_s);
    return value.get<QString>();
}

Result<QString> Entry::text(const char* key, const QString& fallback) const
{
    return member(key).is_null() ? fallback : text(key);
}

Result<double> Entry::number(const char* key, double fallback) const
{
    const Json& value = member(key);
    if (value.is_null())
        return fallback;
    if (!value.is_number())
        return wrong(key, u"a number"_s);
    return value.get<double>();
}

Result<QStringList> Entry::texts(const char* key) const
{
    QStringList found;
    const Json& value = member(key);
    if (!value.is_null() && !value.is_array())
        return wrong(key, u"a list of texts"_s);
    for (const Json& each : value) {
        if (!each.is_string())
            return wrong(key, u"a list of texts"_s);
        found << each.get<QString>();
    }
    return found;
}

Result<QSize> Entry::size(const char* key) const
{
    const Json& value = member(key);
    if (value.is_null())
        return QSize();
    const bool twoNumbers = value.is_array() && value.size() == 2 && value[0].is_number_integer() &&
                            value[1].is_number_integer();
    if (!twoNumbers || value[0] <= 0 || value[1] <= 0)
        return wrong(key, u"[width, height] in px"_s);
    return QSize(value[0].get<int>(), value[1].get<int>());
}

Result<QMarginsF> Entry::margins(const char* key) const
{
    const Json& value = member(key);
    if (!value.is_object())
        return wrong(key, u"top, bottom, left and right"_s);
    for (const char* side : {"top", "bottom", "left", "right"}) {
        const Json& margin = memberAt(value, side);
        if (!margin.is_number() || margin < 0)
            return wrong(key, u"top, bottom, left and right, none below 0"_s);
    }
    return QMarginsF(numberAt(value, "left"), numberAt(value, "top"), numberAt(value, "right"),
                     numberAt(value, "bottom"));
}

Result<std::vector<QRectF>> Entry::rectangles(const char* key) const
{
    std::vector<QRectF> found;
    const Json& value = member(key);
    if (!value.is_null() && !value.is_array())
        return wrong(key, u"a list of [x, y, width, height]"_s);
    for (const Json& each : value) {
        const bool fourNumbers =
            each.is_array() && each.size() == 4 &&
            std::all_of(each.begin(), each.end(), [](const Json& n) { return n.is_number(); });
        if (!fourNumbers)
            return wrong(key, u"a list of [x, y, width, height]"_s);
        found.emplace_back(each[0].get<double>(), each[1].get<double>(), each[2].get<double>(),
                           each[3].get<double>());
    }
    return found;
}

Result<Json> Entry::object(const char* key) const
{
    const Json& value = member(key);
    if (value.is_null())
        return Json::object();
    if (!value.is_object())
        return wrong(key, u"an object"_s);
    return value;
}

Result<std::vector<Entry>> Entry::entries(const char* key) const
{
    const Json& value = member(key);
    if (!value.is_array())
        return wrong(key, u"a list"_s);
    std::vector<Entry> found;
    for (std::size_t i = 0; i < value.size(); ++i)
        found.emplace_back(value[i],
                           u"%1.%2[%3]"_s.arg(m_place, QString::fromLatin1(key)).arg(qint64(i)));
    return found;
}

Result<CatalogFile> catalogFile(const Json& document, const QString& name, const char* list)
{
    const Entry root(document, name);
    const auto date = root.text("date");
    if (!date)
        return fail(date.error());
    auto entries = root.entries(list);
    if (!entries)
        return fail(entries.error());
    return CatalogFile{*date, std::move(*entries)};
}

} // namespace rushes::catalog
