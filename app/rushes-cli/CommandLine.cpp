#include "app/rushes-cli/CommandLine.h"

#include "core/base/NearestNames.h"

#include <algorithm>
#include <cmath>

namespace rushes::cli {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Word
{
    QString name; ///< of the option
    std::optional<QString> value = {};
};

/// `--size=64x64`, `-n3`, `--json`; the name of a short form is its letter.
Word splitOption(const QString& word)
{
    if (word.startsWith(u"--"_s)) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 0)
            return {word.mid(2)};
        return {word.mid(2, equals - 2), word.mid(equals + 1)};
    }
    return word.size() > 2 ? Word{word.mid(1, 1), word.mid(2)} : Word{word.mid(1)};
}

const Option* findOption(const Syntax& syntax, const QString& name)
{
    const auto found =
        std::find_if(syntax.options.begin(), syntax.options.end(), [&](const Option& option) {
            return option.name == name || (!option.letter.isEmpty() && option.letter == name);
        });
    return found == syntax.options.end() ? nullptr : &*found;
}

tl::unexpected<Error> unknownOption(const Syntax& syntax, const QString& name)
{
    QStringList names;
    for (const Option& option : syntax.options)
        names << u"--"_s + option.name;
    const QStringList near = nearestNames(u"--"_s + name, names);
    QString text =
        u"%1 has no option %2%3"_s.arg(syntax.command, name.size() == 1 ? u"-"_s : u"--"_s, name);
    if (!near.isEmpty())
        text += u"; did you mean %1?"_s.arg(near.join(u", "_s));
    return fail(ErrorCode::Usage, text);
}

} // namespace

QString Arguments::value(const QString& option, const QString& fallback) const
{
    const QStringList all = m_values.value(option);
    return all.isEmpty() ? fallback : all.back();
}

Result<Arguments> parseArguments(const QStringList& words, const Syntax& syntax)
{
    Arguments arguments;
    bool onlyPositionals = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (onlyPositionals || !word.startsWith(u'-') || word == u"-"_s) {
            arguments.positionals << word;
            continue;
        }
        if (word == u"--"_s) {
            onlyPositionals = true;
            continue;
        }
        const Word split = splitOption(word);
        const Option* option = findOption(syntax, split.name);
        if (!option)
            return unknownOption(syntax, split.name);
        if (option->value.isEmpty()) {
            if (split.value)
                return fail(ErrorCode::Usage, u"--%1 takes no value"_s.arg(option->name));
            arguments.add(option->name, {});
        } else if (split.value) {
            arguments.add(option->name, *split.value);
        } else if (i + 1 < words.size()) {
            arguments.add(option->name, words[++i]);
        } else {
            return fail(ErrorCode::Usage, u"--%1 needs %2"_s.arg(option->name, option->value));
        }
    }
    for (const QString& name : {u"model"_s, u"route"_s, u"engine"_s}) {
        if (arguments.has(name) && arguments.value(name).trimmed().isEmpty())
            return fail(ErrorCode::Usage, u"--%1 is empty"_s.arg(name));
    }
    const auto count = int(arguments.positionals.size());
    if (arguments.has(u"help"_s) || (count >= syntax.fewest && count <= syntax.most))
        return arguments;
    if (count < syntax.fewest)
        return fail(ErrorCode::Usage, u"%1 needs %2"_s.arg(syntax.command, syntax.positionals));
    return fail(ErrorCode::Usage,
                u"%1 takes %2; \"%3\" is too much (quote texts with spaces)"_s.arg(
                    syntax.command,
                    syntax.positionals.isEmpty() ? u"no words"_s : syntax.positionals,
                    arguments.positionals[syntax.most]));
}

Result<int> integerValue(const QString& flag, const QString& text, int low, int high)
{
    bool read = false;
    const int value = text.toInt(&read);
    if (!read || value < low || value > high)
        return fail(ErrorCode::Usage,
                    u"--%1 takes a whole number from %2 to %3, not \"%4\""_s.arg(flag)
                        .arg(low)
                        .arg(high)
                        .arg(text));
    return value;
}

Result<double> numberValue(const QString& flag, const QString& text, double low, double high)
{
    bool read = false;
    const double value = text.toDouble(&read);
    if (!read || !std::isfinite(value) || value < low || value > high)
        return fail(
            ErrorCode::Usage,
            u"--%1 takes a number from %2 to %3, not \"%4\""_s.arg(flag).arg(low).arg(high).arg(
                text));
    return value;
}

} // namespace rushes::cli
