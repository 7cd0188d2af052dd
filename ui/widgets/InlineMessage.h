/// One line or paragraph in place about something that happened, with an icon and at most two
/// things to do. It never covers anything and never takes the focus. Main thread.
#pragma once

#include <QStringList>
#include <QWidget>

namespace rushes::widgets {

class Label;
class HintButton;

enum class MessageKind { Info, Ok, Amber, Red };

class InlineMessage : public QWidget
{
    Q_OBJECT

public:
    explicit InlineMessage(MessageKind kind = MessageKind::Info, const QString& text = {},
                           QWidget* parent = nullptr);

    /// `actions`: at most two button texts; a price belongs into the text of the action that spends
    /// it.
    void setMessage(MessageKind kind, const QString& text, const QStringList& actions = {});
    MessageKind kind() const { return m_kind; }
    QString text() const;

signals:
    /// 0 or 1, in the order of `actions`.
    void actionTriggered(int index);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    MessageKind m_kind;
    Label* m_text;
    HintButton* m_actions[2];
};

} // namespace rushes::widgets
