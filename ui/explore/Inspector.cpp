#include "ui/explore/Inspector.h"

#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/StarRating.h"
#include "ui/widgets/Surface.h"
#include "ui/widgets/TabStrip.h"

#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::Flag;
using project::Variant;
using widgets::ColourRole;
using widgets::HintButton;
using widgets::Label;
using widgets::TextStyle;

namespace {

constexpr int side = 16;

} // namespace

Inspector::Inspector(project::Project& project, QWidget* parent)
    : QWidget(parent),
      m_project(project),
      m_tabs(new widgets::TabStrip({tr("Recipe"), tr("Words")})),
      m_name(new Label({}, TextStyle::BodyStrong)),
      m_stars(new widgets::StarRating),
      m_pick(new HintButton(u"pick"_s, tr("Pick"), u"P"_s)),
      m_reject(new HintButton(u"reject"_s, tr("Reject"), u"X"_s))
{
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* holder = new widgets::Surface;
    m_body = new QVBoxLayout(holder);
    m_body->setContentsMargins(side, 12, side, 12);
    m_body->addStretch();
    scroll->setWidget(holder);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header());
    column->addWidget(new widgets::Rule);
    column->addWidget(scroll, 1);
    column->addWidget(actions());
    connect(m_tabs, &QTabBar::currentChanged, this, &Inspector::rebuild);
    connect(&project, &project::Project::variantChanged, this,
            [this](const project::VariantId& id) {
                if (id == m_picture)
                    rebuild();
            });
    rebuild();
}

QWidget* Inspector::header()
{
    auto* title = new QHBoxLayout;
    title->addWidget(m_name, 1);
    title->addWidget(m_stars);
    auto* flags = new QHBoxLayout;
    flags->setSpacing(8);
    flags->addWidget(m_pick);
    flags->addWidget(m_reject);
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(side, 4, side, 12);
    column->setSpacing(8);
    column->addWidget(m_tabs);
    column->addLayout(title);
    column->addLayout(flags);
    connect(m_stars, &widgets::StarRating::rated, this, &Inspector::rated);
    connect(m_pick, &QPushButton::clicked, this, [this] { emit flagged(Flag::Picked); });
    connect(m_reject, &QPushButton::clicked, this, [this] { emit flagged(Flag::Rejected); });
    return area;
}

QWidget* Inspector::actions()
{
    auto* vary = new HintButton(u"vary"_s, tr("Vary"), u"V"_s);
    auto* compare = new HintButton(u"compare"_s, tr("Compare"), u"C"_s);
    auto* cut = new HintButton(u"film"_s, tr("To the cut"), u"T"_s);
    auto* clip = new HintButton(u"camera"_s, tr("Make a clip"), u"K"_s);
    auto* area = new QWidget;
    auto* grid = new QGridLayout(area);
    grid->setContentsMargins(side, 8, side, 12);
    grid->setSpacing(8);
    grid->addWidget(vary, 0, 0);
    grid->addWidget(compare, 0, 1);
    grid->addWidget(cut, 1, 0);
    grid->addWidget(clip, 1, 1);
    connect(vary, &QPushButton::clicked, this, &Inspector::varyWanted);
    connect(compare, &QPushButton::clicked, this, &Inspector::compareWanted);
    connect(cut, &QPushButton::clicked, this, &Inspector::cutWanted);
    connect(clip, &QPushButton::clicked, this, &Inspector::clipWanted);
    return area;
}

void Inspector::show(const project::VariantId& picture)
{
    m_picture = picture;
    rebuild();
}

void Inspector::rebuild()
{
    delete m_content;
    m_content = nullptr;
    const Variant* variant = m_project.variant(m_picture);
    setEnabled(variant != nullptr);
    m_name->setText(variant ? tr("Picture %1").arg(variant->number) : tr("No picture yet"));
    m_stars->setRating(variant ? variant->rating : 0);
    const Flag flag = variant ? variant->flag : Flag::None;
    m_pick->setText(flag == Flag::Picked ? tr("Picked") : tr("Pick"));
    m_pick->setTone(flag == Flag::Picked ? widgets::ButtonTone::Ok : widgets::ButtonTone::Plain);
    m_reject->setText(flag == Flag::Rejected ? tr("Rejected") : tr("Reject"));
    m_reject->setTone(flag == Flag::Rejected ? widgets::ButtonTone::Red
                                             : widgets::ButtonTone::Plain);
    if (!variant)
        return;
    m_content = new QWidget;
    if (m_tabs->currentIndex() == 0)
        showRecipe(*variant);
    else
        showWords(*variant);
    m_body->insertWidget(0, m_content);
}

void Inspector::addRow(const QString& name, const QString& value)
{
    auto* text = new Label(value, TextStyle::Small);
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_rows->addRow(new Label(name, TextStyle::Small, ColourRole::Text3), text);
}

void Inspector::showRecipe(const Variant& variant)
{
    constexpr int labelColumn = 92;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* prompt = new Label(variant.recipe.prompt, TextStyle::Small, ColourRole::Text2);
    prompt->setWordWrap(true);
    prompt->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(prompt);
    if (!variant.recipe.prompt.isEmpty()) {
        auto* use = new HintButton(tr("Use this prompt"));
        use->setControlHeight(24);
        connect(use, &QPushButton::clicked, this,
                [this, text = variant.recipe.prompt] { emit usePromptWanted(text); });
        column->addWidget(use, 0, Qt::AlignLeft);
    }
    column->addWidget(new widgets::Rule);
    m_rows = new QFormLayout;
    m_rows->setHorizontalSpacing(12);
    m_rows->setVerticalSpacing(8);
    column->addLayout(m_rows);
    const bool local = variant.provider == "local"_L1;
    addRow(tr("Made by"), variant.provider == "import"_L1 ? tr("Your own picture")
                          : local                         ? tr("Draft board, on this computer")
                                                          : variant.recipe.model);
    addRow(tr("Ratio, size"), u"%1, %2 × %3"_s.arg(project::aspectText(variant.recipe.aspect))
                                  .arg(variant.size.width())
                                  .arg(variant.size.height()));
    if (variant.recipe.seed)
        addRow(tr("Seed"), QString::number(*variant.recipe.seed));
    addRow(tr("Time, cost"), tr("%1 s, %2")
                                 .arg(double(variant.latencyMs) / 1000, 0, 'f', 1)
                                 .arg(moneyText(variant.cost)));
    addRow(tr("Made"), QLocale().toString(variant.created.toLocalTime(), QLocale::ShortFormat));
    m_rows->itemAt(0, QFormLayout::LabelRole)->widget()->setMinimumWidth(labelColumn);
    if (local) {
        auto* note = new Label(
            tr("A draft shows framing, palette and order. No AI made it; a model will draw the "
               "same words differently."),
            TextStyle::Caption, ColourRole::Text3);
        note->setWordWrap(true);
        column->addWidget(note);
    }
}

void Inspector::addWords(QVBoxLayout* column, const QString& title, const Json& words,
                         ColourRole role)
{
    if (!words.is_array() || words.empty())
        return;
    QStringList texts;
    for (const Json& word : words)
        texts << word.get<QString>();
    column->addWidget(new Label(title, TextStyle::Caption, ColourRole::Text3));
    auto* text = new Label(texts.join(u", "_s), TextStyle::Small, role);
    text->setWordWrap(true);
    column->addWidget(text);
}

void Inspector::showWords(const Variant& variant)
{
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    if (!variant.report.is_object()) {
        auto* none = new Label(tr("Only drafts tell which words they drew."), TextStyle::Small,
                               ColourRole::Text2);
        none->setWordWrap(true);
        column->addWidget(none);
        return;
    }
    addWords(column, tr("Drawn"), memberAt(variant.report, "drawn"), ColourRole::Ok);
    addWords(column, tr("Drawn as something near"), memberAt(variant.report, "approximated"),
             ColourRole::Amber);
    addWords(column, tr("Not drawn"), memberAt(variant.report, "ignored"), ColourRole::Text3);
}

} // namespace rushes::explore
