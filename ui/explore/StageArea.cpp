#include "ui/explore/StageArea.h"

#include "core/base/Async.h"
#include "core/media/Image.h"
#include "core/project/Lineage.h"
#include "core/project/RecipeChange.h"
#include "ui/explore/EditBar.h"
#include "ui/explore/MaskView.h"
#include "ui/explore/OlderTexts.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/StatusDot.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

StageArea::StageArea(project::Project& project, widgets::ThumbnailCache& thumbnails,
                     QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_row(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_view(new MaskView),
      m_bar(new EditBar),
      m_edit(new widgets::IconButton(u"brush"_s, tr("Change a part in words"), tr("Ctrl E"))),
      m_before(
          new widgets::IconButton(u"compare"_s, tr("Hold to see the picture before"), u"\\"_s)),
      m_older(new OlderTexts(project, thumbnails)),
      m_name(new Label({}, TextStyle::SmallStrong)),
      m_detail(new Label({}, TextStyle::Small, ColourRole::Text2)),
      m_dot(new widgets::StatusDot),
      m_waiting(new Label({}, TextStyle::Small, ColourRole::Text1))
{
    m_view->setAccessibleName(tr("Stage"));
    auto* bed = new widgets::Surface(ColourRole::Stage);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(0);
    m_row->addWidget(m_view, 1);
    m_row->addWidget(m_older);
    bed->setLayout(m_row);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bed, 1);
    column->addWidget(m_bar);
    column->addWidget(footer());
    setEditing(Editing::Off);
    connect(&project, &project::Project::variantsChanged, this, [this] {
        const project::Variant* variant = m_project.variant(m_picture);
        if (variant && m_look == Look::Now && variant->media != m_media)
            read();
    });
}

QWidget* StageArea::footer()
{
    constexpr int footerHeight = 40;
    m_dot->hide();
    m_edit->setCheckable(true);
    connect(m_edit, &QToolButton::clicked, this, &StageArea::editWanted);
    connect(m_before, &QToolButton::pressed, this, [this] { look(Look::Before); });
    connect(m_before, &QToolButton::released, this, [this] { look(Look::Now); });
    auto* fit = new widgets::IconButton(u"zoom-fit"_s, tr("Show the whole picture"));
    auto* actual = new widgets::IconButton(u"loupe"_s, tr("Show at 100 %"));
    connect(fit, &QToolButton::clicked, m_view, &widgets::PictureView::fit);
    connect(actual, &QToolButton::clicked, m_view, &widgets::PictureView::showActualSize);
    connect(m_view, &widgets::PictureView::zoomChanged, this, &StageArea::updateFooter);

    auto* footer = new widgets::Surface(ColourRole::Panel);
    footer->setFixedHeight(footerHeight);
    auto* row = new QHBoxLayout(footer);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(8);
    row->addWidget(m_name);
    row->addWidget(m_detail);
    row->addWidget(m_dot);
    row->addWidget(m_waiting, 1);
    row->addWidget(m_edit);
    row->addWidget(m_before);
    row->addWidget(actual);
    row->addWidget(fit);
    return footer;
}

void StageArea::setEditing(Editing editing)
{
    const bool isOn = editing == Editing::On;
    look(Look::Now);
    m_edit->setChecked(isOn);
    m_before->setEnabled(!isOn);
    m_bar->setVisible(isOn);
    m_view->setMode(isOn ? MaskView::Mode::Paint : MaskView::Mode::Look);
}

void StageArea::setAspect(project::AspectRatio aspect)
{
    const bool wide = aspect.value() > 1;
    m_row->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_older->setOrientation(wide ? Qt::Vertical : Qt::Horizontal);
}

void StageArea::show(const project::VariantId& picture)
{
    const project::Variant* variant = m_project.variant(picture);
    if (!picture)
        clear();
    if (!variant)
        return;
    const bool isOther = picture != m_picture;
    m_picture = picture;
    m_look = Look::Now;
    m_older->remove(picture);
    read();
    if (isOther)
        emit pictureChanged();
}

void StageArea::look(Look look)
{
    if (look == m_look || !m_project.variant(m_picture))
        return;
    m_look = look;
    read();
}

bool StageArea::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease;
    const auto* key = isKey ? static_cast<QKeyEvent*>(event) : nullptr;
    if (!key || key->key() != Qt::Key_Backslash || !m_before->isEnabled())
        return QWidget::eventFilter(watched, event);
    if (!key->isAutoRepeat())
        look(event->type() == QEvent::KeyPress ? Look::Before : Look::Now);
    return true;
}

const project::Variant* StageArea::shown() const
{
    const project::Variant* now = m_project.variant(m_picture);
    if (!now || m_look == Look::Now)
        return now;
    const project::Variant* parent = m_project.variant(project::parentOf(*now));
    const project::Variant* before =
        parent ? parent : project::pictureBefore(m_project.document(), *now);
    return before ? before : now;
}

void StageArea::read()
{
    const project::Variant* variant = shown();
    m_media = variant->media;
    updateFooter();
    const auto path = m_project.media().path(variant->media);
    if (!path) {
        m_detail->setText(tr("The file is missing from the project's media folder."));
        return;
    }
    whenDone(runAsync([path = *path] { return media::readImage(path); }), this,
             [this, media = m_media](const Result<QImage>& image) {
                 if (!image || media != m_media)
                     return;
                 m_view->setImage(*image);
                 updateFooter();
             });
}

void StageArea::clear()
{
    m_picture = {};
    m_media = {};
    m_view->clear();
    m_name->setText({});
    m_detail->setText({});
    emit pictureChanged();
}

void StageArea::setWaiting(std::optional<std::chrono::milliseconds> elapsed,
                           std::chrono::milliseconds usual)
{
    m_dot->setVisible(elapsed.has_value());
    if (!elapsed) {
        m_view->setProgress(std::nullopt);
        m_waiting->setText({});
        return;
    }
    constexpr double most = 0.95, ms = 1000;
    const double share = double(elapsed->count()) / double(std::max<qint64>(1, usual.count()));
    const QString time = QString::number(double(elapsed->count()) / ms, 'f', 1);
    m_view->setProgress(std::min(share, most));
    m_waiting->setText(share > 1 ? tr("Next picture %1 s, longer than usual").arg(time)
                                 : tr("Next picture %1 s of about %2 s")
                                       .arg(time)
                                       .arg(qRound(double(usual.count()) / ms)));
}

void StageArea::toggleActualSize()
{
    m_view->isFitted() ? m_view->showActualSize() : m_view->fit();
}

void StageArea::updateFooter()
{
    const project::Variant* variant = shown();
    if (!variant)
        return;
    constexpr double percent = 100;
    m_name->setText(
        (m_look == Look::Now ? tr("Picture %1") : tr("Before: picture %1")).arg(variant->number));
    const QString kind = variant->provider == "local"_L1 ? tr("draft, ") : QString();
    m_detail->setText(u"%1%2 × %3  %4%"_s.arg(kind)
                          .arg(variant->size.width())
                          .arg(variant->size.height())
                          .arg(qRound(m_view->zoom() * percent)));
}

} // namespace rushes::explore
