/// Rows of a grey label and controls, as in every properties page, and the swatches for a text's
/// colour. Main thread.
#pragma once

#include <QAbstractButton>
#include <QColor>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace rushes::cut {

class PropertyRows : public QWidget
{
    Q_OBJECT

public:
    explicit PropertyRows(QWidget* parent = nullptr);

    /// The first control takes the free width; a fixed one keeps its own.
    void addRow(const QString& label, const std::vector<QWidget*>& controls);
    void addWide(QWidget* widget);

private:
    QVBoxLayout* m_column;
};

class ColourSwatch : public QAbstractButton
{
    Q_OBJECT

public:
    ColourSwatch(const QColor& colour, const QString& name, QWidget* parent = nullptr);
    const QColor& colour() const { return m_colour; }
    QSize sizeHint() const override { return {28, 28}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor m_colour;
};

} // namespace rushes::cut
