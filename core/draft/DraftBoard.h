/// The draft board: a composed picture from a prompt, drawn on this computer without any model, in
/// well under a second. Deterministic: the same request gives the same bytes. It never draws a
/// wrong object: what it does not know it leaves out or shows as a labelled block, and the report
/// says which words were drawn. Any thread.
#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"

#include <QImage>
#include <QStringList>

#include <memory>

namespace rushes::draft {

struct DraftRequest
{
    QString prompt;
    QSize size{1024, 1024};
    std::uint64_t seed = 1;

    bool operator==(const DraftRequest&) const = default;
};

/// The prompt's words in the prompt's order, each in exactly one list; filler words in none.
struct WordReport
{
    QStringList drawn;
    QStringList
        approximated; ///< drawn as something near, e.g. "shoe (sneaker)", or as a labelled block
    QStringList ignored;

    bool operator==(const WordReport&) const = default;
};

struct Draft
{
    QImage picture;     ///< Format_RGB32
    QImage subjectMask; ///< Format_Grayscale8, same size, 255 = subject
    QImage depth;       ///< Format_Grayscale8, same size, 255 = near
    WordReport report;
};

/// Changes whenever the same request would give other pixels; part of the recipe's hash.
int draftBoardVersion();

class DrawingLibrary;
class Lexicon;

/// Cheap to copy; copies share what they have read. Thread-safe.
class DraftBoard
{
public:
    /// `assetFolder` holds the object drawings (see resources/draft); where it is missing, objects
    /// are drawn as labelled blocks and the report says so.
    explicit DraftBoard(QString assetFolder);

    /// Fails with Usage for an empty prompt, Cancelled when stopped.
    Result<Draft> draw(const DraftRequest& request, const Progress& progress = {}) const;

    /// Whether the drawings are there, for `doctor` and the status line.
    bool hasAssets() const;

private:
    std::shared_ptr<const Lexicon> m_lexicon;
    std::shared_ptr<const DrawingLibrary> m_drawings;
};

} // namespace rushes::draft
