/// The project that lies in the same folder as a file, where the commands put one. Reads without
/// locks; free functions, any thread.
#pragma once

#include "core/project/Document.h"

#include <functional>
#include <optional>

namespace rushes::cli {

struct ProjectBeside
{
    QString folder; ///< absolute
    project::Document document;
};

/// The first, by name, that can be read and of which `holds` is true.
std::optional<ProjectBeside>
projectBeside(const QString& file, const std::function<bool(const project::Document&)>& holds);

} // namespace rushes::cli
