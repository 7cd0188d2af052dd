#include "ui/explore/TypingRun.h"

#include "core/project/commands/Change.h"

#include <algorithm>

namespace rushes::explore {

using namespace std::chrono_literals;
using project::Variant;

namespace {

constexpr auto pauseOfThought = 4s; ///< longer than a word takes, shorter than a look at a picture

bool isUntouched(const Variant& draft, const project::Document& document)
{
    const bool isMarked = draft.rating != 0 || draft.flag != project::Flag::None ||
                          draft.label != project::ColourLabel::None;
    const bool isSource =
        std::any_of(document.clips.rbegin(), document.clips.rend(),
                    [&](const project::Clip& clip) { return clip.source == draft.id; });
    return draft.cost.isZero() && !draft.deleted && !isMarked && !isSource;
}

} // namespace

void TypingRun::arrived(const project::VariantId& draft)
{
    const auto now = m_clock.elapsed();
    const Variant* before = m_project.variant(m_last);
    const bool goesOn = before && m_last != draft && now - m_lastAt < pauseOfThought;
    m_last = draft;
    m_lastAt = now;
    if (goesOn && isUntouched(*before, m_project.document()))
        bin(*before);
}

void TypingRun::overtaken(const project::VariantId& draft)
{
    const Variant* variant = m_project.variant(draft);
    if (variant && m_last && isUntouched(*variant, m_project.document()))
        bin(*variant);
}

void TypingRun::end()
{
    m_last = {};
    m_asked.clear();
}

/// No step of undo: nobody asked for the draft but the text.
void TypingRun::bin(const Variant& draft)
{
    project::Change change(m_project, {});
    Variant gone = draft;
    gone.deleted = true;
    change.replace(gone);
    const std::vector<Variant>& all = m_project.document().variants;
    const bool isOnly = std::none_of(all.begin(), all.end(), [&gone](const Variant& other) {
        return other.id != gone.id && other.board == gone.board && !other.deleted &&
               other.recipe.prompt == gone.recipe.prompt;
    });
    const project::Board* board = m_project.board(gone.board);
    if (board && isOnly && !m_asked.contains(gone.recipe.prompt)) {
        project::Board changed = *board;
        std::erase_if(changed.history, [&](const project::PromptVersion& version) {
            return version.text == gone.recipe.prompt && version != board->history.back();
        });
        if (changed != *board)
            change.replace(std::move(changed));
    }
    change.redo();
}

} // namespace rushes::explore
