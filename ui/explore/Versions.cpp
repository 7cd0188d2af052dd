#include "ui/explore/Versions.h"

#include "core/generation/Alternatives.h"
#include "ui/widgets/WordDiff.h"

#include <QHash>

namespace rushes::explore {

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

} // namespace

std::vector<Version> versionsOf(const project::Project& project, const project::Board& board)
{
    std::vector<Version> versions;
    QHash<QString, std::size_t> byPrompt; // the newest version of each text
    for (const project::PromptVersion& one : board.history) {
        const QString before = versions.empty() ? QString() : versions.back().prompt;
        for (const QString& prompt : generation::combinations(one.text, mostCombinations))
            byPrompt.insert(prompt, versions.size());
        versions.push_back({one.text, titleOf(before, one.text), one.created});
    }
    for (const project::Variant& variant : project.document().variants) {
        if (variant.board != board.id || variant.deleted)
            continue;
        const auto at = byPrompt.constFind(variant.recipe.prompt);
        if (at == byPrompt.constEnd())
            continue;
        Version& version = versions[*at];
        ++version.pictures;
        if (!version.best || variant.rating >= version.rating) {
            version.best = variant.id;
            version.rating = variant.rating;
        }
    }
    return versions;
}

project::VariantId bestPicture(const project::Project& project, const project::BoardId& board,
                               const QString& prompt)
{
    const QStringList prompts = generation::combinations(prompt, mostCombinations);
    const project::Variant* best = nullptr;
    for (const project::Variant& variant : project.document().variants) {
        if (variant.board == board && !variant.deleted && prompts.contains(variant.recipe.prompt) &&
            (!best || variant.rating >= best->rating))
            best = &variant;
    }
    return best ? best->id : project::VariantId();
}

} // namespace rushes::explore
