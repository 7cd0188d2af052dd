/// The words of the command line as typed values: which options a command takes, and what was
/// given. Values and pure functions; no command knows how the words were written.
#pragma once

#include "core/base/Result.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace rushes::cli {

struct Option
{
    QString name;       ///< without dashes
    QString value = {}; ///< what its value is called in the help; empty for a switch
    QString help = {};
    QString letter = {}; ///< a short form, "n"

    bool operator==(const Option&) const = default;
};

struct Syntax
{
    QString command;
    QString positionals; ///< as in the help, "PROMPT"
    QString summary;
    int fewest = 0; ///< of positionals
    int most = 0;
    std::vector<Option> options;
};

class Arguments
{
public:
    QStringList positionals;

    void add(const QString& option, const QString& value) { m_values[option].append(value); }
    bool has(const QString& option) const { return m_values.contains(option); }
    /// The last value given, or `fallback`.
    QString value(const QString& option, const QString& fallback = {}) const;
    QStringList values(const QString& option) const { return m_values.value(option); }

private:
    QHash<QString, QStringList> m_values;
};

/// `words` without program and command. Accepts `--name value`, `--name=value`, `-n 3`, `-n3`, and
/// `--` before positionals that start with a dash. Fails with Usage, naming the nearest options.
Result<Arguments> parseArguments(const QStringList& words, const Syntax& syntax);

/// Typed values; `flag` is said in the error, which is always Usage and names the range.
Result<int> integerValue(const QString& flag, const QString& text, int low, int high);
Result<double> numberValue(const QString& flag, const QString& text, double low, double high);

} // namespace rushes::cli
