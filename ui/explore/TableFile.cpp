#include "ui/explore/TableFile.h"

#include "core/base/Async.h"

#include <QFileInfo>

namespace rushes::explore {

using namespace std::chrono_literals;

namespace {

constexpr auto readAgainAfter = 250ms;

} // namespace

TableFile::TableFile(QObject* parent) : QObject(parent)
{
    m_again.setSingleShot(true);
    m_again.setInterval(readAgainAfter);
    connect(&m_again, &QTimer::timeout, this, &TableFile::read);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_again, qOverload<>(&QTimer::start));
}

QString TableFile::name() const
{
    return QFileInfo(m_path).fileName();
}

void TableFile::setPath(const QString& path)
{
    if (path == m_path)
        return;
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    m_path = path;
    m_table.reset();
    m_error.reset();
    ++m_reading;
    emit changed();
    if (!path.isEmpty())
        read();
}

void TableFile::read()
{
    if (m_path.isEmpty())
        return;
    // A program that saves by putting a new file in its place takes the watch away with the old.
    if (m_watcher.files().isEmpty() && QFileInfo::exists(m_path))
        m_watcher.addPath(m_path);
    const auto look = [path = m_path, name = name()] {
        return generation::readPromptTable(path, name);
    };
    whenDone(runAsync(look), this,
             [this, reading = ++m_reading](const Result<generation::PromptTable>& table) {
                 if (reading == m_reading)
                     take(table);
             });
}

void TableFile::take(const Result<generation::PromptTable>& table)
{
    m_table.reset();
    m_error.reset();
    if (table)
        m_table = *table;
    else
        m_error = table.error();
    emit changed();
}

} // namespace rushes::explore
