/// The stage's picture with a brush: while painting is on, the left button paints where the picture
/// may change and Shift erases; what is painted lies over it in the accent colour. Keys of its own
/// while it has the focus: [ ] size, I invert, Delete clear, arrows and Space paint without a
/// mouse, Ctrl+Z a stroke back. Main thread.
#pragma once

#include "ui/explore/MaskPainting.h"
#include "ui/widgets/PictureView.h"

namespace rushes::explore {

class MaskView final : public widgets::PictureView
{
    Q_OBJECT

public:
    explicit MaskView(QWidget* parent = nullptr);

    MaskPainting& painting() { return m_painting; }
    enum class Mode { Look, Paint };
    void setMode(Mode mode);
    Mode mode() const { return m_mode; }

    /// The brush's width as a share of the picture's longer side.
    static constexpr double smallest = 0.005, largest = 0.4, usual = 0.08;
    void setBrush(double share);
    double brush() const { return m_brush; }
    /// The soft edge outside of what is painted, as a share of the picture's shorter side.
    void setFeather(double share);

signals:
    void brushChanged(double share);
    /// Escape.
    void left();
    /// Enter: to where the words are written.
    void wordsWanted();

protected:
    bool event(QEvent* event) override;
    void paintOverlay(QPainter& painter, const QRectF& picture) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    bool isPainting() const { return m_mode == Mode::Paint && !m_painting.mask().isNull(); }
    void tint(const QRect& part);
    void retint();
    void soften();
    void moveBrush(QPointF step);
    void dab(Qt::KeyboardModifiers modifiers);
    double radius() const;

    MaskPainting m_painting;
    QImage m_tint; ///< the mask in the accent colour, its soft edge paler
    QImage m_soft; ///< how much shows at each pixel of the mask; null without a soft edge
    double m_feather = 0;
    Mode m_mode = Mode::Look;
    double m_brush = usual;
    std::optional<QPointF> m_at; ///< of the brush, picture px
    bool m_strokes = false;
};

} // namespace rushes::explore
