#include "ui/explore/PictureEditor.h"

#include "core/base/Async.h"
#include "core/generation/EditedPicture.h"
#include "core/project/Lineage.h"
#include "ui/explore/EditBar.h"
#include "ui/explore/MaskView.h"
#include "ui/explore/PromptPanel.h"
#include "ui/explore/PromptSide.h"
#include "ui/explore/ReferenceShelf.h"
#include "ui/explore/StageArea.h"
#include "ui/widgets/ErrorText.h"

#include <algorithm>
#include <cmath>

namespace rushes::explore {

using project::EditMask;
using project::Variant;
using project::VariantId;

PictureEditor::PictureEditor(project::Project& project, generation::Studio& studio,
                             PromptSide& prompt, StageArea& stage, QObject* parent)
    : QObject(parent),
      m_project(project),
      m_studio(studio),
      m_prompt(prompt),
      m_stage(stage),
      m_view(stage.view()),
      m_bar(stage.bar())
{
    connect(&stage, &StageArea::editWanted, this, &PictureEditor::toggle);
    connect(&stage, &StageArea::pictureChanged, this, &PictureEditor::followPicture);
    connect(&m_view, &MaskView::left, this, &PictureEditor::leave);
    connect(&m_view, &MaskView::wordsWanted, &m_bar, &EditBar::focusWords);
    connect(&m_view, &MaskView::brushChanged, &m_bar, &EditBar::setBrush);
    connect(&m_view.painting(), &MaskPainting::stepped, this, &PictureEditor::followMask);
    connect(&m_bar, &EditBar::brushWanted, &m_view, &MaskView::setBrush);
    connect(&m_bar, &EditBar::clearWanted, &m_view.painting(), &MaskPainting::clear);
    connect(&m_bar, &EditBar::invertWanted, &m_view.painting(), &MaskPainting::invert);
    connect(&m_bar, &EditBar::undoWanted, &m_view.painting(), &MaskPainting::undo);
    connect(&m_bar, &EditBar::leaveWanted, this, &PictureEditor::leave);
    connect(&m_bar, &EditBar::wanted, this, &PictureEditor::send);
    connect(&prompt.panel(), &PromptPanel::settingsChanged, this, &PictureEditor::updatePrice);
}

const Variant* PictureEditor::picture() const
{
    return m_project.variant(m_stage.picture());
}

void PictureEditor::toggle()
{
    if (m_view.mode() == MaskView::Mode::Paint)
        leave();
    else
        enter();
}

void PictureEditor::enter()
{
    const Variant* variant = picture();
    if (!variant) {
        m_stage.setEditing(StageArea::Editing::Off);
        return;
    }
    // A change of what was just changed mostly concerns the same place.
    const bool isSamePlace =
        m_painted && (variant->id == m_painted || project::parentOf(*variant) == m_painted);
    const Variant* before = m_project.variant(m_painted);
    if (!isSamePlace || !before || before->size != variant->size)
        m_view.painting().begin(variant->size);
    m_painted = variant->id;
    m_stage.setEditing(StageArea::Editing::On);
    m_bar.setBrush(m_view.brush());
    followMask();
    updatePrice();
    m_bar.focusWords();
}

void PictureEditor::leave()
{
    m_stage.setEditing(StageArea::Editing::Off);
    emit left();
}

void PictureEditor::followPicture()
{
    if (m_view.mode() == MaskView::Mode::Paint && m_stage.picture() != m_painted)
        leave();
}

void PictureEditor::followMask()
{
    m_bar.setReach(m_view.painting().isEmpty() ? EditBar::Reach::WholePicture
                                               : EditBar::Reach::InsideMask);
    m_bar.setCanUndo(m_view.painting().canUndo());
}

generation::PictureOrder PictureEditor::wish(const Variant& picture, const QString& words,
                                             const std::optional<EditMask>& mask) const
{
    PromptPanel& panel = m_prompt.panel();
    generation::PictureOrder order =
        generation::editOrder(picture, words, panel.bar().model(), mask);
    order.recipe.parameters.update(panel.bar().recipe().parameters);
    for (const project::Reference& reference : panel.shelf().references()) {
        if (words.contains(u'@' + reference.name))
            order.recipe.references.push_back(reference);
    }
    return order;
}

void PictureEditor::updatePrice()
{
    if (const Variant* variant = picture(); variant && m_view.mode() == MaskView::Mode::Paint)
        m_bar.setPrice(m_prompt.price({wish(*variant, m_bar.words(), {})}));
}

void PictureEditor::send()
{
    const Variant* variant = picture();
    if (!variant || m_bar.words().isEmpty())
        return;
    const VariantId id = variant->id;
    const QString words = m_bar.words();
    if (m_view.painting().isEmpty())
        return ask(id, words, {});
    const int feather =
        int(std::lround(m_bar.feather() * std::min(variant->size.width(), variant->size.height())));
    const auto store = [mask = m_view.painting().mask(), picture = *variant, feather,
                        media = m_project.media()] {
        return generation::storeMask(mask, picture, feather, media);
    };
    whenDone(runAsync(store), this, [this, id, words](const Result<EditMask>& mask) {
        if (mask)
            ask(id, words, *mask);
        else
            emit problem(widgets::errorText(mask.error()));
    });
}

void PictureEditor::ask(const VariantId& picture, const QString& words,
                        const std::optional<EditMask>& mask)
{
    if (const Variant* variant = m_project.variant(picture))
        m_prompt.order({wish(*variant, words, mask)});
}

} // namespace rushes::explore
