#include "ui/widgets/SheetHost.h"

#include "ui/widgets/Shapes.h"
#include "ui/widgets/Theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

using namespace std::chrono_literals;

namespace rushes::widgets {

namespace {

constexpr int margin = 32;
constexpr int radius = 10;
constexpr int slide = 16;
constexpr double dim = 0.62;

} // namespace

SheetHost::SheetHost(QWidget* window) : QWidget(window)
{
    hide();
    setFocusPolicy(Qt::StrongFocus);
    window->installEventFilter(this);
    connect(&m_entrance, &QVariantAnimation::valueChanged, this, [this] {
        arrange();
        update();
    });
}

void SheetHost::open(QWidget* content)
{
    if (m_content && m_content != content)
        m_content->hide();
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_content = content;
    content->setParent(this);
    m_entrance.stop();
    m_entrance.setDuration(static_cast<int>(themeOf(this).duration(200ms).count()));
    m_entrance.setStartValue(0.0);
    m_entrance.setEndValue(1.0);
    m_entrance.setEasingCurve(QEasingCurve::OutCubic);
    m_entrance.start();
    arrange();
    show();
    raise();
    content->show();
    setFocus(Qt::PopupFocusReason);
    focusNextPrevChild(true);
}

void SheetHost::dismiss()
{
    if (!m_content)
        return;
    m_entrance.stop();
    m_content->hide();
    m_content = nullptr;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
    emit dismissed();
}

double SheetHost::progress() const
{
    const bool entering =
        m_entrance.state() == QVariantAnimation::Running && m_entrance.duration() > 0;
    return entering ? m_entrance.currentValue().toDouble() : 1.0;
}

void SheetHost::arrange()
{
    setGeometry(parentWidget()->rect());
    if (!m_content)
        return;
    const QSize space = size() - QSize(2 * margin, 2 * margin);
    const QSize wanted =
        m_content->sizeHint().expandedTo(m_content->minimumSize()).boundedTo(space);
    QRect panel(QPoint(), wanted.boundedTo(m_content->maximumSize()));
    panel.moveCenter(rect().center());
    panel.translate(0, qRound((1.0 - progress()) * slide));
    m_content->setGeometry(panel);
}

bool SheetHost::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        arrange();
    return QWidget::eventFilter(watched, event);
}

bool SheetHost::focusNextPrevChild(bool next)
{
    QWidget* const start = QApplication::focusWidget() ? QApplication::focusWidget() : this;
    QWidget* candidate = start;
    do {
        candidate = next ? candidate->nextInFocusChain() : candidate->previousInFocusChain();
        const bool inside =
            m_content && (candidate == m_content || m_content->isAncestorOf(candidate));
        if (inside && candidate->isVisibleTo(this) && candidate->isEnabled() &&
            (candidate->focusPolicy() & Qt::TabFocus) != 0) {
            candidate->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    } while (candidate != start);
    return true;
}

void SheetHost::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    event->accept();
}

void SheetHost::mousePressEvent(QMouseEvent* event)
{
    event->accept();
}

void SheetHost::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QColor shade(Qt::black);
    shade.setAlphaF(static_cast<float>(dim * progress()));
    painter.fillRect(rect(), shade);
    if (m_content)
        paintBox(painter, m_content->geometry().adjusted(-1, -1, 1, 1), radius,
                 colourOf(this, ColourRole::Panel), colourOf(this, ColourRole::LineStrong));
}

} // namespace rushes::widgets
