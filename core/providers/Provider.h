/// The one interface in front of every engine and service. A provider is a set of blocking
/// functions run on pool threads, reading top to bottom: build the request, send, parse, return. It
/// knows nothing of jobs, projects on disk or windows. Owned by app/Composition; its functions may
/// be called from several threads at once.
#pragma once

#include "core/base/Progress.h"
#include "core/catalog/Model.h"
#include "core/direction/Direction.h"
#include "core/project/Recipe.h"

#include <QImage>

#include <variant>

namespace rushes::generation {
class Budget;
}

namespace rushes::providers {

/// Proof that the budget gate was passed. Only generation::Budget can make one, so a call that
/// skips the gate does not compile.
class Paid
{
    friend class generation::Budget;
    explicit Paid(Money reserved) : m_reserved(reserved) {}
    Money m_reserved;

public:
    Money reserved() const { return m_reserved; }
};

/// Ask for one picture.
struct PictureRequest
{
    catalog::Model model;
    project::Recipe recipe;
    QSize size; ///< wanted px; a model with fixed sizes takes its nearest
    std::vector<QByteArray> references = {}; ///< encoded files, in the recipe's order
};

/// Ask for one clip made from a picture.
struct ClipRequest
{
    catalog::Model model;
    QImage picture;
    QImage subjectMask = {};
    QImage depth = {};
    direction::Direction direction;
    QString words; ///< the compiled or edited direction text
    QSize size;
    FrameRate rate = {30, 1};
    QString resolution = {}; ///< "720p" for services, empty for local engines
};

using Request = std::variant<PictureRequest, ClipRequest>;

/// A finished file and what came with it.
struct Asset
{
    QByteArray bytes = {}; ///< exactly as it arrived; or
    QString file = {};     ///< a temporary file that now belongs to the caller
    QString suffix;
    QSize size = {};
    QByteArray subjectMask = {}; ///< PNG, drafts only
    QByteArray depth = {};       ///< PNG, drafts only
    Json report = Json();        ///< word report of a draft
    QString interactionId = {};
    std::optional<Money> reported = {};
    QStringList warnings = {};
};

struct RemoteJob
{
    QString id;
    QString provider;
};

using Outcome = std::variant<Asset, RemoteJob>;

class Provider
{
public:
    virtual ~Provider() = default;
    virtual QString id() const = 0;
    /// Whether it can serve now, or why not in one sentence ("no key: set GEMINI_API_KEY").
    virtual Result<void> usable(const catalog::Model& model) const = 0;
    /// Fails with Unsupported, saying what would work, before anything is paid.
    virtual Result<void> check(const Request& request) const = 0;
    virtual Money estimate(const Request& request) const = 0;
    virtual Result<Outcome> submit(const Request& request, const Paid& paid,
                                   const Progress& progress) = 0;
    virtual Result<Outcome> poll(const RemoteJob& job, const Progress& progress) = 0;
    virtual Result<void> cancel(const RemoteJob& job) = 0;
};

} // namespace rushes::providers
