/// The part of a batch that runs on a pool thread: read the pictures it is made from, send it once,
/// and look for it by its name when nobody knows whether the service took it. Knows nothing of jobs
/// or of the document. Blocking functions, any thread.
#pragma once

#include "core/generation/RemoteWork.h"

namespace rushes::generation {

struct BatchCall
{
    providers::Provider* provider; ///< has a batch service
    catalog::Model model;
    QString name;
    std::vector<providers::PictureRequest> requests = {};
    std::vector<std::vector<QString>> files = {}; ///< of each request's references
    std::vector<providers::Paid> paid = {};
};

/// A batch of nothing is answered at once. An error of unknown outcome means that the service could
/// not be asked whether it took it.
Result<Sent<providers::BatchItems>> sendBatch(const BatchCall& call, const Clock& clock,
                                              const Progress& progress);

/// Asks for the batch until it is listed. Fails with Network when it is not, several questions
/// long: it was never taken. Of unknown outcome when the service could not be asked.
Result<Sent<providers::BatchItems>> findBatch(const BatchCall& call, const Clock& clock,
                                              const Progress& progress);

} // namespace rushes::generation
