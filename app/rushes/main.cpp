#include "app/Composition.h"
#include "core/base/Async.h"
#include "core/settings/RushesHome.h"
#include "ui/shell/Appearance.h"
#include "ui/shell/MainWindow.h"
#include "ui/widgets/Fonts.h"
#include "ui/widgets/RushesStyle.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QTranslator>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

using rushes::app::Composition;
using rushes::project::Project;
using rushes::shell::MainWindow;

void keepProject(Composition& composition, const QString& folder)
{
    rushes::settings::SettingsStore& settings = composition.settings();
    (void)settings.change(rushes::settings::withRecentProject(settings.current(), folder));
}

/// The first of these that opens, else the sample, which is then made. They are read away from the
/// window, which is on screen meanwhile however large they are.
void openFirst(MainWindow& window, QStringList folders, const QString& sample)
{
    if (folders.isEmpty()) {
        (void)window.openProject(sample, MainWindow::FirstContents::Sample);
        return;
    }
    const QString folder = folders.takeFirst();
    rushes::whenDone(rushes::runAsync([folder] { return Project::read(folder); }), &window,
                     [&window, folders, sample](const auto& read) {
                         if (!read || !window.openProject(*read))
                             openFirst(window, folders, sample);
                     });
}

/// An asked project that cannot be opened is told on screen; nothing else is opened then.
void openAsked(MainWindow& window, const QString& folder)
{
    rushes::whenDone(rushes::runAsync([folder] { return Project::read(folder); }), &window,
                     [&window, folder](const auto& read) {
                         (void)(read ? window.openProject(*read) : window.openProject(folder));
                     });
}

QStringList recentFolders(Composition& composition)
{
    QStringList folders;
    const QStringList recent = composition.settings().current().recentProjects;
    for (const QString& folder : recent) {
        if (QDir(folder).exists())
            folders << folder;
    }
    return folders;
}

} // namespace

int main(int argc, char** argv)
{
    // Qt 6.4's other backend needs plug-ins that are often not there.
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"Rushes"_s);
    QApplication::setApplicationVersion(QStringLiteral(RUSHES_VERSION));
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QApplication::translate("main", "Pictures while you type, clips and short ads."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        u"project"_s, QApplication::translate("main", "Project folder to open."), u"[project]"_s);
    parser.process(application);

    const auto composition = Composition::create();
    if (!composition) {
        std::fprintf(stderr, "rushes: %s\n", qPrintable(composition.error().detail));
        return rushes::exitCode(composition.error().code);
    }
    QTranslator plurals;
    if (plurals.load(u":/rushes/translations/rushes_en.qm"_s))
        QApplication::installTranslator(&plurals);
    rushes::widgets::loadFonts();
    Composition& made = **composition;
    rushes::widgets::Theme theme(rushes::shell::schemeOf(made.settings().current().theme));
    rushes::widgets::installStyle(theme);
    made.useKeychain();
    MainWindow window({made.studio(), made.placements(), theme, made.settings(), made.keys()});
    QObject::connect(&window, &MainWindow::projectOpened, &window,
                     [&](const QString& folder) { keepProject(made, folder); });
    window.show();
    if (const QString asked = parser.positionalArguments().value(0); !asked.isEmpty())
        openAsked(window, asked);
    else
        openFirst(window, recentFolders(made),
                  QDir(rushes::settings::rushesHome()).filePath(u"projects/Summer drop"_s));
    return QApplication::exec();
}
