#include "app/Composition.h"
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

void keepProject(Composition& composition, const QString& folder)
{
    rushes::settings::SettingsStore& settings = composition.settings();
    (void)settings.change(rushes::settings::withRecentProject(settings.current(), folder));
}

/// The asked project, else the newest that is still there, else the sample, which is then made.
rushes::Result<void> openFirst(rushes::shell::MainWindow& window, Composition& composition,
                               const QString& asked)
{
    if (!asked.isEmpty())
        return window.openProject(asked);
    const QStringList recent = composition.settings().current().recentProjects;
    for (const QString& folder : recent) {
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
    Composition& made = **composition;
    rushes::widgets::Theme theme(rushes::shell::schemeOf(made.settings().current().theme));
    rushes::widgets::installStyle(theme);
    made.useKeychain();
    rushes::shell::MainWindow window(
        {made.studio(), made.placements(), theme, made.settings(), made.keys()});
    QObject::connect(&window, &rushes::shell::MainWindow::projectOpened, &window,
                     [&](const QString& folder) { keepProject(made, folder); });
    window.show();
    (void)openFirst(window, made, parser.positionalArguments().value(0));
    return QApplication::exec();
}
