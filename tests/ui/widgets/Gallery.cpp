#include "tests/ui/widgets/Gallery.h"

#include "ui/widgets/Chip.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/InlineMessage.h"
#include "ui/widgets/KeyHint.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Meter.h"
#include "ui/widgets/NumberField.h"
#include "ui/widgets/PicturePainter.h"
#include "ui/widgets/PictureView.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/StarRating.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/Switch.h"
#include "ui/widgets/TabStrip.h"
#include "ui/widgets/ValueSlider.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace rushes::widgets::test {

QImage samplePicture(const QSize& size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 0, size.height());
    sky.setColorAt(0, QColor(0x6a, 0x3d, 0x8c));
    sky.setColorAt(0.6, QColor(0xf6, 0xb4, 0x5c));
    sky.setColorAt(1, QColor(0xa8, 0x6c, 0x44));
    painter.fillRect(image.rect(), sky);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xff, 0xf0, 0xc0));
    painter.drawEllipse(QPointF(size.width() * 0.66, size.height() * 0.42), size.height() * 0.09,
                        size.height() * 0.09);
    painter.setBrush(QColor(0xd8, 0x2a, 0x1e));
    painter.drawRoundedRect(
        QRectF(size.width() * 0.3, size.height() * 0.55, size.width() * 0.4, size.height() * 0.25),
        20, 20);
    return image;
}

namespace {

class PictureCells : public QWidget
{
public:
    PictureCells() { setMinimumHeight(250); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = themeOf(this);
        const QImage picture = samplePicture();
        const QRect first(16, 10, 184, 104);
        const QRect second(212, 10, 184, 104);
        const QRect third(16, 136, 184, 104);
        const QRect fourth(212, 136, 100, 104);
        for (const QRect& cell : {first, second, third, fourth})
            paintPicture(painter, cell, picture);
        paintSelectionRing(painter, first, theme);
        paintBadge(painter, first, Corner::TopLeft, u"pick"_s, {});
        paintBadge(painter, second, Corner::TopRight, u"stack"_s, u"4 alike"_s);
        paintBadge(painter, third, Corner::TopRight, u"cache"_s, u"Cached"_s);
        paintBadge(painter, third, Corner::BottomLeft, u"warning"_s, u"Waiting for you"_s,
                   ColourRole::Amber);
        paintLetterTile(painter, QRect(218, 142, 20, 20), u"A"_s, LetterTile::InUse);
        paintLetterTile(painter, QRect(242, 142, 20, 20), u"B"_s, LetterTile::Spare);
        paintStars(painter, QRect(16, 116, 80, 20), 4, theme.colour(ColourRole::Text1),
                   theme.colour(ColourRole::Text4));
    }
};

QWidget* column(const QList<QWidget*>& children)
{
    auto* widget = new QWidget;
    auto* layout = new QVBoxLayout(widget);
    layout->setContentsMargins(16, 12, 16, 12);
    layout->setSpacing(12);
    for (QWidget* child : children)
        layout->addWidget(child);
    layout->addStretch(1);
    return widget;
}

QWidget* row(const QList<QWidget*>& children)
{
    auto* widget = new QWidget;
    auto* layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    for (QWidget* child : children)
        layout->addWidget(child);
    layout->addStretch(1);
    return widget;
}

template <class Button>
Button* checked(Button* button)
{
    button->setCheckable(true);
    button->setChecked(true);
    return button;
}

QWidget* promptPanel()
{
    auto* head = new SectionHeader(u"Prompt"_s, u"Version 14 of 23"_s);
    head->addControl(new IconButton(u"undo"_s, u"Undo"_s, u"Ctrl Z"_s));
    auto* redo = new IconButton(u"redo"_s, u"Redo"_s, u"Ctrl Shift Z"_s);
    redo->setEnabled(false);
    head->addControl(redo);
    auto* text = new QPlainTextEdit(u"A trainer standing on wet sand at golden hour"_s);
    text->setFixedHeight(90);
    auto* ratio = new Chip(u"16:9"_s);
    ratio->setOptions({u"16:9"_s, u"4:5"_s, u"1:1"_s});
    auto* size = new Chip(u"Lite · 1K"_s);
    size->setOptions({u"Lite · 1K"_s});
    auto* number = new Chip(u"4 pictures"_s);
    number->setOptions({u"4 pictures"_s});
    auto* generate = new PrimaryButton(u"Generate 4"_s);
    generate->setPrice(u"$0.14"_s);
    generate->setHint(u"Ctrl ↵"_s);
    auto* exporting = new PrimaryButton(u"Exporting all"_s);
    exporting->setProgress(0.27, u"27%, 0:52 left"_s);
    auto* disabled = new PrimaryButton(u"Generate 4"_s);
    disabled->setPrice(u"Over today's limit"_s);
    disabled->setEnabled(false);
    auto* live = new Switch(u"Live"_s);
    live->setChecked(true);
    auto* liveRow =
        row({live, new Label(u"Live"_s, TextStyle::BodyStrong),
             new Label(u"on pause"_s, TextStyle::Small, ColourRole::Text3), new Switch(u"Off"_s)});
    auto* money = new Meter(ColourRole::Ok);
    money->setFraction(0.4);
    auto* picked = new HintButton(u"pick"_s, u"Picked"_s, {});
    picked->setTone(ButtonTone::Ok);
    auto* play = new HintButton(u"play"_s, u"Play the finished ad"_s, u"15 s"_s);
    play->setContentAlignment(Qt::AlignLeft);
    play->setControlHeight(36);
    auto* soften = new HintButton(u"Soften"_s);
    soften->setControlHeight(22);
    auto* off = new HintButton(u"Not now"_s);
    off->setEnabled(false);
    return column({head, text, row({ratio, size, number}), generate, exporting, disabled, liveRow,
                   money, row({picked, new HintButton(u"reject"_s, u"Reject"_s, {}), soften}),
                   row({new HintButton({}, u"Vary a little"_s, u"V"_s),
                        new HintButton(u"camera"_s, u"Make a clip"_s, u"K"_s)}),
                   play, row({new QPushButton(u"Plain"_s), off})});
}

QWidget* settingsPanel()
{
    auto* intensity = new ValueSlider(u"Intensity"_s, {.standard = 38, .suffix = u"%"_s});
    auto* duration = new ValueSlider(u"Duration"_s, {.minimum = 1,
                                                     .maximum = 10,
                                                     .standard = 5,
                                                     .decimals = 1,
                                                     .step = 0.5,
                                                     .suffix = u" s"_s});
    auto* light = new SectionHeader(u"Light"_s);
    auto* lit = new Switch(u"Light"_s);
    lit->setChecked(true);
    light->addControl(lit);
    auto* presets = new QWidget;
    auto* flow = new FlowLayout(presets, 6);
    for (const QString& name :
         {u"Golden"_s, u"Window"_s, u"Overcast"_s, u"Noon"_s, u"Neon"_s, u"Studio"_s}) {
        auto* chip = new Chip(name, ChipSize::Compact);
        chip->setCheckable(true);
        chip->setChecked(name == u"Golden"_s);
        flow->addWidget(chip);
    }
    auto* x = new NumberField(0, 1920, 0, {});
    x->setCaption(u"X"_s);
    x->setValue(90);
    auto* size = new NumberField(0, 400, 0, u" px"_s);
    size->setValue(92);
    auto* family = new QComboBox;
    family->addItems({u"Inter"_s, u"Serif"_s});
    auto* key = new QLineEdit;
    key->setPlaceholderText(u"Paste key"_s);
    auto* box = new QCheckBox(u"TikTok In-Feed"_s);
    box->setChecked(true);
    auto* radio = new QRadioButton(u"As cut"_s);
    radio->setChecked(true);
    auto* frame = new Chip(u"As cut"_s, ChipSize::Compact);
    frame->setOptions({u"As cut"_s, u"Follow cup"_s});
    frame->setPrefix(u"Frame"_s);
    frame->setShape(ChipShape::Wide);
    auto* stars = new StarRating;
    stars->setRating(3);
    auto* disabled = new ValueSlider(
        u"Warmth"_s, {.minimum = 2000, .maximum = 9000, .standard = 3600, .suffix = u" K"_s});
    disabled->setEnabled(false);
    return column(
        {new SectionHeader(u"Camera"_s, u"Hover to play"_s), intensity, duration, disabled,
         new Rule, light, presets, new Rule, row({family, size, x}), key,
         row({box, new QCheckBox(u"Off"_s), radio, new QRadioButton(u"Off"_s)}), frame, stars,
         new SectionHeader(u"Changed since picture 11"_s, SectionLevel::Caption, u"mean of 48"_s),
         new InlineMessage(
             MessageKind::Red,
             u"The model refused. You can soften the words or try another model for $0.07."_s)});
}

QWidget* viewPanel()
{
    auto* filter = new SegmentedControl({{u"All"_s, 48}, {u"Picks"_s, 6}, {u"Unrated"_s, 12}});
    auto* ease =
        new SegmentedControl({{u"Compare"_s, {}, u"compare"_s}, {u"Grid"_s, {}, u"grid"_s}});
    auto* message = new InlineMessage;
    message->setMessage(MessageKind::Amber, u"Today's limit of $5.00 is reached."_s,
                        {u"Raise by $1"_s, u"Stop for today"_s});
    auto* stage = new PictureView;
    stage->setImage(samplePicture());
    stage->setProgress(0.46);
    stage->setMinimumHeight(200);
    auto* hints = new HintBar;
    hints->setHints({{{u"←"_s}, u"A wins"_s}, {{u"→"_s}, u"B wins"_s}, {{u"Space"_s}, u"Blink"_s}});
    hints->setTrailing({{u"?"_s}, u"All keys"_s});
    return column(
        {new TabStrip({u"Explore"_s, u"Compare"_s, u"Clip"_s, u"Cut"_s}, TabMark::Underline),
         new TabStrip({u"Recipe"_s, u"Words"_s, u"Lineage"_s}),
         row({filter, ease, checked(new IconButton(u"snap"_s, u"Snap"_s, u"N"_s)),
              new IconButton(u"filter"_s, u"Filter"_s), new IconButton(u"sort"_s, u"Sort"_s)}),
         stage, new PictureCells, message,
         new EmptyState(u"No pictures match."_s, u"Clear filter"_s), hints});
}

} // namespace

Gallery::Gallery()
{
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    QWidget* prompt = promptPanel();
    prompt->setFixedWidth(340);
    QWidget* settings = settingsPanel();
    settings->setFixedWidth(384);
    columns->addWidget(prompt);
    columns->addWidget(settings);
    columns->addWidget(viewPanel(), 1);
    setAutoFillBackground(true);
    resize(1240, 900);
}

} // namespace rushes::widgets::test
