/// What a view shows when there is nothing in it: one centred sentence, and one action if something
/// can be done about it. Main thread.
#pragma once

#include <QWidget>

namespace rushes::widgets {

class HintButton;
class Label;

class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(const QString& sentence, const QString& action = {},
                        QWidget* parent = nullptr);

    void setSentence(const QString& sentence);
    /// Empty hides the button.
    void setAction(const QString& action);

signals:
    void actionTriggered();

private:
    Label* m_sentence;
    HintButton* m_action;
};

} // namespace rushes::widgets
