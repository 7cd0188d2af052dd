/// Pictures of Google's developer API, through whichever of its forms is set: the Interactions API,
/// which keeps conversations, or generateContent, each whole or streamed. Blocking functions, any
/// thread.
#pragma once

#include "core/providers/Provider.h"
#include "core/providers/gemini/InteractionsWire.h"
#include "core/providers/service/ServiceAccess.h"

namespace rushes::providers {

enum class GeminiApi {
    Interactions,
    StreamedInteractions,
    GenerateContent,
    StreamGenerateContent,
};
/// "interactions", "interactions-stream", "generateContent" or "streamGenerateContent": what
/// RUSHES_GEMINI_API says, else the model's limit `api`, else Interactions.
GeminiApi geminiApiOf(const catalog::Model& model);

/// What the request comes down to. A picture that is changed goes along only when its conversation
/// does not.
enum class Conversation { Continue, StartAgain };
Result<PictureTurn> pictureTurn(const PictureRequest& request, Conversation conversation);

/// One picture. A conversation the service has forgotten starts again from the picture itself.
Result<Outcome> makePicture(const ServiceAccess& access, const PictureRequest& request,
                            const Progress& progress);

} // namespace rushes::providers
