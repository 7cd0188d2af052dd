/// The sheets behind "?" and About: every key in one table, and what Rushes is made of. Contents of
/// a SheetHost; main thread.
#pragma once

#include <QWidget>

#include <vector>

class QAction;

namespace rushes::shell {

class KeysSheet final : public QWidget
{
public:
    /// `actions`: the window's own actions, with the keys they have now.
    explicit KeysSheet(const std::vector<QAction*>& actions, QWidget* parent = nullptr);
};

class AboutSheet final : public QWidget
{
public:
    explicit AboutSheet(QWidget* parent = nullptr);
};

} // namespace rushes::shell
