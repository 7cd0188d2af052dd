#include "core/project/Templates.h"

#include "core/base/Json.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QStringDecoder>

using namespace Qt::Literals::StringLiterals;

// The macro declares a function of the global namespace, so it cannot stand inside ours.
static void registerTemplates()
{
    Q_INIT_RESOURCE(templates);
}

namespace rushes::project {

namespace {

QDir folderOf(const QString& projectFolder, TemplateKind kind)
{
    return QDir(projectFolder +
                (kind == TemplateKind::Template ? u"/templates"_s : u"/snippets"_s));
}

/// A name that is a file's on every system.
QString fileNameOf(const QString& name)
{
    constexpr int longest = 80;
    QString safe;
    for (const QChar c : name.simplified().left(longest))
        safe += c.isPrint() && !u"<>:\"/\\|?*."_s.contains(c) ? c : u'-';
    return safe + u".txt"_s;
}

std::optional<QString> readText(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestTemplate)
        return std::nullopt;
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = QString(decode(file.readAll())).trimmed();
    return decode.hasError() || text.isEmpty() ? std::nullopt : std::optional(text);
}

std::vector<Template> readBuiltIn()
{
    registerTemplates();
    QFile file(u":/rushes/templates/templates.json"_s);
    std::vector<Template> all;
    if (!file.open(QIODevice::ReadOnly))
        return all;
    const Json json = parseJson(file.readAll(), file.fileName()).value_or(Json());
    for (const Json& group : memberAt(json, "groups")) {
        for (const Json& one : memberAt(group, "templates"))
            all.push_back({stringAt(group, "name"), stringAt(one, "name"), stringAt(one, "text")});
    }
    return all;
}

} // namespace

const std::vector<Template>& builtInTemplates()
{
    static const std::vector<Template> all = readBuiltIn();
    return all;
}

std::vector<Template> ownTemplates(const QString& projectFolder, TemplateKind kind)
{
    std::vector<Template> own;
    const QDir folder = folderOf(projectFolder, kind);
    for (const QFileInfo& file : folder.entryInfoList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        if (const auto text = readText(file.filePath()))
            own.push_back({{}, file.completeBaseName(), *text});
    }
    return own;
}

Result<void> keepTemplate(const QString& projectFolder, TemplateKind kind, const QString& name,
                          const QString& text)
{
    if (name.trimmed().isEmpty() || text.trimmed().isEmpty())
        return fail(ErrorCode::Usage, u"a template needs a name and a text"_s);
    const QDir folder = folderOf(projectFolder, kind);
    if (!folder.mkpath(u"."_s))
        return fail(ErrorCode::Io, u"cannot make the folder %1"_s.arg(folder.path()));
    QSaveFile file(folder.filePath(fileNameOf(name)));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.trimmed().toUtf8()) < 0 ||
        file.write("\n") < 0 || !file.commit())
        return fail(ErrorCode::Io,
                    u"cannot write %1: %2"_s.arg(file.fileName(), file.errorString()));
    return {};
}

std::optional<WordSpan> firstBlank(const QString& text)
{
    const qsizetype start = text.indexOf(u'[');
    const qsizetype end = start < 0 ? -1 : text.indexOf(u']', start);
    return end < 0 ? std::nullopt : std::optional(WordSpan{int(start), int(end + 1 - start)});
}

} // namespace rushes::project
