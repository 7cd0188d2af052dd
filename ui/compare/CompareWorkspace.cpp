#include "ui/compare/CompareWorkspace.h"

#include "core/base/Async.h"
#include "core/media/Image.h"
#include "core/project/commands/VariantCommands.h"
#include "ui/compare/ChangePanel.h"
#include "ui/compare/CompareView.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/StarRating.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QStackedLayout>

#include <algorithm>

namespace rushes::compare {

using namespace Qt::Literals::StringLiterals;
using project::Flag;
using project::Variant;
using project::VariantId;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr int panelWidth = 320, barHeight = 44, stripHeight = 80, side = 16;
constexpr QSize stripPicture(96, 54);

} // namespace

CompareWorkspace::CompareWorkspace(project::Project& project, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_view(new CompareView),
      m_changes(new ChangePanel)
{
    buildSide(m_a);
    buildSide(m_b);
    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(toolBar());
    column->addWidget(m_view, 1);
    column->addWidget(verdictBar());
    column->addWidget(strip());
    auto* hints = new widgets::HintBar;
    hints->setHints({{{u"←"_s}, tr("A wins")},
                     {{u"→"_s}, tr("B wins")},
                     {{tr("Space")}, tr("Blink")},
                     {{u"W"_s}, tr("Swap")},
                     {{tr("Alt →")}, tr("Next pair")},
                     {{u"G"_s}, tr("Back to grid")}});
    column->addWidget(hints);

    auto* panel = new widgets::Surface;
    panel->setFixedWidth(panelWidth);
    auto* panelColumn = new QVBoxLayout(panel);
    panelColumn->setContentsMargins(0, 0, 0, 0);
    panelColumn->addWidget(m_changes);

    auto* pair = new QWidget;
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1);
    row->addWidget(left, 1);
    row->addWidget(panel);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(new widgets::EmptyState(tr("Pick a second picture to compare with.")));
    m_stack->addWidget(pair);
    setFocusPolicy(Qt::StrongFocus);
    connect(&project, &project::Project::variantChanged, this, &CompareWorkspace::refresh);
    connect(&m_thumbnails, &widgets::ThumbnailCache::ready, this,
            &CompareWorkspace::updateStripPictures);
}

void CompareWorkspace::buildSide(Side& part)
{
    part.stars = new widgets::StarRating;
    part.pick = new widgets::HintButton(u"pick"_s, tr("Pick"), {});
    connect(part.stars, &widgets::StarRating::rated, this, [this, &part](int rating) {
        m_project.push(project::rateVariants(m_project, {part.id}, rating, tr("Rate")));
    });
    connect(part.pick, &QPushButton::clicked, this, [this, &part] {
        m_project.push(project::flagVariants(m_project, {part.id}, Flag::Picked, tr("Pick")));
    });
}

QWidget* CompareWorkspace::toolBar()
{
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
    row->addWidget(m_modes);
    row->addWidget(swapButton);
    row->addStretch();
    return bar;
}

QWidget* CompareWorkspace::verdictBar()
{
    auto* bar = new widgets::Surface;
    bar->setFixedHeight(barHeight);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(side, 0, side, 0);
    row->setSpacing(12);
    row->addWidget(new Label(tr("A"), TextStyle::BodyStrong));
    row->addWidget(m_a.stars);
    row->addWidget(m_a.pick);
    row->addStretch();
    row->addWidget(m_b.pick);
    row->addWidget(m_b.stars);
    row->addWidget(new Label(tr("B"), TextStyle::BodyStrong));
    return bar;
}

QWidget* CompareWorkspace::strip()
{
    m_strip = new QListWidget;
    m_strip->setFixedHeight(stripHeight);
    m_strip->setFrameShape(QFrame::NoFrame);
    m_strip->setFlow(QListView::LeftToRight);
    m_strip->setViewMode(QListView::IconMode);
    m_strip->setMovement(QListView::Static);
    m_strip->setWrapping(false);
    m_strip->setIconSize(stripPicture);
    m_strip->setSpacing(4);
    m_strip->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_strip->setAccessibleName(tr("Pictures of this board"));
    m_strip->setToolTip(tr("Click: compare A with this picture"));
    connect(m_strip, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        showPair(m_a.id, VariantId(item->data(Qt::UserRole).toString()));
    });
    return m_strip;
}

void CompareWorkspace::showPair(const VariantId& a, const VariantId& b)
{
    const Variant* first = m_project.variant(a);
    if (!first) {
        m_stack->setCurrentIndex(0);
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
    m_a.id = a;
    m_b.id = other;
    m_stack->setCurrentIndex(other ? 1 : 0);
    if (!other)
        return;
    fillStrip();
    refresh();
    loadPictures();
}

void CompareWorkspace::loadPictures()
{
    using Pair = std::pair<QImage, QImage>;
    const auto path = [this](const VariantId& id) {
        return m_project.media().path(m_project.variant(id)->media).value_or(QString());
    };
    const auto load = [a = path(m_a.id), b = path(m_b.id)] {
        return Pair(media::readImage(a).value_or(QImage()), media::readImage(b).value_or(QImage()));
    };
    whenDone(runAsync(load), this, [this, a = m_a.id, b = m_b.id](const Pair& pictures) {
        if (a == m_a.id && b == m_b.id)
            m_view->setPictures(pictures.first, pictures.second);
    });
}

void CompareWorkspace::updateSide(Side& part)
{
    const Variant* variant = m_project.variant(part.id);
    if (!variant)
        return;
    part.stars->setRating(variant->rating);
    const bool picked = variant->flag == Flag::Picked;
    part.pick->setText(picked ? tr("Picked") : tr("Pick"));
    part.pick->setTone(picked ? widgets::ButtonTone::Ok : widgets::ButtonTone::Plain);
}

void CompareWorkspace::refresh()
{
    const Variant* a = m_project.variant(m_a.id);
    const Variant* b = m_project.variant(m_b.id);
    if (!a || !b)
        return;
    updateSide(m_a);
    updateSide(m_b);
    m_view->setNames(tr("Picture %1").arg(a->number), tr("Picture %1").arg(b->number));
    m_changes->show(*a, *b);
    emit statusChanged(tr("Comparing %1 with %2").arg(a->number).arg(b->number));
}

void CompareWorkspace::fillStrip()
{
    m_strip->clear();
    const Variant* a = m_project.variant(m_a.id);
    auto ids = m_project.variantsOf(a->board);
    std::reverse(ids.begin(), ids.end());
    for (const VariantId& id : ids) {
        auto* item = new QListWidgetItem(m_strip);
        item->setData(Qt::UserRole, id.toString());
        item->setData(Qt::AccessibleTextRole, tr("Picture %1").arg(m_project.variant(id)->number));
        item->setSizeHint(stripPicture + QSize(8, 8));
        if (id == m_b.id)
            m_strip->setCurrentItem(item);
    }
    updateStripPictures();
}

void CompareWorkspace::updateStripPictures()
{
    for (int row = 0; row < m_strip->count(); ++row) {
        QListWidgetItem* item = m_strip->item(row);
        const Variant* variant = m_project.variant(VariantId(item->data(Qt::UserRole).toString()));
        const auto path = variant ? m_project.media().path(variant->media) : std::nullopt;
        if (!path || !item->icon().isNull())
            continue;
        if (const auto picture =
                m_thumbnails.find(*path, int(stripPicture.width() * 2 * devicePixelRatioF())))
            item->setIcon(QPixmap::fromImage(*picture));
    }
}

void CompareWorkspace::swap()
{
    showPair(VariantId(m_b.id), VariantId(m_a.id));
}

void CompareWorkspace::win(Side& winner)
{
    const Variant* variant = m_project.variant(winner.id);
    if (variant && variant->flag != Flag::Picked)
        m_project.push(
            project::flagVariants(m_project, {winner.id}, Flag::Picked, tr("Pick the winner")));
    const VariantId kept = winner.id;
    nextPair();
    showPair(kept, m_b.id);
}

void CompareWorkspace::nextPair()
{
    const auto ids = m_project.variantsOf(m_project.variant(m_a.id)->board);
    const auto at = std::find(ids.begin(), ids.end(), m_b.id);
    for (std::size_t step = 1; step < ids.size(); ++step) {
        const VariantId& next = ids[(std::size_t(at - ids.begin()) + step) % ids.size()];
        if (next != m_a.id && next != m_b.id)
            return showPair(m_a.id, VariantId(next));
    }
}

void CompareWorkspace::keyPressEvent(QKeyEvent* event)
{
    if (m_stack->currentIndex() == 0)
        return QWidget::keyPressEvent(event);
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    switch (event->key()) {
    case Qt::Key_Left:
        win(m_a);
        break;
    case Qt::Key_Right:
        alt ? nextPair() : win(m_b);
        break;
    case Qt::Key_W:
        swap();
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
