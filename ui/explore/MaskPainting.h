/// What was painted over a picture to say where it may change: strokes of a round brush, with undo
/// steps of their own. Held at a working size of at most 1024 px a side, so that a step is a small
/// picture. Main thread; it draws into an image and shows nothing.
#pragma once

#include <QImage>
#include <QObject>

#include <vector>

namespace rushes::explore {

class MaskPainting final : public QObject
{
    Q_OBJECT

public:
    static constexpr int longestSide = 1024;

    using QObject::QObject;

    /// A new, empty mask for a picture of this size; all steps are forgotten.
    void begin(QSize picture);
    /// Format_Grayscale8, white where the picture may change; null before begin().
    const QImage& mask() const { return m_mask; }
    bool isEmpty() const { return m_empty; }

    enum class Tool { Paint, Erase };
    /// Positions and radii are in the picture's pixels. One stroke is one step.
    void startStroke(QPointF at, double radius, Tool tool);
    void continueStroke(QPointF to);
    void endStroke();

    void clear();
    void invert();
    bool canUndo() const { return !m_before.empty(); }
    bool canRedo() const { return !m_after.empty(); }
    void undo();
    void redo();

signals:
    /// The mask differs within this part of it (mask pixels).
    void painted(const QRect& part);
    /// Whether it is empty or what can be undone may differ.
    void stepped();

private:
    void paint(QPointF from, QPointF to);
    void beginStep();
    void endStep();
    void swapStep(std::vector<QImage>& from, std::vector<QImage>& to);

    QImage m_mask;
    double m_scale = 1; ///< mask pixels per picture pixel
    QPointF m_last;
    double m_radius = 0;
    Tool m_tool = Tool::Paint;
    bool m_empty = true;
    std::vector<QImage> m_before; ///< oldest first
    std::vector<QImage> m_after;
};

} // namespace rushes::explore
