#include "core/base/Async.h"
#include "core/media/Provenance.h"
#include "core/project/RecipeChange.h"
#include "ui/explore/EditReadout.h"
#include "ui/explore/InspectorPages.h"
#include "ui/widgets/HintButton.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Surface.h"

#include <QCoreApplication>
#include <QFile>
#include <QFormLayout>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QPointer>
#include <QVBoxLayout>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::RecipeChange;
using project::Variant;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

struct RecipePageWords
{
    Q_DECLARE_TR_FUNCTIONS(RecipePage)
};

Label* paragraph(const QString& text, ColourRole role = ColourRole::Text1,
                 TextStyle style = TextStyle::Small)
{
    auto* label = new Label(text, style, role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

Label* addRow(QFormLayout* rows, const QString& name, const QString& value)
{
    constexpr int labelColumn = 88;
    auto* title = new Label(name, TextStyle::Small, ColourRole::Text3);
    title->setMinimumWidth(labelColumn);
    Label* text = paragraph(value);
    rows->addRow(title, text);
    return text;
}

QString modelName(const catalog::ModelTable& models, const Variant& variant)
{
    if (variant.provider == "import"_L1)
        return RecipePageWords::tr("Your own picture");
    if (variant.provider == "local"_L1)
        return RecipePageWords::tr("Draft board, on this computer");
    const auto model = models.find(variant.recipe.model);
    return model ? model->name : variant.recipe.model;
}

QString madeText(const QDateTime& made)
{
    const QDateTime local = made.toLocalTime();
    const QString time = QLocale().toString(local.time(), QLocale::ShortFormat);
    if (local.date() == QDate::currentDate())
        return RecipePageWords::tr("Today %1").arg(time);
    return QLocale().toString(local.date(), QLocale::ShortFormat) + u' ' + time;
}

QString referencesText(const project::Recipe& recipe)
{
    QStringList names;
    for (const project::Reference& reference : recipe.references)
        names << (reference.name.isEmpty() ? project::roleName(reference.role)
                                           : u'@' + reference.name);
    return names.join(u", "_s);
}

/// Whether the file carries content credentials is read from it on the pool.
void fillMarks(Label* label, const project::Project& project, const Variant& variant)
{
    const bool isGoogles = variant.provider == "gemini"_L1 || variant.provider == "enterprise"_L1;
    const QString water = isGoogles ? RecipePageWords::tr("SynthID, says its maker; ") : QString();
    const auto path = project.media().path(variant.media);
    if (!path)
        return label->setText(RecipePageWords::tr("The file is missing"));
    const auto look = [path = *path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) && media::hasContentCredentials(file.readAll());
    };
    whenDone(runAsync(look), label, [label, water](bool isSigned) {
        label->setText(water + (isSigned ? RecipePageWords::tr("C2PA signed, kept as it came")
                                         : RecipePageWords::tr("no C2PA in the file")));
    });
}

QWidget* takeButtons(const InspectorTargets& targets, const Variant& variant)
{
    auto* area = new QWidget;
    auto* row = new QHBoxLayout(area);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    const auto add = [&](const QString& text, Take what) {
        auto* button = new widgets::HintButton(text);
        button->setControlHeight(24);
        QObject::connect(button, &QPushButton::clicked, area,
                         [take = targets.take, what] { take(what); });
        row->addWidget(button);
        return button;
    };
    add(RecipePageWords::tr("Use prompt"), Take::Prompt);
    auto* references = add(RecipePageWords::tr("References"), Take::References);
    references->setEnabled(!variant.recipe.references.empty());
    references->setAccessibleName(RecipePageWords::tr("Use references"));
    add(RecipePageWords::tr("Use all"), Take::All);
    row->addStretch();
    return area;
}

QWidget* settingsRows(const project::Project& project, const catalog::ModelTable& models,
                      const Variant& variant)
{
    auto* area = new QWidget;
    auto* rows = new QFormLayout(area);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(12);
    rows->setVerticalSpacing(6);
    addRow(rows, RecipePageWords::tr("Model"), modelName(models, variant));
    addRow(rows, RecipePageWords::tr("Ratio, size"),
           u"%1, %2 × %3"_s.arg(project::aspectText(variant.recipe.aspect))
               .arg(variant.size.width())
               .arg(variant.size.height()));
    if (!variant.recipe.references.empty())
        addRow(rows, RecipePageWords::tr("References"), referencesText(variant.recipe));
    if (variant.recipe.seed)
        addRow(rows, RecipePageWords::tr("Seed"), QString::number(*variant.recipe.seed));
    if (const QString thinking = stringAt(variant.recipe.parameters, "thinking");
        !thinking.isEmpty())
        addRow(rows, RecipePageWords::tr("Thinking"), thinking);
    constexpr double msInSecond = 1000;
    addRow(rows, RecipePageWords::tr("Time, cost"),
           variant.cached ? RecipePageWords::tr("from the cache, $0")
                          : RecipePageWords::tr("%1 s, %2")
                                .arg(double(variant.latencyMs) / msInSecond, 0, 'f', 1)
                                .arg(moneyText(variant.cost)));
    addRow(rows, RecipePageWords::tr("Made"), madeText(variant.created));
    if (variant.provider != "local"_L1)
        fillMarks(addRow(rows, RecipePageWords::tr("Marks"), RecipePageWords::tr("looking…")),
                  project, variant);
    return area;
}

QString changeName(const RecipeChange& change)
{
    switch (change.kind) {
    case RecipeChange::Kind::Words:
        return RecipePageWords::tr("Words");
    case RecipeChange::Kind::Model:
        return RecipePageWords::tr("Model");
    case RecipeChange::Kind::Aspect:
        return RecipePageWords::tr("Ratio");
    case RecipeChange::Kind::Seed:
        return RecipePageWords::tr("Seed");
    case RecipeChange::Kind::Reference:
        return u'@' + change.name;
    case RecipeChange::Kind::Parameter:
        break;
    }
    return change.name;
}

QWidget* changeRows(const std::vector<RecipeChange>& changes)
{
    constexpr std::size_t mostShown = 8;
    auto* area = new QWidget;
    auto* grid = new QGridLayout(area);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    for (std::size_t i = 0; i < std::min(mostShown, changes.size()); ++i) {
        const RecipeChange& change = changes[i];
        const int row = int(i);
        Label* before =
            paragraph(change.before.isEmpty() ? RecipePageWords::tr("not set") : change.before,
                      ColourRole::Text3);
        if (!change.before.isEmpty()) {
            QFont struck = before->font();
            struck.setStrikeOut(true);
            before->setFont(struck);
        }
        grid->addWidget(new Label(changeName(change), TextStyle::Small, ColourRole::Text3), row, 0,
                        Qt::AlignTop);
        grid->addWidget(before, row, 1, Qt::AlignTop);
        grid->addWidget(new Label(u"›"_s, TextStyle::Small, ColourRole::Text3), row, 2,
                        Qt::AlignTop);
        grid->addWidget(
            paragraph(change.after.isEmpty() ? RecipePageWords::tr("none") : change.after), row, 3,
            Qt::AlignTop);
    }
    return area;
}

} // namespace

QWidget* recipePage(const project::Project& project, const catalog::ModelTable& models,
                    const Variant& variant, const InspectorTargets& targets)
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(paragraph(variant.recipe.prompt, ColourRole::Text2));
    if (variant.provider != "import"_L1)
        column->addWidget(takeButtons(targets, variant));
    if (project::editOutcomeOf(variant)) {
        column->addWidget(new widgets::Rule);
        column->addWidget(new EditReadout(project, variant.id, targets.showEdit));
    }
    column->addWidget(new widgets::Rule);
    column->addWidget(settingsRows(project, models, variant));
    if (const Variant* before = project::pictureBefore(project.document(), variant)) {
        const auto changes = project::changesBetween(before->recipe, variant.recipe);
        column->addWidget(new widgets::Rule);
        column->addWidget(
            new Label(RecipePageWords::tr("Changed since picture %1").arg(before->number),
                      TextStyle::Caption, ColourRole::Text3));
        column->addWidget(changes.empty()
                              ? paragraph(RecipePageWords::tr("Nothing"), ColourRole::Text2)
                              : changeRows(changes));
    }
    if (variant.provider == "local"_L1)
        column->addWidget(paragraph(
            RecipePageWords::tr(
                "A draft shows framing, palette and order. No AI made it; a model will draw "
                "the same words differently."),
            ColourRole::Text3, TextStyle::Caption));
    return page;
}

} // namespace rushes::explore
