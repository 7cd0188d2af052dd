#include "core/generation/Inquiries.h"

#include <algorithm>

namespace rushes::generation {

using namespace Qt::Literals::StringLiterals;

Result<ServiceReport> askService(providers::Provider& provider,
                                 const std::vector<catalog::Model>& models,
                                 const Progress& progress)
{
    const auto listed = provider.discover(progress);
    if (!listed)
        return fail(listed.error());
    if (!listed->empty())
        return ServiceReport{int(listed->size()), int(listed->size()), ServiceReport::Source::Host};
    ServiceReport report;
    std::optional<Error> first;
    for (const catalog::Model& model : models) {
        if (model.provider != provider.id())
            continue;
        ++report.known;
        const Result<void> works = provider.probe(model, progress);
        if (works)
            ++report.usable;
        else if (works.error().code == ErrorCode::Network ||
                 works.error().code == ErrorCode::Cancelled)
            return fail(works.error());
        else if (!first)
            first = works.error();
    }
    if (report.usable > 0)
        return report;
    if (first)
        return fail(*first);
    catalog::Model any;
    any.provider = provider.id();
    const Result<void> can = provider.usable(any);
    return can ? fail(ErrorCode::Unsupported, u"it lists no picture or clip models"_s)
               : fail(can.error());
}

Inquiries::~Inquiries()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

QFuture<Result<ServiceReport>> Inquiries::service(const QString& id)
{
    providers::Provider* provider = m_engines.provider(id);
    return QtConcurrent::run(&m_pool,
                             [provider, id, models = m_engines.models().models,
                              stop = m_stop.get_token()]() -> Result<ServiceReport> {
                                 if (!provider)
                                     return fail(ErrorCode::Unsupported,
                                                 u"this version has no connection to %1"_s.arg(id));
                                 return askService(*provider, models, {.stop = stop});
                             });
}

QFuture<std::vector<catalog::Model>> Inquiries::hostModels()
{
    std::vector<providers::Provider*> all;
    for (const auto& provider : m_engines.providers())
        all.push_back(provider.get());
    return QtConcurrent::run(&m_pool, [all, stop = m_stop.get_token()] {
        std::vector<catalog::Model> models;
        for (providers::Provider* provider : all) {
            if (auto listed = provider->discover({.stop = stop}))
                std::move(listed->begin(), listed->end(), std::back_inserter(models));
        }
        return models;
    });
}

} // namespace rushes::generation
