#include "ui/widgets/NumberField.h"

#include "ui/widgets/Label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QWheelEvent>

#include <utility>

namespace rushes::widgets {

NumberField::NumberField(double minimum, double maximum, int decimals, const QString& suffix,
                         QWidget* parent)
    : QDoubleSpinBox(parent)
{
    setFrame(false);
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setDecimals(decimals);
    setRange(minimum, maximum);
    setSuffix(suffix);
    setKeyboardTracking(false);
    setFocusPolicy(Qt::StrongFocus);
    setFont(fontOf(TextStyle::Small));
    setFixedHeight(scaledHeight(28));
    lineEdit()->installEventFilter(this);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { m_typed = true; });
    connect(this, &QDoubleSpinBox::editingFinished, this, [this] {
        if (std::exchange(m_typed, false))
            emit edited(value());
    });
}

void NumberField::setDefaultValue(std::optional<double> value)
{
    m_default = value;
}

void NumberField::setCaption(const QString& caption)
{
    if (!m_caption)
        m_caption = new Label({}, TextStyle::Small, ColourRole::Text3, lineEdit());
    m_caption->setText(caption);
    m_caption->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_caption->resize(m_caption->sizeHint().width(), scaledHeight(26));
    m_caption->show();
    lineEdit()->setTextMargins(m_caption->width() + 4, 0, 0, 0);
    if (accessibleName().isEmpty())
        setAccessibleName(caption);
}

void NumberField::editTo(double newValue)
{
    const double before = value();
    setValue(newValue);
    if (value() != before)
        emit edited(value());
}

bool NumberField::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseButtonDblClick && m_default) {
        editTo(*m_default);
        selectAll();
        return true;
    }
    return QDoubleSpinBox::eventFilter(watched, event);
}

void NumberField::wheelEvent(QWheelEvent* event)
{
    if (hasFocus())
        QDoubleSpinBox::wheelEvent(event);
    else
        event->ignore();
}

void NumberField::keyPressEvent(QKeyEvent* event)
{
    const bool fine = event->modifiers().testFlag(Qt::ShiftModifier);
    if (fine && (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down))
        return editTo(value() + (event->key() == Qt::Key_Up ? 0.1 : -0.1) * singleStep());
    QDoubleSpinBox::keyPressEvent(event);
}

void NumberField::stepBy(int steps)
{
    const double before = value();
    QDoubleSpinBox::stepBy(steps);
    if (value() != before)
        emit edited(value());
}

} // namespace rushes::widgets
