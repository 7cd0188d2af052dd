#include "ui/clip/ModelMenu.h"

#include "core/catalog/Price.h"
#include "ui/clip/ClipModels.h"

namespace rushes::clip {

using namespace Qt::Literals::StringLiterals;

ModelMenu::ModelMenu(generation::Studio& studio, QWidget* parent) : QMenu(parent), m_studio(studio)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &ModelMenu::fill);
}

void ModelMenu::setChosen(const QString& model, const QString& finalResolution)
{
    m_model = model;
    m_final = finalResolution;
}

void ModelMenu::fill()
{
    clear();
    QString without;
    for (const catalog::Model& model : clipModels(m_studio.models())) {
        addModel(model);
        if (without.isEmpty() && !m_studio.usable(model))
            without = model.provider;
    }
    addFinals();
    addSeparator();
    // A key that is there already can be changed in the same place.
    addAction(tr("Add a key…"), this, [this, without] { emit keyWanted(without); });
}

void ModelMenu::addModel(const catalog::Model& model)
{
    const Result<void> usable = m_studio.usable(model);
    const QString price = catalog::hasPrice(model)
                              ? tr("%1 a second as a draft")
                                    .arg(moneyText(catalog::clipPrice(model, draftResolution(model),
                                                                      Time::ofSeconds(1))))
                              : tr("price not known");
    const QString state = usable                                   ? price
                          : usable.error().code == ErrorCode::Auth ? tr("needs a key")
                                                                   : tr("cannot be used yet");
    const QString text = tr("%1, %2").arg(model.name, state);
    QAction* action = addAction(text, this, [this, id = model.id] { emit modelChosen(id); });
    action->setCheckable(true);
    action->setChecked(model.id == m_model);
    action->setEnabled(usable.has_value());
    action->setToolTip(usable ? QString() : usable.error().detail);
}

void ModelMenu::addFinals()
{
    const Result<catalog::Model> model = m_studio.models().find(m_model);
    const QStringList all = model ? resolutionsOf(*model) : QStringList();
    if (all.size() < 3)
        return; // the draft's and one more: nothing to choose
    addSeparator();
    for (const QString& resolution : all.mid(1)) {
        QAction* action = addAction(tr("Finals at %1").arg(resolution), this,
                                    [this, resolution] { emit finalChosen(resolution); });
        action->setCheckable(true);
        action->setChecked(resolution == m_final);
    }
}

} // namespace rushes::clip
