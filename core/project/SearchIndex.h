/// Full-text search over the words of a project's pictures: an SQLite FTS5 table in `index.db`
/// beside the project's database. It holds nothing that is not in the document, so it is made anew
/// when it is missing, damaged or of another document. Catches up on the pool; until then `find`
/// reads the prompts one by one. Main thread; owned by whoever searches.
#pragma once

#include "core/project/Project.h"

#include <QFuture>

#include <stop_token>

namespace rushes::project {

class Database;

class SearchIndex : public QObject
{
    Q_OBJECT

public:
    explicit SearchIndex(const Project& project, QObject* parent = nullptr);
    ~SearchIndex() override;

    /// Places in Document::variants, ascending, of the pictures that have all these words; the last
    /// may be only the beginning of one. Nothing for a text without words.
    std::vector<std::size_t> find(const QString& text) const;
    bool isReady() const { return m_database != nullptr; }

signals:
    void ready();

private:
    void catchUp();
    void append(const VariantId& id);
    Result<std::vector<std::size_t>> ask(const QStringList& words) const;
    std::vector<std::size_t> read(const QStringList& words) const;

    const Project& m_project;
    QString m_path;
    std::unique_ptr<Database> m_database; ///< once it has caught up
    std::size_t m_indexed = 0;
    std::stop_source m_stop;
    QFuture<Result<void>> m_catchingUp;
};

/// What is looked for in a text: its words in lower case without accents; every Chinese or Japanese
/// character is one of its own.
QStringList searchWords(const QString& text);
/// Whether the picture has these words, the last of which may be unfinished.
bool hasWords(const Variant& variant, const QStringList& words);

} // namespace rushes::project
