#include "ui/explore/SurveyView.h"

#include "core/project/commands/VariantCommands.h"
#include "ui/explore/GridMenu.h"
#include "ui/explore/SurveyLayout.h"
#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::Flag;
using project::Variant;
using project::VariantId;
using widgets::ColourRole;

namespace {

constexpr int surveyGap = 16;

/// Few sizes, so that a window that is dragged larger does not decode at every step.
int roundedSide(const QSize& size, double ratio)
{
    constexpr int step = 256;
    const int side = int(std::max(size.width(), size.height()) * ratio);
    return (side + step - 1) / step * step;
}

} // namespace

SurveyView::SurveyView(project::Project& project, widgets::ThumbnailCache& thumbnails,
                       QWidget& area, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_thumbnails(thumbnails),
      m_area(area)
{
    hide();
    setAccessibleName(tr("Several pictures together"));
    setFocusPolicy(Qt::StrongFocus);
    area.installEventFilter(this);
    const auto repaint = qOverload<>(&QWidget::update);
    connect(&thumbnails, &widgets::ThumbnailCache::ready, this, repaint);
    connect(&project, &project::Project::variantsChanged, this, repaint);
}

std::vector<VariantId> SurveyView::candidates(const project::Project& project,
                                              const project::BoardId& board,
                                              const std::vector<VariantId>& selected)
{
    std::vector<VariantId> chosen = selected;
    if (int(selected.size()) < fewest) {
        chosen.clear();
        const std::vector<Variant>& all = project.document().variants;
        for (auto one = all.rbegin(); one != all.rend(); ++one) {
            if (one->board == board && !one->deleted && one->flag == Flag::Picked)
                chosen.push_back(one->id);
        }
    }
    chosen.resize(std::min<std::size_t>(chosen.size(), most));
    return chosen;
}

void SurveyView::show(const std::vector<VariantId>& pictures)
{
    m_pictures = pictures;
    m_current = 0;
    cover();
    raise();
    QWidget::show();
    setFocus();
    nameCurrent();
}

VariantId SurveyView::current() const
{
    return m_pictures.empty() ? VariantId() : m_pictures[std::size_t(m_current)];
}

void SurveyView::cover()
{
    setGeometry(QRect(m_area.mapTo(parentWidget(), QPoint()), m_area.size()));
}

bool SurveyView::eventFilter(QObject* watched, QEvent* event)
{
    const bool isMoved = event->type() == QEvent::Resize || event->type() == QEvent::Move;
    if (watched == &m_area && isMoved && isVisible())
        cover();
    return QWidget::eventFilter(watched, event);
}

std::vector<QRect> SurveyView::places() const
{
    std::vector<QSize> sizes;
    for (const VariantId& id : m_pictures) {
        const Variant* variant = m_project.variant(id);
        sizes.push_back(variant && !variant->size.isEmpty() ? variant->size : QSize(16, 9));
    }
    return surveyLayout(sizes, size(), surveyGap);
}

void SurveyView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const widgets::Theme& theme = widgets::themeOf(this);
    painter.fillRect(rect(), theme.colour(ColourRole::Stage));
    const std::vector<QRect> all = places();
    for (std::size_t i = 0; i < m_pictures.size(); ++i) {
        const Variant* variant = m_project.variant(m_pictures[i]);
        if (!variant)
            continue;
        const QString path = m_project.media().path(variant->media).value_or(QString());
        const int side = roundedSide(all[i].size(), devicePixelRatioF());
        if (const auto picture = m_thumbnails.find(path, side))
            widgets::paintPicture(painter, all[i], *picture, widgets::Fit::Contain);
        else
            widgets::paintBox(painter, all[i], 4, theme.colour(ColourRole::Raised));
        if (variant->flag != Flag::None)
            widgets::paintBadge(painter, all[i], widgets::Corner::TopLeft,
                                variant->flag == Flag::Picked ? u"pick"_s : u"reject"_s, {});
        if (variant->rating > 0)
            widgets::paintBadge(painter, all[i], widgets::Corner::BottomLeft, u"star"_s,
                                QString::number(variant->rating));
        if (int(i) == m_current)
            widgets::paintSelectionRing(painter, all[i], theme);
    }
}

void SurveyView::move(int step)
{
    m_current = std::clamp(m_current + step, 0, int(m_pictures.size()) - 1);
    nameCurrent();
    update();
}

/// To the picture above or below that is nearest across.
void SurveyView::moveToRow(int direction)
{
    const std::vector<QRect> all = places();
    const QPoint from = all[std::size_t(m_current)].center();
    int best = m_current, least = width() + height();
    for (int i = 0; i < int(all.size()); ++i) {
        const QPoint way = all[std::size_t(i)].center() - from;
        if (way.y() * direction > 0 && way.manhattanLength() < least) {
            least = way.manhattanLength();
            best = i;
        }
    }
    move(best - m_current);
}

/// Out of the survey only: nothing is rejected.
void SurveyView::takeOut()
{
    m_pictures.erase(m_pictures.begin() + m_current);
    if (m_pictures.empty())
        return leave();
    move(0);
}

void SurveyView::leave()
{
    const VariantId picture = current();
    hide();
    emit left(picture);
}

void SurveyView::nameCurrent()
{
    const Variant* variant = m_project.variant(current());
    if (variant)
        setAccessibleName(tr("Survey of %1 pictures, picture %2, %3 stars")
                              .arg(m_pictures.size())
                              .arg(variant->number)
                              .arg(variant->rating));
}

bool SurveyView::handleVerdict(int key)
{
    if (key >= Qt::Key_0 && key <= Qt::Key_5) {
        m_project.push(project::rateVariants(m_project, {current()}, key - Qt::Key_0, tr("Rate")));
        return true;
    }
    if (key != Qt::Key_P && key != Qt::Key_U)
        return false;
    m_project.push(
        key == Qt::Key_P
            ? project::flagVariants(m_project, {current()}, Flag::Picked, tr("Pick"))
            : project::flagVariants(m_project, {current()}, Flag::None, tr("Clear flag")));
    return true;
}

void SurveyView::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain =
        !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!isPlain || m_pictures.empty() || handleVerdict(event->key()))
        return isPlain ? void() : QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return move(-1);
    case Qt::Key_Right:
        return move(1);
    case Qt::Key_Up:
        return moveToRow(-1);
    case Qt::Key_Down:
        return moveToRow(1);
    case Qt::Key_X:
        return takeOut();
    case Qt::Key_Escape:
    case Qt::Key_G:
    case Qt::Key_N:
        return leave();
    default:
        QWidget::keyPressEvent(event);
    }
}

void SurveyView::mousePressEvent(QMouseEvent* event)
{
    const std::vector<QRect> all = places();
    for (int i = 0; i < int(all.size()); ++i) {
        if (all[std::size_t(i)].contains(event->position().toPoint()))
            move(i - m_current);
    }
}

void SurveyView::mouseDoubleClickEvent(QMouseEvent*)
{
    leave();
}

} // namespace rushes::explore
