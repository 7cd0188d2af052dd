#include "ui/cut/SlotsBoard.h"

#include "core/timeline/MainTrack.h"

#include "ui/cut/CutVerbs.h"
#include "ui/cut/MediaModel.h"
#include "ui/cut/SlotCard.h"
#include "ui/cut/SlotColumn.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

std::vector<timeline::Item> mainItems(const timeline::Timeline& timeline)
{
    const timeline::Track* track = timeline::mainTrack(timeline);
    return track ? track->items : std::vector<timeline::Item>();
}

} // namespace

SlotsBoard::SlotsBoard(CutSession& session, MediaThumbnails& thumbnails, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_thumbnails(thumbnails),
      m_area(new QScrollArea(this)),
      m_stack(new QStackedLayout)
{
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->viewport()->setAutoFillBackground(false);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_area);
    m_stack->addWidget(new widgets::EmptyState(
        tr("Add a clip. A second clip in the same slot gives you a second version of the ad.")));
    auto* hints = new QHBoxLayout;
    hints->setContentsMargins(16, 0, 16, 0);
    hints->addWidget(new widgets::KeyHint(
        {{tr("Alt ↑"), tr("Alt ↓")}, tr("swap the alternate under the playhead")}));
    hints->addStretch(1);
    hints->addWidget(
        new Label(tr("White letter is in the cut"), TextStyle::Small, ColourRole::Text3));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->addLayout(m_stack, 1);
    column->addLayout(hints);
    connect(&session, &CutSession::timelineChanged, this, &SlotsBoard::read);
    connect(&session, &CutSession::selectionChanged, this, &SlotsBoard::read);
    read();
}

void SlotsBoard::read()
{
    const std::vector<timeline::Item> items = mainItems(m_session.timeline());
    m_stack->setCurrentIndex(items.empty() ? 1 : 0);
    std::vector<timeline::Item> shape = items;
    for (timeline::Item& item : shape)
        item.chosen = 0;
    if (shape != m_shown || !m_area->widget()) {
        m_shown = std::move(shape);
        rebuild();
    }
    showStates(items);
}

void SlotsBoard::rebuild()
{
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(2);
    m_cards.clear();
    for (const timeline::Item& item : m_shown)
        row->addWidget(makeColumn(item), 0, Qt::AlignTop);
    row->addStretch(1);
    // The old cards may be in the middle of telling about a click.
    if (QWidget* old = m_area->takeWidget())
        old->deleteLater();
    m_area->setWidget(content);
    content->setAutoFillBackground(false);
}

void SlotsBoard::showStates(const std::vector<timeline::Item>& items)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        const timeline::Item& item = items[i];
        for (std::size_t take = 0; take < m_cards[i].size(); ++take) {
            const bool inCut = int(take) == item.chosen;
            const bool selected = inCut && item.id == m_session.selection();
            SlotCard* card = m_cards[i][take];
            card->setState(selected ? TakeState::Selected
                           : inCut  ? TakeState::InCut
                                    : TakeState::Spare);
            const QString letter(QChar(u'A' + int(take)));
            card->setAccessibleName(inCut
                                        ? tr("%1, alternate %2, in the cut").arg(item.name, letter)
                                        : tr("%1, alternate %2").arg(item.name, letter));
        }
    }
}

QWidget* SlotsBoard::makeColumn(const timeline::Item& item)
{
    m_cards.emplace_back();
    auto* column = new SlotColumn(m_session, item.id);
    auto* rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(4, 0, 4, 0);
    auto* name = new Label(item.name, TextStyle::SmallStrong, ColourRole::Text1);
    name->setElide(Qt::ElideRight);
    head->addWidget(name, 1);
    head->addWidget(new Label(tr("%1 s").arg(item.range.duration.seconds(), 0, 'f', 1),
                              TextStyle::Small, ColourRole::Text3));
    rows->addLayout(head);
    for (std::size_t i = 0; i < item.alternates.size(); ++i) {
        const timeline::Alternate& take = item.alternates[i];
        auto* card =
            new SlotCard(m_thumbnails, take, int(i), ratingOf(m_session.project(), take.media));
        m_cards.back().push_back(card);
        connect(card, &QAbstractButton::clicked, this, [this, id = item.id, index = int(i)] {
            m_session.select(id);
            chooseAlternate(m_session, id, index);
        });
        rows->addWidget(card);
    }
    auto* add = new AddTakeButton(item.name);
    connect(add, &QAbstractButton::clicked, this,
            [this, id = item.id] { emit alternateWanted(id); });
    rows->addWidget(add);
    return column;
}

QString versionsText(const timeline::Timeline& timeline)
{
    QStringList factors;
    qulonglong product = 1;
    for (const timeline::Item& item : mainItems(timeline)) {
        const auto count = std::max<std::size_t>(1, item.alternates.size());
        factors << QString::number(count);
        product *= count;
    }
    if (product < 2)
        return {};
    return SlotsBoard::tr("%1 = %2 versions").arg(factors.join(u" × "_s)).arg(product);
}

} // namespace rushes::cut
