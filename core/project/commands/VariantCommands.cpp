#include "core/project/commands/VariantCommands.h"

#include <algorithm>

namespace rushes::project {

namespace {

template <class Edit>
std::unique_ptr<QUndoCommand> changeEach(Project& project, const std::vector<VariantId>& ids,
                                         const QString& text, Edit&& edit)
{
    auto change = std::make_unique<Change>(project, text);
    for (const VariantId& id : ids) {
        const Variant* variant = project.variant(id);
        if (!variant)
            continue;
        Variant after = *variant;
        edit(after);
        change->replace(std::move(after));
    }
    return change;
}

/// Sets the member of each, or clears it when all have the value already.
template <class Value>
std::unique_ptr<QUndoCommand> toggleEach(Project& project, const std::vector<VariantId>& ids,
                                         Value Variant::*member, Value value, const QString& text)
{
    const bool allHaveIt = std::all_of(ids.begin(), ids.end(), [&](const VariantId& id) {
        const Variant* variant = project.variant(id);
        return !variant || variant->*member == value;
    });
    const Value after = allHaveIt ? Value::None : value;
    return changeEach(project, ids, text, [&](Variant& variant) { variant.*member = after; });
}

} // namespace

std::unique_ptr<QUndoCommand> rateVariants(Project& project, const std::vector<VariantId>& ids,
                                           int rating, const QString& text)
{
    constexpr int best = 5;
    const int stars = std::clamp(rating, 0, best);
    return changeEach(project, ids, text, [stars](Variant& variant) { variant.rating = stars; });
}

std::unique_ptr<QUndoCommand> flagVariants(Project& project, const std::vector<VariantId>& ids,
                                           Flag flag, const QString& text)
{
    return toggleEach(project, ids, &Variant::flag, flag, text);
}

std::unique_ptr<QUndoCommand> labelVariants(Project& project, const std::vector<VariantId>& ids,
                                            ColourLabel label, const QString& text)
{
    return toggleEach(project, ids, &Variant::label, label, text);
}

std::unique_ptr<QUndoCommand> binVariants(Project& project, const std::vector<VariantId>& ids,
                                          const QString& text)
{
    return changeEach(project, ids, text, [](Variant& variant) { variant.deleted = true; });
}

std::unique_ptr<QUndoCommand> showVariantEdit(Project& project, const VariantId& id,
                                              EditShown shown, const QString& text)
{
    return changeEach(project, {id}, text, [shown](Variant& variant) { showEdit(variant, shown); });
}

} // namespace rushes::project
