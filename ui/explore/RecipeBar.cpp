#include "ui/explore/RecipeBar.h"

#include "ui/explore/ModelChip.h"
#include "ui/explore/OptionsButton.h"
#include "ui/widgets/ErrorText.h"

#include <QHBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>

namespace rushes::explore {

namespace {

constexpr std::array<project::AspectRatio, 10> ratios{
    {{16, 9}, {9, 16}, {1, 1}, {4, 5}, {5, 4}, {3, 4}, {4, 3}, {3, 2}, {2, 3}, {21, 9}}};
constexpr std::array counts{1, 2, 4, 9, 16};
constexpr int usualCount = 2; // index of 4

int indexOf(project::AspectRatio ratio)
{
    const auto found = std::find(ratios.begin(), ratios.end(), ratio);
    return found == ratios.end() ? -1 : int(found - ratios.begin());
}

} // namespace

RecipeBar::RecipeBar(const generation::Studio& studio, QWidget* parent)
    : QWidget(parent),
      m_studio(studio),
      m_aspect(new widgets::Chip({})),
      m_model(new ModelChip),
      m_count(new widgets::Chip({})),
      m_options(new OptionsButton)
{
    QStringList ratioNames, countNames;
    for (const project::AspectRatio ratio : ratios)
        ratioNames << project::aspectText(ratio);
    for (const int count : counts)
        countNames << tr("%n pictures", nullptr, count);
    m_aspect->setOptions(ratioNames);
    m_aspect->setToolTip(tr("Ratio of the next pictures"));
    m_count->setOptions(countNames, usualCount);
    m_count->setToolTip(tr("How many pictures one press makes"));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_aspect);
    row->addWidget(m_model, 1);
    row->addWidget(m_count);
    row->addWidget(m_options);
    connect(m_aspect, &widgets::Chip::chosen, this, &RecipeBar::changed);
    connect(m_count, &widgets::Chip::chosen, this, &RecipeBar::changed);
    connect(m_options, &OptionsButton::changed, this, &RecipeBar::changed);
    connect(m_model, &ModelChip::keyWanted, this, &RecipeBar::keyWanted);
    connect(m_model, &ModelChip::modelChosen, this, [this] {
        followModel();
        emit changed();
    });
}

void RecipeBar::setChoices(std::vector<ModelChoice> choices)
{
    m_model->setChoices(std::move(choices));
    followModel();
}

void RecipeBar::setRecipe(const project::Recipe& recipe)
{
    m_model->choose(recipe.model);
    m_options->setModel(m_model->model());
    m_options->setParameters(recipe.parameters);
    m_aspect->setCurrentIndex(indexOf(recipe.aspect));
    offerRatios();
}

void RecipeBar::followModel()
{
    m_options->setModel(m_model->model());
    offerRatios();
}

/// A chosen ratio that the model cannot make gives way to the nearest one that it can.
void RecipeBar::offerRatios()
{
    for (int i = 0; i < int(ratios.size()); ++i) {
        const Result<void> can =
            canMake(m_studio, m_model->model(), {.aspect = ratios[std::size_t(i)]});
        m_aspect->setOptionReason(i, can ? QString() : widgets::errorText(can.error()));
    }
    const int chosen = std::max(0, m_aspect->currentIndex());
    if (m_aspect->isOffered(chosen))
        return;
    const auto distance = [&](int i) {
        return std::abs(
            std::log(ratios[std::size_t(i)].value() / ratios[std::size_t(chosen)].value()));
    };
    int nearest = -1;
    for (int i = 0; i < int(ratios.size()); ++i) {
        if (m_aspect->isOffered(i) && (nearest < 0 || distance(i) < distance(nearest)))
            nearest = i;
    }
    m_aspect->setCurrentIndex(nearest);
}

project::Recipe RecipeBar::recipe() const
{
    return {.model = model().id, .aspect = aspect(), .parameters = m_options->parameters()};
}

const catalog::Model& RecipeBar::model() const
{
    return m_model->model();
}

const ModelChoice* RecipeBar::choice() const
{
    return m_model->choice();
}

project::AspectRatio RecipeBar::aspect() const
{
    return ratios[std::size_t(std::max(0, m_aspect->currentIndex()))];
}

int RecipeBar::count() const
{
    return counts[std::size_t(std::max(0, m_count->currentIndex()))];
}

} // namespace rushes::explore
