/// A choice shown on a small picture with a caption under it: camera moves and backgrounds. Chosen
/// has the selection ring. While pointed at or focused, a cell with a loop plays it. Main thread.
#pragma once

#include "core/direction/CameraMove.h"

#include <QAbstractButton>
#include <QImage>
#include <QTimer>

#include <optional>
#include <vector>

namespace rushes::clip {

class PictureCell : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PictureCell(const QString& caption, QWidget* parent = nullptr);

    /// At the picture's ratio or any other; it is cropped to fill.
    void setPicture(const QImage& picture);
    /// Darkens the picture and draws the move over it.
    void setGlyph(direction::CameraMove move);
    /// A line icon in the middle, as the plus of an empty place.
    void setIconName(const QString& name);
    /// What to play from now on, as long as the pointer or the focus stays; one second a round.
    void setLoop(std::vector<QImage> frames);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The pointer or the focus came: a good moment for `setLoop`.
    void loopWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void begin();
    void end();

    QImage m_picture;
    QString m_iconName;
    std::optional<direction::CameraMove> m_glyph;
    std::vector<QImage> m_loop;
    std::size_t m_frame = 0;
    QTimer m_timer;
};

} // namespace rushes::clip
