#include "ui/shell/Panels.h"

#include <QAction>
#include <QApplication>
#include <QSplitter>
#include <QStackedWidget>

#include <algorithm>

namespace rushes::shell {

namespace {

bool takesFocus(const QWidget& widget, const QWidget& panel)
{
    return (widget.focusPolicy() & Qt::TabFocus) && widget.isEnabled() &&
           widget.isVisibleTo(&panel) && !widget.focusProxy();
}

/// Where the focus was in it, else the first that Tab would reach.
QWidget* entranceOf(QWidget& panel)
{
    QWidget* last = panel.focusWidget();
    if (last && takesFocus(*last, panel))
        return last;
    if (takesFocus(panel, panel))
        return &panel;
    for (QWidget* next = panel.nextInFocusChain(); next != &panel;
         next = next->nextInFocusChain()) {
        if (panel.isAncestorOf(next) && takesFocus(*next, panel))
            return next;
    }
    return nullptr;
}

/// Splitters are no panels: what they hold is.
void gather(const QWidget& parent, std::vector<QWidget*>& panels)
{
    for (QObject* child : parent.children()) {
        auto* widget = qobject_cast<QWidget*>(child);
        if (!widget || widget->isHidden() || widget->isWindow())
            continue;
        if (qobject_cast<QSplitter*>(widget))
            gather(*widget, panels);
        else if (entranceOf(*widget))
            panels.push_back(widget);
    }
}

} // namespace

std::vector<QWidget*> panelsOf(QWidget& room)
{
    std::vector<QWidget*> panels;
    gather(room, panels);
    const auto place = [&room](const QWidget* panel) { return panel->mapTo(&room, QPoint()); };
    std::stable_sort(panels.begin(), panels.end(), [&](const QWidget* a, const QWidget* b) {
        const QPoint first = place(a), second = place(b);
        return first.x() != second.x() ? first.x() < second.x() : first.y() < second.y();
    });
    return panels;
}

void stepPanel(QWidget& room, PanelStep step)
{
    const std::vector<QWidget*> panels = panelsOf(room);
    if (panels.empty())
        return;
    const QWidget* focus = QApplication::focusWidget();
    const auto current = std::find_if(panels.begin(), panels.end(), [focus](const QWidget* panel) {
        return focus && (panel == focus || panel->isAncestorOf(focus));
    });
    const auto count = std::ptrdiff_t(panels.size());
    const std::ptrdiff_t way = step == PanelStep::Next ? 1 : -1;
    const std::ptrdiff_t from =
        current != panels.end() ? current - panels.begin() : (way > 0 ? count - 1 : 0);
    entranceOf(*panels[std::size_t((from + way + count) % count)])
        ->setFocus(way > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void stepPanelsBy(QAction* next, QAction* previous, QStackedWidget* rooms)
{
    const auto stepWith = [rooms](QAction* action, PanelStep step) {
        QObject::connect(action, &QAction::triggered, rooms, [rooms, step] {
            if (QWidget* room = rooms->currentWidget())
                stepPanel(*room, step);
        });
    };
    stepWith(next, PanelStep::Next);
    stepWith(previous, PanelStep::Previous);
}

} // namespace rushes::shell
