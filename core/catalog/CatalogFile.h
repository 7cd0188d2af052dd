/// Reads the catalog's JSON files: the ones compiled in, and typed members whose errors name the
/// file and the member. Free functions, any thread; used by this room only.
#pragma once

#include "core/base/Json.h"

#include <QMarginsF>
#include <QRectF>
#include <QSize>
#include <QStringList>

namespace rushes::catalog {

/// The bytes of resources/catalog/`name`, compiled into the program.
Result<QByteArray> shippedFile(const QString& name);

/// One object of a catalog file; remembers where it is for its errors.
class Entry
{
public:
    Entry(const Json& json, QString place) : m_json(json), m_place(std::move(place)) {}

    /// Each fails with Usage: "placements.json: placements[2].size: expected [width, height]".
    /// Absent members give the fallback where there is one.
    Result<QString> text(const char* key) const;
    Result<QString> text(const char* key, const QString& fallback) const;
    Result<double> number(const char* key, double fallback) const;
    Result<QStringList> texts(const char* key) const;
    Result<QSize> size(const char* key) const; ///< [w, h], or empty when absent
    Result<QMarginsF> margins(const char* key) const;
    Result<std::vector<QRectF>> rectangles(const char* key) const;
    Result<Json> object(const char* key) const;
    /// The objects of an array member that must be there.
    Result<std::vector<Entry>> entries(const char* key) const;

    tl::unexpected<Error> wrong(const char* key, const QString& expected) const;

private:
    const Json& member(const char* key) const { return memberAt(m_json, key); }

    const Json& m_json; ///< belongs to the document that is being read
    QString m_place;
};

/// One catalog file that has been parsed: a date and a list of objects.
struct CatalogFile
{
    QString date;
    std::vector<Entry> entries; ///< point into the document they were read from
};

/// `list` names the member that holds the objects. Fails with Usage naming the file and the place.
Result<CatalogFile> catalogFile(const Json& document, const QString& name, const char* list);

} // namespace rushes::catalog
