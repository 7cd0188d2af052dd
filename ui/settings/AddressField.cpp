#include "ui/settings/AddressField.h"

#include "core/net/Address.h"
#include "core/providers/service/KeyNames.h"
#include "core/providers/service/ServiceAccess.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ServiceName.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace rushes::preferences {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;

Result<void> checkedAddress(const QString& typed)
{
    if (typed.trimmed().isEmpty())
        return {};
    return net::checkAddress(providers::normalisedBase(typed));
}

AddressField::AddressField(const Access& access, const QString& provider, QWidget* parent)
    : QWidget(parent),
      m_access(access),
      m_provider(provider),
      m_edit(new QLineEdit),
      m_problem(new widgets::Label({}, widgets::TextStyle::Small, ColourRole::Red))
{
    const providers::Host host = providers::hostOf(provider);
    const bool isSet = !qEnvironmentVariableIsEmpty(host.variable.toUtf8().constData());
    m_edit->setAccessibleName(tr("Address of %1").arg(widgets::serviceName(provider)));
    m_edit->setPlaceholderText(host.address.isEmpty() ? u"http://localhost:7860"_s : host.address);
    m_edit->setText(isSet ? host.address : m_access.settings.current().addresses.value(provider));
    m_edit->setEnabled(!isSet);
    m_problem->setWordWrap(true);
    m_problem->setText(tr("From the environment (%1), which wins.").arg(host.variable));
    m_problem->setRole(isSet ? ColourRole::Text3 : ColourRole::Red);
    m_problem->setVisible(isSet);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_edit);
    column->addWidget(m_problem);
    connect(m_edit, &QLineEdit::editingFinished, this, &AddressField::apply);
}

void AddressField::apply()
{
    const QString typed = m_edit->text().trimmed();
    const Result<void> checked = checkedAddress(typed);
    m_problem->setVisible(!checked);
    if (!checked) {
        m_problem->setText(widgets::errorText(checked.error()));
        return;
    }
    settings::Settings wanted = m_access.settings.current();
    if (typed.isEmpty())
        wanted.addresses.remove(m_provider);
    else
        wanted.addresses.insert(m_provider, typed);
    if (wanted == m_access.settings.current())
        return;
    if (const Result<void> changed = m_access.settings.change(wanted); !changed) {
        m_problem->setText(widgets::errorText(changed.error()));
        m_problem->show();
    }
    emit changed();
}

} // namespace rushes::preferences
