/// Prompts to begin with, and pieces of text that come up again: those that Rushes brings along,
/// and the user's own, one text file each in the project's folders `templates` and `snippets`, so
/// that they can be written with any editor and copied from project to project. Free functions over
/// files, read anew each time; any thread.
#pragma once

#include "core/base/Result.h"
#include "core/base/Words.h"

#include <QString>

#include <optional>
#include <vector>

namespace rushes::project {

struct Template
{
    QString group = {}; ///< "E-commerce"; empty for the user's own
    QString name = {};
    QString text = {};

    bool operator==(const Template&) const = default;
};

/// Largest file that is taken for a text, in bytes.
inline constexpr qint64 largestTemplate = 64 << 10;

enum class TemplateKind { Template, Snippet };

const std::vector<Template>& builtInTemplates();

/// Those of the project in this folder, by name. Files that are no text or too large are left out.
std::vector<Template> ownTemplates(const QString& projectFolder, TemplateKind kind);

/// Writes the text as a file of that name, in place of an older one. Fails with Usage for a name or
/// a text with nothing in it, Io when it cannot be written.
Result<void> keepTemplate(const QString& projectFolder, TemplateKind kind, const QString& name,
                          const QString& text);

/// The first place of the text that is to be filled in, with its brackets: "[product]".
std::optional<WordSpan> firstBlank(const QString& text);

} // namespace rushes::project
