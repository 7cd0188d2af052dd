/// Subject, style, light and camera of a prompt as views over its text: where their words stand,
/// and the text with other words in their place. The text is the truth; nothing is kept beside it.
/// Pure functions, any thread.
#pragma once

#include "core/base/Words.h"

#include <QStringList>

#include <array>
#include <optional>

namespace rushes::explore {

enum class Slot { Subject, Style, Light, Camera };
inline constexpr std::array allSlots{Slot::Subject, Slot::Style, Slot::Light, Slot::Camera};

/// Where the slot's first words stand; nothing when the prompt says nothing of it.
std::optional<WordSpan> slotIn(const QString& prompt, Slot slot);
/// Words that may be put there; none for the subject, which only the writer knows.
QStringList slotWords(Slot slot);
/// The prompt with these words in the slot's place, else at its end; empty words take them out.
QString withSlot(const QString& prompt, Slot slot, const QString& words);

} // namespace rushes::explore
