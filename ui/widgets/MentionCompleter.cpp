#include "ui/widgets/MentionCompleter.h"

#include "core/base/Words.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStringListModel>
#include <QTextBlock>

namespace rushes::widgets {

using namespace Qt::Literals::StringLiterals;

MentionCompleter::MentionCompleter(QPlainTextEdit& editor)
    : MentionCompleter(Field{
          .widget = &editor,
          .before =
              [&editor] {
                  const QTextCursor caret = editor.textCursor();
                  return caret.block().text().left(caret.positionInBlock());
              },
          .after =
              [&editor] {
                  const QTextCursor caret = editor.textCursor();
                  return caret.block().text().mid(caret.positionInBlock());
              },
          .caret = [&editor] { return editor.cursorRect().translated(editor.viewport()->pos()); },
          .replace =
              [&editor](int count, const QString& words) {
                  QTextCursor caret = editor.textCursor();
                  caret.movePosition(QTextCursor::Left, QTextCursor::KeepAnchor, count);
                  caret.insertText(words);
                  editor.setTextCursor(caret);
              }})
{}

MentionCompleter::MentionCompleter(QLineEdit& line)
    : MentionCompleter(
          Field{.widget = &line,
                .before = [&line] { return line.text().left(line.cursorPosition()); },
                .after = [&line] { return line.text().mid(line.cursorPosition()); },
                .caret = [&line] { return line.inputMethodQuery(Qt::ImCursorRectangle).toRect(); },
                .replace =
                    [&line](int count, const QString& words) {
                        line.setSelection(line.cursorPosition() - count, count);
                        line.insert(words);
                    }})
{}

MentionCompleter::MentionCompleter(Field field)
    : QObject(field.widget),
      m_field(std::move(field)),
      m_model(new QStringListModel(this)),
      m_completer(new QCompleter(m_model, this))
{
    m_completer->setWidget(m_field.widget);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->popup()->setAccessibleName(tr("References and columns"));
    m_completer->popup()->installEventFilter(this); // and so asked before the completer's own
    connect(m_completer, qOverload<const QString&>(&QCompleter::activated), this,
            &MentionCompleter::complete);
}

bool MentionCompleter::isOpen() const
{
    return m_completer->popup()->isVisible();
}

/// A field would take these keys for its own: the completer offers all keys to the field first.
bool MentionCompleter::eventFilter(QObject* watched, QEvent* event)
{
    QAbstractItemView* popup = m_completer->popup();
    if (watched != popup || event->type() != QEvent::KeyPress)
        return QObject::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Enter && key != Qt::Key_Return && key != Qt::Key_Tab &&
        key != Qt::Key_Escape)
        return false;
    const QString chosen = popup->currentIndex().data().toString();
    popup->hide();
    if (key == Qt::Key_Escape || chosen.isEmpty())
        emit openChanged();
    else
        complete(chosen);
    return true;
}

std::optional<MentionCompleter::Begun> MentionCompleter::begun() const
{
    const QString before = m_field.before();
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
    if (isWhole || offered.isEmpty())
        m_completer->popup()->hide();
    else
        open(now->prefix, offered);
    if (wasOpen != isOpen())
        emit openChanged();
}

void MentionCompleter::open(const QString& prefix, const QStringList& offered)
{
    if (m_model->stringList() != offered)
        m_model->setStringList(offered);
    m_completer->setCompletionPrefix(prefix);
    QAbstractItemView* popup = m_completer->popup();
    popup->setCurrentIndex(m_completer->completionModel()->index(0, 0));
    QRect place = m_field.caret();
    place.setWidth(popup->sizeHintForColumn(0) + popup->verticalScrollBar()->sizeHint().width());
    m_completer->complete(place);
}

void MentionCompleter::complete(const QString& name)
{
    const std::optional<Begun> now = begun();
    if (!now)
        return;
    const bool isColumn = now->sign == u'{';
    const bool isClosed = isColumn && m_field.after().startsWith(u'}');
    m_field.replace(int(now->prefix.size()), name + (!isColumn  ? u" "_s
                                                     : isClosed ? QString()
                                                                : u"}"_s));
    emit openChanged();
}

} // namespace rushes::widgets
