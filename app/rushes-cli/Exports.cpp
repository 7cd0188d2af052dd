#include "app/rushes-cli/Exports.h"

#include "core/generation/SubjectFocus.h"
#include "core/render/Preflight.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The share of the picture that is left when it is cut to another ratio.
double keptShare(QSize picture, QSize frame)
{
    const double a = double(picture.width()) / picture.height();
    const double b = double(frame.width()) / frame.height();
    return std::min(a, b) / std::max(a, b);
}

/// Without its files a cut would be black and silent, which nobody wants as an ad.
Result<void> checkMedia(const project::Project& project, const project::Cut& cut)
{
    QStringList missing;
    for (const render::Finding& finding : render::preflight(cut.timeline, {}, project.media())) {
        if (finding.kind == render::FindingKind::MissingFile)
            missing << finding.detail;
    }
    return missing.isEmpty()
               ? Result<void>()
               : fail(ErrorCode::Io, u"%1: %2"_s.arg(project.folder(), missing.join(u"; "_s)));
}

/// Below this, cutting off loses the subject: the whole picture on a blurred copy says more.
constexpr double smallestShare = 0.45;

QStringList placeholders()
{
    return {u"{project}"_s, u"{cut}"_s, u"{placement}"_s, u"{width}"_s, u"{height}"_s, u"{date}"_s};
}

QString fileName(const QString& pattern, const project::Project& project, const project::Cut& cut,
                 const catalog::Placement& placement, QSize size)
{
    QString name = pattern;
    name.replace(u"{project}"_s, fileNameFor(project.name(), u"project"_s));
    name.replace(u"{cut}"_s, fileNameFor(cut.name, u"cut"_s));
    name.replace(u"{placement}"_s, placement.id);
    name.replace(u"{width}"_s, QString::number(size.width()));
    name.replace(u"{height}"_s, QString::number(size.height()));
    name.replace(u"{date}"_s, QDate::currentDate().toString(Qt::ISODate));
    return name;
}

/// Usage for a placeholder that would stay in the name as it is written.
Result<void> checkPlaceholders(const QString& pattern)
{
    static const QRegularExpression form(u"\\{([^{}]*)\\}"_s);
    const QStringList known = placeholders();
    for (const QRegularExpressionMatch& match : form.globalMatch(pattern)) {
        if (!known.contains(match.captured(0)))
            return fail(ErrorCode::Usage, u"--name knows no %1; known are %2"_s.arg(
                                              match.captured(0), known.join(u", "_s)));
    }
    return {};
}

} // namespace

std::vector<Option> exportFlags()
{
    return {
        {u"placement"_s, u"NAME,…"_s, u"where it will run, see below (reels)"_s},
        {u"name"_s, u"PATTERN"_s, u"file name; %1 are filled in"_s.arg(placeholders().join(u' '))}};
}

QString placementHelp()
{
    const auto table = catalog::loadPlacements();
    return table ? u"placements: "_s + table->ids().join(u' ') : QString();
}

Result<std::vector<catalog::Placement>> readPlacements(Session& session, const QString& usual)
{
    std::vector<catalog::Placement> placements;
    const QString text = session.arguments().value(u"placement"_s, usual);
    for (const QString& id : text.split(u',', Qt::SkipEmptyParts)) {
        const Result<catalog::Placement> placement = session.app().placements().find(id.trimmed());
        if (!placement)
            return fail(placement.error());
        placements.push_back(*placement);
    }
    if (placements.empty())
        return fail(ErrorCode::Usage, u"--placement needs at least one name"_s);
    return placements;
}

Result<QString> readNamePattern(Session& session)
{
    const QString pattern = session.arguments().value(u"name"_s, u"{cut}-{placement}"_s);
    const bool leaves = std::any_of(pattern.begin(), pattern.end(), [](QChar c) {
        return c == u'/' || c == u'\\' || c.category() == QChar::Other_Control;
    });
    if (pattern.trimmed().isEmpty() || leaves || pattern.startsWith(u'.'))
        return fail(ErrorCode::Usage,
                    u"--name is a file name without folders or control characters"_s);
    if (const Result<void> known = checkPlaceholders(pattern); !known)
        return fail(known.error());
    return pattern.endsWith(u".mp4"_s, Qt::CaseInsensitive) ? pattern.chopped(4) : pattern;
}

Result<void> exportAll(Session& session, project::Project& project, const project::Cut& cut,
                       const std::vector<catalog::Placement>& placements, const QString& pattern,
                       const QString& folder)
{
    if (const Result<void> ready = prepareFolder(folder); !ready)
        return ready;
    if (const Result<void> complete = checkMedia(project, cut); !complete)
        return complete;
    Result<void> result;
    const QPointF focus = generation::subjectFocus(project, cut.timeline);
    std::vector<generation::Job*> jobs;
    for (const catalog::Placement& placement : placements) {
        const QSize size = placement.size.isEmpty() ? cut.timeline.size : placement.size;
        const render::Fit fit = keptShare(cut.timeline.size, size) < smallestShare
                                    ? render::Fit::BlurPad
                                    : render::Fit::Crop;
        const QString name = fileName(pattern, project, cut, placement, size);
        const auto job =
            session.app().studio().exportCut(project, {.timeline = cut.timeline,
                                                       .placement = placement,
                                                       .fit = fit,
                                                       .path = folder + u"/"_s + name + u".mp4"_s,
                                                       .focus = focus});
        if (!job) {
            result = fail(job.error());
            break;
        }
        jobs.push_back(*job);
    }
    const Result<void> rendered = session.wait(jobs);
    for (const generation::Job* job : jobs) {
        if (const auto file = session.exportOf(job))
            session.report().addExport(*file);
    }
    return rendered ? result : rendered;
}

} // namespace rushes::cli
