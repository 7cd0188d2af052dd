#include "ui/explore/StageArea.h"

#include "core/base/Async.h"
#include "core/media/Image.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PictureView.h"
#include "ui/widgets/Surface.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

StageArea::StageArea(project::Project& project, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_view(new widgets::PictureView),
      m_name(new Label({}, TextStyle::SmallStrong)),
      m_detail(new Label({}, TextStyle::Small, ColourRole::Text2)),
      m_waiting(new Label({}, TextStyle::Small, ColourRole::Text1))
{
    constexpr int footerHeight = 40;
    m_view->setAccessibleName(tr("Stage"));
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
    row->addWidget(m_waiting, 1);
    row->addWidget(actual);
    row->addWidget(fit);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(footer);
}

void StageArea::show(const project::VariantId& picture)
{
    const project::Variant* variant = m_project.variant(picture);
    if (!variant)
        return;
    m_picture = picture;
    updateFooter();
    const auto path = m_project.media().path(variant->media);
    if (!path) {
        m_detail->setText(tr("The file is missing from the project's media folder."));
        return;
    }
    whenDone(runAsync([path = *path] { return media::readImage(path); }), this,
             [this, picture](const Result<QImage>& image) {
                 if (!image || picture != m_picture)
                     return;
                 m_view->setImage(*image);
                 updateFooter();
             });
}

void StageArea::setWaiting(std::optional<double> progress, const QString& text)
{
    m_view->setProgress(progress);
    m_waiting->setText(text);
}

void StageArea::updateFooter()
{
    const project::Variant* variant = m_project.variant(m_picture);
    if (!variant)
        return;
    constexpr double percent = 100;
    m_name->setText(tr("Picture %1").arg(variant->number));
    const QString kind = variant->provider == "local"_L1 ? tr("draft, ") : QString();
    m_detail->setText(u"%1%2 × %3  %4%"_s.arg(kind)
                          .arg(variant->size.width())
                          .arg(variant->size.height())
                          .arg(qRound(m_view->zoom() * percent)));
}

} // namespace rushes::explore
