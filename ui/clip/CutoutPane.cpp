#include "ui/clip/CutoutPane.h"

#include "core/base/Async.h"
#include "core/media/Image.h"
#include "core/project/commands/Change.h"
#include "ui/clip/CutoutView.h"
#include "ui/widgets/ErrorText.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/ValueSlider.h"

#include <QDir>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using generation::Cutout;
using widgets::ColourRole;
using widgets::HintButton;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr double usualBrush = 3, wholePercent = 100;

QImage readGreyFile(const QString& path)
{
    return media::readIfThere(path).convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

CutoutPane::CutoutPane(project::Project& project, const media::Matting& matting, QWidget* parent)
    : Surface(ColourRole::Stage, parent),
      m_project(project),
      m_matting(matting),
      m_view(new CutoutView),
      m_kind(new widgets::SegmentedControl({{tr("Keep")}, {tr("Remove")}})),
      m_state(new Label({}, TextStyle::Small, ColourRole::Text2)),
      m_find(new HintButton({}, tr("Automatic"), {})),
      m_automatic(new HintButton(u"undo"_s, tr("Back to automatic"), {}))
{
    auto* column = new QVBoxLayout(this);
    constexpr int side = 16;
    column->setContentsMargins(side, 8, side, 8);
    column->setSpacing(8);
    column->addWidget(makeHead());
    column->addWidget(m_view, 1);
    column->addWidget(makeFoot());
    connect(m_view, &CutoutView::stroked, this, &CutoutPane::add);
    connect(&project, &project::Project::variantChanged, this, [this](const auto& id) {
        if (id == m_picture && !m_isCutting)
            read();
    });
}

CutoutPane::~CutoutPane()
{
    stopFinding();
}

QWidget* CutoutPane::makeHead()
{
    auto* hint = new Label(tr("Paint over the subject and over what does not belong to it. A few "
                              "strokes are enough."),
                           TextStyle::Small, ColourRole::Text2);
    hint->setElide(Qt::ElideRight);
    auto* done = new HintButton({}, tr("Done"), tr("Esc"));
    m_find->setToolTip(tr("Finds the subject by the model in %1; strokes go on from there")
                           .arg(QDir::toNativeSeparators(m_matting.folder())));
    for (HintButton* button : {m_find, m_automatic, done})
        button->setFocusPolicy(Qt::TabFocus);
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new Label(tr("Cut-out"), TextStyle::Heading));
    row->addWidget(hint, 1);
    row->addWidget(m_find);
    row->addWidget(m_automatic);
    row->addWidget(done);
    connect(done, &QPushButton::clicked, this, &CutoutPane::left);
    connect(m_find, &QPushButton::clicked, this, &CutoutPane::findSubject);
    connect(m_automatic, &QPushButton::clicked, this,
            [this] { keep({.automatic = m_cutout.automatic}, {}); });
    return head;
}

QWidget* CutoutPane::makeFoot()
{
    auto* brush = new widgets::ValueSlider(tr("Brush"), {.minimum = 0.5,
                                                         .maximum = 15,
                                                         .standard = usualBrush,
                                                         .decimals = 1,
                                                         .step = 0.5,
                                                         .suffix = u"%"_s});
    brush->setValue(usualBrush);
    constexpr int brushWidth = 280;
    brush->setFixedWidth(brushWidth);
    m_kind->setAccessibleName(tr("What a stroke does"));
    m_kind->setToolTip(tr("Shift paints the other of the two"));
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_kind);
    row->addWidget(brush);
    row->addWidget(m_state, 1);
    connect(brush, &widgets::ValueSlider::edited, m_view,
            [this](double value) { m_view->setBrush(value / wholePercent); });
    connect(m_kind, &widgets::SegmentedControl::chosen, m_view, [this](int index) {
        m_view->setKind(index == 0 ? CutoutView::Kind::Keep : CutoutView::Kind::Remove);
    });
    return foot;
}

void CutoutPane::setPicture(const project::VariantId& picture)
{
    stopFinding();
    m_find->setVisible(m_matting.installed().has_value());
    m_picture = picture;
    m_view->clear();
    m_view->setMask({});
    read();
}

/// Shows the picture and the mask it has now.
void CutoutPane::read()
{
    const project::Variant* picture = m_project.variant(m_picture);
    if (!picture)
        return;
    m_cutout = generation::cutoutOf(*picture);
    showState();
    const bool needsPicture = m_view->image().isNull();
    const QString file = m_project.media().path(picture->media).value_or(QString());
    const QString mask = m_project.media().path(picture->subjectMask).value_or(QString());
    using Both = std::pair<QImage, QImage>;
    whenDone(runAsync([file = needsPicture ? file : QString(), mask] {
                 const auto image =
                     file.isEmpty() ? Result<QImage>(QImage()) : media::readImage(file);
                 return Both(image.value_or(QImage()), readGreyFile(mask));
             }),
             this, [this, id = m_picture](const Both& both) {
                 if (id != m_picture)
                     return;
                 m_view->setImage(both.first);
                 m_view->setMask(both.second);
             });
}

void CutoutPane::showState()
{
    const auto strokes = int(m_cutout.strokes.size());
    m_find->setEnabled(!m_isFinding);
    m_view->setEnabled(!m_isFinding);
    m_automatic->setEnabled(strokes > 0 && !m_isFinding);
    m_state->setText(m_isFinding   ? tr("Finding the subject; this takes some seconds…")
                     : m_isCutting ? tr("Cutting…")
                     : strokes > 0 ? tr("%n strokes", nullptr, strokes)
                                   : tr("Cut out by itself, where that is safe."));
}

void CutoutPane::add(const sketch::CutoutStroke& stroke)
{
    m_cutout.strokes.push_back(stroke);
    if (!m_isCutting)
        cut();
}

/// One at a time; strokes that come meanwhile are cut with the next.
void CutoutPane::cut()
{
    const project::Variant* picture = m_project.variant(m_picture);
    if (!picture)
        return;
    m_isCutting = true;
    showState();
    whenDone(runAsync([store = m_project.media(), media = picture->media, cutout = m_cutout] {
                 return generation::makeCutout(store, media, cutout);
             }),
             this, [this, id = m_picture, cutout = m_cutout](const Result<ContentHash>& mask) {
                 m_isCutting = false;
                 if (id != m_picture || m_cutout != cutout)
                     return cutWhatCame();
                 if (mask)
                     return keep(cutout, *mask);
                 m_state->setText(widgets::errorText(mask.error()));
             });
}

/// Strokes, perhaps of another picture, that came while the last were cut.
void CutoutPane::cutWhatCame()
{
    const project::Variant* picture = m_project.variant(m_picture);
    if (picture && generation::cutoutOf(*picture) != m_cutout)
        cut();
    else
        showState();
}

/// What it finds takes the place of strokes; new ones mend it.
void CutoutPane::findSubject()
{
    const project::Variant* picture = m_project.variant(m_picture);
    if (!picture || m_isCutting)
        return;
    m_finding = {};
    m_isFinding = true;
    showState();
    whenDone(runAsync([store = m_project.media(), media = picture->media, matting = m_matting,
                       stop = m_finding.get_token()] {
                 return generation::makeAutomaticCutout(store, media, matting, stop);
             }),
             this, [this, stop = m_finding.get_token()](const Result<ContentHash>& mask) {
                 if (stop.stop_requested())
                     return;
                 m_isFinding = false;
                 showState();
                 if (mask)
                     return keep({.automatic = *mask}, {});
                 m_state->setText(widgets::errorText(mask.error()));
             });
}

void CutoutPane::stopFinding()
{
    m_finding.request_stop();
    m_isFinding = false;
}

void CutoutPane::keep(const Cutout& cutout, const ContentHash& mask)
{
    const project::Variant* picture = m_project.variant(m_picture);
    if (!picture)
        return;
    auto change = std::make_unique<project::Change>(m_project, tr("Cut out"));
    change->replace(generation::withCutout(*picture, cutout, mask));
    m_project.push(std::move(change));
}

void CutoutPane::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        return Surface::keyPressEvent(event);
    stopFinding();
    showState();
    emit left();
}

} // namespace rushes::clip
