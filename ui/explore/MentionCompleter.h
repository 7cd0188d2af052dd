/// The list that opens after an @ in the prompt and completes the names of the shelf. Owned by the
/// editor, which gives it the keys first; main thread.
#pragma once

#include <QObject>
#include <QStringList>

#include <optional>

class QCompleter;
class QPlainTextEdit;
class QStringListModel;

namespace rushes::explore {

class MentionCompleter final : public QObject
{
    Q_OBJECT

public:
    explicit MentionCompleter(QPlainTextEdit& editor);

    void setNames(const QStringList& names);
    const QStringList& names() const { return m_names; }
    bool isOpen() const;
    /// Whether the key belongs to the open list; the editor then leaves it alone.
    bool takes(int key) const;
    /// Opens, narrows or closes the list for where the caret is now.
    void follow();

signals:
    void openChanged();

private:
    /// What stands between an @ and the caret; nullopt outside of a mention.
    std::optional<QString> begun() const;
    void complete(const QString& name);

    QPlainTextEdit& m_editor;
    QStringList m_names;
    QStringListModel* m_model;
    QCompleter* m_completer;
};

} // namespace rushes::explore
