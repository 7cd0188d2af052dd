/// The chip that chooses the picture model: a list in two groups, each with price and time; what
/// cannot be used now is greyed and says why. Owned by the prompt panel; main thread.
#pragma once

#include "ui/explore/ModelChoices.h"
#include "ui/widgets/Chip.h"

namespace rushes::explore {

class ModelChip final : public widgets::Chip
{
    Q_OBJECT

public:
    explicit ModelChip(QWidget* parent = nullptr);

    /// Keeps the chosen model while it is still usable, else takes the usual one.
    void setChoices(std::vector<ModelChoice> choices);
    /// Empty without any usable model.
    const catalog::Model& model() const { return m_model; }
    /// nullptr for the empty model.
    const ModelChoice* choice() const;
    /// Whether it could be chosen.
    bool choose(const QString& id);

    /// Of the whole name, whatever part of it is shown.
    QSize sizeHint() const override { return m_wanted; }

signals:
    void modelChosen();
    /// "Add a key…"
    void keyWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void addGroup(QMenu* list, const QString& title, bool local);
    void take(const ModelChoice& choice);

    std::vector<ModelChoice> m_choices;
    catalog::Model m_model;
    QSize m_wanted;
};

} // namespace rushes::explore
