#include "ui/explore/MentionCompleter.h"

#include "core/base/Words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>

namespace rushes::explore {

MentionCompleter::MentionCompleter(QPlainTextEdit& editor)
    : QObject(&editor),
      m_editor(editor),
      m_model(new QStringListModel(this)),
      m_completer(new QCompleter(m_model, this))
{
    m_completer->setWidget(&editor);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->popup()->setAccessibleName(tr("References"));
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this,
            &MentionCompleter::complete);
}

void MentionCompleter::setNames(const QStringList& names)
{
    m_names = names;
    m_model->setStringList(names);
}

bool MentionCompleter::isOpen() const
{
    return m_completer->popup()->isVisible();
}

bool MentionCompleter::takes(int key) const
{
    return isOpen() && (key == Qt::Key_Enter || key == Qt::Key_Return || key == Qt::Key_Tab ||
                        key == Qt::Key_Escape || key == Qt::Key_Up || key == Qt::Key_Down);
}

std::optional<QString> MentionCompleter::begun() const
{
    const QTextCursor cursor = m_editor.textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    const int at = int(before.lastIndexOf(u'@'));
    if (at < 0)
        return std::nullopt;
    const QString name = before.mid(at + 1);
    for (const QChar c : name) {
        if (!isWordCharacter(c))
            return std::nullopt;
    }
    return name;
}

void MentionCompleter::follow()
{
    const bool wasOpen = isOpen();
    const std::optional<QString> prefix = begun();
    const bool isWhole = prefix && m_names.contains(*prefix, Qt::CaseInsensitive);
    if (!prefix || isWhole || m_names.isEmpty()) {
        m_completer->popup()->hide();
    } else {
        m_completer->setCompletionPrefix(*prefix);
        QAbstractItemView* popup = m_completer->popup();
        popup->setCurrentIndex(m_completer->completionModel()->index(0, 0));
        QRect place = m_editor.cursorRect();
        place.translate(m_editor.viewport()->pos());
        place.setWidth(popup->sizeHintForColumn(0) +
                       popup->verticalScrollBar()->sizeHint().width());
        m_completer->complete(place);
    }
    if (wasOpen != isOpen())
        emit openChanged();
}

void MentionCompleter::complete(const QString& name)
{
    QTextCursor cursor = m_editor.textCursor();
    const QString prefix = begun().value_or(QString());
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(prefix.size()));
    cursor.insertText(name + u' ');
    m_editor.setTextCursor(cursor);
    emit openChanged();
}

} // namespace rushes::explore
