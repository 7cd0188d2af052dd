/// What a service's failure means in our words: our code, the service's own words, how long to
/// wait. Pure functions, any thread. Never holds a key: texts that repeat one are cut.
#pragma once

#include "core/catalog/Model.h"
#include "core/net/Http.h"
#include "core/providers/service/ServiceFault.h"

#include <QByteArrayList>
#include <QDateTime>

namespace rushes::providers {

struct ServiceAccess;

/// 401, 403, an overdue account, a bad or leaked key → Auth; blocked by safety → Refused; 429 →
/// RateLimited with the hint; unknown model, unsupported parameter → Unsupported; 4xx else →
/// Unsupported with the service's words; 5xx, HTML, anything unreadable → Network. `outcomeUnknown`
/// only for 504 and 524. A refusal's detail is the service's own words and nothing else. Every one
/// of `secrets` is cut out of it, and whatever looks like a key.
Error errorOf(const net::HttpResponse& response, const QString& provider, const QDateTime& now,
              const QByteArrayList& secrets = {});

/// The same with the provider's own key as the secret, and the time of its clock: what a provider
/// calls.
Error errorOf(const net::HttpResponse& response, const QString& provider,
              const ServiceAccess& access);

/// The same for an error found inside a reply or a job that was answered with 200. A number is one
/// of google.rpc below 100 and a status of HTTP from there on; what nobody knows is Network.
Error errorOf(const ServiceFault& fault, const QString& provider);

/// The error, saying at which provider and for which model it happened.
Error from(Error error, const QString& provider, const catalog::Model& model);

/// Of a job, or of its result, that the service does not know (any more): it may have been made and
/// billed, and nobody will learn more.
Error vanished(const QString& detail);

/// Of a job that ended badly: its service does not bill, whatever it failed of, and it is not asked
/// for again.
Error endedJob(Error error);

/// Of an answer that brought nothing but words: it costs what it says (`reported`), or nobody
/// knows.
Error answeredEmpty(Error error, std::optional<Money> reported = {});

} // namespace rushes::providers
