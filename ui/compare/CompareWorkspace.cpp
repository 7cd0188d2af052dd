#include "ui/compare/CompareWorkspace.h"

#include "core/base/Async.h"
#include "core/media/Image.h"
#include "core/project/commands/VariantCommands.h"
#include "ui/compare/ArenaPanel.h"
#include "ui/compare/ChangePanel.h"
#include "ui/compare/CompareStrip.h"
#include "ui/compare/CompareView.h"
#include "ui/compare/TablePanel.h"
#include "ui/compare/VerdictBar.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedLayout>

#include <algorithm>
#include <iterator>

namespace rushes::compare {

using namespace Qt::Literals::StringLiterals;
using project::Flag;
using project::Variant;
using project::VariantId;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr int panelWidth = 320, barHeight = 44, side = 16;

enum WorkspacePage { EmptyPage, PairPage };

} // namespace

CompareWorkspace::CompareWorkspace(project::Project& project, generation::Studio& studio,
                                   QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_table(new TablePanel(project, studio)),
      m_view(new CompareView),
      m_changes(new ChangePanel),
      m_strip(new CompareStrip(project)),
      m_arena(new ArenaSession(project, this)),
      m_arenaPanel(new ArenaPanel(project, *m_arena)),
      m_verdicts(new VerdictBar(project))
{
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(toolBar());
    column->addWidget(m_view, 1);
    column->addWidget(m_verdicts);
    column->addWidget(m_strip);
    auto* hints = new widgets::HintBar;
    hints->setHints({{{u"←"_s}, tr("A wins")},
                     {{u"→"_s}, tr("B wins")},
                     {{u"="_s}, tr("Tie")},
                     {{tr("Space")}, tr("Blink")},
                     {{u"Z"_s}, tr("100%")},
                     {{u"W"_s}, tr("Swap")},
                     {{tr("Alt →")}, tr("Next pair")},
                     {{u"T"_s}, tr("Table")},
                     {{u"G"_s}, tr("Back to grid")}});
    column->addWidget(hints);

    auto* pair = new QWidget;
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    row->addWidget(left, 1);
    row->addWidget(sidePanel());
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(new widgets::EmptyState(tr("Pick a second picture to compare with.")));
    m_stack->addWidget(pair);
    m_stack->addWidget(m_table);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Compare"));
    connect(&project, &project::Project::variantsChanged, this, &CompareWorkspace::refresh);
    connectArena();
    connectTable();
    connect(m_strip, &CompareStrip::chosen, this,
            [this](const VariantId& id) { showPair(VariantId(m_a), id); });
}

QWidget* CompareWorkspace::sidePanel()
{
    auto* inside = new widgets::Surface;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_changes);
    column->addStretch();
    column->addWidget(m_arenaPanel);
    auto* panel = new QScrollArea;
    panel->setFrameShape(QFrame::NoFrame);
    panel->setWidgetResizable(true);
    panel->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    panel->setFixedWidth(panelWidth);
    panel->setWidget(inside);
    return panel;
}

void CompareWorkspace::connectArena()
{
    connect(m_arena, &ArenaSession::changed, this, &CompareWorkspace::showArena);
    connect(m_arenaPanel, &ArenaPanel::startWanted, this, &CompareWorkspace::startArena);
    connect(m_arenaPanel, &ArenaPanel::stopWanted, m_arena, &ArenaSession::stop);
    connect(m_arenaPanel, &ArenaPanel::showWanted, this,
            [this](const VariantId& id) { showPair(id, m_b); });
    connect(m_arenaPanel, &ArenaPanel::pickWanted, this, [this](const auto& best) {
        std::vector<VariantId> open;
        std::copy_if(best.begin(), best.end(), std::back_inserter(open), [this](const auto& id) {
            const Variant* variant = m_project.variant(id);
            return variant && variant->flag != Flag::Picked;
        });
        if (!open.empty())
            m_project.push(
                project::flagVariants(m_project, open, Flag::Picked, tr("Pick the best")));
    });
}

void CompareWorkspace::connectTable()
{
    connect(m_table, &TablePanel::pairWanted, this, [this] {
        showPair(VariantId(m_a), VariantId(m_b));
        setFocus();
    });
    connect(m_table, &TablePanel::gridWanted, this, &CompareWorkspace::gridRequested);
    connect(m_table, &TablePanel::statusChanged, this, &CompareWorkspace::statusChanged);
}

void CompareWorkspace::showTable(const project::BoardId& board)
{
    if (m_arena->isRunning())
        m_arena->stop();
    m_stack->setCurrentWidget(m_table);
    m_table->showBoard(board);
    setFocusProxy(m_table);
}

void CompareWorkspace::showTableOfPair()
{
    if (const Variant* first = m_project.variant(m_a))
        showTable(first->board);
}

void CompareWorkspace::startArena()
{
    const Variant* first = m_project.variant(m_a);
    if (!first)
        return;
    m_modes->setCurrentIndex(int(Mode::SideBySide));
    m_view->setMode(Mode::SideBySide);
    m_view->fit();
    m_arena->start(m_arena->candidates(first->board));
    setFocus();
}

void CompareWorkspace::showArena()
{
    const bool runs = m_arena->isRunning();
    // Nothing on screen may say which picture is which.
    for (QWidget* named : std::initializer_list<QWidget*>{m_verdicts, m_strip, m_changes})
        named->setVisible(!runs);
    if (!runs)
        return showPair(m_arena->scores().empty() ? m_a : m_arena->scores()[0].id,
                        m_arena->scores().size() > 1 ? m_arena->scores()[1].id : m_b);
    const auto [left, right] = m_arena->pair();
    m_a = left;
    m_b = right;
    m_view->setNames({}, {});
    loadPictures();
    emit statusChanged(tr("Blind arena, round %1").arg(m_arena->votesGiven() + 1));
}

bool CompareWorkspace::handleArenaKey(int key)
{
    switch (key) {
    case Qt::Key_Left:
        m_arena->vote(ArenaSession::Verdict::Left);
        return true;
    case Qt::Key_Right:
        m_arena->vote(ArenaSession::Verdict::Right);
        return true;
    case Qt::Key_Equal:
        m_arena->vote(ArenaSession::Verdict::Tie);
        return true;
    case Qt::Key_Backspace:
        m_arena->undo();
        return true;
    case Qt::Key_Escape:
        m_arena->stop();
        return true;
    default:
        return key != Qt::Key_Z && key != Qt::Key_G; // the others would tell names or change them
    }
}

void CompareWorkspace::updateZoom()
{
    constexpr double percent = 100;
    const QString text = u"%1%"_s.arg(qRound(m_view->zoom() * percent));
    m_zoom->setText(m_view->isFitted() ? tr("Fit %1").arg(text) : text);
}

QWidget* CompareWorkspace::toolBar()
{
    m_views = new widgets::SegmentedControl({{tr("Two pictures")}, {tr("Table")}});
    connect(m_views, &widgets::SegmentedControl::chosen, this, &CompareWorkspace::showTableOfPair);
    m_modes = new widgets::SegmentedControl(
        {{tr("Side by side")}, {tr("Slider")}, {tr("Blink")}, {tr("Difference")}});
    m_modes->setCurrentIndex(int(Mode::Slider));
    connect(m_modes, &widgets::SegmentedControl::chosen, this,
            [this](int index) { m_view->setMode(Mode(index)); });
    auto* swapButton = new widgets::HintButton(u"flip"_s, tr("Swap"), u"W"_s);
    connect(swapButton, &QPushButton::clicked, this, &CompareWorkspace::swap);
    auto* bar = new widgets::Surface;
    bar->setFixedHeight(barHeight);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(side, 0, side, 0);
    row->setSpacing(12);
    row->addWidget(m_views);
    row->addWidget(m_modes);
    row->addWidget(swapButton);
    row->addStretch();
    m_zoom = new Label({}, TextStyle::Small, widgets::ColourRole::Text2);
    auto* out = new widgets::IconButton(u"minus"_s, tr("Zoom both out"));
    auto* in = new widgets::IconButton(u"plus"_s, tr("Zoom both in"));
    auto* fit = new widgets::IconButton(u"zoom-fit"_s, tr("Show the whole pictures"));
    constexpr double step = 1.25;
    connect(out, &QToolButton::clicked, m_view, [this] { m_view->zoomBy(1 / step); });
    connect(in, &QToolButton::clicked, m_view, [this] { m_view->zoomBy(step); });
    connect(fit, &QToolButton::clicked, m_view, &CompareView::fit);
    connect(m_view, &CompareView::zoomChanged, this, &CompareWorkspace::updateZoom);
    for (QWidget* control : std::initializer_list<QWidget*>{m_zoom, out, in, fit})
        row->addWidget(control);
    return bar;
}

void CompareWorkspace::showPair(const VariantId& a, const VariantId& b)
{
    const Variant* first = m_project.variant(a);
    if (!first) {
        m_stack->setCurrentIndex(EmptyPage);
        return;
    }
    VariantId other = b;
    if (!m_project.variant(b) || b == a) {
        other = {};
        int best = -1;
        for (const VariantId& id : m_project.variantsOf(first->board)) {
            const Variant* candidate = m_project.variant(id);
            if (id != a && candidate->rating > best) {
                best = candidate->rating;
                other = id;
            }
        }
    }
    m_a = a;
    m_b = other;
    m_views->setCurrentIndex(0);
    m_stack->setCurrentIndex(other ? PairPage : EmptyPage);
    setFocusProxy(nullptr);
    if (!other)
        return;
    m_strip->show(m_a, m_b);
    refresh();
    loadPictures();
    m_arenaPanel->setCandidates(m_arena->candidates(first->board));
}

void CompareWorkspace::loadPictures()
{
    using Pair = std::pair<QImage, QImage>;
    const auto path = [this](const VariantId& id) {
        return m_project.media().path(m_project.variant(id)->media).value_or(QString());
    };
    const auto load = [a = path(m_a), b = path(m_b)] {
        return Pair(media::readImage(a).value_or(QImage()), media::readImage(b).value_or(QImage()));
    };
    whenDone(runAsync(load), this, [this, a = m_a, b = m_b](const Pair& pictures) {
        if (a != m_a || b != m_b)
            return;
        m_view->setPictures(pictures.first, pictures.second);
        updateZoom();
    });
}

void CompareWorkspace::refresh()
{
    const Variant* a = m_project.variant(m_a);
    const Variant* b = m_project.variant(m_b);
    if (!a || !b || m_arena->isRunning() || m_stack->currentIndex() != PairPage)
        return;
    m_verdicts->show(m_a, m_b);
    m_view->setNames(tr("Picture %1").arg(a->number), tr("Picture %1").arg(b->number));
    m_changes->show(*a, *b);
    emit statusChanged(tr("Comparing %1 with %2").arg(a->number).arg(b->number));
}

void CompareWorkspace::swap()
{
    showPair(VariantId(m_b), VariantId(m_a));
}

void CompareWorkspace::win(const VariantId& winner)
{
    const Variant* variant = m_project.variant(winner);
    if (variant && variant->flag != Flag::Picked)
        m_project.push(
            project::flagVariants(m_project, {winner}, Flag::Picked, tr("Pick the winner")));
    const VariantId kept = winner;
    nextPair();
    showPair(kept, m_b);
}

void CompareWorkspace::nextPair()
{
    const auto ids = m_project.variantsOf(m_project.variant(m_a)->board);
    const auto at = std::find(ids.begin(), ids.end(), m_b);
    for (std::size_t step = 1; step < ids.size(); ++step) {
        const VariantId& next = ids[(std::size_t(at - ids.begin()) + step) % ids.size()];
        if (next != m_a && next != m_b)
            return showPair(m_a, VariantId(next));
    }
}

void CompareWorkspace::keyPressEvent(QKeyEvent* event)
{
    if (m_stack->currentIndex() != PairPage && event->key() != Qt::Key_T)
        return QWidget::keyPressEvent(event);
    if (m_arena->isRunning() && handleArenaKey(event->key()))
        return;
    if (event->key() == Qt::Key_B && event->modifiers().testFlag(Qt::ControlModifier))
        return startArena();
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        win(m_a);
        break;
    case Qt::Key_Right:
        alt ? nextPair() : win(m_b);
        break;
    case Qt::Key_Equal: // neither wins
        nextPair();
        break;
    case Qt::Key_Z:
        m_view->toggleActualSize();
        break;
    case Qt::Key_W:
        swap();
        break;
    case Qt::Key_T:
        showTableOfPair();
        break;
    case Qt::Key_G:
    case Qt::Key_Escape:
        emit gridRequested();
        break;
    case Qt::Key_Space:
        m_modes->setCurrentIndex(int(Mode::Blink));
        if (m_view->mode() != Mode::Blink)
            m_view->setMode(Mode::Blink);
        m_view->blink();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace rushes::compare
