#include "ui/explore/Spelling.h"

#include "core/base/Async.h"
#include "core/settings/RushesHome.h"

#include <QDir>
#include <QFile>
#include <QLocale>

#ifdef RUSHES_SPELLING
#include <hunspell.hxx>
#else
class Hunspell
{};
#endif

#include <algorithm>
#include <mutex>

namespace rushes::explore {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What Hunspell has words for: letters of the alphabets that its dictionaries are written in.
bool isChecked(const QString& word)
{
    const auto isLetter = [](QChar c) {
        return c.isLetter()
                   ? c.script() == QChar::Script_Latin || c.script() == QChar::Script_Cyrillic ||
                         c.script() == QChar::Script_Greek
                   : c == u'\'' || c == u'’' || c == u'-';
    };
    return word.size() > 1 && word != word.toUpper() &&
           std::all_of(word.begin(), word.end(), isLetter);
}

QStringList linesOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

} // namespace

Dictionaries usualDictionaries()
{
    QStringList languages;
    for (const QString& name : QLocale::system().uiLanguages())
        languages << QString(name).replace(u'-', u'_');
    languages << u"en_US"_s;
    languages.removeDuplicates();
    QStringList folders = qEnvironmentVariable("DICPATH").split(QDir::listSeparator());
    folders << QDir(settings::rushesHome()).filePath(u"dictionaries"_s) << u"/usr/share/hunspell"_s
            << u"/usr/local/share/hunspell"_s << QDir::home().filePath(u"Library/Spelling"_s)
            << u"/Library/Spelling"_s;
    folders.removeAll(QString());
    return {.folders = folders,
            .languages = languages,
            .ownWords = QDir(settings::rushesHome()).filePath(u"words.txt"_s)};
}

Spelling::Spelling(const Dictionaries& dictionaries, QObject* parent)
    : QObject(parent),
      m_ownFile(dictionaries.ownWords)
{
    for (const QString& word : linesOf(m_ownFile))
        m_own.insert(word.toLower());
    whenDone(runAsync([dictionaries] { return read(dictionaries); }), this,
             [this](const Books& books) {
                 m_books = books;
                 m_isReady = true;
                 emit changed();
             });
}

Spelling::~Spelling() = default;

std::vector<WordSpan> Spelling::misspelt(const QString& text) const
{
    constexpr double otherLanguage = 0.5;
    std::vector<WordSpan> unknown;
    int checked = 0;
    for (const WordSpan& span : words(text)) {
        const QString word = text.mid(span.position, span.length);
        const bool isBeingTyped = span.position + span.length == text.size();
        const bool isName = span.position > 0 && text[span.position - 1] == u'@';
        if (isBeingTyped || isName || !isChecked(word))
            continue;
        ++checked;
        if (!isKnown(word))
            unknown.push_back(span);
    }
    return double(unknown.size()) > otherLanguage * checked ? std::vector<WordSpan>() : unknown;
}

void Spelling::learn(const QString& word)
{
    m_own.insert(word.toLower());
    QFile file(m_ownFile);
    if (file.open(QIODevice::Append))
        file.write(word.toUtf8() + '\n');
    emit changed();
}

#ifdef RUSHES_SPELLING

namespace {

/// Hunspell counts its books without a lock, and the last one that closes takes a table with it
/// that another may be opening with.
std::mutex& openingAndClosing()
{
    static std::mutex mutex;
    return mutex;
}

std::shared_ptr<Hunspell> opened(const QString& base)
{
    const QByteArray affixes = QFile::encodeName(base + u".aff"_s);
    const QByteArray words = QFile::encodeName(base + u".dic"_s);
    const std::scoped_lock lock(openingAndClosing());
    return {new Hunspell(affixes.constData(), words.constData()), [](Hunspell* book) {
                const std::scoped_lock closing(openingAndClosing());
                delete book;
            }};
}

} // namespace

/// Only dictionaries in UTF-8 are read, as nearly all are now.
Spelling::Books Spelling::read(const Dictionaries& dictionaries)
{
    Books books;
    for (const QString& language : dictionaries.languages) {
        for (const QString& folder : dictionaries.folders) {
            const QString base = QDir(folder).filePath(language);
            if (!QFile::exists(base + u".aff"_s) || !QFile::exists(base + u".dic"_s))
                continue;
            std::shared_ptr<Hunspell> book = opened(base);
            if (book->get_dict_encoding() == "UTF-8")
                books.push_back(std::move(book));
            break;
        }
    }
    return books;
}

bool Spelling::isKnown(const QString& word) const
{
    if (m_books.empty() || m_own.contains(word.toLower()))
        return true;
    const std::string plain = QString(word).replace(u'’', u'\'').toStdString();
    return std::any_of(m_books.begin(), m_books.end(),
                       [&](const auto& book) { return book->spell(plain); });
}

QStringList Spelling::suggestions(const QString& word) const
{
    constexpr qsizetype most = 6;
    QStringList all;
    for (const auto& book : m_books) {
        for (const std::string& one : book->suggest(word.toStdString()))
            all << QString::fromStdString(one);
    }
    all.removeDuplicates();
    return all.first(std::min(most, all.size()));
}

#else

Spelling::Books Spelling::read(const Dictionaries&)
{
    return {};
}

bool Spelling::isKnown(const QString&) const
{
    return true;
}

QStringList Spelling::suggestions(const QString&) const
{
    return {};
}

#endif

} // namespace rushes::explore
