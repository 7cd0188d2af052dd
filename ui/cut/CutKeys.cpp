#include "ui/cut/CutKeys.h"

#include "ui/cut/CutVerbs.h"

#include <QAbstractSpinBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

#include <algorithm>

namespace rushes::cut {

namespace {

struct KeyWords
{
    Q_DECLARE_TR_FUNCTIONS(CutKeys)
};

} // namespace

CutKeys::CutKeys(CutSession& session, Transport& transport)
    : m_session(session),
      m_transport(transport)
{
    addTransport();
    addEdits();
}

void CutKeys::add(std::initializer_list<QKeyCombination> keys, const QString& words,
                  const std::function<void()>& run)
{
    for (const QKeyCombination& key : keys)
        m_keys.push_back({QKeySequence(key), words, run});
}

void CutKeys::addTransport()
{
    const Qt::Modifier shift = Qt::SHIFT;
    add({Qt::Key_Space}, KeyWords::tr("Play or pause"), [this] { m_transport.playOrPause(); });
    add({Qt::Key_J}, KeyWords::tr("Play backwards, again: faster"),
        [this] { m_transport.shuttle(-1); });
    add({Qt::Key_K}, KeyWords::tr("Stop"), [this] { m_transport.stop(); });
    add({Qt::Key_L}, KeyWords::tr("Play, again: faster"), [this] { m_transport.shuttle(1); });
    add({Qt::Key_Left}, KeyWords::tr("One frame back"), [this] { m_transport.step(-1); });
    add({Qt::Key_Right}, KeyWords::tr("One frame on"), [this] { m_transport.step(1); });
    add({shift | Qt::Key_Left}, KeyWords::tr("One second back"),
        [this] { m_transport.stepSeconds(-1); });
    add({shift | Qt::Key_Right}, KeyWords::tr("One second on"),
        [this] { m_transport.stepSeconds(1); });
    add({Qt::Key_Home}, KeyWords::tr("To the start"), [this] { m_transport.goTo({}); });
    add({Qt::Key_End}, KeyWords::tr("To the end"), [this] {
        m_transport.goTo(m_session.timeline().duration() -
                         Time::ofFrames(1, m_session.timeline().rate));
    });
    add({Qt::Key_Up}, KeyWords::tr("Edit point before"),
        [this] { goToEditPoint(m_session, Towards::Earlier); });
    add({Qt::Key_Down}, KeyWords::tr("Edit point after"),
        [this] { goToEditPoint(m_session, Towards::Later); });
}

void CutKeys::addEdits()
{
    using timeline::RemoveMode;
    const Qt::Modifier control = Qt::CTRL;
    const Qt::Modifier alt = Qt::ALT;
    QUndoStack& stack = m_session.project().undoStack();
    add({Qt::Key_S, control | Qt::Key_K, control | Qt::Key_B}, KeyWords::tr("Split"),
        [this] { splitAtPlayhead(m_session); });
    add({Qt::Key_Q}, KeyWords::tr("Trim the start to the playhead"),
        [this] { trimToPlayhead(m_session, timeline::Edge::Start); });
    add({Qt::Key_W}, KeyWords::tr("Trim the end to the playhead"),
        [this] { trimToPlayhead(m_session, timeline::Edge::End); });
    add({Qt::Key_Delete, Qt::Key_Backspace}, KeyWords::tr("Delete"),
        [this] { removeSelected(m_session, RemoveMode::Lift); });
    add({Qt::SHIFT | Qt::Key_Delete, Qt::SHIFT | Qt::Key_Backspace},
        KeyWords::tr("Delete and close the gap"),
        [this] { removeSelected(m_session, RemoveMode::Ripple); });
    add({Qt::Key_M}, KeyWords::tr("Marker"), [this] { toggleMarker(m_session); });
    add({Qt::Key_N}, KeyWords::tr("Snapping"), [this] {
        m_session.setSnapping(m_session.snapping() == Snapping::On ? Snapping::Off : Snapping::On);
    });
    add({control | Qt::Key_D}, KeyWords::tr("Dissolve"), [this] { toggleDissolve(m_session); });
    add({alt | Qt::Key_Up}, KeyWords::tr("Alternate before"),
        [this] { swapAlternate(m_session, -1); });
    add({alt | Qt::Key_Down}, KeyWords::tr("Next alternate"),
        [this] { swapAlternate(m_session, 1); });
    add({control | Qt::Key_Left}, KeyWords::tr("Select the item before"),
        [this] { selectNeighbour(m_session, Towards::Earlier); });
    add({control | Qt::Key_Right}, KeyWords::tr("Select the next item"),
        [this] { selectNeighbour(m_session, Towards::Later); });
    add({Qt::Key_Escape}, KeyWords::tr("Select nothing"), [this] { m_session.select({}); });
    add({control | Qt::Key_Z}, KeyWords::tr("Undo"), [&stack] { stack.undo(); });
    add({control | Qt::SHIFT | Qt::Key_Z, control | Qt::Key_Y}, KeyWords::tr("Redo"),
        [&stack] { stack.redo(); });
}

bool CutKeys::run(QKeyCombination key) const
{
    const QKeySequence wanted(key);
    const auto found = std::find_if(m_keys.begin(), m_keys.end(),
                                    [&](const CutKey& entry) { return entry.key == wanted; });
    if (found == m_keys.end())
        return false;
    found->run();
    return true;
}

bool isTyping(const QWidget* focus)
{
    return qobject_cast<const QLineEdit*>(focus) || qobject_cast<const QPlainTextEdit*>(focus) ||
           qobject_cast<const QTextEdit*>(focus) || qobject_cast<const QAbstractSpinBox*>(focus);
}

} // namespace rushes::cut
