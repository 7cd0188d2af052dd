#include "ui/explore/HistoryList.h"

#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr int rowHeight = 44, side = 16, pictureWidth = 48, pictureHeight = 27;

enum Role { PromptRole = Qt::UserRole, DetailRole, PathRole };

class RowDelegate final : public QStyledItemDelegate
{
public:
    RowDelegate(widgets::ThumbnailCache& thumbnails, QObject* parent)
        : QStyledItemDelegate(parent),
          m_thumbnails(thumbnails)
    {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {0, rowHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const QRect row = option.rect;
        if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver))
            painter->fillRect(row,
                              widgets::colourOf(option.widget, option.state & QStyle::State_Selected
                                                                   ? ColourRole::Raised
                                                                   : ColourRole::Hover));
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect picture(row.left() + side, row.top() + (rowHeight - pictureHeight) / 2,
                            pictureWidth, pictureHeight);
        const QString path = index.data(PathRole).toString();
        const int pixels = int(2 * pictureWidth * option.widget->devicePixelRatioF());
        const auto thumbnail = path.isEmpty() ? std::nullopt : m_thumbnails.find(path, pixels);
        if (thumbnail)
            widgets::paintPicture(*painter, picture, *thumbnail, widgets::Fit::Cover, 2);
        else
            widgets::paintBox(*painter, picture, 2,
                              widgets::colourOf(option.widget, ColourRole::Field));
        const QRect text = row.adjusted(side + pictureWidth + 10, 4, -8, -4);
        const int half = text.height() / 2;
        widgets::paintText(
            *painter, text.adjusted(0, 0, 0, -half), index.data(PromptRole).toString().simplified(),
            widgets::fontOf(TextStyle::Small), widgets::colourOf(option.widget, ColourRole::Text1));
        widgets::paintText(*painter, text.adjusted(0, half, 0, 0),
                           index.data(DetailRole).toString(), widgets::fontOf(TextStyle::Caption),
                           widgets::colourOf(option.widget, ColourRole::Text3));
        painter->restore();
    }

private:
    widgets::ThumbnailCache& m_thumbnails;
};

} // namespace

HistoryList::HistoryList(const project::Project& project, widgets::ThumbnailCache& thumbnails,
                         QWidget* parent)
    : QListWidget(parent),
      m_project(project)
{
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("History"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setItemDelegate(new RowDelegate(thumbnails, this));
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    connect(&thumbnails, &widgets::ThumbnailCache::ready, viewport(),
            qOverload<>(&QWidget::update));
    connect(this, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) {
        emit versionChosen(item->data(PromptRole).toString());
    });
}

void HistoryList::show(const project::Board& board)
{
    clear();
    const std::vector<project::VariantId> pictures = m_project.variantsOf(board.id);
    for (auto version = board.history.rbegin(); version != board.history.rend(); ++version) {
        const project::Variant* best = nullptr;
        int count = 0;
        for (const project::VariantId& id : pictures) {
            const project::Variant* variant = m_project.variant(id);
            if (variant->recipe.prompt != version->text)
                continue;
            ++count;
            if (!best || variant->rating >= best->rating)
                best = variant;
        }
        const QString when = QLocale().toString(version->created.toLocalTime(), u"HH:mm"_s);
        QString detail = when + u" · "_s + tr("%n pictures", nullptr, count);
        if (best && best->rating > 0)
            detail += u" · "_s + tr("best %1").arg(best->rating);
        auto* item = new QListWidgetItem(this);
        item->setData(PromptRole, version->text);
        item->setData(DetailRole, detail);
        item->setData(Qt::AccessibleTextRole, version->text);
        item->setToolTip(version->text);
        if (best)
            item->setData(PathRole, m_project.media().path(best->media).value_or(QString()));
        if (version->text == board.prompt)
            setCurrentItem(item);
    }
}

} // namespace rushes::explore
