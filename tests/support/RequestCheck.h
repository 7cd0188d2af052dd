/// What is wrong with a request's JSON, for servers of tests that take nothing they do not know: a
/// member that is not in `allowed`, or one of `required` that is missing. Pure functions.
#pragma once

#include "core/base/Json.h"

namespace rushes::testing {

/// Empty when all is well; otherwise "generationConfig.sized is not known".
inline QString wrongMembers(const Json& object, const QString& place, const QStringList& required,
                            const QStringList& allowed = {})
{
    if (!object.is_object())
        return place + QStringLiteral(" is no object");
    for (const auto& [key, value] : object.items()) {
        const QString name = QString::fromStdString(key);
        if (!required.contains(name) && !allowed.contains(name))
            return QStringLiteral("%1.%2 is not known").arg(place, name);
    }
    for (const QString& name : required) {
        if (!object.contains(name.toStdString()))
            return QStringLiteral("%1.%2 is missing").arg(place, name);
    }
    return {};
}

/// What is wrong with a body of generateContent, strictly; empty when nothing.
inline QString wrongContentBody(const Json& body)
{
    const auto list = [](std::initializer_list<const char*> names) {
        QStringList all;
        for (const char* name : names)
            all += QString::fromLatin1(name);
        return all;
    };
    QString wrong =
        wrongMembers(body, QStringLiteral("body"), list({"contents"}), list({"generationConfig"}));
    if (!wrong.isEmpty())
        return wrong;
    if (!body["contents"].is_array() || body["contents"].size() != 1)
        return QStringLiteral("contents is not one turn");
    const Json& turn = body["contents"][0];
    wrong = wrongMembers(turn, QStringLiteral("contents[0]"), list({"role", "parts"}));
    if (!wrong.isEmpty() || turn["role"] != "user" || !turn["parts"].is_array())
        return wrong.isEmpty() ? QStringLiteral("a wrong turn") : wrong;
    for (const Json& part : turn["parts"]) {
        wrong = wrongMembers(part, QStringLiteral("part"), {}, list({"text", "inlineData"}));
        if (wrong.isEmpty() && part.contains("inlineData"))
            wrong = wrongMembers(part["inlineData"], QStringLiteral("inlineData"),
                                 list({"mimeType", "data"}));
        if (!wrong.isEmpty())
            return wrong;
    }
    const Json& config = memberAt(body, "generationConfig");
    wrong = wrongMembers(config, QStringLiteral("generationConfig"), list({"responseModalities"}),
                         list({"imageConfig", "thinkingConfig", "seed"}));
    if (wrong.isEmpty() && config.contains("imageConfig"))
        wrong = wrongMembers(config["imageConfig"], QStringLiteral("imageConfig"), {},
                             list({"aspectRatio", "imageSize"}));
    return wrong;
}

} // namespace rushes::testing
