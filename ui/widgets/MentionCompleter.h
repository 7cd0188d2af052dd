/// The list that opens in a field of words after an @ and completes the names of the shelf, and
/// after a { the columns of a table. Takes the keys that are its own while it is open. Owned by the
/// field; main thread.
#pragma once

#include <QObject>
#include <QStringList>

#include <functional>
#include <optional>

class QCompleter;
class QLineEdit;
class QPlainTextEdit;
class QStringListModel;

namespace rushes::widgets {

class MentionCompleter final : public QObject
{
    Q_OBJECT

public:
    explicit MentionCompleter(QPlainTextEdit& editor);
    explicit MentionCompleter(QLineEdit& line);

    void setNames(const QStringList& names) { m_names = names; }
    const QStringList& names() const { return m_names; }
    void setColumns(const QStringList& columns) { m_columns = columns; }
    const QStringList& columns() const { return m_columns; }
    bool isOpen() const;
    /// Opens, narrows or closes the list for where the caret is now; the owner calls it when the
    /// user typed or moved the caret.
    void follow();

signals:
    void openChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// What the two kinds of fields do in their own ways.
    struct Field
    {
        QWidget* widget = nullptr;
        std::function<QString()> before; ///< the caret, in its line
        std::function<QString()> after;
        std::function<QRect()> caret;                                 ///< in the widget
        std::function<void(int count, const QString& words)> replace; ///< so many before the caret
    };
    struct Begun
    {
        QChar sign; ///< @ or {
        QString prefix = {};
    };
    explicit MentionCompleter(Field field);
    /// What stands between the sign and the caret; nullopt elsewhere.
    std::optional<Begun> begun() const;
    const QStringList& choices(const Begun& begun) const;
    void open(const QString& prefix, const QStringList& offered);
    void complete(const QString& name);

    Field m_field;
    QStringList m_names;
    QStringList m_columns;
    QStringListModel* m_model;
    QCompleter* m_completer;
};

} // namespace rushes::widgets
