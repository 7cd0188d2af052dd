/// The words that texts of one kind have in common, and what each says in the gaps between them:
/// "red shoe at noon" and "old blue shoe at night" share "shoe at" and differ in two gaps. A value;
/// pure functions, any thread.
#pragma once

#include <QStringList>

#include <optional>

namespace rushes::generation {

class SharedWords
{
public:
    explicit SharedWords(const QStringList& words) : m_words(words) {}
    /// Of the texts nearly like the last one; those that were only on the way to a longer one do
    /// not count.
    static SharedWords among(const QStringList& texts);

    const QStringList& words() const { return m_words; }
    /// What stands before, between and after the words; nullopt for a text without them.
    std::optional<QStringList> gapsOf(const QString& text) const;
    QString text(const QStringList& gaps) const;

private:
    QStringList m_words;
};

} // namespace rushes::generation
