/// Jobs of OpenAI-shaped hosts, whatever words they use: /v1/videos, new-api's wrapped and flat
/// tasks, picture jobs answered with 202, sd-server's. And how a job's id is remembered, so that it
/// can be asked for after a restart. Pure functions, any thread.
#pragma once

#include "core/net/Http.h"
#include "core/providers/Provider.h"
#include "core/providers/service/ServiceError.h"

namespace rushes::providers {

enum class JobState { Queued, Running, Succeeded, Failed, Cancelled, Expired, Unknown };

/// Any of the field's words, in any case; Unknown for others.
JobState jobStateOf(const QString& word);

/// What one answer says about a job.
struct HostJob
{
    QString id = {};
    JobState state = JobState::Unknown;
    std::optional<double> progress = {}; ///< 0 to 1
    QString pollAddress = {};            ///< where the host wants to be asked, as it said it
    QString clipAddress = {};            ///< of the finished clip, where the answer names one
    std::optional<ServiceFault> fault = {};

    bool operator==(const HostJob&) const = default;
};

/// Flat, wrapped in `data`, or the first of a list in `data`.
HostJob hostJobIn(const Json& body);

/// 50, "50%" and 0.5 are all a half; whole numbers are per cent.
std::optional<double> progressOf(const Json& value);

/// Whether an answer of a picture route is a job: 202, or an id and neither picture nor list.
bool isJob(int status, const Json& body);

/// What is written down as RemoteJob::id: the job's own id when it is asked for at its usual place,
/// else the path or address to ask at ("/v1/video/generations/task_1").
QString rememberedId(const HostJob& job, const QByteArray& route);

/// Where to ask: /v1/videos/ID for a clip, /v1/jobs/ID for a picture, or the remembered place. An
/// id's own characters are percent-encoded ("sora-2:task_1"). An address of another host is
/// resolved as it is; keys must not go there.
QUrl jobUrl(const QUrl& base, const RemoteJob& job);

/// Where the bytes of a finished clip lie that has no address of its own; invalid for jobs of other
/// routes than /v1/videos.
QUrl contentUrl(const QUrl& base, const RemoteJob& job);

/// `base` with this path behind its own; the path is already encoded.
QUrl urlBelow(const QUrl& base, const QByteArray& encodedPath);

/// Same scheme, host and port: where the key may go.
bool isSameHost(const QUrl& one, const QUrl& other);

} // namespace rushes::providers
