#include "core/project/WordScores.h"
#include "ui/explore/InspectorPages.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/Meter.h"
#include "ui/widgets/SectionHeader.h"
#include "ui/widgets/Surface.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QVBoxLayout>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;
using project::Variant;
using project::WordScore;
using widgets::ColourRole;
using widgets::Label;
using widgets::TextStyle;

namespace {

struct WordsPageTexts
{
    Q_DECLARE_TR_FUNCTIONS(WordsPage)
};

constexpr double mostStars = 5;

Label* paragraph(const QString& text, ColourRole role)
{
    auto* label = new Label(text, TextStyle::Small, role);
    label->setWordWrap(true);
    return label;
}

ColourRole barRole(double mean)
{
    constexpr double good = 4, poor = 2.5;
    return mean >= good ? ColourRole::Ok : mean < poor ? ColourRole::Red : ColourRole::Text2;
}

/// The best ones, and the worst below them.
std::vector<WordScore> telling(std::vector<WordScore> scores)
{
    constexpr std::size_t best = 6, worst = 3;
    if (scores.size() > best + worst)
        scores.erase(scores.begin() + best, scores.end() - worst);
    return scores;
}

QWidget* scoreRows(const std::vector<WordScore>& scores)
{
    constexpr int meterWidth = 96;
    auto* area = new QWidget;
    auto* grid = new QGridLayout(area);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(0, 1);
    for (int row = 0; row < int(scores.size()); ++row) {
        const WordScore& score = scores[std::size_t(row)];
        auto* words = new Label(score.words, TextStyle::Small);
        words->setElide(Qt::ElideRight);
        words->setToolTip(WordsPageTexts::tr("%n rated pictures have it", nullptr, score.count));
        auto* bar = new widgets::Meter(barRole(score.mean));
        bar->setFixedWidth(meterWidth);
        bar->setFraction(score.mean / mostStars);
        const QString value = QString::number(score.mean, 'f', 1);
        bar->setAccessibleName(WordsPageTexts::tr("%1, mean %2 stars").arg(score.words, value));
        grid->addWidget(words, row, 0);
        grid->addWidget(bar, row, 1);
        grid->addWidget(new Label(value, TextStyle::SmallStrong), row, 2, Qt::AlignRight);
    }
    return area;
}

void addReport(QVBoxLayout* column, const QString& title, const Json& words, ColourRole role)
{
    if (!words.is_array() || words.empty())
        return;
    QStringList texts;
    for (const Json& word : words)
        texts << word.get<QString>();
    column->addWidget(new Label(title, TextStyle::Caption, ColourRole::Text3));
    column->addWidget(paragraph(texts.join(u", "_s), role));
}

} // namespace

QWidget* wordsPage(const project::Project& project, const Variant& variant)
{
    std::vector<const Variant*> pictures;
    int rated = 0;
    for (const Variant& one : project.document().variants) {
        if (one.board != variant.board || one.deleted)
            continue;
        pictures.push_back(&one);
        rated += one.rating > 0 ? 1 : 0;
    }
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new widgets::SectionHeader(WordsPageTexts::tr("Words you rate higher"),
                                                 WordsPageTexts::tr("mean of %1").arg(rated)));
    const auto scores = telling(project::wordScores(pictures));
    if (rated < project::fewestRated)
        column->addWidget(
            paragraph(WordsPageTexts::tr("Rate %n more pictures to see which words work.", nullptr,
                                         project::fewestRated - rated),
                      ColourRole::Text2));
    else if (scores.empty())
        column->addWidget(
            paragraph(WordsPageTexts::tr("All rated pictures have the same words. Change one."),
                      ColourRole::Text2));
    else
        column->addWidget(scoreRows(scores));
    if (!variant.report.is_object())
        return page;
    column->addWidget(new widgets::Rule);
    addReport(column, WordsPageTexts::tr("Drawn"), memberAt(variant.report, "drawn"),
              ColourRole::Ok);
    addReport(column, WordsPageTexts::tr("Drawn as something near"),
              memberAt(variant.report, "approximated"), ColourRole::Amber);
    addReport(column, WordsPageTexts::tr("Not drawn"), memberAt(variant.report, "ignored"),
              ColourRole::Text3);
    return page;
}

} // namespace rushes::explore
