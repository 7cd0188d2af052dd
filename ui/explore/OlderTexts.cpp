#include "ui/explore/OlderTexts.h"

#include "ui/widgets/Label.h"
#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/ThumbnailCache.h"
#include "ui/widgets/WordDiff.h"

#include <QAbstractButton>
#include <QBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace rushes::explore {

using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr std::size_t mostEntries = 4;
constexpr int olderWidth = 96, captionHeight = 20, olderGap = 8;

class OlderText final : public QAbstractButton
{
public:
    OlderText(QString path, widgets::ThumbnailCache& thumbnails, const QString& caption,
              QSize picture)
        : m_path(std::move(path)),
          m_thumbnails(thumbnails),
          m_picture(picture)
    {
        setText(caption);
        setAccessibleName(OlderTexts::tr("Picture from older text: %1").arg(caption));
        setToolTip(OlderTexts::tr("%1\nBack to this text, $0").arg(caption));
        setFixedSize(picture.width(), picture.height() + captionHeight);
        setFocusPolicy(Qt::TabFocus);
        connect(&thumbnails, &widgets::ThumbnailCache::ready, this, [this](const QString& ready) {
            if (ready == m_path)
                update();
        });
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        constexpr double faded = 0.66, full = 1.0;
        constexpr int corner = 12;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRect frame(QPoint(), m_picture);
        const auto picture =
            m_thumbnails.find(m_path, int(2 * m_picture.width() * devicePixelRatioF()));
        const bool lit = underMouse() || hasFocus();
        if (picture)
            widgets::paintPicture(painter, frame, *picture, widgets::Fit::Cover, 2,
                                  lit ? full : faded);
        else
            widgets::paintBox(painter, frame, 2, widgets::colourOf(this, ColourRole::Field));
        QPainterPath flap(QPointF(frame.width() - corner, 0));
        flap.lineTo(frame.width(), 0);
        flap.lineTo(frame.width(), corner);
        painter.fillPath(flap, widgets::colourOf(this, ColourRole::Amber));
        widgets::paintText(painter, QRect(0, frame.height(), frame.width(), captionHeight), text(),
                           widgets::fontOf(TextStyle::Caption),
                           widgets::colourOf(this, ColourRole::Text2));
        if (hasFocus())
            widgets::paintBox(painter, frame, 2, QColor(),
                              widgets::colourOf(this, ColourRole::Accent), 2);
    }

private:
    QString m_path;
    widgets::ThumbnailCache& m_thumbnails;
    QSize m_picture;
};

QString captionOf(const QString& prompt, const QString& now)
{
    QStringList words;
    for (const widgets::WordChange& change : widgets::wordChanges(now, prompt)) {
        if (!change.added.isEmpty())
            words << change.added;
    }
    if (!words.isEmpty())
        return words.join(QStringLiteral(", "));
    // The beginning of what is there now: its end tells it apart.
    constexpr qsizetype last = 3;
    const QStringList all = prompt.split(u' ', Qt::SkipEmptyParts);
    return all.size() <= last ? prompt.simplified()
                              : u'…' + all.sliced(all.size() - last).join(u' ');
}

} // namespace

OlderTexts::OlderTexts(const project::Project& project, widgets::ThumbnailCache& thumbnails,
                       QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_thumbnails(thumbnails),
      m_row(new QBoxLayout(QBoxLayout::TopToBottom))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 16, 16);
    column->setSpacing(olderGap);
    auto* head = new widgets::Label(tr("From older text"), TextStyle::Caption, ColourRole::Amber);
    column->addWidget(head);
    column->addLayout(m_row);
    column->addStretch();
    m_row->setSpacing(olderGap);
    hide();
}

void OlderTexts::setOrientation(Qt::Orientation orientation)
{
    const bool tall = orientation == Qt::Vertical;
    m_row->setDirection(tall ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // Beside the picture it takes what height there is, and never asks for more.
    setSizePolicy(tall ? QSizePolicy::Fixed : QSizePolicy::Ignored,
                  tall ? QSizePolicy::Ignored : QSizePolicy::Fixed);
    layout()->setContentsMargins(tall ? 0 : 16, tall ? 16 : 0, 16, 16);
    rebuild();
}

void OlderTexts::add(const project::VariantId& picture, const QString& now)
{
    const project::Variant* variant = m_project.variant(picture);
    if (!variant)
        return;
    std::erase_if(m_entries, [&](const Entry& entry) { return entry.picture == picture; });
    m_entries.push_front({picture, captionOf(variant->recipe.prompt, now)});
    if (m_entries.size() > mostEntries)
        m_entries.pop_back();
    rebuild();
}

void OlderTexts::remove(const project::VariantId& picture)
{
    if (std::erase_if(m_entries, [&](const Entry& entry) { return entry.picture == picture; }) > 0)
        rebuild();
}

void OlderTexts::clear()
{
    m_entries.clear();
    rebuild();
}

void OlderTexts::rebuild()
{
    while (QLayoutItem* item = m_row->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const bool tall = m_row->direction() == QBoxLayout::TopToBottom;
    const QSize picture(olderWidth, tall ? 54 : 120);
    for (const Entry& entry : m_entries) {
        const project::Variant* variant = m_project.variant(entry.picture);
        if (!variant)
            continue;
        auto* button = new OlderText(m_project.media().path(variant->media).value_or(QString()),
                                     m_thumbnails, entry.caption, picture);
        m_row->addWidget(button);
        connect(button, &QAbstractButton::clicked, this,
                [this, id = entry.picture] { emit chosen(id); });
    }
    if (!tall)
        m_row->addStretch();
    setVisible(!m_entries.empty());
}

} // namespace rushes::explore
