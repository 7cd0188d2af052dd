#include "tests/acceptance/CliTest.h"

#include <QDirIterator>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QStandardPaths>

namespace rushes::acceptance {

namespace {

constexpr int longestRunMs = 120'000;

} // namespace

CliTest::CliTest() : m_environment(QProcessEnvironment::systemEnvironment())
{
    for (const QString& name : m_environment.keys()) {
        if (name.endsWith(u"_API_KEY"_s) || name.endsWith(u"_BASE_URL"_s))
            m_environment.remove(name);
    }
    m_environment.insert(u"RUSHES_HOME"_s, path(u"home"_s));
}

Outcome CliTest::runProgram(const QString& program, const QStringList& words)
{
    QProcess process;
    process.setProcessEnvironment(m_environment);
    process.setWorkingDirectory(m_folder.path());
    process.start(program, words);
    EXPECT_TRUE(process.waitForFinished(longestRunMs)) << words.join(u' ').toStdString();
    Outcome outcome{process.exitCode(), process.readAllStandardOutput(),
                    process.readAllStandardError(), Json()};
    EXPECT_EQ(process.exitStatus(), QProcess::NormalExit) << outcome.errors.constData();
    outcome.json = parseJson(outcome.output, u"output"_s).value_or(Json());
    return outcome;
}

Outcome CliTest::run(const QStringList& words)
{
    return runProgram(QStringLiteral(RUSHES_CLI), words);
}

Outcome CliTest::runJson(const QStringList& words)
{
    Outcome outcome = run(words + QStringList{u"--json"_s, u"--quiet"_s});
    EXPECT_TRUE(outcome.json.is_object())
        << outcome.output.constData() << outcome.errors.constData();
    if (!outcome.json.is_object())
        outcome.json = Json::object();
    return outcome;
}

QByteArray CliTest::bytesOf(const QString& file) const
{
    QFile opened(file);
    EXPECT_TRUE(opened.open(QIODevice::ReadOnly)) << file.toStdString();
    return opened.readAll();
}

void CliTest::write(const QString& name, const QByteArray& bytes) const
{
    QFile file(path(name));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QString CliTest::paintPicture(const QString& name, QSize size) const
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(QColor(60, 90, 140));
    QPainter painter(&image);
    painter.fillRect(
        QRect(size.width() / 3, size.height() / 3, size.width() / 3, size.height() / 3),
        QColor(230, 120, 30));
    painter.end();
    EXPECT_TRUE(image.save(path(name)));
    return path(name);
}

QStringList CliTest::filesIn(const QString& folder) const
{
    QStringList files;
    QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext())
        files << all.next();
    files.sort();
    return files;
}

bool hasProgram(const QString& name)
{
    return !QStandardPaths::findExecutable(name).isEmpty();
}

Json probe(const QString& file, const QString& streams)
{
    QProcess process;
    process.start(u"ffprobe"_s,
                  {u"-v"_s, u"error"_s, u"-select_streams"_s, streams, u"-count_frames"_s,
                   u"-show_streams"_s, u"-show_format"_s, u"-of"_s, u"json"_s, file});
    process.waitForFinished(longestRunMs);
    const Json json = parseJson(process.readAllStandardOutput(), file).value_or(Json());
    const Json& found = memberAt(json, "streams");
    Json result = found.is_array() && !found.empty() ? found[0] : Json::object();
    result["container_seconds"] =
        QString::fromStdString(
            memberAt(memberAt(json, "format"), "duration").is_string()
                ? memberAt(memberAt(json, "format"), "duration").get<std::string>()
                : "0")
            .toDouble();
    return result;
}

} // namespace rushes::acceptance
