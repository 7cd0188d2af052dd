#include "app/rushes-cli/Run.h"

#include "app/rushes-cli/Commands.h"
#include "app/rushes-cli/Interrupt.h"
#include "app/rushes-cli/ProgressDisplay.h"
#include "core/base/NearestNames.h"

#include <algorithm>
#include <cstdio>
#include <string_view>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

bool errorsGoToATerminal()
{
#ifdef _WIN32
    return _isatty(2) != 0;
#else
    return isatty(2) != 0;
#endif
}

int show(const QString& text)
{
    std::fputs(text.toLocal8Bit().constData(), stdout);
    return 0;
}

void swallowMessage(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    if (type == QtFatalMsg)
        std::fprintf(stderr, "rushes-cli: %s\n", message.toLocal8Bit().constData());
}

/// Called on the network's thread: one write a line, so that lines stay whole.
void writeToErrors(const QString& line)
{
    const QByteArray text = line.toLocal8Bit() + '\n';
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stderr);
}

ProgressStyle progressStyle(const Arguments& arguments)
{
    if (arguments.has(u"quiet"_s))
        return ProgressStyle::None;
    if (arguments.has(u"json"_s))
        return ProgressStyle::JsonLines;
    return errorsGoToATerminal() ? ProgressStyle::Bar : ProgressStyle::None;
}

Result<void> runCommand(const Command& command, const Arguments& arguments, Report& report)
{
    const auto app =
        app::Composition::create(arguments.has(u"verbose"_s) ? writeToErrors : net::WireLog());
    if (!app)
        return fail(app.error());
    if (command.keys == Keys::Sought)
        (*app)->findKeys();
    const ProgressDisplay display((*app)->queue(), progressStyle(arguments));
    Session session(arguments, **app, report);
    Result<void> result = command.run(session);
    report.setSpent((*app)->budget().spent(), (*app)->budget().reserved());
    if (result && wasInterrupted())
        result = fail(ErrorCode::Cancelled, u"stopped; everything that had arrived is kept"_s);
    return result;
}

tl::unexpected<Error> unknownCommand(const QString& name)
{
    QStringList names;
    for (const Command& command : commands())
        names << command.syntax.command;
    return fail(ErrorCode::Usage, unknownName(u"command"_s, name, names));
}

} // namespace

void quietDiagnostics(int count, const char* const* words)
{
    const bool verbose = std::any_of(words, words + count, [](const char* word) {
        return std::string_view(word) == "--verbose";
    });
    if (!verbose)
        qInstallMessageHandler(swallowMessage);
}

int run(const QStringList& words)
{
    // Read before the words are understood, because --json also holds for what is wrong in them.
    const bool json = words.contains(u"--json"_s);
    Report report(json ? Report::Style::Json : Report::Style::Text);
    const QString first = words.value(0);
    if (first == u"--help"_s || first == u"-h"_s || (first == u"help"_s && words.size() == 1))
        return show(programHelp());
    if (first == u"--version"_s)
        return show(u"rushes-cli " RUSHES_VERSION "\n"_s);
    if (first.isEmpty() || first == u"--json"_s)
        return report.print(fail(ErrorCode::Usage, u"no command; see rushes-cli --help"_s));
    const bool help = first == u"help"_s;
    const Command* command = commandNamed(help ? words.value(1) : first);
    if (!command)
        return report.print(unknownCommand(help ? words.value(1) : first));
    if (help)
        return show(commandHelp(*command));
    const Result<Arguments> arguments = parseArguments(words.mid(1), command->syntax);
    if (!arguments)
        return report.print(fail(arguments.error()));
    if (arguments->has(u"help"_s))
        return show(commandHelp(*command));
    const Result<void> result = runCommand(*command, *arguments, report);
    return report.print(result);
}

} // namespace rushes::cli
