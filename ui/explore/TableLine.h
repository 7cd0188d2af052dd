/// The line under the prompt that says which table fills its braces: the file's name with a menu of
/// its columns, how many rows it has, or what is wrong with it, and whether the rows can wait for
/// the night at half the price. Hidden without a table. Owned by the prompt panel; main thread; it
/// shows and tells what was chosen.
#pragma once

#include "ui/explore/PromptPress.h"

#include <QWidget>

namespace rushes::widgets {
class Chip;
class Label;
class Switch;
} // namespace rushes::widgets

namespace rushes::explore {

class TableFile;

class TableLine final : public QWidget
{
    Q_OBJECT

public:
    explicit TableLine(const TableFile& file, QWidget* parent = nullptr);

    /// What the table makes of this prompt.
    void setPrompt(const QString& prompt);
    /// The model's service takes many pictures for the night, or does not.
    void setBatches(const Result<void>& canBatch);
    /// Overnight only where that can be chosen.
    generation::PictureOrder::Pace pace() const;

signals:
    void paceChanged();
    void columnChosen(const QString& name);
    void otherWanted();
    void removeWanted();

private:
    QWidget* nightRow();
    void fillMenu();
    void update();
    bool isForRows() const;

    const TableFile& m_file;
    QString m_prompt;
    bool m_canBatch = false;
    widgets::Chip* m_chip;
    widgets::Label* m_state;
    widgets::Switch* m_night;
    QWidget* m_nightRow;
};

} // namespace rushes::explore
