/// Four small chips over the prompt's text: what it says of subject, style, light and camera.
/// Choosing other words changes the text. Owned by the prompt panel; main thread; it shows and
/// emits.
#pragma once

#include "ui/explore/PromptSlots.h"

#include <QWidget>

namespace rushes::widgets {
class Chip;
}

namespace rushes::explore {

class SlotChips final : public QWidget
{
    Q_OBJECT

public:
    explicit SlotChips(QWidget* parent = nullptr);

    void setText(const QString& prompt);

signals:
    void wordsChosen(rushes::explore::Slot slot, const QString& words);
    /// The words of a slot are to be selected in the text.
    void selectWanted(const rushes::WordSpan& span);

private:
    void fill(std::size_t index);

    QString m_prompt;
    std::array<widgets::Chip*, allSlots.size()> m_chips{};
};

} // namespace rushes::explore
