/// The body and the answer of Ark's picture route, whole or as server-sent events. Only documented
/// fields that the model knows: an unknown one is a 400. Format: docs.byteplus.com, ModelArk
/// 1541523 and 1824137. Pure functions, any thread.
#pragma once

#include "core/providers/service/MediaReply.h"
#include "core/providers/service/ServiceFault.h"

#include <QSize>

#include <optional>

namespace rushes::providers {

enum class Delivery { Whole, Stream };

struct SeedreamOrder
{
    QString model; ///< the host's own id
    QString prompt;
    std::vector<QByteArray> pictures = {}; ///< data URLs
    QSize size;
    QString format = {}; ///< "png"; empty = the field is not sent
    Delivery delivery = Delivery::Whole;
};
Json seedreamBody(const SeedreamOrder& order);

/// What finds out whether key and model are good, at no cost: a size no model makes.
Json seedreamProbeBody(const QString& model);

struct SeedreamPicture
{
    Blob base64 = {}; ///< or
    QString address = {};
    QSize size = {}; ///< as the service says it
};

struct SeedreamReply
{
    std::vector<SeedreamPicture> pictures = {};
    std::vector<ServiceFault> faults = {}; ///< of single pictures, or of the whole
    std::optional<int> charged = {};       ///< how many pictures were; nothing when it is not said
    std::vector<MediaReply> sources = {};  ///< what the blobs point into
};

/// Fails with Network for anything that is not JSON.
Result<SeedreamReply> readSeedream(const QByteArray& body, const QString& who);
/// The same for a text/event-stream, also one that was cut: what had arrived whole is there.
Result<SeedreamReply> readSeedreamStream(const QByteArray& events, const QString& who);

} // namespace rushes::providers
