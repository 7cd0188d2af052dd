#include "ui/widgets/TabStrip.h"

#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"

#include <QPainter>
#include <QStyleOptionTab>
#include <QStylePainter>

namespace rushes::widgets {

TabStrip::TabStrip(const QStringList& names, TabMark mark, QWidget* parent)
    : QTabBar(parent),
      m_mark(mark)
{
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideNone);
    setFont(fontOf(TextStyle::BodyStrong));
    for (const QString& name : names)
        addTab(name);
}

QSize TabStrip::tabSizeHint(int index) const
{
    QFont bold = fontOf(TextStyle::BodyStrong);
    bold.setWeight(QFont::DemiBold);
    const int text = QFontMetrics(bold).size(Qt::TextShowMnemonic, tabText(index)).width();
    const bool tall = m_mark == TabMark::Underline;
    return {text + (tall ? 32 : 16), scaledHeight(tall ? 44 : 28)};
}

QSize TabStrip::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void TabStrip::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    for (int index = 0; index < count(); ++index) {
        QStyleOptionTab option;
        initStyleOption(&option, index);
        painter.drawControl(QStyle::CE_TabBarTabLabel, option);
        if (m_mark == TabMark::Underline && index == currentIndex()) {
            const QRect tab = tabRect(index).adjusted(16, 0, -16, 0);
            painter.fillRect(QRect(tab.x(), height() - 2, tab.width(), 2),
                             colourOf(this, ColourRole::Text1));
        }
    }
}

} // namespace rushes::widgets
