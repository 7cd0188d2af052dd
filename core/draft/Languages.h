/// Words of German, French, Spanish, Japanese and Chinese with the English phrases the lexicon
/// knows them by, read from resources/draft/languages. Only names what it was told: a word that is
/// in no table stays as it is. A plain value, any thread.
#pragma once

#include "core/base/Json.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <vector>

namespace rushes::draft {

enum class Language { English, German, French, Spanish, Japanese, Chinese };

class Languages
{
public:
    /// One table: its language, its filler words and its words by English phrase.
    void read(const Json& table);

    /// The language in which most of the words are known; English when it is a tie. `english` says
    /// whether English knows a word.
    Language languageOf(const QStringList& words, const QSet<QString>& english) const;
    /// The English phrases for a phrase in lower case, however it is inflected; empty when unknown.
    QStringList english(Language language, const QString& phrase) const;
    bool isFiller(Language language, const QString& word) const;

private:
    struct Table
    {
        QHash<QString, QStringList> words;
        QSet<QString> fillers;
    };
    const Table* tableOf(Language language) const;

    QHash<int, Table> m_tables; ///< by Language
};

/// Han characters or kana: written without spaces between words.
bool isUnspaced(QChar character);
bool isKana(QChar character);

} // namespace rushes::draft
