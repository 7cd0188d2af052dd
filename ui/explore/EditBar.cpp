#include "ui/explore/EditBar.h"

#include "ui/explore/MaskView.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/ValueSlider.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::HintButton;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr int editControlHeight = 28;
constexpr double inPercent = 100;

widgets::ValueRange percentRange(double least, double most, double usual)
{
    return {.minimum = least * inPercent,
            .maximum = most * inPercent,
            .standard = usual * inPercent,
            .decimals = 1,
            .step = 1,
            .suffix = u" %"_s};
}

} // namespace

EditBar::EditBar(QWidget* parent)
    : QWidget(parent),
      m_words(new QLineEdit),
      m_go(new widgets::PrimaryButton(tr("Change it"))),
      m_reach(new Label({}, TextStyle::Small, ColourRole::Text2)),
      m_brush(new widgets::ValueSlider(
          tr("Brush"), percentRange(MaskView::smallest, MaskView::largest, MaskView::usual))),
      m_feather(new widgets::ValueSlider(tr("Soft edge"), percentRange(0, 0.1, 0.02))),
      m_clear(new HintButton({}, tr("Clear"), tr("Del"))),
      m_undo(new HintButton({}, tr("Undo stroke"), tr("Ctrl Z")))
{
    auto* fill = new widgets::Surface(ColourRole::Panel);
    auto* rows = new QVBoxLayout(fill);
    rows->setContentsMargins(16, 8, 12, 8);
    rows->setSpacing(8);
    rows->addWidget(wordsRow());
    rows->addWidget(brushRow());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(fill);
    setReach(Reach::WholePicture);
    setCanUndo(false);
    updateButton();
}

QWidget* EditBar::wordsRow()
{
    m_words->setAccessibleName(tr("What should change"));
    m_words->setMinimumHeight(editControlHeight);
    m_go->setControlHeight(editControlHeight);
    auto* leave = new widgets::IconButton(u"close"_s, tr("Leave the picture as it is"), tr("Esc"));
    connect(m_words, &QLineEdit::textChanged, this, [this] {
        updateButton();
        emit wordsChanged();
    });
    connect(m_words, &QLineEdit::returnPressed, m_go, &QPushButton::click);
    connect(m_go, &QPushButton::clicked, this, &EditBar::wanted);
    connect(leave, &QToolButton::clicked, this, &EditBar::leaveWanted);

    auto* area = new QWidget;
    auto* row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_go);
    row->addWidget(leave);
    return area;
}

QWidget* EditBar::brushRow()
{
    auto* invert = new HintButton({}, tr("Invert"), tr("I"));
    for (HintButton* button : {m_clear, m_undo, invert})
        button->setControlHeight(24);
    constexpr int brushName = 40;
    m_brush->setLabelWidth(brushName);
    m_brush->setToolTip(tr("[ and ] make the brush smaller and larger, Shift erases"));
    connect(m_brush, &widgets::ValueSlider::edited, this,
            [this](double value) { emit brushWanted(value / inPercent); });
    connect(m_feather, &widgets::ValueSlider::edited, this,
            [this] { emit featherChanged(feather()); });
    connect(m_clear, &QPushButton::clicked, this, &EditBar::clearWanted);
    connect(m_undo, &QPushButton::clicked, this, &EditBar::undoWanted);
    connect(invert, &QPushButton::clicked, this, &EditBar::invertWanted);

    m_reach->setMinimumHeight(editControlHeight);
    constexpr int sliderWidth = 210;
    m_brush->setFixedWidth(sliderWidth);
    m_feather->setFixedWidth(sliderWidth);
    auto* area = new QWidget;
    auto* row = new widgets::FlowLayout(area, 8);
    for (QWidget* item :
         std::initializer_list<QWidget*>{m_reach, m_brush, m_feather, m_undo, invert, m_clear})
        row->addWidget(item);
    return area;
}

QString EditBar::words() const
{
    return m_words->text().simplified();
}

void EditBar::focusWords()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void EditBar::setBrush(double share)
{
    m_brush->setValue(share * inPercent);
}

double EditBar::feather() const
{
    return m_feather->value() / inPercent;
}

void EditBar::setReach(Reach reach)
{
    m_where = reach;
    const bool isInside = reach == Reach::InsideMask;
    if (m_pictures > 1)
        m_reach->setText(isInside ? tr("Only inside the mask, in %n pictures", nullptr, m_pictures)
                                  : tr("All of %n pictures", nullptr, m_pictures));
    else
        m_reach->setText(isInside ? tr("Only inside the mask") : tr("The whole picture"));
    m_words->setPlaceholderText(
        isInside ? tr("What should change? The rest is put back.")
                 : tr("What should change? Paint over the picture to keep the rest."));
    m_clear->setEnabled(isInside);
}

void EditBar::setPictures(int count)
{
    m_pictures = count;
    m_go->setText(count > 1 ? tr("Change %n", nullptr, count) : tr("Change it"));
    setReach(m_where);
}

void EditBar::setPrice(std::optional<Money> price)
{
    m_go->setPrice(!price ? tr("price unknown") : price->isZero() ? tr("Free") : moneyText(*price));
}

void EditBar::setCanUndo(bool can)
{
    m_undo->setEnabled(can);
}

void EditBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    emit leaveWanted();
}

void EditBar::updateButton()
{
    m_go->setEnabled(!words().isEmpty());
}

} // namespace rushes::explore
