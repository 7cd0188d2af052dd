#include "app/rushes-cli/Interrupt.h"
#include "app/rushes-cli/Run.h"

#include <QGuiApplication>

#include <clocale>

int main(int argc, char** argv)
{
    // Fonts and pictures without a display: the command line never opens a window.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    rushes::cli::quietDiagnostics(argc, argv);
    QGuiApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    QCoreApplication::setApplicationName(QStringLiteral("rushes"));
    rushes::cli::catchInterrupts();
    return rushes::cli::run(QCoreApplication::arguments().mid(1));
}
