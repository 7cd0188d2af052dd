/// Text tabs such as "Recipe  Words  Lineage", and with `TabMark::Underline` the workspace tabs of
/// the top bar with their 2 px line. A QTabBar, so keys and screen readers work as usual. Main
/// thread.
#pragma once

#include <QStringList>
#include <QTabBar>

namespace rushes::widgets {

enum class TabMark { None, Underline };

class TabStrip : public QTabBar
{
    Q_OBJECT

public:
    explicit TabStrip(const QStringList& names = {}, TabMark mark = TabMark::None,
                      QWidget* parent = nullptr);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    TabMark m_mark;
};

} // namespace rushes::widgets
