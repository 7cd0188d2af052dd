/// Drives the built rushes-cli from outside, in a folder of its own with no keys and a RUSHES_HOME
/// of its own. Base of the acceptance tests; main thread.
#pragma once

#include "core/base/Json.h"

#include <QDir>
#include <QProcess>
#include <QSize>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace rushes::acceptance {

using namespace Qt::Literals::StringLiterals;

struct Outcome
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
    Json json; ///< of the output; null when it is not JSON
};

class CliTest : public ::testing::Test
{
protected:
    CliTest();

    /// Runs `rushes-cli words…` in the test's folder until it ends.
    Outcome run(const QStringList& words);
    /// The same with --json and --quiet; the output must be one JSON document.
    Outcome runJson(const QStringList& words);
    Outcome runProgram(const QString& program, const QStringList& words);

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QByteArray bytesOf(const QString& file) const;
    void write(const QString& name, const QByteArray& bytes) const;
    /// A picture with a subject on a plain backdrop.
    QString paintPicture(const QString& name, QSize size = {96, 64}) const;
    QStringList filesIn(const QString& folder) const;

    /// Small and quick: what most tests draw.
    static QStringList small() { return {u"--size"_s, u"96x64"_s}; }

    QProcessEnvironment m_environment;
    QTemporaryDir m_folder;
};

/// The first stream of a kind and the container's format, as ffprobe tells them; null without it.
Json probe(const QString& file, const QString& streams = QStringLiteral("v:0"));
bool hasProgram(const QString& name);

} // namespace rushes::acceptance
