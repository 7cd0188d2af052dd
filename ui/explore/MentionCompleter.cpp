#include "ui/explore/MentionCompleter.h"

#include "core/base/Words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;

MentionCompleter::MentionCompleter(QPlainTextEdit& editor)
    : QObject(&editor),
      m_editor(editor),
      m_model(new QStringListModel(this)),
      m_completer(new QCompleter(m_model, this))
{
    m_completer->setWidget(&editor);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->popup()->setAccessibleName(tr("References and columns"));
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this,
            &MentionCompleter::complete);
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

std::optional<MentionCompleter::Begun> MentionCompleter::begun() const
{
    const QTextCursor cursor = m_editor.textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    for (int at = int(before.size()) - 1; at >= 0; --at) {
        if (before[at] == u'@' || before[at] == u'{')
            return Begun{before[at], before.mid(at + 1)};
        if (!isWordCharacter(before[at]) && before[at] != u'_')
            break;
    }
    return std::nullopt;
}

const QStringList& MentionCompleter::choices(const Begun& begun) const
{
    return begun.sign == u'{' ? m_columns : m_names;
}

void MentionCompleter::follow()
{
    const bool wasOpen = isOpen();
    const std::optional<Begun> now = begun();
    const QStringList offered = now ? choices(*now) : QStringList();
    const bool isWhole = now && offered.contains(now->prefix, Qt::CaseInsensitive);
    if (isWhole || offered.isEmpty()) {
        m_completer->popup()->hide();
    } else {
        if (m_model->stringList() != offered)
            m_model->setStringList(offered);
        m_completer->setCompletionPrefix(now->prefix);
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
    const std::optional<Begun> now = begun();
    if (!now)
        return;
    const bool isColumn = now->sign == u'{';
    const bool isClosed = isColumn && m_editor.document()->characterAt(cursor.position()) == u'}';
    cursor.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, int(now->prefix.size()));
    cursor.insertText(name + (!isColumn ? u" "_s : isClosed ? QString() : u"}"_s));
    m_editor.setTextCursor(cursor);
    emit openChanged();
}

} // namespace rushes::explore
