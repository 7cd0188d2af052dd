#include "app/Resources.h"

#include <QCoreApplication>
#include <QDir>

namespace rushes::app {

using namespace Qt::Literals::StringLiterals;

QString resourceFolder(const QString& name)
{
    const QDir program(QCoreApplication::applicationDirPath());
    // Linux and Windows packages, then a macOS bundle.
    for (const QString& beside : {u"../share/rushes/"_s, u"../Resources/"_s}) {
        const QString folder = QDir::cleanPath(program.filePath(beside + name));
        if (QDir(folder).exists())
            return folder;
    }
    return QStringLiteral(RUSHES_DRAWINGS_DIR "/") + name;
}

QString programBeside(const QString& name)
{
#ifdef Q_OS_WIN
    const QString file = name + u".exe"_s;
#else
    const QString& file = name;
#endif
    return QDir(QCoreApplication::applicationDirPath()).filePath(file);
}

} // namespace rushes::app
