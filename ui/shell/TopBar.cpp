#include "ui/shell/TopBar.h"

#include "ui/explore/LiveRow.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Meter.h"
#include "ui/widgets/StatusDot.h"
#include "ui/widgets/TabStrip.h"
#include "ui/widgets/Theme.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace rushes::shell {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

TopBar::TopBar(QMenu* menu, QWidget* parent)
    : QWidget(parent),
      m_project(new Label({}, TextStyle::Body, ColourRole::Text2)),
      m_board(new widgets::Chip({})),
      m_tabs(new widgets::TabStrip({tr("Explore"), tr("Compare"), tr("Clip"), tr("Cut")},
                                   widgets::TabMark::Underline)),
      m_dot(new widgets::StatusDot),
      m_live(new Label(tr("Live"), TextStyle::BodyStrong)),
      m_pace(new Label({}, TextStyle::Body, ColourRole::Text2)),
      m_spent(new Label({}, TextStyle::BodyStrong)),
      m_limit(new Label({}, TextStyle::Body, ColourRole::Text2)),
      m_meter(new widgets::Meter),
      m_queue(new widgets::HintButton({}, tr("Queue"), u"0"_s)),
      m_export(new widgets::HintButton(u"export"_s, tr("Export"), {}))
{
    constexpr int height = 44, meterWidth = 48;
    setFixedHeight(height);
    m_meter->setFixedWidth(meterWidth);
    m_queue->setFlat(true);
    m_tabs->setAccessibleName(tr("Workspace"));
    m_export->setToolTip(tr("Export the cut (Ctrl+Shift+E)"));

    auto* menuButton = new widgets::IconButton(u"menu"_s, tr("Menu"), {}, this);
    menuButton->setMenu(menu);
    menuButton->setPopupMode(QToolButton::InstantPopup);

    auto* left = new QHBoxLayout;
    left->setSpacing(8);
    left->addWidget(menuButton);
    left->addWidget(m_project);
    left->addWidget(new Label(u"/"_s, TextStyle::Body, ColourRole::Text3));
    left->addWidget(m_board);
    left->addStretch();

    auto* right = new QHBoxLayout;
    right->setSpacing(8);
    right->addStretch();
    right->addWidget(m_dot);
    right->addWidget(m_live);
    right->addWidget(m_pace);
    right->addSpacing(8);
    right->addWidget(m_spent);
    right->addWidget(m_limit);
    right->addWidget(m_meter);
    right->addWidget(m_queue);
    right->addWidget(m_export);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->addLayout(left, 1);
    row->addWidget(m_tabs);
    row->addLayout(right, 1);

    setLive({});
    connect(m_tabs, &QTabBar::tabBarClicked, this, [this](int index) {
        if (index >= 0)
            emit workspaceChosen(Workspace(index));
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        if (m_tabs->hasFocus())
            emit workspaceChosen(Workspace(index));
    });
    connect(m_queue, &QPushButton::clicked, this, &TopBar::queueClicked);
    connect(m_export, &QPushButton::clicked, this, &TopBar::exportClicked);
    connect(m_board, &QPushButton::clicked, this,
            [this] { emit boardMenuWanted(m_board->mapToGlobal(QPoint(0, m_board->height()))); });
}

void TopBar::setPlace(const QString& project, const QString& board)
{
    m_project->setText(project);
    m_board->setText(board);
    m_board->setAccessibleName(tr("Board %1").arg(board));
}

void TopBar::setWorkspace(Workspace workspace)
{
    m_tabs->setCurrentIndex(int(workspace));
}

void TopBar::setSpent(Money spent, std::optional<Money> cap)
{
    m_spent->setText(moneyText(spent));
    m_limit->setText(cap ? tr("of %1 today").arg(moneyText(*cap)) : tr("spent today"));
    m_meter->setVisible(cap.has_value());
    const QString words = cap ? tr("Spent today %1 of %2").arg(moneyText(spent), moneyText(*cap))
                              : tr("Spent today %1").arg(moneyText(spent));
    m_meter->setAccessibleName(words);
    m_spent->setToolTip(words);
    if (cap && *cap > Money())
        m_meter->setFraction(spent.dollars() / cap->dollars());
}

void TopBar::setQueue(int running)
{
    m_queue->setHint(QString::number(running));
    m_queue->setAccessibleName(tr("Queue, %n running", nullptr, running));
}

void TopBar::setLive(const explore::LiveStatus& status)
{
    using Light = explore::LiveStatus::Light;
    const bool isAsleep = status.light == Light::Asleep;
    for (QWidget* part : std::initializer_list<QWidget*>{m_dot, m_live, m_pace})
        part->setVisible(isAsleep || status.light == Light::Awake);
    m_dot->setLook(isAsleep ? widgets::StatusDot::Look::Hollow : widgets::StatusDot::Look::Filled);
    m_pace->setText(isAsleep ? tr("asleep") : tr("%1/min").arg(moneyText(status.minute)));
    m_live->setAccessibleDescription(m_pace->text());
    m_live->setToolTip(explore::liveWords(status));
    m_pace->setToolTip(m_live->toolTip());
}

QWidget* TopBar::queueButton() const
{
    return m_queue;
}

void TopBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), widgets::colourOf(this, ColourRole::Panel));
    painter.fillRect(0, height() - 1, width(), 1, widgets::colourOf(this, ColourRole::Gap));
}

} // namespace rushes::shell
