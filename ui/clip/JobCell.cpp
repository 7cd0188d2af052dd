#include "ui/clip/JobCell.h"

#include "ui/clip/ClipModels.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Shapes.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::TextStyle;

namespace {

constexpr double mostByTime = 0.95;
constexpr int edge = 2, stopHeight = 24, jobPercent = 100, cornerRadius = 4;

int seconds(std::chrono::milliseconds time)
{
    return int(std::chrono::floor<std::chrono::seconds>(time).count());
}

/// Whether the engine itself says how far it is. A service whose bytes have all been sent is not
/// done yet.
bool isTold(const JobView& view)
{
    return view.progress && *view.progress > 0 && (!view.isRemote || *view.progress < 1);
}

} // namespace

double shownProgress(const JobView& view)
{
    if (isTold(view))
        return std::clamp(*view.progress, 0.0, 1.0);
    if (!view.typical || view.typical->count() <= 0 || view.phase == JobView::Phase::Waiting)
        return 0;
    return std::min(mostByTime, double(view.elapsed.count()) / double(view.typical->count()));
}

QString progressWords(const JobView& view)
{
    switch (view.phase) {
    case JobView::Phase::Waiting:
        return JobCell::tr("Waiting for its turn");
    case JobView::Phase::Stopping:
        return view.isRemote ? JobCell::tr("Stopping. What the service has begun may still arrive, "
                                           "and is paid.")
                             : JobCell::tr("Stopping");
    case JobView::Phase::Running:
        break;
    }
    if (isTold(view))
        return JobCell::tr("%1%, %2 s")
            .arg(int(*view.progress * jobPercent))
            .arg(seconds(view.elapsed));
    if (view.typical && view.elapsed > *view.typical)
        return JobCell::tr("Longer than usual. It stays in the queue if you close Rushes.");
    const QString about = view.typical ? aboutText(view.typical) : QString();
    return about.isEmpty() ? JobCell::tr("%1 s").arg(seconds(view.elapsed))
                           : JobCell::tr("%1 s of %2")
                                 .arg(seconds(view.elapsed))
                                 .arg(about.at(0).toLower() + about.mid(1));
}

JobCell::JobCell(QWidget* parent)
    : QWidget(parent),
      m_name(new widgets::Label({}, TextStyle::SmallStrong)),
      m_words(new widgets::Label({}, TextStyle::Caption, ColourRole::Text3)),
      m_stop(new widgets::HintButton(tr("Stop")))
{
    m_name->setElide(Qt::ElideRight);
    m_words->setWordWrap(true);
    m_stop->setControlHeight(stopHeight);
    m_stop->setFocusPolicy(Qt::TabFocus);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_name);
    texts->addWidget(m_words);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 6, 8, 6 + edge);
    row->setSpacing(8);
    row->addLayout(texts, 1);
    row->addWidget(m_stop);
    connect(m_stop, &QPushButton::clicked, this, &JobCell::stopWanted);
}

void JobCell::setView(const JobView& view)
{
    if (view == m_view)
        return;
    m_view = view;
    m_name->setText(view.name);
    m_words->setText(progressWords(view));
    m_stop->setEnabled(view.phase != JobView::Phase::Stopping);
    setAccessibleName(tr("%1, on its way").arg(view.name));
    setAccessibleDescription(m_words->text());
    update();
}

void JobCell::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    widgets::paintBox(painter, rect(), cornerRadius, widgets::colourOf(this, ColourRole::Raised));
    QPainterPath cell;
    cell.addRoundedRect(rect(), cornerRadius, cornerRadius);
    painter.setClipPath(cell);
    painter.fillRect(QRectF(0, height() - edge, width() * shownProgress(m_view), edge),
                     widgets::colourOf(this, ColourRole::Accent));
}

} // namespace rushes::clip
