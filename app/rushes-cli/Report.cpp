#include "app/rushes-cli/Report.h"

#include <cmath>
#include <cstdio>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

void writeLine(FILE* stream, const QByteArray& line)
{
    std::fwrite(line.constData(), 1, std::size_t(line.size()), stream);
    std::fputc('\n', stream);
}

void writeNote(const QString& text)
{
    writeLine(stderr, "note: " + text.toLocal8Bit());
}

/// Silence measures as minus infinity, which JSON cannot say.
Json decibels(const std::optional<double>& level)
{
    return level && std::isfinite(*level) ? Json(std::round(*level * 10) / 10) : Json();
}

} // namespace

Json toJson(const Error& error)
{
    Json json{{"code", codeName(error.code)}, {"message", error.detail}};
    if (error.retryAfter)
        json["retry_after_s"] = double(error.retryAfter->count()) / 1000;
    if (!error.provider.isEmpty())
        json["provider"] = error.provider;
    if (!error.model.isEmpty())
        json["model"] = error.model;
    return json;
}

void Report::setProject(const QString& folder)
{
    m_project = folder;
}

void Report::addVariant(const project::Variant& variant, const QString& file, Freshness freshness)
{
    const bool kept = freshness == Freshness::Kept;
    Json json{{"id", variant.id},
              {"file", file},
              {"recipe", variant.recipeHash},
              {"model", variant.recipe.model},
              {"provider", variant.provider},
              {"width", variant.size.width()},
              {"height", variant.size.height()},
              {"cost_usd", kept ? 0.0 : variant.cost.dollars()},
              {"latency_ms", kept ? 0 : variant.latencyMs},
              {"cached", kept || variant.cached}};
    if (variant.recipe.seed)
        json["seed"] = *variant.recipe.seed;
    if (!variant.interactionId.isEmpty())
        json["interaction_id"] = variant.interactionId;
    if (!variant.report.is_null())
        json["report"] = variant.report;
    if (variant.row > 0)
        json["row"] = variant.row;
    if (variant.extra.contains("warnings"))
        json["warnings"] = variant.extra["warnings"];
    m_variants.push_back(std::move(json));
    m_lines << file;
}

void Report::addClip(const project::Clip& clip, const QString& file)
{
    Json json{{"id", clip.id},
              {"file", file},
              {"engine", clip.engine},
              {"seconds", clip.duration.seconds()},
              {"width", clip.size.width()},
              {"height", clip.size.height()},
              {"fps", clip.rate.framesPerSecond()},
              {"move", direction::moveName(clip.direction.move)},
              {"words", clip.words},
              {"latency_ms", clip.latencyMs},
              {"cost_usd", clip.cost.dollars()}};
    if (clip.parent)
        json["parent"] = clip.parent;
    if (!clip.interactionId.isEmpty())
        json["interaction_id"] = clip.interactionId;
    if (clip.extra.contains("warnings"))
        json["warnings"] = clip.extra["warnings"];
    m_clips.push_back(std::move(json));
    m_lines << file;
}

void Report::addExport(const render::ExportedFile& file)
{
    m_exports.push_back({{"placement", file.placement},
                         {"file", file.path},
                         {"width", file.size.width()},
                         {"height", file.size.height()},
                         {"seconds", file.duration.seconds()},
                         {"lufs", decibels(file.lufs)},
                         {"true_peak_db", decibels(file.truePeakDb)},
                         {"warnings", file.warnings}});
    m_lines << file.path;
    for (const QString& warning : file.warnings)
        m_errorLines << u"%1: %2"_s.arg(file.placement, warning);
}

void Report::warnNow(const QString& warning)
{
    if (m_warnings.contains(warning))
        return;
    m_warnings << warning;
    if (m_style != Style::Json)
        writeNote(warning);
}

void Report::addWarning(const QString& warning)
{
    if (m_warnings.contains(warning))
        return;
    m_warnings << warning;
    m_errorLines << warning;
}

void Report::addError(const Error& error, int row)
{
    Json json = toJson(error);
    if (row > 0) {
        json["row"] = row;
        m_errorLines << u"row %1: %2"_s.arg(row).arg(error.detail);
    }
    m_errors.push_back(std::move(json));
}

void Report::set(const char* key, Json value, const QString& text)
{
    m_members[key] = std::move(value);
    if (!text.isEmpty())
        m_lines << text;
}

Json Report::document(const Result<void>& result) const
{
    if (result && !m_document.is_null())
        return m_document;
    Json json = m_members;
    json["ok"] = result.has_value();
    if (!result)
        json["error"] = toJson(result.error());
    if (!m_project.isEmpty()) {
        json["project"] = m_project;
        json["variants"] = m_variants;
        json["clips"] = m_clips;
        json["exports"] = m_exports;
        json["spent_usd"] = m_spent.dollars();
        if (!m_reserved.isZero())
            json["reserved_usd"] = m_reserved.dollars();
    }
    json["errors"] = m_errors;
    if (!m_warnings.isEmpty())
        json["warnings"] = m_warnings;
    return json;
}

int Report::print(const Result<void>& result)
{
    if (m_style == Style::Json) {
        writeLine(stdout, jsonText(document(result), JsonStyle::Readable));
        if (result && !m_document.is_null()) // it has no room for them
            for (const QString& warning : m_warnings)
                writeNote(warning);
    } else {
        if (result && !m_document.is_null())
            writeLine(stdout, jsonText(m_document, JsonStyle::Readable));
        for (const QString& line : m_lines)
            writeLine(stdout, line.toLocal8Bit());
        for (const QString& line : m_errorLines)
            writeNote(line);
        if (!m_reserved.isZero())
            writeNote(u"%1 is reserved for what goes on at a service; jobs resume fetches it"_s.arg(
                moneyText(m_reserved)));
        if (!result)
            writeLine(stderr, "rushes-cli: " + result.error().detail.toLocal8Bit());
    }
    if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0) {
        writeLine(stderr, "rushes-cli: cannot write to standard output");
        return exitCode(ErrorCode::Io);
    }
    return result ? 0 : exitCode(result.error().code);
}

} // namespace rushes::cli
