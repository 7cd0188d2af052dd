/// The slider button of the prompt panel: what else the chosen model lets one set for a picture
/// (thinking, size, quality), read from the catalog's limits. What is set goes into the recipe's
/// parameters. Owned by the recipe bar; main thread.
#pragma once

#include "core/catalog/Model.h"
#include "ui/widgets/IconButton.h"

namespace rushes::explore {

class OptionsButton final : public widgets::IconButton
{
    Q_OBJECT

public:
    explicit OptionsButton(QWidget* parent = nullptr);

    /// What was set stays where the new model has it too.
    void setModel(const catalog::Model& model);
    /// Only what the model has is taken.
    void setParameters(const Json& parameters);
    const Json& parameters() const { return m_parameters; }
    /// "2K", "2K, high"; empty when nothing is set.
    QString summary() const;

signals:
    void changed();

private:
    void rebuild();

    catalog::Model m_model;
    Json m_parameters = Json::object();
};

} // namespace rushes::explore
