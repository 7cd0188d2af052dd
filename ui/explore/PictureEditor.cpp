#include "ui/explore/PictureEditor.h"

#include "core/base/Async.h"
#include "core/generation/EditedPicture.h"
#include "core/project/BoardRecipe.h"
#include "core/project/Lineage.h"
#include "ui/explore/EditBar.h"
#include "ui/explore/MaskView.h"
#include "ui/explore/PromptPanel.h"
#include "ui/explore/PromptPress.h"
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
    connect(&m_bar, &EditBar::featherChanged, &m_view, &MaskView::setFeather);
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
    m_pictures = m_selection ? m_selection() : std::vector<VariantId>();
    std::erase(m_pictures, variant->id);
    m_pictures.insert(m_pictures.begin(), variant->id);
    m_bar.setPictures(int(m_pictures.size()));
    m_view.setFeather(m_bar.feather());
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
    for (const project::Reference& named : project::mentionedIn(words, panel.shelf().references()))
        order.recipe.references.push_back(named);
    return order;
}

void PictureEditor::updatePrice()
{
    if (m_view.mode() != MaskView::Mode::Paint)
        return;
    Orders orders;
    for (const VariantId& id : m_pictures) {
        if (const Variant* variant = m_project.variant(id))
            orders.push_back(wish(*variant, m_bar.words(), {}));
    }
    m_bar.setPrice(m_prompt.price(orders));
}

/// The pictures that the mask fits: those of the shape that it was painted for.
std::vector<Variant> PictureEditor::masked() const
{
    constexpr double alike = 0.02;
    std::vector<Variant> fitting;
    const Variant* first = picture();
    for (const VariantId& id : m_pictures) {
        const Variant* variant = m_project.variant(id);
        if (!variant || variant->size.isEmpty())
            continue;
        const double ratio = double(variant->size.width()) / variant->size.height();
        const double painted = double(first->size.width()) / std::max(1, first->size.height());
        if (id == first->id || std::abs(ratio / painted - 1) < alike)
            fitting.push_back(*variant);
    }
    return fitting;
}

void PictureEditor::send()
{
    if (!picture() || m_bar.words().isEmpty())
        return;
    const QString words = m_bar.words();
    if (m_view.painting().isEmpty()) {
        Masks masks;
        for (const VariantId& id : m_pictures)
            masks.push_back({id, std::nullopt});
        return ask(masks, words);
    }
    const std::vector<Variant> pictures = masked();
    if (const auto others = int(m_pictures.size() - pictures.size()); others > 0)
        emit problem(tr("%n pictures have another shape than the mask and stay as they are.",
                        nullptr, others));
    const auto store = [mask = m_view.painting().mask(), pictures, share = m_bar.feather(),
                        media = m_project.media()]() -> Result<Masks> {
        Masks masks;
        for (const Variant& one : pictures) {
            const int feather =
                int(std::lround(share * std::min(one.size.width(), one.size.height())));
            const Result<EditMask> stored = generation::storeMask(mask, one, feather, media);
            if (!stored)
                return fail(stored.error());
            masks.push_back({one.id, *stored});
        }
        return masks;
    };
    whenDone(runAsync(store), this, [this, words](const Result<Masks>& masks) {
        if (masks)
            ask(*masks, words);
        else
            emit problem(widgets::errorText(masks.error()));
    });
}

void PictureEditor::ask(const Masks& masks, const QString& words)
{
    const generation::OrderGroup group =
        masks.size() > 1 ? newGroup(tr("Edits")) : generation::OrderGroup();
    Orders orders;
    for (const auto& [id, mask] : masks) {
        const Variant* variant = m_project.variant(id);
        if (!variant)
            continue;
        orders.push_back(wish(*variant, words, mask));
        orders.back().group = group;
    }
    if (!orders.empty())
        m_prompt.order(orders);
}

} // namespace rushes::explore
