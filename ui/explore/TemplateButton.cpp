#include "ui/explore/TemplateButton.h"

#include "ui/widgets/ErrorText.h"

#include <QInputDialog>
#include <QMenu>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::Template;
using project::TemplateKind;

TemplateButton::TemplateButton(QString projectFolder, std::function<Texts()> texts, QWidget* parent)
    : IconButton(u"text"_s, tr("Templates and snippets"), {}, parent),
      m_folder(std::move(projectFolder)),
      m_texts(std::move(texts))
{
    setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(this);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        fill(*menu);
    });
}

void TemplateButton::fill(QMenu& menu)
{
    QMenu* group = nullptr;
    for (const Template& one : project::builtInTemplates()) {
        if (!group || group->title() != one.group)
            group = menu.addMenu(one.group);
        QAction* action =
            group->addAction(one.name, this, [this, one] { emit templateChosen(one.text); });
        action->setToolTip(one.text);
        group->setToolTipsVisible(true);
    }
    menu.addSeparator();
    addOwn(menu);
    menu.addSeparator();
    menu.addAction(tr("Fill in from a table…"), this, &TemplateButton::tableWanted);
    const Texts texts = m_texts();
    menu.addAction(tr("Keep the prompt as a template…"), this,
                   [this] { askName(TemplateKind::Template); })
        ->setEnabled(!texts.all.trimmed().isEmpty());
    menu.addAction(tr("Keep the selected words as a snippet…"), this,
                   [this] { askName(TemplateKind::Snippet); })
        ->setEnabled(!texts.selected.trimmed().isEmpty());
}

void TemplateButton::addOwn(QMenu& menu)
{
    for (const Template& one : project::ownTemplates(m_folder, TemplateKind::Template))
        menu.addAction(one.name, this, [this, one] { emit templateChosen(one.text); });
    QMenu* snippets = menu.addMenu(tr("Snippets"));
    for (const Template& one : project::ownTemplates(m_folder, TemplateKind::Snippet))
        snippets->addAction(one.name, this, [this, one] { emit snippetChosen(one.text); });
    snippets->setEnabled(!snippets->isEmpty());
}

void TemplateButton::askName(TemplateKind kind)
{
    const QString title =
        kind == TemplateKind::Template ? tr("Keep as a template") : tr("Keep as a snippet");
    const QString name = QInputDialog::getText(this, title, tr("Name"));
    if (!name.trimmed().isEmpty())
        keep(kind, name);
}

void TemplateButton::keep(TemplateKind kind, const QString& name)
{
    const Texts texts = m_texts();
    const Result<void> kept = project::keepTemplate(
        m_folder, kind, name, kind == TemplateKind::Template ? texts.all : texts.selected);
    if (!kept)
        emit problem(widgets::errorText(kept.error()));
}

} // namespace rushes::explore
