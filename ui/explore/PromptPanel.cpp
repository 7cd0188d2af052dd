#include "ui/explore/PromptPanel.h"

#include "core/generation/PromptPattern.h"
#include "ui/explore/Boards.h"
#include "ui/explore/DiffLine.h"
#include "ui/explore/HistoryPanel.h"
#include "ui/explore/LiveRow.h"
#include "ui/explore/PromptEditor.h"
#include "ui/explore/ReferenceShelf.h"
#include "ui/explore/SlotChips.h"
#include "ui/explore/TableFile.h"
#include "ui/explore/TableLine.h"
#include "ui/explore/TemplateButton.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/Surface.h"

#include <QFileDialog>
#include <QSplitter>
#include <QVBoxLayout>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr int promptSide = 16;

} // namespace

PromptPanel::PromptPanel(project::Project& project, const generation::Studio& studio,
                         widgets::ThumbnailCache& thumbnails, QWidget* parent)
    : QWidget(parent),
      m_editor(new PromptEditor),
      m_bar(new RecipeBar(studio)),
      m_message(new widgets::InlineMessage),
      m_diff(new DiffLine),
      m_slots(new SlotChips),
      m_table(new TableFile(this)),
      m_tableLine(new TableLine(*m_table)),
      m_templates(new TemplateButton(project.folder(),
                                     [this] {
                                         QString selected = m_editor->textCursor().selectedText();
                                         selected.replace(QChar::ParagraphSeparator,
                                                          u'\n'); // which a document is made of
                                         return TemplateButton::Texts{m_editor->text(), selected};
                                     })),
      m_shelf(new ReferenceShelf(project, thumbnails)),
      m_history(new HistoryPanel(project, thumbnails))
{
    auto* rest = new QWidget;
    auto* below = new QVBoxLayout(rest);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(controls());
    below->addWidget(new widgets::Rule);
    below->addWidget(m_history, 1);
    m_history->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored); // gives way first
    auto* parts = new QSplitter(Qt::Vertical);
    parts->addWidget(promptArea());
    parts->addWidget(rest);
    parts->setStretchFactor(0, 0);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(parts);
    connect(m_editor, &PromptEditor::generateRequested, this, &PromptPanel::generateRequested);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &PromptPanel::updateFooter);
    connectTable();
    updateFooter();
}

void PromptPanel::connectTable()
{
    connect(m_table, &TableFile::changed, this, [this] {
        m_editor->setColumns(m_table->columns());
        updateFooter();
        emit tableChanged();
    });
    connect(m_tableLine, &TableLine::columnChosen, this, [this](const QString& column) {
        m_editor->insertPlainText(u'{' + column + u'}');
        m_editor->setFocus();
    });
    connect(m_tableLine, &TableLine::otherWanted, this, &PromptPanel::chooseTable);
    connect(m_tableLine, &TableLine::removeWanted, m_table, [this] { m_table->setPath({}); });
    connect(m_tableLine, &TableLine::paceChanged, this, &PromptPanel::tableChanged);
    connect(m_templates, &TemplateButton::tableWanted, this, &PromptPanel::chooseTable);
    connect(m_editor, &PromptEditor::filesDropped, this, [this](const QStringList& paths) {
        if (const QStringList pictures = takeTable(paths); !pictures.isEmpty())
            m_shelf->addFiles(pictures);
    });
}

void PromptPanel::chooseTable()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Fill in from a table"), {},
                                                      tr("Tables (*.csv *.tsv *.jsonl *.ndjson)"));
    if (!path.isEmpty())
        m_table->setPath(path);
}

QStringList PromptPanel::takeTable(const QStringList& paths)
{
    QStringList others;
    for (const QString& path : paths) {
        if (generation::isPromptTable(path))
            m_table->setPath(path);
        else
            others << path;
    }
    return others;
}

QWidget* PromptPanel::promptArea()
{
    constexpr int lowestEditor = 88, headerHeight = 40;
    m_version = new Label({}, TextStyle::Small, ColourRole::Text3);
    m_words = new Label({}, TextStyle::Caption, ColourRole::Text3);
    auto* header = new widgets::SectionHeader(tr("Prompt"));
    auto* undo = new widgets::IconButton(u"undo"_s, tr("Undo in the prompt"), tr("Ctrl+Z"));
    auto* redo = new widgets::IconButton(u"redo"_s, tr("Redo in the prompt"), tr("Ctrl+Shift+Z"));
    header->addControl(m_version);
    header->addControl(m_templates);
    header->addControl(undo);
    header->addControl(redo);
    undo->setEnabled(false);
    redo->setEnabled(false);
    connect(undo, &QToolButton::clicked, m_editor, &PromptEditor::undoEdit);
    connect(redo, &QToolButton::clicked, m_editor, &PromptEditor::redoEdit);
    connect(m_editor, &QPlainTextEdit::undoAvailable, undo, &QWidget::setEnabled);
    connect(m_editor, &QPlainTextEdit::redoAvailable, redo, &QWidget::setEnabled);
    header->setFixedHeight(headerHeight);
    m_editor->setMinimumHeight(lowestEditor);

    connect(m_templates, &TemplateButton::templateChosen, this, [this](const QString& text) {
        m_editor->replaceText(text);
        if (const auto blank = project::firstBlank(text))
            m_editor->selectWords(*blank);
    });
    connect(m_templates, &TemplateButton::snippetChosen, m_editor,
            &QPlainTextEdit::insertPlainText);
    connect(m_templates, &TemplateButton::problem, this, [this](const QString& text) {
        showNotice({.kind = widgets::MessageKind::Amber, .text = text});
    });
    connect(m_slots, &SlotChips::wordsChosen, this, [this](Slot slot, const QString& words) {
        m_editor->replaceText(withSlot(m_editor->text(), slot, words));
    });
    connect(m_slots, &SlotChips::selectWanted, m_editor, &PromptEditor::selectWords);

    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(promptSide, 0, promptSide, 8);
    column->setSpacing(4);
    column->addWidget(header);
    column->addWidget(m_editor, 1);
    column->addWidget(m_words);
    column->addWidget(m_diff);
    column->addWidget(m_slots);
    column->addWidget(m_tableLine);
    return area;
}

QWidget* PromptPanel::controls()
{
    m_message->hide();
    m_generate = new widgets::PrimaryButton({});
    m_generate->setHint(tr("Ctrl ↵"));
    m_live = new LiveRow;

    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(promptSide, 12, promptSide, 12);
    column->setSpacing(12);
    column->addWidget(m_bar);
    column->addWidget(m_shelf);
    column->addWidget(m_message);
    column->addWidget(m_generate);
    column->addWidget(m_live);
    connect(m_bar, &RecipeBar::changed, this, [this] {
        updateFooter();
        emit settingsChanged();
    });
    connect(m_shelf, &ReferenceShelf::changed, this, [this] {
        m_editor->setNames(m_shelf->names());
        emit settingsChanged();
    });
    connect(m_bar, &RecipeBar::keyWanted, this, [this] { emit remedyChosen(Remedy::AddKey); });
    connect(m_message, &widgets::InlineMessage::actionTriggered, this,
            [this](int index) { emit remedyChosen(m_remedies.at(std::size_t(index))); });
    connect(m_history, &HistoryPanel::versionChosen, this, &PromptPanel::versionChosen);
    connect(m_generate, &QPushButton::clicked, this, &PromptPanel::generateRequested);
    return area;
}

void PromptPanel::showBoard(const project::Board& board)
{
    m_editor->setText(board.prompt);
    const project::Recipe next = recipeOf(board);
    m_bar->setRecipe(next);
    m_shelf->setReferences(next.references);
    m_editor->setNames(m_shelf->names());
    m_table->setPath(tableOf(board));
    showHistory(board);
}

void PromptPanel::showHistory(const project::Board& board)
{
    m_history->show(board, m_editor->text().trimmed());
    m_version->setText(m_history->place());
}

void PromptPanel::setShownPrompt(const QString& prompt)
{
    // What stands in its braces is no change of the words.
    const bool isMadeFrom = generation::PromptPattern(m_editor->text()).matches(prompt);
    m_shownPrompt = isMadeFrom ? m_editor->text() : prompt;
    m_editor->markAddedSince(m_shownPrompt);
    m_diff->setTexts(m_shownPrompt, m_editor->text());
}

project::Recipe PromptPanel::recipe() const
{
    project::Recipe recipe = m_bar->recipe();
    recipe.prompt = m_editor->text().trimmed();
    recipe.references = m_shelf->references();
    return recipe;
}

void PromptPanel::setBatches(const Result<void>& canBatch)
{
    m_tableLine->setBatches(canBatch);
}

generation::PictureOrder::Pace PromptPanel::pace() const
{
    return m_tableLine->pace();
}

void PromptPanel::setPrice(int pictures, std::optional<Money> price)
{
    const catalog::Model& model = m_bar->model();
    const bool forTheNight = pace() == generation::PictureOrder::Pace::Overnight;
    m_generate->setText(model.isLocal() ? tr("Draw %n drafts", nullptr, pictures)
                        : forTheNight   ? tr("Order %n overnight", nullptr, pictures)
                                        : tr("Generate %n", nullptr, pictures));
    m_generate->setPrice(!price            ? tr("price unknown")
                         : price->isZero() ? tr("Free")
                                           : moneyText(*price));
}

void PromptPanel::showNotice(const Notice& notice)
{
    QStringList actions;
    for (const Remedy remedy : notice.remedies)
        actions << remedyText(remedy, notice.price);
    m_remedies = notice.remedies;
    m_message->setMessage(notice.kind, notice.text, actions);
    m_message->show();
}

void PromptPanel::clearNotice()
{
    m_message->hide();
}

void PromptPanel::updateFooter()
{
    const QString prompt = m_editor->text();
    const PressCount press = countPress(prompt, {m_table->table(), m_table->name()}, count());
    QStringList parts{tr("%n words", nullptr, m_editor->wordCount())};
    if (press.rows > 0)
        parts << (press.ways > 1 ? tr("%1 ways × %n rows", nullptr, press.rows).arg(press.ways)
                                 : tr("%n rows", nullptr, press.rows));
    else if (press.ways > 1)
        parts << tr("%1 ways × %n pictures", nullptr, press.each).arg(press.ways);
    m_words->setText(parts.join(u" · "_s));
    m_tableLine->setPrompt(prompt);
    m_generate->setEnabled(m_editor->wordCount() > 0);
    m_diff->setTexts(m_shownPrompt, m_editor->text());
    m_slots->setText(m_editor->text());
}

} // namespace rushes::explore
