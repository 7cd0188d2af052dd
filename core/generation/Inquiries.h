/// Questions to services that cost nothing: whether a key works, which models a host lists. They
/// run on threads of their own, which end before the providers do. Owned by Studio; asked on the
/// main thread, answered through a future.
#pragma once

#include "core/base/Async.h"
#include "core/generation/Engines.h"

#include <stop_token>

namespace rushes::generation {

/// What a key, or a server without one, was found good for.
struct ServiceReport
{
    int usable = 0; ///< models that can be used
    int known = 0;  ///< of this many; all that a host lists when it lists its own
    enum class Source { Catalog, Host } source = Source::Catalog;

    bool operator==(const ServiceReport&) const = default;
};

/// Blocks. Fails with the first model's reason when none can be used, and with Network at the first
/// question that finds no answer. `models` are the catalog's.
Result<ServiceReport> askService(providers::Provider& provider,
                                 const std::vector<catalog::Model>& models,
                                 const Progress& progress);

class Inquiries
{
public:
    explicit Inquiries(const Engines& engines) : m_engines(engines) {}
    /// What is still being asked ends as Cancelled.
    ~Inquiries();
    Inquiries(const Inquiries&) = delete;
    Inquiries& operator=(const Inquiries&) = delete;

    /// Unsupported when this version has no connection to the provider.
    QFuture<Result<ServiceReport>> service(const QString& provider);
    /// What all hosts list that can be asked now; one that does not answer lists nothing.
    QFuture<std::vector<catalog::Model>> hostModels();

private:
    const Engines& m_engines;
    std::stop_source m_stop;
    QThreadPool m_pool;
};

} // namespace rushes::generation
