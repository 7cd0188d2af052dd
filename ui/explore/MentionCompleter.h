/// The list that opens in the prompt after an @ and completes the names of the shelf, and after a {
/// the columns of the table. Owned by the editor, which gives it the keys first; main thread.
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

    void setNames(const QStringList& names) { m_names = names; }
    const QStringList& names() const { return m_names; }
    void setColumns(const QStringList& columns) { m_columns = columns; }
    const QStringList& columns() const { return m_columns; }
    bool isOpen() const;
    /// Whether the key belongs to the open list; the editor then leaves it alone.
    bool takes(int key) const;
    /// Opens, narrows or closes the list for where the caret is now.
    void follow();

signals:
    void openChanged();

private:
    struct Begun
    {
        QChar sign; ///< @ or {
        QString prefix = {};
    };
    /// What stands between the sign and the caret; nullopt elsewhere.
    std::optional<Begun> begun() const;
    const QStringList& choices(const Begun& begun) const;
    void complete(const QString& name);

    QPlainTextEdit& m_editor;
    QStringList m_names;
    QStringList m_columns;
    QStringListModel* m_model;
    QCompleter* m_completer;
};

} // namespace rushes::explore
