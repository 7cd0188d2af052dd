#include "app/rushes-cli/Commands.h"

#include <algorithm>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;

const std::vector<Command>& commands()
{
    static const std::vector<Command> all{adCommand(),      generateCommand(), animateCommand(),
                                          editCommand(),    exportCommand(),   batchCommand(),
                                          jobsCommand(),    modelsCommand(),   ledgerCommand(),
                                          projectCommand(), doctorCommand()};
    return all;
}

const Command* commandNamed(const QString& name)
{
    const auto found = std::find_if(commands().begin(), commands().end(),
                                    [&](const Command& one) { return one.syntax.command == name; });
    return found == commands().end() ? nullptr : &*found;
}

QString programHelp()
{
    QString text = u"rushes-cli: prompt to pictures, clips and short ads\n\n"_s;
    for (const Command& command : commands()) {
        const QString words = command.syntax.command + u" "_s + command.syntax.positionals;
        text += u"  rushes-cli %1 %2\n"_s.arg(words.trimmed(), -24).arg(command.syntax.summary);
    }
    return text +
           u"\nrushes-cli COMMAND --help lists a command's options; --version the version.\n"
           "Exit codes: 0 done, 2 usage, 3 no permission, 4 refused, 5 rate limited, 6 network,\n"
           "7 budget, 8 disk, 9 unsupported, 130 cancelled.\n"_s;
}

QString commandHelp(const Command& command)
{
    const Syntax& syntax = command.syntax;
    QString text =
        u"rushes-cli %1 %2\n%3\n\n"_s.arg(syntax.command, syntax.positionals, syntax.summary);
    for (const Option& option : syntax.options) {
        const QString letter = option.letter.isEmpty() ? QString() : u"-%1, "_s.arg(option.letter);
        text += u"  %1 %2\n"_s.arg(letter + u"--"_s + option.name + u" "_s + option.value, -28)
                    .arg(option.help);
    }
    if (command.moreHelp)
        text += u"\n"_s + command.moreHelp() + u"\n"_s;
    return text;
}

std::vector<Option> withCommonFlags(const std::vector<std::vector<Option>>& others)
{
    std::vector<Option> all;
    for (const std::vector<Option>& some : others)
        all.insert(all.end(), some.begin(), some.end());
    const std::vector<Option> common{
        {u"json"_s, {}, u"one JSON document on standard output; progress as JSON lines"_s},
        {u"quiet"_s, {}, u"no progress"_s},
        {u"verbose"_s,
         {},
         u"requests, answers and their headers on standard error, without keys and bodies"_s},
        {u"help"_s, {}, u"this text"_s, u"h"_s}};
    all.insert(all.end(), common.begin(), common.end());
    return all;
}

std::vector<Option> placeFlags()
{
    return {{u"project"_s, u"DIR"_s, u"project folder, made when missing"_s},
            {u"out"_s, u"DIR|FILE"_s, u"where results go; nothing is overwritten"_s}};
}

} // namespace rushes::cli
