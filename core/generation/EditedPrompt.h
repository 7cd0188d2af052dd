/// What a prompt becomes by an instruction in words, for the draft board, which draws anew and
/// follows no instructions: "glass instead of cup", "remove the palm" and "at night" change what is
/// there, anything else is added. English; a pure function, any thread.
#pragma once

#include <QString>

namespace rushes::generation {

QString editedPrompt(const QString& prompt, const QString& instruction);

} // namespace rushes::generation
