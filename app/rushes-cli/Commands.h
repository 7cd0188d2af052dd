/// Every command of rushes-cli: its words, and the function that runs it. Each lives in a file of
/// its own name. Main thread.
#pragma once

#include "app/rushes-cli/Session.h"

namespace rushes::cli {

/// Whether a command asks the keychain for keys before it begins.
enum class Keys { Sought, NotNeeded };

struct Command
{
    Syntax syntax;
    Result<void> (*run)(Session& session);
    QString (*moreHelp)() = nullptr;
    Keys keys = Keys::Sought;
};

const std::vector<Command>& commands();
const Command* commandNamed(const QString& name);

/// The whole program's help, or one command's.
QString programHelp();
QString commandHelp(const Command& command);

Command adCommand();
Command generateCommand();
Command animateCommand();
Command editCommand();
Command exportCommand();
Command batchCommand();
Command jobsCommand();
Command modelsCommand();
Command ledgerCommand();
Command projectCommand();
Command doctorCommand();

/// The flags every command takes, and then `others`.
std::vector<Option> withCommonFlags(const std::vector<std::vector<Option>>& others);
/// --project and --out.
std::vector<Option> placeFlags();

} // namespace rushes::cli
