#include "ui/explore/PromptPanel.h"

#include "ui/explore/HistoryList.h"
#include "ui/explore/PromptEditor.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/PrimaryButton.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/Switch.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr std::array<project::AspectRatio, 8> ratios{
    {{16, 9}, {9, 16}, {1, 1}, {4, 5}, {5, 4}, {3, 2}, {2, 3}, {21, 9}}};
constexpr std::array counts{1, 2, 4, 9, 16};
constexpr int defaultCount = 2; // index of 4
constexpr int side = 16;

} // namespace

PromptPanel::PromptPanel(const project::Project& project, widgets::ThumbnailCache& thumbnails,
                         QWidget* parent)
    : QWidget(parent),
      m_editor(new PromptEditor),
      m_history(new HistoryList(project, thumbnails))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(promptArea());
    column->addWidget(controls());
    column->addWidget(new widgets::Rule);
    column->addWidget(historyArea(), 1);
    connect(m_editor, &PromptEditor::generateRequested, this, &PromptPanel::generateRequested);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &PromptPanel::updateFooter);
    updateFooter();
}

QWidget* PromptPanel::promptArea()
{
    constexpr int editorHeight = 176, headerHeight = 40;
    m_version = new Label({}, TextStyle::Small, ColourRole::Text3);
    m_words = new Label({}, TextStyle::Caption, ColourRole::Text3);
    auto* header = new widgets::SectionHeader(tr("Prompt"));
    header->addControl(m_version);
    header->setFixedHeight(headerHeight);
    m_editor->setFixedHeight(editorHeight);

    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(side, 0, side, 8);
    column->setSpacing(4);
    column->addWidget(header);
    column->addWidget(m_editor);
    column->addWidget(m_words);
    return area;
}

QWidget* PromptPanel::controls()
{
    QStringList ratioNames, countNames;
    for (const project::AspectRatio ratio : ratios)
        ratioNames << project::aspectText(ratio);
    for (const int count : counts)
        countNames << tr("%n pictures", nullptr, count);
    m_aspect = new widgets::Chip(ratioNames.front());
    m_aspect->setOptions(ratioNames);
    m_aspect->setToolTip(tr("Ratio of the next pictures"));
    m_model = new widgets::Chip({});
    m_model->setToolTip(tr("What draws the pictures"));
    m_count = new widgets::Chip(countNames[defaultCount]);
    m_count->setOptions(countNames, defaultCount);
    m_generate = new widgets::PrimaryButton({});
    m_generate->setHint(tr("Ctrl ↵"));
    m_live = new widgets::Switch(tr("Live"));
    m_live->setChecked(true);
    m_liveText = new Label({}, TextStyle::Small, ColourRole::Text3);
    m_liveText->setElide(Qt::ElideRight);

    auto* chips = new QHBoxLayout;
    chips->setSpacing(8);
    for (widgets::Chip* chip : {m_aspect, m_model, m_count}) {
        chips->addWidget(chip);
        connect(chip, &widgets::Chip::chosen, this, &PromptPanel::settingsChanged);
    }
    chips->addStretch();
    auto* live = new QHBoxLayout;
    live->setSpacing(8);
    live->addWidget(m_live);
    live->addWidget(new Label(tr("Live"), TextStyle::BodyStrong));
    live->addWidget(m_liveText, 1);

    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(side, 0, side, 12);
    column->setSpacing(12);
    column->addLayout(chips);
    column->addWidget(m_generate);
    column->addLayout(live);
    connect(m_generate, &QPushButton::clicked, this, &PromptPanel::generateRequested);
    connect(m_live, &QAbstractButton::toggled, this, &PromptPanel::liveSwitched);
    return area;
}

QWidget* PromptPanel::historyArea()
{
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 8, 0, 0);
    auto* header = new widgets::SectionHeader(tr("History"), tr("Alt ↑ ↓"));
    header->setContentsMargins(side, 0, side, 0);
    column->addWidget(header);
    column->addWidget(m_history, 1);
    connect(m_history, &HistoryList::versionChosen, this, &PromptPanel::versionChosen);
    return area;
}

void PromptPanel::showBoard(const project::Board& board)
{
    m_editor->setText(board.prompt);
    const auto found = std::find(ratios.begin(), ratios.end(), board.aspect);
    if (found != ratios.end())
        m_aspect->setCurrentIndex(int(found - ratios.begin()));
    showHistory(board);
}

void PromptPanel::showHistory(const project::Board& board)
{
    m_history->show(board);
    m_version->setText(board.history.empty()
                           ? tr("No versions yet")
                           : tr("%n versions", nullptr, int(board.history.size())));
}

void PromptPanel::setModels(std::vector<catalog::Model> models)
{
    m_models = std::move(models);
    QStringList names;
    for (const catalog::Model& model : m_models)
        names << model.name;
    m_model->setOptions(names);
    m_model->setVisible(!names.isEmpty());
}

catalog::Model PromptPanel::model() const
{
    const auto index = std::size_t(std::max(0, m_model->currentIndex()));
    return index < m_models.size() ? m_models[index] : catalog::Model();
}

project::AspectRatio PromptPanel::aspect() const
{
    return ratios[std::size_t(std::max(0, m_aspect->currentIndex()))];
}

int PromptPanel::count() const
{
    return counts[std::size_t(std::max(0, m_count->currentIndex()))];
}

void PromptPanel::setPrice(Money price)
{
    m_generate->setText(model().isLocal() ? tr("Draw %n drafts", nullptr, count())
                                          : tr("Generate %n", nullptr, count()));
    m_generate->setPrice(price.isZero() ? tr("Free") : moneyText(price));
}

void PromptPanel::setLiveText(const QString& text)
{
    m_liveText->setText(text);
}

bool PromptPanel::isLive() const
{
    return m_live->isChecked();
}

void PromptPanel::updateFooter()
{
    m_words->setText(tr("%n words", nullptr, m_editor->wordCount()));
    m_generate->setEnabled(m_editor->wordCount() > 0);
}

} // namespace rushes::explore
