/// The sheets behind "?" and About: every key in one table, and what Rushes is made of. Contents of
/// a SheetHost; main thread.
#pragma once

#include <QWidget>

namespace rushes::shell {

class KeysSheet final : public QWidget
{
public:
    explicit KeysSheet(QWidget* parent = nullptr);
};

class AboutSheet final : public QWidget
{
public:
    explicit AboutSheet(QWidget* parent = nullptr);
};

} // namespace rushes::shell
