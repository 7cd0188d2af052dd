#include "core/providers/service/ReferenceWords.h"

#include "core/project/PictureEdit.h"
#include "core/project/Variation.h"

#include <algorithm>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

using project::ReferenceRole;

struct RoleWords
{
    const char* what;
    const char* keep;
};

RoleWords wordsOf(ReferenceRole role)
{
    switch (role) {
    case ReferenceRole::Subject:
        return {"the subject", "keep its shape, colours and details"};
    case ReferenceRole::Product:
        return {"the product", "keep its shape, colours, material and lettering exactly"};
    case ReferenceRole::Person:
        return {"the person", "keep the face, hair and build"};
    case ReferenceRole::Place:
        return {"the place", "take the setting from it, not the things in it"};
    case ReferenceRole::Style:
        return {"the style", "take only its look, colours and light, not what it shows"};
    case ReferenceRole::Logo:
        return {"the logo", "reproduce it exactly, unaltered"};
    }
    return {"a picture", "use it"};
}

QString lineFor(std::size_t number, const project::Reference& reference)
{
    const RoleWords words = wordsOf(reference.role);
    const QString called =
        reference.name.isEmpty() ? QString() : u", called @%1"_s.arg(reference.name);
    return u"Image %1 is %2%3: %4.\n"_s.arg(QString::number(number),
                                            QString::fromLatin1(words.what), called,
                                            QString::fromLatin1(words.keep));
}

} // namespace

QString wordsWithReferences(const project::Recipe& recipe, std::size_t sent)
{
    const std::size_t own = std::min(recipe.references.size(), sent);
    const std::size_t before = sent - own;
    QString words;
    const QString varied = variationWords(recipe);
    const QString keep = varied.isEmpty() ? u"; keep what the words do not mention"_s : QString();
    for (std::size_t i = 0; i < before; ++i)
        words += u"Image %1 is the picture to change%2.\n"_s.arg(QString::number(i + 1), keep);
    for (std::size_t i = 0; i < own; ++i)
        words += lineFor(before + i + 1, recipe.references[i]);
    return words + varied + maskWords(recipe) + recipe.prompt;
}

QString variationWords(const project::Recipe& recipe)
{
    switch (project::variationOf(recipe)) {
    case project::Variation::Little:
        return u"Make a close variation of the picture to change: keep its subject, composition, "
               "framing, colours and light, and let only small details differ.\n"_s;
    case project::Variation::Much:
        return u"Make a free variation of the picture to change: keep what it shows and its mood, "
               "and find another composition, viewpoint and arrangement.\n"_s;
    case project::Variation::None:
        break;
    }
    return {};
}

QString maskWords(const project::Recipe& recipe)
{
    const auto mask = project::maskOf(recipe);
    if (!mask)
        return {};
    const auto percent = [](double share) {
        constexpr int whole = 100;
        return QString::number(std::clamp(qRound(share * whole), 0, whole));
    };
    return u"Change only what lies between %1 % and %2 % of the width, counted from the left, and "
           "between %3 % and %4 % of the height, counted from the top. Keep every other part of "
           "the "
           "picture, its framing and its size exactly as they are.\n"_s.arg(
               percent(mask->box.left()), percent(mask->box.right()), percent(mask->box.top()),
               percent(mask->box.bottom()));
}

} // namespace rushes::providers
