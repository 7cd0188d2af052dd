/// What a cell of the grid stands for, and the words of one that has no picture yet or never will.
/// Values without behaviour, shared by model and delegate. Main thread.
#pragma once

#include <QMetaType>
#include <QString>

namespace rushes::explore {

enum class CellState {
    Picture,
    MissingFile, ///< the picture is known, its file is gone
    Queued,      ///< nothing was sent yet
    Generating,
    Paused, ///< it waits to be sent again
    Refused,
    Failed,
    Unknown, ///< sent, and the answer is lost
};

/// What a click on a button in a cell asks for.
enum class CellAction { None, Soften, OtherModel, Retry, FindFile, Dismiss };

struct CellButton
{
    CellAction action = CellAction::None;
    QString text = {};

    bool operator==(const CellButton&) const = default;
};

struct Placeholder
{
    CellState state = CellState::Queued;
    QString headline = {}; ///< "1.9 s", "Refused"
    QString detail = {};   ///< "of about 3 s", the model's sentence
    QString place = {};    ///< "Variant 3 of 4"
    QString money = {};    ///< "May be charged $0.03", "Not charged"
    double fraction = 0;   ///< of the progress bar; of the ring, what is left
    int seconds = 0;       ///< in the ring
    CellButton first = {};
    CellButton second = {};

    bool operator==(const Placeholder&) const = default;
};

} // namespace rushes::explore

Q_DECLARE_METATYPE(rushes::explore::Placeholder)
