/// The chips under the prompt: ratio, model, how many, and the model's own options. Ratios that the
/// model cannot make are greyed and say why. Owned by the prompt panel; main thread; it shows and
/// emits.
#pragma once

#include "ui/explore/ModelChoices.h"

#include <QWidget>

namespace rushes::widgets {
class Chip;
}

namespace rushes::explore {

class ModelChip;
class OptionsButton;

class RecipeBar final : public QWidget
{
    Q_OBJECT

public:
    explicit RecipeBar(const generation::Studio& studio, QWidget* parent = nullptr);

    void setChoices(std::vector<ModelChoice> choices);
    /// Ratio, model and parameters; a model that cannot be used now leaves the chosen one.
    void setRecipe(const project::Recipe& recipe);
    /// The same without words and references.
    project::Recipe recipe() const;
    const catalog::Model& model() const;
    const ModelChoice* choice() const;
    project::AspectRatio aspect() const;
    int count() const;

signals:
    void changed();
    void keyWanted();

private:
    void followModel();
    void offerRatios();

    const generation::Studio& m_studio;
    widgets::Chip* m_aspect;
    ModelChip* m_model;
    widgets::Chip* m_count;
    OptionsButton* m_options;
};

} // namespace rushes::explore
