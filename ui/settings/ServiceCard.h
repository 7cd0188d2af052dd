/// One service: what it is good for, where its key comes from, a field to paste and check one,
/// Remove, and its address where that may be another. Main thread.
#pragma once

#include "ui/settings/Access.h"

#include "ui/widgets/Surface.h"

namespace rushes::widgets {
class HintButton;
class Label;
} // namespace rushes::widgets

namespace rushes::preferences {

class KeyField;

class ServiceCard final : public widgets::Surface
{
    Q_OBJECT

public:
    enum class Needs { Key, KeyOrAddress, Address };
    ServiceCard(const Access& access, const QString& provider, Needs needs);

private:
    QLayout* head();
    void addKey(QLayout* column);
    void addAddress(QLayout* column, Needs needs);
    void update();
    int usableModels() const;

    Access m_access;
    QString m_provider;
    widgets::Label* m_place;
    widgets::Label* m_warning;
    widgets::HintButton* m_remove;
    KeyField* m_key = nullptr;
};

} // namespace rushes::preferences
