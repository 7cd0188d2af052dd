#include "ui/settings/KeyField.h"

#include "ui/settings/KeyText.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ServiceName.h"

#include <QHBoxLayout>
#include <QLineEdit>

namespace rushes::preferences {

using Finding = KeyCheck::Finding;
using widgets::ColourRole;

namespace {

ColourRole roleOf(Finding finding)
{
    switch (finding) {
    case Finding::Good:
        return ColourRole::Ok;
    case Finding::Bad:
        return ColourRole::Red;
    case Finding::Unsure:
        return ColourRole::Amber;
    case Finding::Checking:
        break;
    }
    return ColourRole::Text2;
}

} // namespace

KeyField::KeyField(const Access& access, const QString& provider, QWidget* parent)
    : QWidget(parent),
      m_check(new KeyCheck(access, provider, this)),
      m_edit(new QLineEdit),
      m_button(new widgets::HintButton(tr("Check"))),
      m_found(new widgets::Label({}, widgets::TextStyle::Small, ColourRole::Text2))
{
    m_edit->setEchoMode(QLineEdit::Password);
    m_edit->setPlaceholderText(tr("Paste key"));
    m_edit->setAccessibleName(tr("Key for %1").arg(widgets::serviceName(provider)));
    m_button->setToolTip(
        tr("Ask %1 whether it accepts the key, $0").arg(widgets::serviceName(provider)));
    m_button->setAccessibleName(tr("Check the key for %1").arg(widgets::serviceName(provider)));
    m_found->setWordWrap(true);
    m_found->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_edit, 1);
    row->addWidget(m_button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_found);
    connect(m_button, &QPushButton::clicked, this, [this] { m_check->check(m_edit->text()); });
    connect(m_edit, &QLineEdit::returnPressed, m_button, &QPushButton::click);
    connect(m_check, &KeyCheck::found, this, &KeyField::show);
    connect(m_check, &KeyCheck::kept, this, [this] {
        m_edit->clear();
        emit kept();
    });
}

void KeyField::setPasteEnabled(bool enabled)
{
    m_edit->setEnabled(enabled);
    m_edit->setToolTip(
        enabled ? QString() : tr("The environment sets this key, and it wins over a pasted one."));
}

void KeyField::show(Finding finding, const QString& text)
{
    m_button->setEnabled(finding != Finding::Checking);
    m_found->setText(text);
    m_found->setRole(roleOf(finding));
    m_found->show();
}

} // namespace rushes::preferences
