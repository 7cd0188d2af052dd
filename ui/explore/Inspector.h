/// The right panel of Explore: what the picture on stage was made from, its rating, and for a draft
/// which words were drawn. It shows and emits; main thread.
#pragma once

#include "core/project/Project.h"

#include "ui/widgets/Theme.h"

#include <QWidget>

class QFormLayout;
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
    explicit Inspector(project::Project& project, QWidget* parent = nullptr);

    void show(const project::VariantId& picture);

signals:
    void rated(int rating);
    void flagged(rushes::project::Flag flag);
    void usePromptWanted(const QString& prompt);
    void varyWanted();
    void compareWanted();
    void clipWanted();
    void cutWanted();

private:
    QWidget* header();
    QWidget* actions();
    void rebuild();
    void showRecipe(const project::Variant& variant);
    void showWords(const project::Variant& variant);
    void addRow(const QString& name, const QString& value);
    void addWords(QVBoxLayout* column, const QString& title, const Json& words,
                  widgets::ColourRole role);

    project::Project& m_project;
    project::VariantId m_picture;
    widgets::TabStrip* m_tabs;
    widgets::Label* m_name;
    widgets::StarRating* m_stars;
    widgets::HintButton* m_pick;
    widgets::HintButton* m_reject;
    QVBoxLayout* m_body;
    QWidget* m_content = nullptr;
    QFormLayout* m_rows = nullptr;
};

} // namespace rushes::explore
