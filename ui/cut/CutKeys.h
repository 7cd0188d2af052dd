/// The keys of the Cut workspace as a table from key to verb. They work only while no text field
/// has the focus, and the window's own shortcuts come first. Main thread; owned by CutWorkspace.
#pragma once

#include "ui/cut/Transport.h"

#include <QKeySequence>

#include <functional>
#include <vector>

namespace rushes::cut {

struct CutKey
{
    QKeySequence key;
    QString words; ///< for the list of keys
    std::function<void()> run;
};

class CutKeys
{
public:
    CutKeys(CutSession& session, Transport& transport);

    /// Runs what the key means here; false when it means nothing.
    bool run(QKeyCombination key) const;
    const std::vector<CutKey>& keys() const { return m_keys; }

private:
    void addTransport();
    void addEdits();
    void add(std::initializer_list<QKeyCombination> keys, const QString& words,
             const std::function<void()>& run);

    CutSession& m_session;
    Transport& m_transport;
    std::vector<CutKey> m_keys;
};

/// Whether keys belong to the text being typed.
bool isTyping(const QWidget* focus);

} // namespace rushes::cut
