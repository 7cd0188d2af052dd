/// Google's generateContent form, values ⇄ JSON: used by batches, by the enterprise platform, by
/// gateways that pass Gemini through, and by Gemini itself where it is set. A conversation is not
/// kept by this form: a picture is changed by sending it again with the words. Pure functions and
/// values, any thread. Format: ai.google.dev/api/generate-content.
#pragma once

#include "core/catalog/Price.h"
#include "core/providers/Provider.h"
#include "core/providers/service/MediaReply.h"
#include "core/providers/service/ServiceFault.h"

namespace rushes::providers {

/// The body for one picture: words first, then the references in order, inline. Fails with Usage
/// for a reference that cannot be read.
Result<Json> generateContentBody(const PictureRequest& request);

/// What one or several answers of the same request held. The blob stays valid as long as the reply
/// it came from.
struct GeneratedContent
{
    QString words = {};   ///< of the model, without its thoughts
    Blob picture = {};    ///< the last one that is not a thought
    QString blocked = {}; ///< why the prompt was blocked, e.g. "PROHIBITED_CONTENT"
    QString finish = {};  ///< why the model stopped, e.g. "STOP", "IMAGE_SAFETY"
    QString reason = {};  ///< the sentence beside either
    std::optional<catalog::TokenUsage> usage = {}; ///< where an answer counts it
    std::optional<ServiceFault> fault = {};
};

/// Adds what `answer` holds, which is `reply.json` or a part of it. Never fails: what it does not
/// know it skips.
void gather(GeneratedContent& content, const MediaReply& reply, const Json& answer);

/// The picture in a temporary file, with what it cost where the catalog has token prices. Refused
/// with the model's own words when it answered with words only, when prompt or picture were
/// blocked, and when it ended without either; Network when it ran out of tokens or never ended. An
/// answer that cannot be read was probably billed: `outcomeUnknown`.
/// `share` is the part of the price that is paid, 0.5 in a batch.
Result<Asset> pictureOf(const GeneratedContent& content, const catalog::Model& model,
                        const QString& provider, double share = 1);

/// One answer in one body.
Result<Asset> readGeneratedContent(const QByteArray& body, const catalog::Model& model,
                                   const QString& provider);

/// The events of streamGenerateContent?alt=sse, one after the other: each is an answer of its own,
/// and an error may stand in place of one. The stream ends without a mark.
class GenerateContentStream
{
public:
    /// The data of one event. "[DONE]", which gateways add, is passed over.
    Result<void> take(const QByteArray& data, const QString& provider);
    /// After the last one. A stream that was cut before its picture may have been billed.
    Result<Asset> finish(const catalog::Model& model, const QString& provider) const;

private:
    std::vector<MediaReply> m_replies;
    GeneratedContent m_content;
};

} // namespace rushes::providers
