#include "ui/shell/WindowLayout.h"

#include <QMainWindow>
#include <QSplitter>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

Json asText(const QByteArray& state)
{
    return state.toBase64().toStdString();
}

QByteArray stateAt(const Json& object, const char* key)
{
    return QByteArray::fromBase64(stringAt(object, key).toLatin1());
}

} // namespace

void WindowLayout::restoreWindow()
{
    (void)m_window.restoreGeometry(stateAt(m_settings.current().layout, "window"));
}

void WindowLayout::restoreRoom(const QString& name, QWidget& room) const
{
    const Json& kept = memberAt(m_settings.current().layout, name.toUtf8().constData());
    const auto splitters = room.findChildren<QSplitter*>();
    if (!kept.is_array() || kept.size() != std::size_t(splitters.size()))
        return;
    for (qsizetype i = 0; i < splitters.size(); ++i) {
        const Json& sizes = kept[std::size_t(i)];
        if (!sizes.is_array() || sizes.size() != std::size_t(splitters[i]->count()))
            continue;
        QList<int> all;
        for (const Json& size : sizes)
            all << (size.is_number_integer() ? size.get<int>() : 0);
        splitters[i]->setSizes(all);
    }
}

void WindowLayout::noteRoom(const QString& name, const QWidget& room)
{
    Json all = Json::array();
    for (const QSplitter* splitter : room.findChildren<QSplitter*>()) {
        Json sizes = Json::array();
        for (const int size : splitter->sizes())
            sizes.push_back(size);
        all.push_back(sizes);
    }
    if (!all.empty())
        m_noted[name.toStdString()] = all;
}

void WindowLayout::keep()
{
    settings::Settings wanted = m_settings.current();
    wanted.layout["window"] = asText(m_window.saveGeometry());
    wanted.layout.update(m_noted);
    (void)m_settings.change(wanted);
}

} // namespace rushes::shell
