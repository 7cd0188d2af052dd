#include "ui/explore/LiveRow.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/Meter.h"
#include "ui/widgets/Switch.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QSignalBlocker>

namespace rushes::explore {

using generation::LiveScheduler;
using generation::LiveSleep;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;
using Light = LiveStatus::Light;

namespace {

QString sleepText(LiveSleep sleep)
{
    switch (sleep) {
    case LiveSleep::Idle:
    case LiveSleep::Hidden:
        return QCoreApplication::translate("LiveRow", "asleep, typing wakes it");
    case LiveSleep::Failures:
        return QCoreApplication::translate("LiveRow", "asleep after failures");
    case LiveSleep::Refused:
        return QCoreApplication::translate("LiveRow", "asleep, these words are refused");
    case LiveSleep::Budget:
        return QCoreApplication::translate("LiveRow", "asleep, its limit is reached");
    }
    return {};
}

int cents(Money money)
{
    constexpr double perDollar = 100;
    return qRound(money.dollars() * perDollar);
}

} // namespace

QString livePause(const LiveStatus& status)
{
    if (status.sleep)
        return sleepText(*status.sleep);
    switch (status.hold) {
    case LiveScheduler::Hold::Minute:
        return QCoreApplication::translate("LiveRow", "waits for the minute");
    case LiveScheduler::Hold::Backoff:
        return QCoreApplication::translate("LiveRow", "rests for a moment");
    case LiveScheduler::Hold::None:
        break;
    }
    return {};
}

QString liveWords(const LiveStatus& status)
{
    if (const QString pause = livePause(status); !pause.isEmpty())
        return QCoreApplication::translate("LiveRow", "Live: %1.").arg(pause);
    const QString spent = QCoreApplication::translate("LiveRow", "%1 in the last minute.")
                              .arg(moneyText(status.minute));
    if (status.minute.isZero())
        return spent;
    const int minutes = int(status.left.microDollars() / status.minute.microDollars());
    return spent + u' ' +
           QCoreApplication::translate("LiveRow",
                                       "What is left of this session's money, %1, lasts "
                                       "about %n minutes at this pace.",
                                       nullptr, minutes)
               .arg(moneyText(status.left));
}

LiveRow::LiveRow(QWidget* parent)
    : QWidget(parent),
      m_switch(new widgets::Switch(tr("Live"))),
      m_words(new Label({}, TextStyle::Small, ColourRole::Text3)),
      m_spent(new Label({}, TextStyle::SmallStrong)),
      m_limit(new Label({}, TextStyle::Small, ColourRole::Text3)),
      m_meter(new widgets::Meter(ColourRole::Ok))
{
    m_words->setElide(Qt::ElideRight);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_switch);
    row->addWidget(new Label(tr("Live"), TextStyle::BodyStrong));
    row->addWidget(m_words, 1);
    row->addWidget(m_spent);
    row->addSpacing(-4);
    row->addWidget(m_limit);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_meter);
    m_meter->setAccessibleName(tr("Spent by Live in the last minute"));
    connect(m_switch, &QAbstractButton::toggled, this, [this](bool on) {
        emit switched(on ? LiveLoop::Power::On : LiveLoop::Power::Off);
        refresh();
    });
    refresh();
}

void LiveRow::setSubject(const catalog::Model& model, Money price)
{
    m_isFree = model.isLocal();
    m_price = price;
    refresh();
}

void LiveRow::setOn(LiveLoop::Power power)
{
    const QSignalBlocker quiet(m_switch);
    m_switch->setChecked(power == LiveLoop::Power::On);
    m_switch->update();
    refresh();
}

void LiveRow::setStatus(const LiveStatus& status)
{
    m_status = status;
    refresh();
}

void LiveRow::toggle()
{
    m_switch->click();
}

void LiveRow::refresh()
{
    const bool on = m_switch->isChecked();
    const bool isPaid = !m_isFree && on;
    const QString pause = isPaid ? livePause(m_status) : QString();
    if (m_isFree)
        m_words->setText(on ? tr("A draft while you type, free") : tr("Off. Ctrl+Enter draws."));
    else if (!on)
        m_words->setText(tr("Drafts only. On costs %1 a pause.").arg(moneyText(m_price)));
    else
        m_words->setText(pause.isEmpty() ? tr("on pause") : pause);
    m_words->setToolTip(isPaid ? liveWords(m_status) : m_words->text());
    m_spent->setVisible(isPaid && pause.isEmpty());
    m_limit->setVisible(isPaid && pause.isEmpty());
    m_meter->setVisible(isPaid);
    m_spent->setText(moneyText(m_status.minute));
    m_limit->setText(tr("of %1 a minute").arg(moneyText(m_status.limit)));
    m_meter->setFraction(
        m_status.limit.isZero() ? 0 : m_status.minute.dollars() / m_status.limit.dollars());
    m_switch->setAccessibleDescription(isPaid ? tr("On. %1 cents of %2 a minute. %3")
                                                    .arg(cents(m_status.minute))
                                                    .arg(cents(m_status.limit))
                                                    .arg(pause)
                                                    .trimmed()
                                              : m_words->text());
    m_switch->setToolTip(tr("Live on or off  Ctrl+L"));
}

} // namespace rushes::explore
