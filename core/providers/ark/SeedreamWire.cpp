#include "core/providers/ark/SeedreamWire.h"

#include "core/net/ServerSentEvents.h"

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

QString sizeText(QSize size)
{
    return u"%1x%2"_s.arg(size.width()).arg(size.height());
}

QSize sizeFrom(const QString& text)
{
    const QStringList sides = text.split(u'x', Qt::KeepEmptyParts, Qt::CaseInsensitive);
    return sides.size() == 2 ? QSize(sides[0].toInt(), sides[1].toInt()) : QSize();
}

/// One of `data`, or one event: a picture or an error.
void takeItem(const Json& item, const MediaReply& source, SeedreamReply& reply)
{
    if (auto fault = faultIn(item)) {
        reply.faults.push_back(std::move(*fault));
        return;
    }
    SeedreamPicture picture{.base64 = source.blobAt(item, "b64_json"),
                            .address = stringAt(item, "url"),
                            .size = sizeFrom(stringAt(item, "size"))};
    if (!picture.base64.isEmpty() || !picture.address.isEmpty())
        reply.pictures.push_back(std::move(picture));
}

void takeUsage(const Json& json, SeedreamReply& reply)
{
    const Json& count = memberAt(memberAt(json, "usage"), "generated_images");
    if (count.is_number_integer())
        reply.charged = count.get<int>();
}

/// Events of other kinds are passed over: some are only named in samples.
void takeEvent(const net::ServerSentEvent& event, const MediaReply& source, SeedreamReply& reply)
{
    const QString type = stringAt(source.json, "type", QString::fromUtf8(event.type));
    if (type.endsWith(u".completed"_s))
        takeUsage(source.json, reply);
    else if (type.endsWith(u".partial_succeeded"_s) || type.endsWith(u".partial_failed"_s) ||
             faultIn(source.json))
        takeItem(source.json, source, reply);
}

} // namespace

Json seedreamBody(const SeedreamOrder& order)
{
    Json body{{"model", order.model},
              {"prompt", order.prompt},
              {"size", sizeText(order.size)},
              {"response_format", "b64_json"},
              // The service's default puts its mark on every picture.
              {"watermark", false}};
    if (!order.format.isEmpty())
        body["output_format"] = order.format;
    if (order.delivery == Delivery::Stream)
        body["stream"] = true;
    if (order.pictures.size() == 1)
        body["image"] = order.pictures.front().toStdString();
    for (const QByteArray& picture : order.pictures) {
        if (order.pictures.size() > 1)
            body["image"].push_back(picture.toStdString());
    }
    return body;
}

Json seedreamProbeBody(const QString& model)
{
    return {{"model", model}, {"prompt", "probe"}, {"size", "1x1"}};
}

Result<SeedreamReply> readSeedream(const QByteArray& body, const QString& who)
{
    Result<MediaReply> source = readReply(body, who);
    if (!source)
        return fail(source.error());
    SeedreamReply reply;
    if (auto fault = faultIn(source->json))
        reply.faults.push_back(std::move(*fault));
    if (const Json& data = memberAt(source->json, "data"); data.is_array()) {
        for (const Json& item : data)
            takeItem(item, *source, reply);
    }
    takeUsage(source->json, reply);
    reply.sources.push_back(std::move(*source));
    return reply;
}

Result<SeedreamReply> readSeedreamStream(const QByteArray& events, const QString& who)
{
    SeedreamReply reply;
    std::optional<Error> damaged;
    net::ServerSentEvents stream([&](const net::ServerSentEvent& event) {
        if (event.data.isEmpty() || event.data == "[DONE]")
            return;
        Result<MediaReply> source = readReply(event.data, who);
        if (!source) {
            damaged = source.error();
            return;
        }
        takeEvent(event, *source, reply);
        reply.sources.push_back(std::move(*source));
    });
    stream.feed(events);
    stream.finish();
    if (damaged && reply.pictures.empty() && reply.faults.empty())
        return fail(*damaged);
    return reply;
}

} // namespace rushes::providers
