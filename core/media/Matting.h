/// Automatic cut-outs by a neural model, where the user has installed one: a folder that holds ONNX
/// Runtime's library and one saliency model. Neither comes with the program or is fetched by it,
/// and without them this is off. The model runs in a helper process, one at a time, because it
/// takes some 2 GB for a few seconds; what goes wrong there is an error here. A cheap value whose
/// copies share the helper and the newest masks; blocking, any thread but the main one.
#pragma once

#include "core/base/Result.h"

#include <QImage>

#include <chrono>
#include <memory>
#include <stop_token>

namespace rushes::media {

struct MattingAddOn
{
    QString folder = {};                                          ///< that the user fills
    QString helper = {};                                          ///< the program rushes-matting
    std::chrono::milliseconds patience = std::chrono::minutes(2); ///< for one picture

    bool operator==(const MattingAddOn&) const = default;
};

class Matting
{
public:
    /// One that is never there.
    Matting() : Matting(MattingAddOn{}) {}
    explicit Matting(const MattingAddOn& addOn);

    QString folder() const;
    /// Whether it can be tried: looks which files are there and reads none, so it may be asked
    /// often and on any thread. Fails with Unsupported and what is missing.
    Result<void> installed() const;

    /// The subject's mask (Grayscale8, 255 = subject, at most 1024 pixels a side), null when
    /// nothing stands out or the model only guesses. Fails with Unsupported when it is not
    /// installed or the model cannot be used, Io when the helper broke or took too long, Cancelled
    /// after `stop`; the helper is gone by then.
    Result<QImage> cutOut(const QImage& picture, const std::stop_token& stop = {}) const;

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared;
};

} // namespace rushes::media
