#include "ui/shell/WindowLayout.h"

#include <QMainWindow>
#include <QScreen>
#include <QSplitter>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize usual(1440, 900);
constexpr int titleBar = 40; ///< about what the frame of a window takes; it is not known yet

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
    if (m_window.restoreGeometry(stateAt(m_settings.current().layout, "window")))
        return;
    m_window.resize(usual);
    const QSize free = m_window.screen()->availableGeometry().size();
    if (usual.width() > free.width() || usual.height() + titleBar > free.height())
        m_window.setWindowState(Qt::WindowMaximized);
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
