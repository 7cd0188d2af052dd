#include "core/draft/Languages.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace rushes::draft {

namespace {

constexpr qsizetype shortestStem = 3;

std::optional<Language> languageNamed(const QString& id)
{
    static const QStringList ids{u"de"_s, u"fr"_s, u"es"_s, u"ja"_s, u"zh"_s};
    const auto index = ids.indexOf(id);
    return index < 0 ? std::nullopt : std::optional(Language(int(index) + 1));
}

/// Endings of plurals, cases and genders that leave the word's stem.
const QStringList& endingsOf(Language language)
{
    static const QStringList none;
    static const QStringList german{u"em"_s, u"en"_s, u"er"_s, u"es"_s, u"e"_s, u"n"_s, u"s"_s};
    static const QStringList french{u"es"_s, u"s"_s, u"x"_s, u"e"_s};
    static const QStringList spanish{u"es"_s, u"s"_s};
    return language == Language::German    ? german
           : language == Language::French  ? french
           : language == Language::Spanish ? spanish
                                           : none;
}

/// "l'été" is "été" with its article.
QString withoutArticle(const QString& word)
{
    const qsizetype apostrophe = std::max(word.indexOf(u'\''), word.indexOf(u'’'));
    return apostrophe == 1 || apostrophe == 2 ? word.mid(apostrophe + 1) : word;
}

} // namespace

bool isKana(QChar character)
{
    return character >= QChar(0x3040) && character <= QChar(0x30FF);
}

bool isUnspaced(QChar character)
{
    return isKana(character) || (character >= QChar(0x3400) && character <= QChar(0x9FFF)) ||
           character == QChar(0x3005);
}

void Languages::read(const Json& table)
{
    const std::optional<Language> language = languageNamed(stringAt(table, "language"));
    if (!language)
        return;
    Table& mine = m_tables[int(*language)];
    for (const Json& word : memberAt(table, "fillers"))
        mine.fillers.insert(word.get<QString>());
    for (const auto& [english, words] : memberAt(table, "words").items())
        for (const Json& word : words)
            mine.words[word.get<QString>()] << QString::fromStdString(english);
}

const Languages::Table* Languages::tableOf(Language language) const
{
    const auto found = m_tables.constFind(int(language));
    return found == m_tables.constEnd() ? nullptr : &*found;
}

Language Languages::languageOf(const QStringList& words, const QSet<QString>& english) const
{
    const QString all = words.join(u' ');
    if (std::any_of(all.begin(), all.end(), isKana))
        return Language::Japanese;
    if (std::any_of(all.begin(), all.end(), isUnspaced))
        return Language::Chinese;
    auto best = qsizetype(english.size());
    Language language = Language::English;
    for (const Language other : {Language::German, Language::French, Language::Spanish}) {
        QSet<QString> known;
        for (const QString& word : words)
            if (isFiller(other, word) || !this->english(other, word).isEmpty())
                known.insert(word);
        if (known.size() > best) {
            best = known.size();
            language = other;
        }
    }
    return language;
}

QStringList Languages::english(Language language, const QString& phrase) const
{
    const Table* table = tableOf(language);
    if (!table)
        return {};
    for (const QString& form : {phrase, withoutArticle(phrase)}) {
        if (const auto found = table->words.constFind(form); found != table->words.constEnd())
            return *found;
        for (const QString& ending : endingsOf(language)) {
            if (!form.endsWith(ending) || form.size() - ending.size() < shortestStem)
                continue;
            const auto found = table->words.constFind(form.chopped(ending.size()));
            if (found != table->words.constEnd())
                return *found;
        }
    }
    return {};
}

bool Languages::isFiller(Language language, const QString& word) const
{
    const Table* table = tableOf(language);
    return table && table->fillers.contains(word);
}

} // namespace rushes::draft
