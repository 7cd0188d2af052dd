#include "app/Composition.h"
#include "core/settings/RushesHome.h"
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

rushes::widgets::Scheme scheme(rushes::settings::ThemeChoice choice)
{
    return choice == rushes::settings::ThemeChoice::Light ? rushes::widgets::Scheme::Light
                                                          : rushes::widgets::Scheme::Dark;
}

void keepProject(Composition& composition, const QString& folder)
{
    (void)composition.changeSettings(
        rushes::settings::withRecentProject(composition.settings(), folder));
}

/// The asked project, else the newest that is still there, else the sample, which is then made.
rushes::Result<void> openFirst(rushes::shell::MainWindow& window, const Composition& composition,
                               const QString& asked)
{
    if (!asked.isEmpty())
        return window.openProject(asked);
    for (const QString& folder : composition.settings().recentProjects) {
        if (QDir(folder).exists() && window.openProject(folder))
            return {};
    }
    const QString sample = QDir(rushes::settings::rushesHome()).filePath(u"projects/Summer drop"_s);
    return window.openProject(sample, rushes::shell::MainWindow::FirstContents::Sample);
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
    rushes::widgets::Theme theme(scheme((*composition)->settings().theme));
    rushes::widgets::installStyle(theme);
    rushes::shell::MainWindow window((*composition)->studio(), (*composition)->placements(), theme);
    QObject::connect(&window, &rushes::shell::MainWindow::projectOpened, &window,
                     [&](const QString& folder) { keepProject(**composition, folder); });
    window.show();
    (void)openFirst(window, **composition, parser.positionalArguments().value(0));
    return QApplication::exec();
}
