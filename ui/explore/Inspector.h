/// The right panel of Explore: what the picture on stage was made from, which words are rated
/// higher, and where it comes from. It shows and emits; main thread.
#pragma once

#include "ui/explore/GridView.h"
#include "ui/explore/InspectorPages.h"

#include <QTimer>

class QVBoxLayout;

namespace rushes::widgets {
class HintButton;
class Label;
class StarRating;
class TabStrip;
} // namespace rushes::widgets

namespace rushes::explore {

class Inspector final : public QWidget
{
    Q_OBJECT

public:
    Inspector(project::Project& project, const catalog::ModelTable& models,
              QWidget* parent = nullptr);

    void show(const project::VariantId& picture);
    /// What varying the picture makes and costs; over the buttons that do it.
    void setVaryOffer(const QString& offer);

signals:
    void rated(int rating);
    void flagged(rushes::project::Flag flag);
    /// Of the picture that is shown.
    void takeWanted(rushes::explore::Take what);
    void verbWanted(rushes::explore::GridVerb verb);
    void pictureChosen(const rushes::project::VariantId& picture);
    void openCutWanted();
    void editShownWanted(const rushes::project::VariantId& picture,
                         rushes::project::EditShown shown);

private:
    QWidget* header();
    QWidget* actions();
    widgets::HintButton* verbButton(const QString& icon, const QString& text, const QString& key,
                                    GridVerb verb);
    void rebuild();
    void updateHead(const project::Variant* variant);
    QWidget* page(const project::Variant& variant);

    project::Project& m_project;
    const catalog::ModelTable& m_models;
    project::VariantId m_picture;
    widgets::TabStrip* m_tabs;
    widgets::Label* m_name;
    widgets::StarRating* m_stars;
    widgets::HintButton* m_pick;
    widgets::HintButton* m_reject;
    widgets::Label* m_varyOffer = nullptr;
    QVBoxLayout* m_body;
    QWidget* m_content = nullptr;
    QTimer m_late; ///< the page is made anew once for many changes
};

} // namespace rushes::explore
