/// The menu of models that make clips for money: each with its price a second, those that cannot be
/// used disabled with why, and what a final is made at. Filled anew whenever it opens. Main thread.
#pragma once

#include "core/generation/Studio.h"

#include <QMenu>

namespace rushes::clip {

class ModelMenu : public QMenu
{
    Q_OBJECT

public:
    explicit ModelMenu(generation::Studio& studio, QWidget* parent = nullptr);

    /// What is chosen now.
    void setChosen(const QString& model, const QString& finalResolution);

signals:
    void modelChosen(const QString& id);
    void finalChosen(const QString& resolution);
    /// "Add a key…" for the service of this id.
    void keyWanted(const QString& provider);

private:
    void fill();
    void addModel(const catalog::Model& model);
    void addFinals();

    generation::Studio& m_studio;
    QString m_model;
    QString m_final;
};

} // namespace rushes::clip
