/// The line under the prompt that says which table fills its braces: the file's name with a menu of
/// its columns, how many rows it has, or what is wrong with it. Hidden without a table. Owned by
/// the prompt panel; main thread; it shows and tells what was chosen.
#pragma once

#include "ui/explore/PromptPress.h"

#include <QWidget>

namespace rushes::widgets {
class Chip;
class Label;
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

signals:
    void columnChosen(const QString& name);
    void otherWanted();
    void removeWanted();

private:
    void fillMenu();
    void update();

    const TableFile& m_file;
    QString m_prompt;
    widgets::Chip* m_chip;
    widgets::Label* m_state;
};

} // namespace rushes::explore
