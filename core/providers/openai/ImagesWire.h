/// The pictures of OpenAI-shaped hosts as JSON: what is sent to /v1/images/generations and
/// /v1/images/edits, and where the picture lies in the many answers of the field. Pure functions,
/// any thread; shapes: OpenAI's images.d.ts (7.57.0), new-api, sd-server, A1111, chat gateways.
#pragma once

#include "core/net/Http.h"
#include "core/providers/Provider.h"
#include "core/providers/openai/OpenAiHost.h"
#include "core/providers/service/MediaReply.h"
#include "core/providers/service/ServiceError.h"

namespace rushes::providers {

/// Whether this model of this host gets `response_format`; GPT Image models never do.
bool namesAnswerForm(const OpenAiHost& host, const QString& hostId);

/// Seedream takes its references inside the JSON of /v1/images/generations, as data URLs.
bool takesReferencesInJson(const QString& hostId);

/// The body of POST /v1/images/generations. `form` decides about `response_format`.
Json generationBody(const PictureRequest& request, AnswerForm form);
/// The parts of POST /v1/images/edits: the references as image[], in order.
std::vector<net::FormPart> editForm(const PictureRequest& request, AnswerForm form);
/// The recipe's parameters that these hosts do not know and that were left out.
QStringList unknownParameters(const PictureRequest& request);

/// A picture or clip in an answer: as base64 in the reply's buffer, or behind an address.
struct FoundMedia
{
    Blob base64 = {};
    QString address = {}; ///< may be relative to the host

    bool isEmpty() const { return base64.isEmpty() && address.isEmpty(); }
};

/// The first picture, looked for in the order: data[].b64_json, data[].url,
/// choices[].message.images[], message.content as parts, message.content as text (data URL,
/// markdown or bare address), Gemini's candidates, images[], then the same inside `result`,
/// `output`, `response` and `data` of a job. Empty when there is none. Points into `reply`.
FoundMedia mediaIn(const MediaReply& reply);

/// The error that stands where the picture should be ({"data":[{"error":{…}}]}).
std::optional<ServiceFault> faultInItem(const Json& body);
/// What a chat answer says instead of a picture; empty when it says nothing.
QString wordsIn(const Json& body);

/// Whether a 400 complains about `response_format` and nothing else.
bool refusesAnswerForm(const ServiceFault& fault);

} // namespace rushes::providers
