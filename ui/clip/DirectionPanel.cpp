#include "ui/clip/DirectionPanel.h"

#include "ui/clip/DirectionText.h"
#include "ui/clip/FrameMenu.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::HintButton;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr int panelHeight = 188, compact = 24;
const QString noWords = u" "_s;

} // namespace

DirectionPanel::DirectionPanel(project::Project& project, QWidget* parent)
    : Surface(ColourRole::Panel, parent),
      m_project(project),
      m_text(new DirectionText),
      m_editor(new QPlainTextEdit),
      m_pages(new QStackedWidget),
      m_hint(new Label({}, TextStyle::Small, ColourRole::Text3)),
      m_asText(new HintButton(u"text"_s, tr("Edit as text"), {})),
      m_automatic(new HintButton(u"undo"_s, tr("Back to automatic"), {})),
      m_frames(new Label({}, TextStyle::Caption, ColourRole::Text3)),
      m_firstFrame(new HintButton(tr("Begin without a picture"))),
      m_lastFrame(new HintButton(tr("Set last frame"))),
      m_words(new Label({}, TextStyle::Caption, ColourRole::Text3))
{
    setFixedHeight(panelHeight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(6);
    column->addWidget(makeHead());
    column->addWidget(makeBody(), 1);
    column->addWidget(makeFoot());
    connect(m_text, &DirectionText::edited, this, &DirectionPanel::change);
    connect(m_editor, &QPlainTextEdit::textChanged, this, [this] {
        direction::Wording wording = m_settings.wording;
        // An emptied field is still the user's own text; only the button goes back.
        wording.text = m_editor->toPlainText().isEmpty() ? noWords : m_editor->toPlainText();
        change(m_settings.direction, wording);
    });
}

QWidget* DirectionPanel::makeHead()
{
    m_hint->setElide(Qt::ElideRight);
    auto* copy = new HintButton(u"copy"_s, tr("Copy"), {});
    m_automatic->setToolTip(tr("Writes the words from your settings again"));
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(new Label(tr("Direction"), TextStyle::Heading));
    row->addSpacing(4);
    row->addWidget(m_hint, 1);
    for (HintButton* button : {copy, m_asText, m_automatic}) {
        button->setFocusPolicy(Qt::TabFocus);
        row->addWidget(button);
    }
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(
            direction::toWords(m_settings.direction, m_settings.wording));
    });
    connect(m_asText, &QPushButton::clicked, this, &DirectionPanel::editAsText);
    connect(m_automatic, &QPushButton::clicked, this,
            [this] { change(m_settings.direction, {.scene = m_settings.wording.scene}); });
    return head;
}

QWidget* DirectionPanel::makeBody()
{
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_text);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    m_text->setAutoFillBackground(false);
    m_editor->setAccessibleName(tr("Direction as text"));
    m_editor->setFont(widgets::fontOf(TextStyle::Prompt));
    m_editor->setTabChangesFocus(true);
    m_pages->addWidget(scroll);
    m_pages->addWidget(m_editor);
    return m_pages;
}

QWidget* DirectionPanel::makeFoot()
{
    for (HintButton* button : {m_firstFrame, m_lastFrame}) {
        button->setControlHeight(compact);
        button->setFocusPolicy(Qt::TabFocus);
    }
    m_firstFrame->setToolTip(tr("A service can make a clip from words and references alone."));
    m_lastFrame->setToolTip(tr("A picture the clip ends on. Sketches do not use it."));
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_frames);
    row->addWidget(m_firstFrame);
    row->addWidget(m_lastFrame);
    row->addStretch();
    row->addWidget(m_words);
    connect(m_firstFrame, &QPushButton::clicked, this, &DirectionPanel::openFirstFrames);
    connect(m_lastFrame, &QPushButton::clicked, this, &DirectionPanel::openLastFrames);
    return foot;
}

void DirectionPanel::setPicture(const project::VariantId& picture)
{
    m_picture = picture;
    const project::Variant* first = m_project.variant(picture);
    m_board = first ? first->board : project::BoardId();
    showWords();
}

void DirectionPanel::setBoard(const project::BoardId& board)
{
    m_picture = {};
    m_board = board;
    showWords();
}

void DirectionPanel::setSettings(const ShotSettings& settings)
{
    m_settings = settings;
    const QString& own = settings.wording.text;
    m_text->setDirection(settings.direction,
                         own.isEmpty() ? settings.wording : direction::Wording{});
    if (!own.isEmpty() && own != noWords && own != m_editor->toPlainText())
        m_editor->setPlainText(own);
    m_pages->setCurrentIndex(own.isEmpty() ? 0 : 1);
    showWords();
}

void DirectionPanel::setMostWords(int count)
{
    m_mostWords = count;
    showWords();
}

void DirectionPanel::showWords()
{
    const direction::Wording& wording = m_settings.wording;
    const bool isText = !wording.text.isEmpty();
    m_hint->setText(isText ? tr("Your own text. It is sent as it stands.")
                           : tr("Written from your settings. Click a word to change it; grey words "
                                "are sent as they are."));
    m_asText->setVisible(!isText);
    m_automatic->setEnabled(!wording.isAutomatic());
    const int count = direction::wordCount(direction::toWords(m_settings.direction, wording));
    QString words = m_mostWords > 0 ? tr("%1 words of %2").arg(count).arg(m_mostWords)
                                    : tr("%n words", nullptr, count);
    if (!wording.isAutomatic())
        words = tr("changed by you, %1").arg(words);
    m_words->setText(words);
    m_words->setRole(m_mostWords > 0 && count > m_mostWords ? ColourRole::Amber
                                                            : ColourRole::Text3);
    const project::Variant* first = m_project.variant(m_picture);
    const project::Variant* last = m_project.variant(m_settings.lastFrame);
    m_frames->setText(tr("First frame: %1 · Last frame: %2")
                          .arg(first ? tr("Picture %1").arg(first->number) : tr("none"),
                               last ? tr("Picture %1").arg(last->number) : tr("none")));
    m_firstFrame->setText(first ? tr("Begin without a picture") : tr("Set first frame"));
    m_lastFrame->setText(last ? tr("Change last frame") : tr("Set last frame"));
    m_lastFrame->setVisible(first);
}

void DirectionPanel::openFirstFrames()
{
    if (m_picture)
        return emit firstFrameChosen({});
    auto* menu = new FrameMenu(m_project, {}, this);
    menu->addPictures(m_board);
    connect(menu, &FrameMenu::chosen, this, &DirectionPanel::firstFrameChosen);
    popUp(*menu, *m_firstFrame);
}

void DirectionPanel::popUp(QMenu& menu, QWidget& button)
{
    menu.popup(button.mapToGlobal(QPoint(0, 0)) - QPoint(0, menu.sizeHint().height()));
}

void DirectionPanel::openLastFrames()
{
    auto* menu = new FrameMenu(m_project, m_settings.lastFrame, this);
    menu->add(tr("None"), {});
    menu->add(tr("The first frame again, for a loop"), m_picture);
    menu->addPictures(m_board, m_picture);
    connect(menu, &FrameMenu::chosen, this, [this](const project::VariantId& picture) {
        ShotSettings next = m_settings;
        next.lastFrame = picture;
        emit edited(next);
    });
    popUp(*menu, *m_lastFrame);
}

void DirectionPanel::change(const direction::Direction& direction,
                            const direction::Wording& wording)
{
    ShotSettings next = m_settings;
    next.direction = direction;
    next.wording = wording;
    if (next != m_settings)
        emit edited(next);
}

void DirectionPanel::editAsText()
{
    direction::Wording wording = m_settings.wording;
    if (wording.text.isEmpty())
        wording.text = direction::toWords(m_settings.direction, wording);
    change(m_settings.direction, wording);
    m_editor->setFocus(Qt::OtherFocusReason);
}

} // namespace rushes::clip
