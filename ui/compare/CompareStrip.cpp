#include "ui/compare/CompareStrip.h"

#include <algorithm>

namespace rushes::compare {

using project::Variant;
using project::VariantId;

namespace {

constexpr int stripHeight = 80;
constexpr QSize stripPicture(96, 54);

} // namespace

CompareStrip::CompareStrip(const project::Project& project, QWidget* parent)
    : QListWidget(parent),
      m_project(project)
{
    setFixedHeight(stripHeight);
    setFrameShape(QFrame::NoFrame);
    setFlow(QListView::LeftToRight);
    setViewMode(QListView::IconMode);
    setMovement(QListView::Static);
    setWrapping(false);
    setIconSize(stripPicture);
    setSpacing(4);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Pictures of this board"));
    setToolTip(tr("Click: compare A with this picture"));
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        emit chosen(VariantId(item->data(Qt::UserRole).toString()));
    });
    connect(&m_thumbnails, &widgets::ThumbnailCache::ready, this, &CompareStrip::updatePictures);
}

std::vector<VariantId> CompareStrip::worthComparing(const VariantId& a, const VariantId& b) const
{
    // Of very many pictures a strip could only show the beginning anyway.
    constexpr std::size_t mostShown = 48, few = 4;
    constexpr int goodStars = 3;
    const std::vector<Variant>& all = m_project.document().variants;
    const project::BoardId board = m_project.variant(a)->board;
    std::vector<VariantId> ids, others;
    for (auto one = all.rbegin(); one != all.rend() && ids.size() < mostShown; ++one) {
        if (one->board != board || one->deleted)
            continue;
        const bool isWorthIt = one->flag == project::Flag::Picked || one->rating >= goodStars ||
                               one->id == a || one->id == b;
        (isWorthIt ? ids : others).push_back(one->id);
    }
    if (ids.size() < few)
        ids.insert(ids.end(), others.begin(),
                   others.begin() + std::ptrdiff_t(std::min(others.size(), mostShown)));
    return ids;
}

void CompareStrip::show(const VariantId& a, const VariantId& b)
{
    clear();
    for (const VariantId& id : worthComparing(a, b)) {
        auto* item = new QListWidgetItem(this);
        item->setData(Qt::UserRole, id.toString());
        item->setData(Qt::AccessibleTextRole, tr("Picture %1").arg(m_project.variant(id)->number));
        item->setSizeHint(stripPicture + QSize(8, 8));
        if (id == b)
            setCurrentItem(item);
    }
    updatePictures();
}

void CompareStrip::updatePictures()
{
    for (int row = 0; row < count(); ++row) {
        QListWidgetItem* cell = item(row);
        const Variant* variant = m_project.variant(VariantId(cell->data(Qt::UserRole).toString()));
        const auto path = variant ? m_project.media().path(variant->media) : std::nullopt;
        if (!path || !cell->icon().isNull())
            continue;
        if (const auto picture =
                m_thumbnails.find(*path, int(stripPicture.width() * 2 * devicePixelRatioF())))
            cell->setIcon(QPixmap::fromImage(*picture));
    }
}

} // namespace rushes::compare
