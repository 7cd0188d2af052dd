#include "ui/clip/ClipList.h"

#include "core/project/commands/Change.h"
#include "ui/clip/MoveFamilies.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/Shapes.h"
#include "ui/widgets/StarRating.h"
#include "ui/widgets/TextStyle.h"
#include "ui/widgets/Theme.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr QSize thumbSize(60, 36);
constexpr int rowHeight = 44;

/// The picture and the words of a clip; a click loads its settings.
class ClipButton : public QAbstractButton
{
public:
    ClipButton(widgets::ThumbnailCache& thumbnails, QString file, const QString& name,
               QString detail)
        : m_thumbnails(thumbnails),
          m_file(std::move(file)),
          m_detail(std::move(detail))
    {
        setText(name);
        setAccessibleName(u"%1, %2"_s.arg(name, m_detail));
        setFixedHeight(rowHeight);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(&thumbnails, &widgets::ThumbnailCache::ready, this, qOverload<>(&QWidget::update));
    }

    QSize sizeHint() const override { return {140, rowHeight}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse())
            widgets::paintBox(painter, rect(), 4, widgets::colourOf(this, ColourRole::Hover));
        const QRect thumb(QPoint(4, 4), thumbSize);
        const int side = int(2 * thumb.width() * devicePixelRatioF());
        const auto picture = m_file.isEmpty() ? std::nullopt : m_thumbnails.find(m_file, side);
        if (picture)
            widgets::paintPicture(painter, thumb, *picture);
        else
            widgets::paintBox(painter, thumb, 4, widgets::colourOf(this, ColourRole::Raised));
        const int left = thumb.right() + 10;
        const QRect words(left, 4, width() - left - 4, (rowHeight - 8) / 2);
        widgets::paintText(painter, words, text(), widgets::fontOf(TextStyle::SmallStrong),
                           widgets::colourOf(this, ColourRole::Text1));
        widgets::paintText(painter, words.translated(0, words.height()), m_detail,
                           widgets::fontOf(TextStyle::Caption),
                           widgets::colourOf(this, ColourRole::Text3));
    }

private:
    widgets::ThumbnailCache& m_thumbnails;
    QString m_file;
    QString m_detail;
};

} // namespace

ClipList::ClipList(project::Project& project, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_header(new widgets::SectionHeader(tr("Sketches of this shot"))),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(16, 8, 16, 8);
    m_column->setSpacing(2);
    m_column->addWidget(m_header);
    connect(&project, &project::Project::clipAdded, this, &ClipList::rebuild);
    connect(&project, &project::Project::clipChanged, this, &ClipList::showChange);
    rebuild();
}

void ClipList::setPicture(const project::VariantId& picture)
{
    m_picture = picture;
    rebuild();
}

void ClipList::rebuild()
{
    if (m_rows) {
        m_rows->hide();
        m_rows->deleteLater(); // one of its buttons may be what called
    }
    m_rows = new QWidget;
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    const project::Variant* source = m_project.variant(m_picture);
    const QString picture =
        source ? m_project.media().path(source->media).value_or(QString()) : QString();
    m_stars.clear();
    const auto& clips = m_project.document().clips;
    for (auto clip = clips.rbegin(); clip != clips.rend(); ++clip) {
        if (clip->source == m_picture && !clip->deleted && !m_picture.isEmpty())
            rows->addWidget(makeRow(*clip, picture));
    }
    m_column->addWidget(m_rows);
    m_header->setHint(tr("%n clips", nullptr, count()));
    setVisible(count() > 0);
}

QWidget* ClipList::makeRow(const project::Clip& clip, const QString& picture)
{
    const QString engine = clip.engine == "sketch"_L1 ? tr("Sketch %1") : tr("Clip %1");
    auto* choose = new ClipButton(
        m_thumbnails, picture, engine.arg(clip.number),
        tr("%1, %2 s").arg(moveLabel(clip.direction.move)).arg(clip.duration.seconds(), 0, 'f', 1));
    choose->setToolTip(tr("Use the settings of this clip again"));
    auto* stars = new widgets::StarRating;
    stars->setRating(clip.rating);
    stars->setAccessibleName(tr("Rating of %1").arg(choose->text()));
    m_stars.insert(clip.id, stars);
    auto* add = new widgets::HintButton(tr("Add to cut"));
    add->setFocusPolicy(Qt::TabFocus);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(choose, 1);
    layout->addWidget(stars);
    layout->addWidget(add);
    const project::ClipId id = clip.id;
    connect(choose, &QAbstractButton::clicked, this, [this, id] { emit clipChosen(id); });
    connect(add, &QPushButton::clicked, this, [this, id] { emit cutRequested(id); });
    connect(stars, &widgets::StarRating::rated, this, [this, id](int rating) { rate(id, rating); });
    return row;
}

void ClipList::showChange(const project::ClipId& id)
{
    const project::Clip* clip = m_project.clip(id);
    widgets::StarRating* stars = m_stars.value(id);
    if (clip && !clip->deleted && stars)
        stars->setRating(clip->rating); // the row stays, and with it the focus
    else
        rebuild();
}

void ClipList::rate(const project::ClipId& id, int rating)
{
    const project::Clip* clip = m_project.clip(id);
    if (!clip)
        return;
    project::Clip after = *clip;
    after.rating = rating;
    auto change = std::make_unique<project::Change>(m_project, tr("Rate clip"));
    change->replace(after);
    if (!change->isEmpty())
        m_project.push(std::move(change));
}

} // namespace rushes::clip
