/// The properties of the selected clip or picture: name, length, where it begins in its file, and
/// the transition into it. Every change is one undo step, merged while the same control is used.
/// Main thread.
#pragma once

#include "ui/cut/CutSession.h"

#include <QWidget>

class QLineEdit;

namespace rushes::widgets {
class Chip;
class Label;
class NumberField;
} // namespace rushes::widgets

namespace rushes::cut {

class ClipProperties : public QWidget
{
    Q_OBJECT

public:
    explicit ClipProperties(CutSession& session, QWidget* parent = nullptr);
    void read();

private:
    void change(const QString& what, const std::function<void(timeline::Item&)>& edit);
    void setDuration(double seconds);
    void setTransition(int index);

    CutSession& m_session;
    QLineEdit* m_name;
    widgets::NumberField* m_duration;
    widgets::NumberField* m_start;
    widgets::Chip* m_transition;
    widgets::NumberField* m_transitionTime;
    widgets::Label* m_source;
    bool m_reading = false;
};

} // namespace rushes::cut
