/// Whether words are spelt as the computer's dictionaries have them (Hunspell's, where it is there;
/// without it, and without a dictionary of the text's language, every word is right). Reads them on
/// the pool. Owned by PromptEditor; main thread; the words that the user adds lie in one text file.
#pragma once

#include "core/base/Words.h"

#include <QObject>
#include <QSet>
#include <QStringList>

#include <memory>
#include <vector>

class Hunspell;

namespace rushes::explore {

/// Where dictionaries lie, of which languages ("en_US"), and the file of the user's own words.
struct Dictionaries
{
    QStringList folders = {};
    QStringList languages = {};
    QString ownWords = {};
};
/// Those of the user's languages, and American English, in which most prompts are written.
Dictionaries usualDictionaries();

class Spelling final : public QObject
{
    Q_OBJECT

public:
    explicit Spelling(const Dictionaries& dictionaries, QObject* parent = nullptr);
    ~Spelling() override;

    bool isReady() const { return m_isReady; }
    /// Words that no dictionary knows. None of a text of which most words are unknown: that is
    /// another language. The last word is left out as long as it is being typed.
    std::vector<WordSpan> misspelt(const QString& text) const;
    /// The nearest first, at most six.
    QStringList suggestions(const QString& word) const;
    /// The word is right from now on, also at the next start.
    void learn(const QString& word);

signals:
    /// Other words than before are right now.
    void changed();

private:
    using Books = std::vector<std::shared_ptr<Hunspell>>;
    static Books read(const Dictionaries& dictionaries);
    bool isKnown(const QString& word) const;

    Books m_books;
    QString m_ownFile;
    QSet<QString> m_own; ///< in lower case
    bool m_isReady = false;
};

} // namespace rushes::explore
