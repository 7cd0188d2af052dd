#include "ui/settings/KeyCheck.h"

#include "core/providers/service/KeyNames.h"
#include "ui/settings/KeyText.h"

namespace rushes::preferences {

KeyCheck::KeyCheck(const Access& access, QString provider, QObject* parent)
    : QObject(parent),
      m_access(access),
      m_provider(std::move(provider))
{}

KeyCheck::~KeyCheck()
{
    if (!m_tried.isEmpty())
        m_access.keys.endTrial(providers::keptKeyName(m_provider));
}

void KeyCheck::check(const QString& pasted)
{
    if (m_running)
        return;
    m_running = true;
    m_tried = settings::Secret(pasted.toUtf8());
    if (!m_tried.isEmpty())
        m_access.keys.tryOut(providers::keptKeyName(m_provider), m_tried);
    emit found(Finding::Checking, tr("Checking…"));
    whenDone(m_access.studio.inquiries().service(m_provider), this,
             [this](const Result<generation::ServiceReport>& report) { ended(report); });
}

void KeyCheck::ended(const Result<generation::ServiceReport>& report)
{
    m_running = false;
    if (report) {
        keep();
        emit found(Finding::Good, goodKeyText(*report));
        return;
    }
    const bool refused = report.error().code == ErrorCode::Auth;
    if (refused && !m_tried.isEmpty()) {
        m_tried = {};
        m_access.keys.endTrial(providers::keptKeyName(m_provider));
    } else {
        keep(); // it may well be right
    }
    emit found(refused ? Finding::Bad : Finding::Unsure, badKeyText(report.error(), m_provider));
}

void KeyCheck::keep()
{
    if (m_tried.isEmpty())
        return;
    (void)m_access.keys.keep(providers::keptKeyName(m_provider), std::exchange(m_tried, {}));
    emit kept();
}

} // namespace rushes::preferences
