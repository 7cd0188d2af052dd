/// A raised chip. With a menu or options it shows the chosen value and a chevron and opens the
/// list; without, it is a toggle whose "on" has an accent edge ("Golden", "All 4:5"). The wheel
/// never changes it. Main thread.
#pragma once

#include <QPushButton>
#include <QStringList>

namespace rushes::widgets {

enum class ChipSize { Standard, Compact };
/// Wide keeps the chevron at the right edge of whatever width the layout gives.
enum class ChipShape { Hugging, Wide };

class Chip : public QPushButton
{
    Q_OBJECT

public:
    explicit Chip(const QString& text, ChipSize size = ChipSize::Standard,
                  QWidget* parent = nullptr);

    /// A grey word before the value, as in "Frame  As cut".
    void setPrefix(const QString& prefix);
    void setIconName(const QString& name);
    void setShape(ChipShape shape);

    /// Gives the chip its own menu of exclusive choices; the text becomes the chosen one.
    void setOptions(const QStringList& options, int current = 0);
    int currentIndex() const { return m_current; }
    void setCurrentIndex(int index);
    /// An option with a reason is greyed and says why; an empty reason offers it again.
    void setOptionReason(int index, const QString& reason);
    bool isOffered(int index) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// The user chose another option.
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int contentWidth() const;

    QString m_prefix;
    QString m_iconName;
    QStringList m_options;
    ChipSize m_size;
    ChipShape m_shape = ChipShape::Hugging;
    int m_current = -1;
};

} // namespace rushes::widgets
