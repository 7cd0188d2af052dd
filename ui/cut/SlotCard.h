/// One take in the slots board: its picture, letter and stars; the take in the cut has a white
/// letter, spares are dimmed. And the dashed button that adds a take. Main thread.
#pragma once

#include "ui/cut/MediaThumbnails.h"

#include <QAbstractButton>

namespace rushes::cut {

enum class TakeState { Spare, InCut, Selected };

class SlotCard : public QAbstractButton
{
    Q_OBJECT

public:
    static constexpr QSize cardSize{128, 104};

    SlotCard(MediaThumbnails& thumbnails, const timeline::Alternate& take, int index, int rating,
             QWidget* parent = nullptr);

    void setState(TakeState state);
    QSize sizeHint() const override { return cardSize; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    MediaThumbnails& m_thumbnails;
    timeline::Alternate m_take;
    int m_index;
    int m_rating;
    TakeState m_state = TakeState::Spare;
};

class AddTakeButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit AddTakeButton(const QString& slotName, QWidget* parent = nullptr);
    QSize sizeHint() const override { return {SlotCard::cardSize.width(), 32}; }

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace rushes::cut
