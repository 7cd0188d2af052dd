/// What the user wrote in place of the words that follow from the settings: single words of the
/// direction text, or the whole text. Settings never rewrite it; clearing it goes back to the
/// compiled words. A value; any thread.
#pragma once

#include "core/direction/Direction.h"

#include <map>
#include <optional>

namespace rushes::direction {

struct Wording
{
    std::map<TokenKind, QString> changed = {};
    QString text = {}; ///< the whole text; then `changed` is not looked at
    /// Of a clip without a picture to begin with: what is seen and what happens, in front of the
    /// direction.
    std::optional<QString> scene = {};

    bool isAutomatic() const { return changed.empty() && text.isEmpty(); }
    bool operator==(const Wording&) const = default;
};

Json toJson(const Wording& wording);
/// Unknown names are left out.
Wording wordingFromJson(const Json& json);

/// The tokens with the user's words in them; a whole text is one fixed token.
std::vector<Token> toTokens(const Direction& direction, const Wording& wording,
                            const QString& subject = QStringLiteral("the subject"));
QString toWords(const Direction& direction, const Wording& wording,
                const QString& subject = QStringLiteral("the subject"));

/// Words as a service counts them.
int wordCount(const QString& text);

} // namespace rushes::direction
