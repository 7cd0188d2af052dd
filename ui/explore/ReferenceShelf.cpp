#include "ui/explore/ReferenceShelf.h"

#include "core/base/Async.h"
#include "core/generation/ImportedPicture.h"
#include "core/project/BoardRecipe.h"
#include "ui/explore/ReferenceTile.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/LocalFiles.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/ThumbnailCache.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMimeData>
#include <QVBoxLayout>

#include <algorithm>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::Reference;
using project::ReferenceRole;

QString referenceName(const QString& wanted, const QStringList& taken)
{
    QString base;
    for (const QChar c : wanted.toLower()) {
        if (c.isLetterOrNumber())
            base += c;
        else if (!base.isEmpty() && !base.endsWith(u'-'))
            base += u'-';
    }
    constexpr int longest = 24;
    base = base.left(longest);
    while (base.endsWith(u'-'))
        base.chop(1);
    if (base.isEmpty())
        base = u"picture"_s;
    QString name = base;
    for (int number = 2; taken.contains(name); ++number)
        name = u"%1-%2"_s.arg(base).arg(number);
    return name;
}

QString roleText(ReferenceRole role)
{
    switch (role) {
    case ReferenceRole::Subject:
        return QCoreApplication::translate("ReferenceShelf", "Subject");
    case ReferenceRole::Product:
        return QCoreApplication::translate("ReferenceShelf", "Product");
    case ReferenceRole::Person:
        return QCoreApplication::translate("ReferenceShelf", "Person");
    case ReferenceRole::Place:
        return QCoreApplication::translate("ReferenceShelf", "Place");
    case ReferenceRole::Style:
        return QCoreApplication::translate("ReferenceShelf", "Style");
    case ReferenceRole::Logo:
        return QCoreApplication::translate("ReferenceShelf", "Logo");
    }
    return {};
}

ReferenceShelf::ReferenceShelf(project::Project& project, widgets::ThumbnailCache& thumbnails,
                               QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_thumbnails(thumbnails),
      m_head(new widgets::SectionHeader(tr("References"), widgets::SectionLevel::Caption)),
      m_tiles(new QWidget)
{
    setAcceptDrops(true);
    auto* add = new widgets::IconButton(u"plus"_s, tr("Add a reference picture"));
    m_head->addControl(add);
    connect(add, &QToolButton::clicked, this, &ReferenceShelf::chooseFiles);
    new widgets::FlowLayout(m_tiles, 8);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_head);
    column->addWidget(m_tiles);
    setHint(tr("Drop pictures here"));
    rebuild();
}

void ReferenceShelf::setHint(const QString& hint)
{
    m_head->setHint(hint);
}

void ReferenceShelf::setReferences(std::vector<Reference> references)
{
    m_references = std::move(references);
    rebuild();
}

QStringList ReferenceShelf::names() const
{
    return project::namesOf(m_references);
}

void ReferenceShelf::add(const ContentHash& media, const QString& name)
{
    const bool isThere =
        std::any_of(m_references.begin(), m_references.end(),
                    [&](const Reference& reference) { return reference.media == media; });
    if (isThere)
        return;
    m_references.push_back({.name = referenceName(name, names()), .media = media});
    rebuild();
    emit changed();
}

void ReferenceShelf::addPicture(const project::VariantId& picture)
{
    if (const project::Variant* variant = m_project.variant(picture))
        add(variant->media, tr("picture %1").arg(variant->number));
}

void ReferenceShelf::addFiles(const QStringList& paths)
{
    for (const QString& path : paths)
        addFile(path);
}

void ReferenceShelf::addFile(const QString& path)
{
    const QFileInfo file(path);
    const ContentHash hash(file.completeBaseName());
    if (hash.isValid() && m_project.media().path(hash)) { // out of the grid
        const auto& variants = m_project.document().variants;
        const auto found =
            std::find_if(variants.rbegin(), variants.rend(),
                         [&](const project::Variant& variant) { return variant.media == hash; });
        add(hash, found == variants.rend() ? QString() : tr("picture %1").arg(found->number));
        return;
    }
    whenDone(
        runAsync(
            [path, store = m_project.media()] { return generation::storePicture(path, store); }),
        this,
        [this, name = file.completeBaseName()](const Result<generation::ImportedPicture>& picture) {
            if (picture)
                add(picture->media, name);
            else
                emit failed(picture.error());
        });
}

void ReferenceShelf::chooseFiles()
{
    addFiles(QFileDialog::getOpenFileNames(this, tr("Reference pictures"), {},
                                           tr("Pictures (*.png *.jpg *.jpeg *.webp)")));
}

void ReferenceShelf::rebuild()
{
    while (QLayoutItem* item = m_tiles->layout()->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (std::size_t i = 0; i < m_references.size(); ++i) {
        const Reference& reference = m_references[i];
        auto* tile = new ReferenceTile(reference,
                                       m_project.media().path(reference.media).value_or(QString()),
                                       m_thumbnails, m_tiles);
        m_tiles->layout()->addWidget(tile);
        tile->show();
        connect(tile, &ReferenceTile::roleChosen, this, [this, i](ReferenceRole role) {
            m_references[i].role = role;
            rebuild();
            emit changed();
        });
        connect(tile, &ReferenceTile::renamed, this, [this, i](const QString& wanted) {
            QStringList others = names();
            others.removeAt(int(i));
            m_references[i].name = referenceName(wanted, others);
            rebuild();
            emit changed();
        });
        connect(tile, &ReferenceTile::removed, this, [this, i] {
            m_references.erase(m_references.begin() + std::ptrdiff_t(i));
            rebuild();
            emit changed();
        });
    }
    m_tiles->setVisible(!m_references.empty());
}

void ReferenceShelf::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ReferenceShelf::dropEvent(QDropEvent* event)
{
    addFiles(widgets::localFiles(*event->mimeData()));
    event->acceptProposedAction();
}

} // namespace rushes::explore
