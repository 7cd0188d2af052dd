#include "ui/settings/ServiceCard.h"

#include "core/providers/service/KeyNames.h"
#include "ui/settings/AddressField.h"
#include "ui/settings/KeyField.h"
#include "ui/settings/KeyLink.h"
#include "ui/settings/KeyText.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ServiceName.h"

#include <QHBoxLayout>

#include <algorithm>

namespace rushes::preferences {

using settings::KeyPlace;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

ServiceCard::ServiceCard(const Access& access, const QString& provider, Needs needs)
    : Surface(ColourRole::Raised),
      m_access(access),
      m_provider(provider),
      m_place(new Label({}, TextStyle::Small, ColourRole::Text2)),
      m_warning(new Label({}, TextStyle::Small, ColourRole::Amber)),
      m_remove(new widgets::HintButton(tr("Remove")))
{
    constexpr int radius = 6;
    setRadius(radius);
    m_warning->setWordWrap(true);
    m_remove->setAccessibleName(tr("Remove the key for %1").arg(widgets::serviceName(provider)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addLayout(head());
    auto* purpose = new Label(keyPurpose(provider), TextStyle::Small, ColourRole::Text3);
    purpose->setWordWrap(true);
    column->addWidget(purpose);
    if (needs != Needs::Key)
        addAddress(column, needs);
    if (needs != Needs::Address)
        addKey(column);
    column->addWidget(m_warning);
    connect(&access.keys, &settings::KeyRing::changed, this, &ServiceCard::update);
    connect(&access.keys, &settings::KeyRing::loaded, this, &ServiceCard::update);
    connect(&access.keys, &settings::KeyRing::keepingEnded, this, &ServiceCard::update);
    connect(&access.studio, &generation::Studio::modelsChanged, this, &ServiceCard::update);
    connect(m_remove, &QPushButton::clicked, this,
            [this] { (void)m_access.keys.keep(providers::keptKeyName(m_provider), {}); });
    update();
}

QLayout* ServiceCard::head()
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(new Label(widgets::serviceName(m_provider), TextStyle::BodyStrong));
    row->addStretch();
    row->addWidget(m_place);
    row->addWidget(m_remove);
    return row;
}

void ServiceCard::addKey(QLayout* column)
{
    m_key = new KeyField(m_access, m_provider);
    column->addWidget(m_key);
    const QString address = keyPageAddress(m_provider);
    if (!address.isEmpty())
        column->addWidget(makeKeyLink(address));
}

void ServiceCard::addAddress(QLayout* column, Needs needs)
{
    column->addWidget(
        new Label(needs == Needs::Address ? tr("Address") : tr("Address, when it is a gateway"),
                  TextStyle::Caption, ColourRole::Text3));
    column->addWidget(new AddressField(m_access, m_provider));
}

int ServiceCard::usableModels() const
{
    const auto& models = m_access.studio.models().models;
    return int(std::count_if(models.begin(), models.end(), [&](const catalog::Model& model) {
        return model.provider == m_provider && m_access.studio.usable(model).has_value();
    }));
}

void ServiceCard::update()
{
    const int models = usableModels();
    const QString counted = models == 0 ? QString() : tr(", %n models", nullptr, models);
    if (m_key) {
        const KeyPlace place = keyPlace(m_access.keys, m_provider);
        m_place->setText(keyPlaceText(m_access.keys, m_provider) + counted);
        m_key->setPasteEnabled(place != KeyPlace::Environment);
        m_remove->setVisible(place == KeyPlace::Keychain || place == KeyPlace::Session);
        m_warning->setText(keychainText(m_access.keys, m_provider));
    } else {
        m_place->setText(models == 0 ? tr("Not found") : tr("%n models", nullptr, models));
        m_remove->hide();
    }
    m_warning->setVisible(!m_warning->text().isEmpty());
}

} // namespace rushes::preferences
