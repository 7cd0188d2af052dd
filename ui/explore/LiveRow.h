/// The row of the live switch: whether pictures come while typing, what the last minute cost of
/// what it may cost, and why nothing comes now. Owned by the prompt panel; main thread; it shows
/// and emits.
#pragma once

#include "ui/explore/LiveLoop.h"

#include <QWidget>

namespace rushes::widgets {
class Label;
class Meter;
class Switch;
} // namespace rushes::widgets

namespace rushes::explore {

/// "asleep", "waits for the minute"; empty while nothing is to be said.
QString livePause(const LiveStatus& status);
/// What Live does, costs and may still cost, as a sentence: "$0.12 in the last minute. What is left
/// of this session's money, $0.66, lasts about 5 minutes at this pace."
QString liveWords(const LiveStatus& status);

class LiveRow final : public QWidget
{
    Q_OBJECT

public:
    explicit LiveRow(QWidget* parent = nullptr);

    /// Of what the switch speaks: drafts that are free, or a service's pictures at this price.
    void setSubject(const catalog::Model& model, Money price);
    /// Without `switched`.
    void setOn(LiveLoop::Power power);
    void setStatus(const LiveStatus& status);
    /// As a click on the switch.
    void toggle();

signals:
    void switched(rushes::explore::LiveLoop::Power power);

private:
    void refresh();

    bool m_isFree = true;
    Money m_price;
    LiveStatus m_status;
    widgets::Switch* m_switch;
    widgets::Label* m_words;
    widgets::Label* m_spent;
    widgets::Label* m_limit;
    widgets::Meter* m_meter;
};

} // namespace rushes::explore
