#include "ui/clip/DirectionPanel.h"

#include "ui/clip/DirectionText.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr int panelHeight = 188;

} // namespace

DirectionPanel::DirectionPanel(QWidget* parent)
    : Surface(ColourRole::Panel, parent),
      m_text(new DirectionText),
      m_picture(new Label({}, TextStyle::Caption, ColourRole::Text3)),
      m_words(new Label({}, TextStyle::Caption, ColourRole::Text3))
{
    setMinimumHeight(120);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_text);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_text->setAutoFillBackground(false);
    setFixedHeight(panelHeight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(6);
    column->addWidget(makeHead());
    column->addWidget(scroll, 1);
    column->addWidget(makeFoot());
    connect(m_text, &DirectionText::edited, this, &DirectionPanel::edited);
}

QWidget* DirectionPanel::makeHead()
{
    auto* hint = new Label(tr("Written from your settings. Click a word to change it; "
                              "grey words are sent as they are."),
                           TextStyle::Small, ColourRole::Text3);
    hint->setElide(Qt::ElideRight);
    auto* copy = new widgets::HintButton(u"copy"_s, tr("Copy"), {});
    copy->setFocusPolicy(Qt::TabFocus);
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new Label(tr("Direction"), TextStyle::Heading));
    row->addWidget(hint, 1);
    row->addWidget(copy);
    connect(copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(direction::toWords(m_direction)); });
    return head;
}

QWidget* DirectionPanel::makeFoot()
{
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_picture);
    row->addStretch();
    row->addWidget(m_words);
    return foot;
}

void DirectionPanel::setDirection(const direction::Direction& direction)
{
    m_direction = direction;
    m_text->setDirection(direction);
    const QString words = direction::toWords(direction);
    m_words->setText(tr("%n words", nullptr, int(words.split(u' ', Qt::SkipEmptyParts).size())));
}

void DirectionPanel::setPictureName(const QString& name)
{
    m_picture->setText(tr("First frame: %1").arg(name));
}

} // namespace rushes::clip
