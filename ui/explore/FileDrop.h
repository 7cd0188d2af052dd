/// Lets widgets take files that are dropped on them: tells their paths, and marks nothing. What is
/// dragged within the program is left alone. Owned by the workspace; main thread.
#pragma once

#include <QObject>
#include <QStringList>

namespace rushes::explore {

class FileDrop final : public QObject
{
    Q_OBJECT

public:
    /// The widgets must outlive this or go with it.
    FileDrop(std::initializer_list<QWidget*> widgets, QObject* parent);

signals:
    void dropped(const QStringList& paths);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace rushes::explore
