#include "ui/clip/ClipList.h"

#include "core/project/commands/Change.h"
#include "ui/clip/ClipNames.h"
#include "ui/clip/ClipRow.h"
#include "ui/clip/ClipThumbnails.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/StarRating.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;

ClipList::ClipList(project::Project& project, const catalog::ModelTable& models, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_models(models),
      m_thumbnails(new ClipThumbnails(project.media(), this)),
      m_header(new widgets::SectionHeader(tr("Drafts of this shot"))),
      m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(16, 8, 16, 8);
    m_column->setSpacing(2);
    m_column->addWidget(m_header);
    connect(&project, &project::Project::clipAdded, this, &ClipList::rebuild);
    connect(&project, &project::Project::clipChanged, this, &ClipList::showChange);
    connect(&project, &project::Project::ledgerChanged, this, &ClipList::showSpent,
            Qt::QueuedConnection);
    rebuild();
}

void ClipList::setPicture(const project::VariantId& picture)
{
    m_picture = picture;
    m_chosen = {};
    rebuild();
}

void ClipList::setChosen(const project::ClipId& clip)
{
    m_chosen = clip;
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row)
        row->row->setChecked(row.key() == clip);
}

project::ClipId ClipList::newest() const
{
    const auto& clips = m_project.document().clips;
    for (auto clip = clips.rbegin(); clip != clips.rend(); ++clip) {
        if (m_rows.contains(clip->id))
            return clip->id;
    }
    return {};
}

void ClipList::rebuild()
{
    if (m_list) {
        m_list->hide();
        m_list->deleteLater(); // one of its buttons may be what called
    }
    m_list = new QWidget;
    auto* rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    m_rows.clear();
    for (const ClipNode& node : clipTree(m_project.document(), m_picture))
        rows->addWidget(makeRow(node));
    m_column->addWidget(m_list);
    showSpent();
    setChosen(m_rows.contains(m_chosen) ? m_chosen : project::ClipId());
    setVisible(count() > 0);
}

void ClipList::showSpent()
{
    const Money spent = spentOn(m_project.document(), m_picture);
    m_header->setHint(tr("%1 so far").arg(moneyText(spent)));
}

QWidget* ClipList::makeRow(const ClipNode& node)
{
    const project::Clip& clip = *m_project.clip(node.clip);
    auto* choose = new ClipRow(*m_thumbnails, {.media = clip.media,
                                               .name = clipName(clip, m_models),
                                               .detail = clipDetail(clip),
                                               .depth = node.depth});
    auto* stars = new widgets::StarRating;
    stars->setRating(clip.rating);
    stars->setAccessibleName(tr("Rating of %1").arg(choose->text()));
    m_rows.insert(clip.id, {choose, stars});
    auto* add = new widgets::IconButton(u"plus"_s, tr("Add %1 to the timeline").arg(choose->text()),
                                        u"T"_s);
    add->setFocusPolicy(Qt::TabFocus);
    auto* row = new QWidget;
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(choose, 1);
    layout->addWidget(stars);
    layout->addWidget(add);
    const project::ClipId id = clip.id;
    connect(choose, &QAbstractButton::clicked, this, [this, id] {
        setChosen(id);
        emit clipChosen(id);
    });
    connect(choose, &ClipRow::menuWanted, this,
            [this, id](const QPoint& position) { openMenu(id, position); });
    connect(add, &QToolButton::clicked, this, [this, id] { emit cutRequested(id); });
    connect(stars, &widgets::StarRating::rated, this, [this, id](int rating) { rate(id, rating); });
    return row;
}

void ClipList::openMenu(const project::ClipId& id, const QPoint& position)
{
    const project::Clip* clip = m_project.clip(id);
    if (!clip)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Use its settings"), this, [this, id] { emit settingsWanted(id); });
    menu->addAction(tr("Add to the timeline"), this, [this, id] { emit cutRequested(id); });
    menu->addAction(tr("Copy its words"), this,
                    [words = clip->words] { QGuiApplication::clipboard()->setText(words); })
        ->setEnabled(!clip->words.isEmpty());
    menu->addSeparator();
    menu->addAction(tr("Delete"), this, [this, id] { bin(id); });
    menu->popup(position);
}

void ClipList::showChange(const project::ClipId& id)
{
    const project::Clip* clip = m_project.clip(id);
    widgets::StarRating* stars = m_rows.value(id).stars;
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

void ClipList::bin(const project::ClipId& id)
{
    const project::Clip* clip = m_project.clip(id);
    if (!clip)
        return;
    project::Clip after = *clip;
    after.deleted = true;
    auto change = std::make_unique<project::Change>(m_project, tr("Delete clip"));
    change->replace(after);
    m_project.push(std::move(change));
}

} // namespace rushes::clip
