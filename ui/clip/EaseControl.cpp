#include "ui/clip/EaseControl.h"

#include "ui/widgets/Shapes.h"
#include "ui/widgets/Theme.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>

namespace rushes::clip {

using direction::Ease;
using widgets::ColourRole;

namespace {

class CurveButton : public QRadioButton
{
public:
    explicit CurveButton(Ease ease) : m_ease(ease)
    {
        setFixedHeight(24);
        setMinimumWidth(36);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFocusPolicy(Qt::TabFocus);
        setAccessibleName(easeLabel(ease));
        setToolTip(easeLabel(ease));
    }

protected:
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (isChecked() || underMouse())
            widgets::paintBox(
                painter, rect(), 4,
                widgets::colourOf(this, isChecked() ? ColourRole::Pressed : ColourRole::Hover));
        constexpr QSizeF size(24, 14);
        const QPointF corner((width() - size.width()) / 2, (height() + size.height()) / 2);
        QPolygonF curve;
        constexpr int pieces = 24;
        for (int i = 0; i <= pieces; ++i) {
            const double t = double(i) / pieces;
            curve << corner +
                         QPointF(t * size.width(), -direction::eased(m_ease, t) * size.height());
        }
        painter.setPen(QPen(
            widgets::colourOf(this, isChecked() ? ColourRole::Text1 : ColourRole::Text3), 1.5));
        painter.drawPolyline(curve);
    }

private:
    Ease m_ease;
};

} // namespace

QString easeLabel(Ease ease)
{
    switch (ease) {
    case Ease::Linear:
        return EaseControl::tr("Even");
    case Ease::In:
        return EaseControl::tr("In");
    case Ease::Out:
        return EaseControl::tr("Out");
    case Ease::InOut:
        return EaseControl::tr("In, out");
    }
    return {};
}

EaseControl::EaseControl(QWidget* parent) : QWidget(parent)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(0);
    for (const Ease ease : {Ease::Linear, Ease::In, Ease::Out, Ease::InOut}) {
        auto* button = new CurveButton(ease);
        m_group.addButton(button, int(ease));
        row->addWidget(button);
    }
    setFixedHeight(28);
    setAccessibleName(tr("Ease"));
    connect(&m_group, &QButtonGroup::idClicked, this, [this](int id) { emit chosen(Ease(id)); });
}

void EaseControl::setEase(Ease ease)
{
    m_group.button(int(ease))->setChecked(true);
}

void EaseControl::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    widgets::paintBox(painter, rect(), 6, widgets::colourOf(this, ColourRole::Field));
}

} // namespace rushes::clip
