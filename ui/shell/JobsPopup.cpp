#include "ui/shell/JobsPopup.h"

#include "ui/shell/JobRow.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Surface.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace rushes::shell {

using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr int popupWidth = 400, mostHeight = 480;
constexpr std::size_t mostShown = 20;

} // namespace

JobsPopup::JobsPopup(generation::Studio& studio, QWidget* parent)
    : Popup(parent),
      m_studio(studio),
      m_area(new QScrollArea)
{
    setFixedWidth(popupWidth);
    setAccessibleName(tr("Queue"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->addWidget(m_area);
    connect(&studio.queue(), &generation::JobQueue::jobAdded, this, [this] {
        if (isVisible())
            rebuild();
    });
}

void JobsPopup::showBelow(QWidget* anchor)
{
    rebuild();
    openAt(*anchor);
}

void JobsPopup::rebuild()
{
    auto* list = new widgets::Surface;
    auto* rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 4, 0, 4);
    rows->setSpacing(0);
    const std::vector<JobGroup> groups = newestGroups(m_studio.queue(), mostShown);
    if (groups.empty()) {
        auto* nothing = new Label(tr("Nothing is running."), TextStyle::Small, ColourRole::Text2);
        nothing->setContentsMargins(16, 8, 16, 8);
        rows->addWidget(nothing);
    }
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (i > 0)
            rows->addWidget(new widgets::Rule);
        rows->addWidget(new JobRow(groups[i], m_studio.engines(), list));
    }
    rows->addStretch();
    m_area->setWidget(list);
    const int wanted = list->heightForWidth(popupWidth - 2);
    setFixedHeight(std::min(mostHeight, std::max(wanted, list->sizeHint().height()) + 2));
}

} // namespace rushes::shell
