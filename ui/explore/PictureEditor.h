/// Edits the picture on stage by instruction, and with it the others that are selected when it
/// begins: joins the stage's brush and the row of words under it, keeps what was painted as a mask
/// and orders the change at the prompt's desk. Owned by the workspace; main thread, masks are
/// written on the pool.
#pragma once

#include "ui/explore/OrderDesk.h"

#include <functional>

namespace rushes::explore {

class EditBar;
class MaskView;
class PromptSide;
class StageArea;

class PictureEditor final : public QObject
{
    Q_OBJECT

public:
    PictureEditor(project::Project& project, generation::Studio& studio, PromptSide& prompt,
                  StageArea& stage, QObject* parent);

    /// Where to ask which pictures are selected; without it, the one on stage is changed.
    using Selection = std::function<std::vector<project::VariantId>()>;
    void setSelection(Selection selection) { m_selection = std::move(selection); }
    void toggle();
    void leave();
    /// The row's price follows the model, which may be another.
    void updatePrice();

signals:
    void problem(const QString& text);
    /// The keys of the grid are wanted again.
    void left();

private:
    void enter();
    void followPicture();
    void followMask();
    void send();
    using Masks = std::vector<std::pair<project::VariantId, std::optional<project::EditMask>>>;
    void ask(const Masks& masks, const QString& words);
    std::vector<project::Variant> masked() const;
    generation::PictureOrder wish(const project::Variant& picture, const QString& words,
                                  const std::optional<project::EditMask>& mask) const;
    const project::Variant* picture() const;

    project::Project& m_project;
    generation::Studio& m_studio;
    PromptSide& m_prompt;
    StageArea& m_stage;
    MaskView& m_view;
    EditBar& m_bar;
    project::VariantId m_painted; ///< the picture that the mask was painted for
    Selection m_selection;
    std::vector<project::VariantId> m_pictures; ///< to be changed; the one on stage first
};

} // namespace rushes::explore
