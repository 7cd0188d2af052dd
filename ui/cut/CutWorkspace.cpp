#include "ui/cut/CutWorkspace.h"

#include "core/base/Async.h"
#include "ui/cut/AddPanels.h"
#include "ui/cut/CutKeys.h"
#include "ui/cut/CutVerbs.h"
#include "ui/cut/MediaModel.h"
#include "ui/cut/MediaPanel.h"
#include "ui/cut/MediaTabs.h"
#include "ui/cut/PropertiesPanel.h"
#include "ui/cut/TimelineToolbar.h"
#include "ui/cut/Viewer.h"
#include "ui/widgets/ErrorText.h"

#include <QKeyEvent>
#include <QMimeDatabase>
#include <QSplitter>
#include <QVBoxLayout>

#include <set>

using namespace Qt::Literals::StringLiterals;

namespace rushes::cut {

namespace {

QSplitter* makeSplitter(Qt::Orientation orientation, QWidget* parent)
{
    auto* splitter = new QSplitter(orientation, parent);
    splitter->setChildrenCollapsible(false);
    return splitter;
}

} // namespace

class CutWorkspace::Parts
{
public:
    Parts(project::Project& project, const catalog::PlacementTable& placements,
          CutWorkspace* workspace)
        : session(project),
          thumbnails(project.media()),
          transport(session, clock),
          keys(session, transport),
          viewer(new Viewer(session, transport, placements, workspace)),
          tabs(new MediaTabs(session, thumbnails, workspace)),
          properties(new PropertiesPanel(session, placements, workspace)),
          bench(new QWidget(workspace)),
          timeline(new TimelineView(session, thumbnails, bench))
    {
        auto* column = new QVBoxLayout(bench);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        auto* toolbar = new TimelineToolbar(session, *timeline, bench);
        column->addWidget(toolbar);
        column->addWidget(timeline, 1);
        QObject::connect(toolbar, &TimelineToolbar::musicWanted, workspace, [this] {
            tabs->showTab(MediaTab::Music);
            tabs->music().chooseFile();
        });
    }

    SystemClock clock;
    CutSession session;
    MediaThumbnails thumbnails;
    Transport transport;
    CutKeys keys;
    Viewer* viewer;
    MediaTabs* tabs;
    PropertiesPanel* properties;
    QWidget* bench;
    TimelineView* timeline;
    QSplitter* outer = nullptr;
    std::optional<Arrangement> arrangement;
};

CutWorkspace::CutWorkspace(project::Project& project, generation::Studio& studio,
                           const catalog::PlacementTable& placements, QWidget* parent)
    : QWidget(parent),
      m_studio(studio),
      m_parts(std::make_unique<Parts>(project, placements, this))
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Cut"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    arrange(Arrangement::Tall);
    CutSession& session = m_parts->session;
    connect(&session, &CutSession::cutChanged, this, &CutWorkspace::readCut);
    connect(&session, &CutSession::timelineChanged, this, &CutWorkspace::tellStatus);
    connect(&m_parts->transport, &Transport::stateChanged, this, &CutWorkspace::tellStatus);
    connect(m_parts->timeline, &TimelineView::scrubbed, &m_parts->transport, &Transport::stop);
    connect(m_parts->timeline, &TimelineView::filesDropped, this, &CutWorkspace::addFiles);
    if (!project.document().cuts.empty())
        showCut(project.document().cuts.front().id);
    else
        m_parts->tabs->showTab(MediaTab::Media);
}

CutWorkspace::~CutWorkspace()
{
    // The views look at the session until the last moment.
    delete m_parts->outer;
}

void CutWorkspace::showCut(const project::CutId& cut)
{
    m_parts->session.showCut(cut);
}

project::CutId CutWorkspace::currentCut() const
{
    return m_parts->session.cut();
}

void CutWorkspace::addMedia(const timeline::Media& media, Time duration, const QString& name)
{
    const project::Project& project = m_parts->session.project();
    QSize size;
    if (const project::Variant* variant = project.variant(project::VariantId(media.origin)))
        size = variant->size;
    else if (const project::Clip* clip = project.clip(project::ClipId(media.origin)))
        size = clip->size;
    appendMedia(m_parts->session, media, duration, name, frameFor(size));
}

void CutWorkspace::addFiles(const QStringList& paths)
{
    QStringList pictures;
    for (const QString& path : paths) {
        if (QMimeDatabase().mimeTypeForFile(path).name().startsWith(u"audio/"))
            m_parts->tabs->music().addFile(path);
        else
            pictures << path;
    }
    addPictures(pictures, {});
}

/// One after the other, so that they lie in the order in which they were dropped.
void CutWorkspace::addPictures(QStringList paths, const QStringList& problems)
{
    CutSession& session = m_parts->session;
    const auto& boards = session.project().document().boards;
    if (paths.isEmpty() || boards.empty()) {
        if (!problems.isEmpty())
            session.tell(problems.join(u'\n'));
        return;
    }
    const QString path = paths.takeFirst();
    whenDone(m_studio.importPicture(session.project(), boards.back().id, path), this,
             [this, paths, problems](const Result<project::VariantId>& added) {
                 if (added)
                     addVariant(*added);
                 addPictures(paths,
                             added ? problems
                                   : problems + QStringList(widgets::errorText(added.error())));
             });
}

void CutWorkspace::addVariant(const project::VariantId& picture)
{
    const project::Variant* variant = m_parts->session.project().variant(picture);
    if (!variant)
        return;
    const MediaEntry entry = entryOf(*variant);
    addMedia(entry.media, entry.duration, entry.name);
}

QStringList CutWorkspace::keyList() const
{
    QStringList list;
    for (const CutKey& key : m_parts->keys.keys())
        list << u"%1\t%2"_s.arg(key.key.toString(QKeySequence::NativeText), key.words);
    return list;
}

CutSession& CutWorkspace::session() const
{
    return m_parts->session;
}

TimelineView& CutWorkspace::timelineView() const
{
    return *m_parts->timeline;
}

Viewer& CutWorkspace::viewer() const
{
    return *m_parts->viewer;
}

void CutWorkspace::play()
{
    m_parts->transport.goTo({});
    m_parts->transport.playOrPause();
}

void CutWorkspace::keyPressEvent(QKeyEvent* event)
{
    const QWidget* focus = focusWidget();
    if (isTyping(focus)) {
        if (event->key() == Qt::Key_Escape)
            m_parts->timeline->setFocus();
        else
            QWidget::keyPressEvent(event);
        return;
    }
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier) && event->key() == Qt::Key_E) {
        emit exportRequested();
        return;
    }
    if (!m_parts->keys.run(QKeyCombination(modifiers, Qt::Key(event->key()))))
        QWidget::keyPressEvent(event);
}

void CutWorkspace::hideEvent(QHideEvent* event)
{
    m_parts->transport.stop();
    QWidget::hideEvent(event);
}

void CutWorkspace::arrange(Arrangement arrangement)
{
    if (m_parts->arrangement == arrangement)
        return;
    m_parts->arrangement = arrangement;
    Parts& parts = *m_parts;
    QSplitter* old = parts.outer;
    QSplitter* upper = makeSplitter(Qt::Horizontal, this);
    if (arrangement == Arrangement::Tall) {
        parts.outer = makeSplitter(Qt::Horizontal, this);
        QSplitter* right = makeSplitter(Qt::Vertical, parts.outer);
        upper->addWidget(parts.tabs);
        upper->addWidget(parts.properties);
        right->addWidget(upper);
        right->addWidget(parts.bench);
        right->setSizes({492, 340});
        right->setStretchFactor(0, 1);
        right->setStretchFactor(1, 0);
        upper->setSizes({712, 300});
        upper->setStretchFactor(0, 1);
        upper->setStretchFactor(1, 0);
        parts.outer->addWidget(parts.viewer);
        parts.outer->addWidget(right);
        parts.outer->setSizes({428, 1012});
        parts.outer->setStretchFactor(0, 0);
        parts.outer->setStretchFactor(1, 1);
    } else {
        parts.outer = makeSplitter(Qt::Vertical, this);
        upper->addWidget(parts.tabs);
        upper->addWidget(parts.viewer);
        upper->addWidget(parts.properties);
        upper->setSizes({360, 780, 300});
        upper->setStretchFactor(1, 1);
        parts.outer->addWidget(upper);
        parts.outer->addWidget(parts.bench);
        parts.outer->setSizes({492, 340});
        parts.outer->setStretchFactor(0, 1);
        parts.outer->setStretchFactor(1, 0);
    }
    layout()->addWidget(parts.outer);
    delete old;
}

void CutWorkspace::readCut()
{
    const QSize size = m_parts->session.timeline().size;
    arrange(size.width() > size.height() ? Arrangement::Wide : Arrangement::Tall);
}

void CutWorkspace::tellStatus()
{
    if (m_parts->transport.isPlaying()) {
        emit statusChanged(m_parts->transport.statusText());
        return;
    }
    int items = 0;
    int missing = 0;
    for (const timeline::Track& track : m_parts->session.timeline().tracks) {
        for (const timeline::Item& item : track.items) {
            const timeline::Alternate* alternate = item.alternate();
            items += alternate ? 1 : 0;
            missing += alternate && !m_parts->session.project().media().path(alternate->media.hash)
                           ? 1
                           : 0;
        }
    }
    const QString clips = items == 1 ? tr("1 clip") : tr("%1 clips").arg(items);
    const QString gone = missing == 0 ? tr("none missing") : tr("%1 missing").arg(missing);
    emit statusChanged(tr("%1, %2").arg(clips, gone));
}

} // namespace rushes::cut
