/// The settings over the window: sections at the left, the chosen one beside them. What is changed
/// counts at once, so there is nothing to confirm. Content of a SheetHost; main thread.
#pragma once

#include "ui/settings/Access.h"

#include <QWidget>

class QListWidget;
class QStackedWidget;

namespace rushes::preferences {

class Shortcuts;

class SettingsSheet final : public QWidget
{
    Q_OBJECT

public:
    enum class Section { Keys, Limits, Spending, Models, Network, Appearance, Shortcuts };
    SettingsSheet(const Access& access, const Shortcuts& shortcuts, QWidget* parent = nullptr);

    void showSection(Section section);
    QSize sizeHint() const override;

signals:
    void closed();

private:
    void add(const QString& name, QWidget* page);

    QListWidget* m_sections;
    QStackedWidget* m_pages;
};

} // namespace rushes::preferences
