/// Where the workspace orders pictures: asks for agreement where a price needs it, checks all of
/// them before the first is sent, sends a few a frame, and tells in a notice what stands in the way
/// and what can be done. What is for the night goes as one job. Nothing is lost by a failure: what
/// was ordered can be ordered again. Owned by the workspace; main thread.
#pragma once

#include "core/generation/Studio.h"
#include "ui/explore/Notice.h"
#include "ui/explore/PriceQuestion.h"

#include <QTimer>

#include <deque>

namespace rushes::explore {

using Orders = std::vector<generation::PictureOrder>;

class OrderDesk final : public QObject
{
    Q_OBJECT

public:
    OrderDesk(project::Project& project, generation::Studio& studio, QObject* parent);

    /// What all of it costs; nullopt when its model's price is not known.
    std::optional<Money> price(const Orders& orders) const;
    /// Orders it, or asks first; asking again for the same price agrees to it.
    void order(const Orders& orders);
    /// What was asked about is no longer wanted.
    void forgetQuestion();
    /// Drops what has not been handed on yet, and how many pictures that was.
    int dropUnsent();
    /// Does what the last notice offered.
    void apply(Remedy remedy);
    /// Tells what stands in the way of something that was not ordered here.
    void tell(const Error& error, Money price);

signals:
    void noticeWanted(const rushes::explore::Notice& notice);
    void noticeCleared();
    void ordered(rushes::generation::Job* job);
    /// The user wants to see the settings of keys, or of limits.
    void keysWanted();
    void limitsWanted();
    /// The day's limit was raised in the budget; who keeps settings may keep it.
    void dayLimitRaised(rushes::Money limit);

private:
    void send(const Orders& orders);
    void sendSome();
    Result<std::vector<generation::Job*>> sendNext();
    Result<void> canMake(const Orders& orders) const;
    void follow(generation::Job* job, const Orders& orders);
    void raiseDayLimit();

    project::Project& m_project;
    generation::Studio& m_studio;
    PriceQuestion m_question;
    Orders m_waiting; ///< for an answer, for money, or to be tried again
    std::deque<generation::PictureOrder> m_unsent; ///< agreed to
    QTimer m_next;                                 ///< the frame in which more of them are sent
};

} // namespace rushes::explore
