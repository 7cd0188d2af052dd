/// Where a key is pasted and checked: a field that never shows it, a button, and what came of it in
/// words. Main thread. The key leaves the field as soon as it is in use.
#pragma once

#include "ui/settings/KeyCheck.h"

#include <QWidget>

class QLineEdit;

namespace rushes::widgets {
class HintButton;
class Label;
} // namespace rushes::widgets

namespace rushes::preferences {

class KeyField final : public QWidget
{
    Q_OBJECT

public:
    KeyField(const Access& access, const QString& provider, QWidget* parent = nullptr);

    /// Pasting makes no sense while the environment's key wins; checking does.
    void setPasteEnabled(bool enabled);

signals:
    void kept();

private:
    void show(KeyCheck::Finding finding, const QString& text);

    KeyCheck* m_check;
    QLineEdit* m_edit;
    widgets::HintButton* m_button;
    widgets::Label* m_found;
};

} // namespace rushes::preferences
