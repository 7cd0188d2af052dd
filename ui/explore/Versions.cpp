#include "ui/explore/Versions.h"

#include "core/generation/Alternatives.h"
#include "core/generation/PromptPattern.h"
#include "ui/widgets/WordDiff.h"

#include <QHash>

#include <algorithm>

namespace rushes::explore {

using project::Variant;

namespace {

constexpr int mostCombinations = 64;

QString titleOf(const QString& before, const QString& prompt)
{
    QStringList added;
    if (!before.isEmpty()) {
        for (const widgets::WordChange& change : widgets::wordChanges(before, prompt)) {
            if (!change.added.isEmpty())
                added << change.added;
        }
    }
    return added.isEmpty() ? prompt.simplified() : added.join(QStringLiteral(", "));
}

/// Those on the board, out of `positions`, that are not in the bin.
template <class Take>
void eachOn(const project::Project& project, const project::BoardId& board,
            const std::vector<std::size_t>& positions, Take take)
{
    for (const std::size_t position : positions) {
        const Variant& variant = project.document().variants[position];
        if (variant.board == board && !variant.deleted)
            take(variant);
    }
}

void countIn(Version& version, const Variant& variant)
{
    ++version.pictures;
    if (!version.best || variant.rating >= version.rating) {
        version.best = variant.id;
        version.rating = variant.rating;
    }
}

} // namespace

std::vector<Version> versionsOf(const project::Project& project, const project::Board& board)
{
    std::vector<Version> versions;
    QHash<QString, std::size_t> byPrompt; // the newest version of each text
    std::vector<std::pair<generation::PromptPattern, std::size_t>> tabled;
    for (const project::PromptVersion& one : board.history) {
        const QString before = versions.empty() ? QString() : versions.back().prompt;
        for (const QString& prompt : generation::combinations(one.text, mostCombinations))
            byPrompt.insert(prompt, versions.size());
        if (generation::hasColumns(one.text))
            tabled.emplace_back(generation::PromptPattern(one.text), versions.size());
        versions.push_back({one.text, titleOf(before, one.text), one.created});
    }
    for (auto prompt = byPrompt.cbegin(); prompt != byPrompt.cend(); ++prompt)
        eachOn(project, board.id, project.index().withPrompt(prompt.key()),
               [&](const Variant& variant) { countIn(versions[*prompt], variant); });
    if (tabled.empty())
        return versions;
    eachOn(project, board.id, project.index().fromTables(), [&](const Variant& variant) {
        const auto newest = std::find_if(tabled.rbegin(), tabled.rend(), [&](const auto& one) {
            return one.first.matches(variant.recipe.prompt);
        });
        if (newest != tabled.rend() && !byPrompt.contains(variant.recipe.prompt))
            countIn(versions[newest->second], variant);
    });
    return versions;
}

project::VariantId bestPicture(const project::Project& project, const project::BoardId& board,
                               const QString& prompt)
{
    const Variant* best = nullptr;
    const auto take = [&](const Variant& variant) {
        if (!best || variant.rating >= best->rating)
            best = &variant;
    };
    for (const QString& one : generation::combinations(prompt, mostCombinations))
        eachOn(project, board, project.index().withPrompt(one), take);
    if (const generation::PromptPattern pattern(prompt); generation::hasColumns(prompt))
        eachOn(project, board, project.index().fromTables(), [&](const Variant& variant) {
            if (pattern.matches(variant.recipe.prompt))
                take(variant);
        });
    return best ? best->id : project::VariantId();
}

} // namespace rushes::explore
