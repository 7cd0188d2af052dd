#include "ui/clip/ScenePane.h"

#include "core/project/BoardRecipe.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/MentionCompleter.h"
#include "ui/widgets/SegmentedControl.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::HintButton;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr std::array shapes{project::AspectRatio{16, 9}, project::AspectRatio{9, 16}};

} // namespace

ScenePane::ScenePane(project::Project& project, QWidget* parent)
    : Surface(ColourRole::Stage, parent),
      m_project(project),
      m_words(new QPlainTextEdit),
      m_mentions(new widgets::MentionCompleter(*m_words)),
      m_take(new HintButton(tr("Take from Explore"))),
      m_references(new Label({}, TextStyle::Small, ColourRole::Text2)),
      m_leaveOut(new HintButton(tr("Leave them out"))),
      m_shape(new widgets::SegmentedControl({{u"16:9"_s}, {u"9:16"_s}}))
{
    m_words->setAccessibleName(tr("Words of the clip"));
    m_words->setPlaceholderText(tr("What is seen, and what happens in it."));
    m_words->setFont(widgets::fontOf(TextStyle::Prompt));
    m_words->setTabChangesFocus(true);
    setFocusProxy(m_words);
    auto* column = new QVBoxLayout(this);
    constexpr int side = 16;
    column->setContentsMargins(side, side, side, side);
    column->setSpacing(8);
    column->addWidget(makeHead());
    column->addWidget(m_words, 1);
    column->addWidget(makeFoot());
    connect(m_words, &QPlainTextEdit::textChanged, this, &ScenePane::takeWords);
    connect(m_words, &QPlainTextEdit::cursorPositionChanged, this, [this] {
        if (m_words->hasFocus())
            m_mentions->follow();
    });
}

/// Who is named in them goes along.
void ScenePane::takeWords()
{
    ShotSettings next = m_settings;
    next.wording.scene = m_words->toPlainText();
    for (const project::Reference& named : project::mentionedIn(*next.wording.scene, shelf())) {
        if (std::find(next.references.begin(), next.references.end(), named) ==
            next.references.end())
            next.references.push_back(named);
    }
    change(next);
}

std::vector<project::Reference> ScenePane::shelf() const
{
    const project::Board* board = m_project.board(m_board);
    return board ? project::recipeOf(*board).references : std::vector<project::Reference>();
}

QWidget* ScenePane::makeHead()
{
    auto* hint = new Label(tr("A service makes it up whole; there is no sketch of it. Camera and "
                              "light are added in words."),
                           TextStyle::Small, ColourRole::Text2);
    hint->setElide(Qt::ElideRight);
    m_take->setFocusPolicy(Qt::TabFocus);
    m_take->setToolTip(tr("The prompt, the references and the ratio of the board"));
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new Label(tr("Clip from words"), TextStyle::Heading));
    row->addWidget(hint, 1);
    row->addWidget(m_take);
    connect(m_take, &QPushButton::clicked, this, [this] {
        if (const project::Board* board = m_project.board(m_board))
            change(taking(m_settings, *board));
    });
    return head;
}

QWidget* ScenePane::makeFoot()
{
    m_references->setElide(Qt::ElideRight);
    m_leaveOut->setFocusPolicy(Qt::TabFocus);
    m_shape->setAccessibleName(tr("Shape of the clip"));
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_references, 1);
    row->addWidget(m_leaveOut);
    row->addWidget(m_shape);
    connect(m_leaveOut, &QPushButton::clicked, this, [this] {
        ShotSettings next = m_settings;
        next.references.clear();
        change(next);
    });
    connect(m_shape, &widgets::SegmentedControl::chosen, this, [this](int index) {
        ShotSettings next = m_settings;
        next.shape = shapes.at(std::size_t(index));
        change(next);
    });
    return foot;
}

void ScenePane::setBoard(const project::BoardId& board)
{
    m_board = board;
}

void ScenePane::setSettings(const ShotSettings& settings)
{
    m_settings = settings;
    m_mentions->setNames(project::namesOf(shelf()));
    const QString scene = settings.wording.scene.value_or(QString());
    if (scene != m_words->toPlainText())
        m_words->setPlainText(scene);
    const auto shape = std::find(shapes.begin(), shapes.end(), settings.shape);
    m_shape->setCurrentIndex(shape == shapes.end() ? 0 : int(shape - shapes.begin()));
    showReferences();
    const project::Board* board = m_project.board(m_board);
    m_take->setEnabled(board && taking(settings, *board) != settings);
}

void ScenePane::showReferences()
{
    const QStringList names = project::namesOf(m_settings.references);
    m_references->setText(names.isEmpty()
                              ? tr("No references go along; those of Explore's shelf can.")
                              : tr("Sent along: %1").arg(u'@' + names.join(u", @"_s)));
    m_leaveOut->setVisible(!names.isEmpty());
}

void ScenePane::change(const ShotSettings& settings)
{
    if (settings != m_settings && m_settings.isFromWords())
        emit edited(settings);
}

} // namespace rushes::clip
