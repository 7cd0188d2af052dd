/// A flat 28 × 28 button that shows only an icon. Its name and key are the tool tip and the
/// accessible name. Main thread. Shows the key; the shortcut itself belongs to an action.
#pragma once

#include <QToolButton>

namespace rushes::widgets {

class IconButton : public QToolButton
{
    Q_OBJECT

public:
    /// `name` is what the button does ("Show the whole picture"), `key` as shown to the user, may
    /// be empty.
    IconButton(const QString& iconName, const QString& name, const QString& key = {},
               QWidget* parent = nullptr);

    void setIconName(const QString& iconName);
    void setName(const QString& name, const QString& key = {});
    /// Why the button is disabled, shown instead of its name while it is.
    void setReason(const QString& reason);

    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateToolTip();

    QString m_name;
    QString m_key;
    QString m_reason;
};

} // namespace rushes::widgets
