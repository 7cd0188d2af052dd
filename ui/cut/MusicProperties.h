/// The properties of the selected music: name, loudness and fades. Every change is one undo step,
/// merged while the same control is used. Main thread.
#pragma once

#include "ui/cut/CutSession.h"

#include <QWidget>

#include <functional>

namespace rushes::widgets {
class NumberField;
class ValueSlider;
} // namespace rushes::widgets

namespace rushes::cut {

class MusicProperties : public QWidget
{
    Q_OBJECT

public:
    explicit MusicProperties(CutSession& session, QWidget* parent = nullptr);
    void read();

private:
    void change(const QString& what, const std::function<void(timeline::Item&)>& edit);
    widgets::NumberField* fade(const QString& name, Time timeline::Item::*member);

    CutSession& m_session;
    widgets::ValueSlider* m_gain;
    widgets::NumberField* m_fadeIn;
    widgets::NumberField* m_fadeOut;
    bool m_reading = false;
};

} // namespace rushes::cut
