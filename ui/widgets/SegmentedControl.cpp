#include "ui/widgets/SegmentedControl.h"

#include "ui/widgets/Icon.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets {

class SegmentButton : public QRadioButton
{
public:
    SegmentButton(const Segment& segment, QWidget* parent)
        : QRadioButton(segment.text, parent),
          m_segment(segment)
    {
        setFixedHeight(scaledHeight(24));
        setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
        if (!segment.iconName.isEmpty())
            setToolTip(segment.text);
        describe();
    }

    void setCount(int count)
    {
        m_segment.count = count;
        describe();
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        if (!m_segment.iconName.isEmpty())
            return {36, scaledHeight(24)};
        return {textWidth() + countWidth() + 22, scaledHeight(24)};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = themeOf(this);
        const bool lit = isEnabled() && underMouse();
        if (isChecked() || isDown())
            paintBox(painter, rect(), 4, theme.colour(ColourRole::Pressed));
        else if (lit)
            paintBox(painter, rect(), 4, theme.colour(ColourRole::Hover));
        const QColor ink = theme.colour(!isEnabled()  ? ColourRole::Text4
                                        : isChecked() ? ColourRole::Text1
                                                      : ColourRole::Text2);
        if (!m_segment.iconName.isEmpty()) {
            paintIcon(painter, QRect((width() - 16) / 2, 0, 16, height()), m_segment.iconName, ink);
            return;
        }
        int x = (width() - textWidth() - countWidth()) / 2;
        paintText(painter, QRect(x, 0, textWidth() + 1, height()), text(),
                  fontOf(TextStyle::SmallStrong), ink);
        if (m_segment.count) {
            x += textWidth() + 6;
            const QColor faint = theme.colour(isChecked() ? ColourRole::Text2 : ColourRole::Text3);
            paintText(painter, QRect(x, 0, countWidth(), height()),
                      QString::number(*m_segment.count), fontOf(TextStyle::Small), faint);
        }
    }

private:
    int textWidth() const
    {
        return QFontMetrics(fontOf(TextStyle::SmallStrong)).horizontalAdvance(text());
    }
    int countWidth() const
    {
        if (!m_segment.count)
            return 0;
        return 6 + QFontMetrics(fontOf(TextStyle::Small))
                       .horizontalAdvance(QString::number(*m_segment.count));
    }
    void describe()
    {
        setAccessibleName(m_segment.count ? u"%1 %2"_s.arg(text()).arg(*m_segment.count) : text());
    }

    Segment m_segment;
};

SegmentedControl::SegmentedControl(const std::vector<Segment>& segments, QWidget* parent)
    : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(0);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setFixedHeight(scaledHeight(28));
    connect(&m_group, &QButtonGroup::idClicked, this, &SegmentedControl::chosen);
    setSegments(segments);
}

void SegmentedControl::setSegments(const std::vector<Segment>& segments)
{
    for (SegmentButton* button : m_buttons) {
        m_group.removeButton(button);
        delete button;
    }
    m_buttons.clear();
    for (const Segment& segment : segments) {
        auto* button = new SegmentButton(segment, this);
        m_group.addButton(button, static_cast<int>(m_buttons.size()));
        layout()->addWidget(button);
        m_buttons.push_back(button);
    }
    setCurrentIndex(0);
}

int SegmentedControl::currentIndex() const
{
    return m_group.checkedId();
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (index >= 0 && index < static_cast<int>(m_buttons.size()))
        m_buttons.at(static_cast<std::size_t>(index))->setChecked(true);
}

void SegmentedControl::setCount(int index, int count)
{
    m_buttons.at(static_cast<std::size_t>(index))->setCount(count);
}

QSize SegmentedControl::sizeHint() const
{
    return {layout()->sizeHint().width(), scaledHeight(28)};
}

void SegmentedControl::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintBox(painter, rect(), 6, colourOf(this, ColourRole::Field));
}

} // namespace rushes::widgets
