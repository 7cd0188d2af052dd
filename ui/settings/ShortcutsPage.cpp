#include "ui/settings/ShortcutsPage.h"

#include "ui/settings/Shortcuts.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/InlineMessage.h"

#include <QHBoxLayout>
#include <QKeySequenceEdit>

namespace rushes::preferences {

using settings::Settings;
using widgets::MessageKind;

namespace {
constexpr int keyWidth = 180;
} // namespace

ShortcutsPage::ShortcutsPage(const Access& access, const Shortcuts& shortcuts)
    : Page(tr("Shortcuts"), tr("Click a key and press another. The keys inside a workspace, such "
                               "as P for pick, are fixed; press ? to see them.")),
      m_access(access),
      m_shortcuts(shortcuts),
      m_message(new widgets::InlineMessage)
{
    m_message->hide();
    column().addWidget(m_message);
    for (QAction* action : shortcuts.actions())
        addRow(action->text().remove(QChar(u'&')), control(action));
    column().addStretch(1);
}

QWidget* ShortcutsPage::control(QAction* action)
{
    auto* edit = new QKeySequenceEdit(action->shortcut());
    edit->setAccessibleName(tr("Key of %1").arg(action->text()));
    edit->setFixedWidth(keyWidth);
    auto* usual = new widgets::HintButton(tr("Reset"));
    usual->setAccessibleName(tr("Reset the key of %1").arg(action->text()));
    auto* whole = new QWidget;
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(edit);
    row->addWidget(usual);
    row->addStretch();
    const auto update = [this, action, edit, usual] {
        const QSignalBlocker quiet(edit);
        edit->setKeySequence(action->shortcut());
        usual->setVisible(action->shortcuts() != m_shortcuts.usualKeys(action));
    };
    update();
    connect(action, &QAction::changed, edit, update);
    connect(edit, &QKeySequenceEdit::editingFinished, this,
            [this, action, edit] { change(action, edit); });
    connect(usual, &QPushButton::clicked, this,
            [this, action] { put(Shortcuts::withUsual(m_access.settings.current(), action)); });
    return whole;
}

void ShortcutsPage::change(QAction* action, QKeySequenceEdit* edit)
{
    const QKeySequence key = edit->keySequence();
    if (key == action->shortcut())
        return;
    if (const QAction* owner = m_shortcuts.ownerOf(key, action)) {
        m_message->setMessage(MessageKind::Amber,
                              tr("%1 belongs to “%2”. Give that another key first.")
                                  .arg(key.toString(QKeySequence::NativeText), owner->text()));
        m_message->show();
        const QSignalBlocker quiet(edit);
        edit->setKeySequence(action->shortcut());
        return;
    }
    m_message->hide();
    put(Shortcuts::with(m_access.settings.current(), action, key));
}

void ShortcutsPage::put(const Settings& settings)
{
    if (const Result<void> changed = m_access.settings.change(settings); !changed) {
        m_message->setMessage(MessageKind::Red, widgets::errorText(changed.error()));
        m_message->show();
    }
}

} // namespace rushes::preferences
