/// The bodies of Google's Interactions API: what is asked for as values, and as JSON. Snake case,
/// only documented members, nothing that is not needed. Format: ai.google.dev/gemini-api/docs,
/// pages interactions, image-generation and omni. Pure functions, any thread.
#pragma once

#include "core/base/Json.h"
#include "core/providers/gemini/SentPicture.h"

namespace rushes::providers {

/// One picture, or one change to it.
struct PictureTurn
{
    QString model;
    QString words;
    std::vector<SentPicture> pictures = {}; ///< after the words, in the order the words count them
    QString previous = {};                  ///< the interaction it goes on with
    QString aspectRatio = {};               ///< "16:9"
    QString imageSize = {};                 ///< "1K"; empty = not said
    QString thinkingLevel = {};             ///< "minimal"; empty = the model's usual one
    std::optional<std::uint64_t> seed = {}; ///< cut to 31 bits, as the service's field is
};
Json pictureBody(const PictureTurn& turn);

/// One clip that is made in the background, or one change to it.
struct ClipTurn
{
    QString model;
    QString words;
    std::vector<SentPicture> pictures = {}; ///< before the words: first frame, last frame, or what
                                            ///< the task says
    QString video = {};                     ///< the address of an uploaded clip
    QString previous = {};                  ///< the interaction it changes or extends
    QString task = {};                      ///< "image_to_video", …; empty = as the words say
    QString aspectRatio = {};               ///< not of changes
    QString resolution = {};                ///< "720p"; empty = the service's choice
    int seconds = 0;                        ///< 0 = the service's choice
    std::optional<std::uint64_t> seed = {};
};
Json clipBody(const ClipTurn& turn);

} // namespace rushes::providers
