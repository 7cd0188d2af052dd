/// What a command has to tell at its end: one JSON document on standard output with --json, else a
/// line for each result. Collects while the command runs; main thread.
#pragma once

#include "core/base/Json.h"
#include "core/project/Document.h"
#include "core/render/Exporter.h"

namespace rushes::cli {

class Report
{
public:
    enum class Style { Text, Json };
    explicit Report(Style style) : m_style(style) {}
    Style style() const { return m_style; }

    void setProject(const QString& folder);
    /// `file` is absolute; `freshness` says whether this run made it (and its cost counts).
    enum class Freshness { New, Kept };
    void addVariant(const project::Variant& variant, const QString& file,
                    Freshness freshness = Freshness::New);
    void addClip(const project::Clip& clip, const QString& file);
    void addExport(const render::ExportedFile& file);
    void addWarning(const QString& warning);
    /// Told at once, since something is about to be paid; with --json at the end like the others.
    void warnNow(const QString& warning);
    /// One of several failures, of a table's row when that is not 0; the command's own error comes
    /// through print.
    void addError(const Error& error, int row = 0);
    /// `reserved` is for what goes on at a service after this run.
    void setSpent(Money spent, Money reserved)
    {
        m_spent = spent;
        m_reserved = reserved;
    }
    /// A member of its own, and how it reads as text (nothing when empty).
    void set(const char* key, Json value, const QString& text = {});
    /// The whole output as it stands, instead of the usual document.
    void setDocument(Json document) { m_document = std::move(document); }

    /// Writes to standard output and error; the program's exit code.
    int print(const Result<void>& result);

private:
    Json document(const Result<void>& result) const;

    Style m_style;
    QString m_project;
    Json m_variants = Json::array();
    Json m_clips = Json::array();
    Json m_exports = Json::array();
    Json m_errors = Json::array();
    QStringList m_warnings;
    QStringList m_lines;
    QStringList m_errorLines;
    Json m_members = Json::object();
    Json m_document;
    Money m_spent;
    Money m_reserved;
};

Json toJson(const Error& error);

} // namespace rushes::cli
