/// The button over the prompt with templates and snippets: those of Rushes, those of the project,
/// and keeping the own text as one. It tells what was chosen and writes nothing into the prompt.
/// Main thread.
#pragma once

#include "core/project/Templates.h"
#include "ui/widgets/IconButton.h"

#include <functional>

class QMenu;

namespace rushes::explore {

class TemplateButton final : public widgets::IconButton
{
    Q_OBJECT

public:
    /// What stands in the prompt, to be kept.
    struct Texts
    {
        QString all = {};
        QString selected = {};
    };

    TemplateButton(QString projectFolder, std::function<Texts()> texts, QWidget* parent = nullptr);

    /// Made anew each time it is opened.
    void fill(QMenu& menu);
    /// Under this name, in place of one that has it.
    void keep(project::TemplateKind kind, const QString& name);

signals:
    /// The whole prompt becomes this.
    void templateChosen(const QString& text);
    /// Goes in where the cursor stands.
    void snippetChosen(const QString& text);
    /// The prompt's braces are to be filled from a table.
    void tableWanted();
    void problem(const QString& text);

private:
    void addOwn(QMenu& menu);
    void askName(project::TemplateKind kind);

    QString m_folder;
    std::function<Texts()> m_texts;
};

} // namespace rushes::explore
