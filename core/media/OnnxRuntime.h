/// A neural model run by ONNX Runtime, where the user has installed it. The library is loaded at
/// run time and its functions are called by their place in its table, which only ever grows at its
/// end, so that building needs nothing of it. Made, used and destroyed on one thread, blocking;
/// only the helper program uses it (see media::Matting), since a large model takes gigabytes.
#pragma once

#include "core/base/Result.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace rushes::media {

/// Values in row-major order: the last side of the shape runs fastest.
struct Tensor
{
    std::vector<std::int64_t> shape = {};
    std::vector<float> values = {};

    bool operator==(const Tensor&) const = default;
};

class OnnxModel
{
public:
    /// Fails with Unsupported, naming the file: `library` cannot be loaded, is not ONNX Runtime or
    /// is too old; `model` cannot be read, or its first input or output is not of floats.
    static Result<std::unique_ptr<OnnxModel>> open(const QString& library, const QString& model);
    ~OnnxModel();
    OnnxModel(const OnnxModel&) = delete;
    OnnxModel& operator=(const OnnxModel&) = delete;

    /// Of the first input; -1 for a side that may have any length.
    const std::vector<std::int64_t>& inputShape() const;
    /// The first output for this first input. Fails with Unsupported when the shape does not hold
    /// the values, or in the runtime's words.
    Result<Tensor> run(const Tensor& input);

private:
    struct Session;
    explicit OnnxModel(std::unique_ptr<Session> session);
    std::unique_ptr<Session> m_session;
};

} // namespace rushes::media
