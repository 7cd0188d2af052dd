#include "ui/compare/CompareStrip.h"

#include "ui/widgets/PicturePainter.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace rushes::compare {

using namespace Qt::Literals::StringLiterals;
using project::Variant;
using project::VariantId;

namespace {

constexpr int stripHeight = 80;
constexpr QSize stripPicture(96, 54); ///< at most; a tall one is narrower
constexpr int ringSpace = 6;
constexpr int letterRole = Qt::UserRole + 1; ///< "A", "B", or nothing

/// A picture at its own ratio; those on the stage have their ring and their letter.
class StripDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const widgets::Theme& theme = widgets::themeOf(option.widget);
        const QRect picture = option.rect.adjusted(ringSpace, ringSpace, -ringSpace, -ringSpace);
        const auto image = index.data(Qt::DecorationRole).value<QImage>();
        if (image.isNull())
            painter->fillRect(picture, theme.colour(widgets::ColourRole::Raised));
        else
            widgets::paintPicture(*painter, picture, image);
        const QString letter = index.data(letterRole).toString();
        if (letter.isEmpty())
            return;
        constexpr int tile = 14, inset = 3;
        widgets::paintSelectionRing(*painter, picture, theme,
                                    letter == u"A" ? widgets::ColourRole::Accent
                                                   : widgets::ColourRole::Text1);
        widgets::paintLetterTile(*painter,
                                 QRect(picture.topLeft() + QPoint(inset, inset), QSize(tile, tile)),
                                 letter, widgets::LetterTile::InUse);
    }
};

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
    setItemDelegate(new StripDelegate(this));
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
        const Variant& variant = *m_project.variant(id);
        const QString name = tr("Picture %1").arg(variant.number);
        const QString letter = id == a ? u"A"_s : id == b ? u"B"_s : QString();
        item->setData(letterRole, letter);
        item->setData(Qt::AccessibleTextRole,
                      letter.isEmpty() ? name : tr("%1, shown as %2").arg(name, letter));
        const QSize size = variant.size.isEmpty()
                               ? stripPicture
                               : variant.size.scaled(stripPicture, Qt::KeepAspectRatio);
        item->setSizeHint(size + 2 * QSize(ringSpace, ringSpace));
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
        if (!path || cell->data(Qt::DecorationRole).isValid())
            continue;
        if (const auto picture =
                m_thumbnails.find(*path, int(stripPicture.width() * 2 * devicePixelRatioF())))
            cell->setData(Qt::DecorationRole, *picture);
    }
}

} // namespace rushes::compare
