/// Where a service or a server of one's own is found: a line for its address, with why it cannot be
/// used below. What is good is in use at once. Main thread.
#pragma once

#include "ui/settings/Access.h"

#include <QWidget>

class QLineEdit;

namespace rushes::widgets {
class Label;
}

namespace rushes::preferences {

/// A value, or why requests may not go there, in words. An empty text takes the usual address.
Result<void> checkedAddress(const QString& typed);

class AddressField final : public QWidget
{
    Q_OBJECT

public:
    AddressField(const Access& access, const QString& provider, QWidget* parent = nullptr);

signals:
    void changed();

private:
    void apply();

    Access m_access;
    QString m_provider;
    QLineEdit* m_edit;
    widgets::Label* m_problem;
};

} // namespace rushes::preferences
