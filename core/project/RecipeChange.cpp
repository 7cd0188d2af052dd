#include "core/project/RecipeChange.h"

#include "core/project/PictureEdit.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace rushes::project {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = RecipeChange::Kind;

/// Lengths of the longest common sequences of all tails.
std::vector<std::vector<int>> commonTails(const QStringList& a, const QStringList& b)
{
    std::vector<std::vector<int>> length(std::size_t(a.size()) + 1,
                                         std::vector<int>(std::size_t(b.size()) + 1));
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        for (qsizetype j = b.size() - 1; j >= 0; --j) {
            const auto x = std::size_t(i), y = std::size_t(j);
            length[x][y] = a[i].compare(b[j], Qt::CaseInsensitive) == 0
                               ? length[x + 1][y + 1] + 1
                               : std::max(length[x + 1][y], length[x][y + 1]);
        }
    }
    return length;
}

/// What went and what came between two phrases that stayed stand for each other, one by one.
void pair(std::vector<RecipeChange>& changes, QStringList& gone, QStringList& come)
{
    for (qsizetype i = 0; i < std::max(gone.size(), come.size()); ++i)
        changes.push_back({Kind::Words, {}, gone.value(i), come.value(i)});
    gone.clear();
    come.clear();
}

void addWords(std::vector<RecipeChange>& changes, const QStringList& a, const QStringList& b)
{
    const auto common = commonTails(a, b);
    QStringList gone, come;
    qsizetype i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (a[i].compare(b[j], Qt::CaseInsensitive) == 0) {
            pair(changes, gone, come);
            ++i;
            ++j;
        } else if (common[std::size_t(i) + 1][std::size_t(j)] >=
                   common[std::size_t(i)][std::size_t(j) + 1]) {
            gone << a[i++];
        } else {
            come << b[j++];
        }
    }
    gone += a.mid(i);
    come += b.mid(j);
    pair(changes, gone, come);
}

QString valueText(const Json& value)
{
    if (value.is_null())
        return {};
    return value.is_string() ? value.get<QString>() : QString::fromUtf8(jsonText(value));
}

void addParameters(std::vector<RecipeChange>& changes, const Json& a, const Json& b)
{
    std::set<std::string> names;
    for (const Json* json : {&a, &b}) {
        if (json->is_object()) {
            for (const auto& [name, value] : json->items())
                names.insert(name);
        }
    }
    // What a picture was made on is its lineage, and the local engine's version says nothing.
    std::erase_if(names, [](const std::string& name) {
        return isOwnParameter(QString::fromStdString(name));
    });
    for (const std::string& name : names) {
        const QString before = valueText(memberAt(a, name.c_str()));
        const QString after = valueText(memberAt(b, name.c_str()));
        if (before != after)
            changes.push_back({Kind::Parameter, QString::fromStdString(name), before, after});
    }
}

void addReferences(std::vector<RecipeChange>& changes, const Recipe& a, const Recipe& b)
{
    const auto has = [](const Recipe& recipe, const Reference& wanted) {
        return std::any_of(recipe.references.begin(), recipe.references.end(),
                           [&](const Reference& one) { return one.media == wanted.media; });
    };
    for (const Reference& reference : a.references) {
        if (!has(b, reference))
            changes.push_back({Kind::Reference, reference.name, roleName(reference.role), {}});
    }
    for (const Reference& reference : b.references) {
        if (!has(a, reference))
            changes.push_back({Kind::Reference, reference.name, {}, roleName(reference.role)});
    }
}

QString seedText(const Recipe& recipe)
{
    return recipe.seed ? QString::number(*recipe.seed) : QString();
}

} // namespace

QStringList phrasesOf(const QString& prompt)
{
    static const QRegularExpression ends(u"[,;.!?\\n，。、；]+"_s);
    QStringList phrases;
    for (const QString& part : prompt.split(ends, Qt::SkipEmptyParts)) {
        if (const QString phrase = part.simplified(); !phrase.isEmpty())
            phrases << phrase;
    }
    return phrases;
}

std::vector<RecipeChange> changesBetween(const Recipe& before, const Recipe& after)
{
    std::vector<RecipeChange> changes;
    addWords(changes, phrasesOf(before.prompt), phrasesOf(after.prompt));
    if (before.model != after.model)
        changes.push_back({Kind::Model, {}, before.model, after.model});
    if (before.aspect != after.aspect)
        changes.push_back({Kind::Aspect, {}, aspectText(before.aspect), aspectText(after.aspect)});
    if (before.seed != after.seed)
        changes.push_back({Kind::Seed, {}, seedText(before), seedText(after)});
    addReferences(changes, before, after);
    addParameters(changes, before.parameters, after.parameters);
    return changes;
}

const Variant* pictureBefore(const Document& document, const Variant& picture)
{
    const std::vector<Variant>& all = document.variants;
    const auto at = std::find_if(all.rbegin(), all.rend(),
                                 [&](const Variant& one) { return one.id == picture.id; });
    if (at == all.rend())
        return nullptr;
    const auto found = std::find_if(std::next(at), all.rend(), [&](const Variant& one) {
        return one.board == picture.board && !one.deleted;
    });
    return found == all.rend() ? nullptr : &*found;
}

} // namespace rushes::project
