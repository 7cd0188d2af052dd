#include "ui/explore/HistoryList.h"

#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr int rowHeight = 44, listSide = 16, pictureWidth = 48, pictureHeight = 27;

enum Role { PromptRole = Qt::UserRole, TitleRole, DetailRole, PathRole };

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
        const QRect picture(row.left() + listSide, row.top() + (rowHeight - pictureHeight) / 2,
                            pictureWidth, pictureHeight);
        const QString path = index.data(PathRole).toString();
        const int pixels = int(2 * pictureWidth * option.widget->devicePixelRatioF());
        const auto thumbnail = path.isEmpty() ? std::nullopt : m_thumbnails.find(path, pixels);
        if (thumbnail)
            widgets::paintPicture(*painter, picture, *thumbnail, widgets::Fit::Cover, 2);
        else
            widgets::paintBox(*painter, picture, 2,
                              widgets::colourOf(option.widget, ColourRole::Field));
        const QRect text = row.adjusted(listSide + pictureWidth + 10, 4, -8, -4);
        const int half = text.height() / 2;
        widgets::paintText(*painter, text.adjusted(0, 0, 0, -half),
                           index.data(TitleRole).toString(), widgets::fontOf(TextStyle::Small),
                           widgets::colourOf(option.widget, ColourRole::Text1));
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
    const auto choose = [this](QListWidgetItem* item) {
        emit versionChosen(item->data(PromptRole).toString());
    };
    connect(this, &QListWidget::itemClicked, this, choose);
    connect(this, &QListWidget::itemActivated, this, choose);
}

void HistoryList::show(const std::vector<Version>& versions, const QString& current)
{
    clear();
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        const QString when = QLocale().toString(version->created.toLocalTime(), u"HH:mm"_s);
        QString detail = when + u" · "_s + tr("%n pictures", nullptr, version->pictures);
        if (version->rating > 0)
            detail += u" · "_s + tr("best %1").arg(version->rating);
        auto* item = new QListWidgetItem(this);
        item->setData(PromptRole, version->prompt);
        item->setData(TitleRole, version->title);
        item->setData(DetailRole, detail);
        item->setData(Qt::AccessibleTextRole, version->prompt);
        item->setToolTip(version->prompt);
        if (const project::Variant* best = m_project.variant(version->best))
            item->setData(PathRole, m_project.media().path(best->media).value_or(QString()));
        if (version->prompt == current && !currentItem())
            setCurrentItem(item);
    }
    filter(m_filter);
}

void HistoryList::filter(const QString& words)
{
    m_filter = words;
    const QStringList wanted = words.split(u' ', Qt::SkipEmptyParts);
    for (int row = 0; row < count(); ++row) {
        const QString prompt = item(row)->data(PromptRole).toString();
        const bool hasAll = std::all_of(wanted.begin(), wanted.end(), [&](const QString& word) {
            return prompt.contains(word, Qt::CaseInsensitive);
        });
        item(row)->setHidden(!hasAll);
    }
}

} // namespace rushes::explore
