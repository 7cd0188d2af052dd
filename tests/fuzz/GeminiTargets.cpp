#include "core/net/ServerSentEvents.h"
#include "core/providers/gemini/BatchWire.h"
#include "core/providers/gemini/FilesApi.h"
#include "core/providers/gemini/GeminiService.h"
#include "core/providers/gemini/GenerateContentWire.h"
#include "core/providers/gemini/InteractionReply.h"
#include "tests/fuzz/Target.h"

namespace rushes::fuzz {

using namespace providers;

namespace {

const QString gemini = QStringLiteral("gemini");

const catalog::Model& pictures()
{
    static const catalog::Model model =
        *catalog::loadModels()->find(QStringLiteral("gemini-3.1-flash-lite-image"));
    return model;
}

const catalog::Model& clips()
{
    static const catalog::Model model = *catalog::loadModels()->find(QStringLiteral("omni"));
    return model;
}

void readThrough(const InteractionReply& reply)
{
    for (const auto kind : {Delivered::Kind::Picture, Delivered::Kind::Clip}) {
        require(!whyNothing(reply, kind, clips(), gemini).detail.isEmpty());
        if (const Delivered* delivered = reply.first(kind)) {
            (void)contentAddress(QUrl(delivered->uri));
            if (const auto file = decodeToFile(delivered->blob, gemini))
                QFile::remove(file->path);
        }
    }
    (void)reportedCost(reply, pictures());
    (void)reportedCost(reply, clips());
}

void readInteractionReply(const QByteArray& input)
{
    if (auto media = readReply(input, gemini))
        readThrough(readInteraction(std::move(*media)));
}

void readInteractionStream(const QByteArray& input)
{
    InteractionStream stream;
    net::ServerSentEvents events(
        [&](const net::ServerSentEvent& event) { (void)stream.take(event.data, gemini); });
    events.feed(input);
    events.finish();
    readThrough(stream.finish());
}

void readContent(const QByteArray& input)
{
    forget(readGeneratedContent(input, pictures(), gemini));
}

void readContentStream(const QByteArray& input)
{
    GenerateContentStream stream;
    net::ServerSentEvents events(
        [&](const net::ServerSentEvent& event) { (void)stream.take(event.data, gemini); });
    events.feed(input);
    events.finish();
    forget(stream.finish(pictures(), gemini));
}

/// An operation in the first line, the lines of its result file behind it.
void readBatch(const QByteArray& input)
{
    constexpr std::size_t asked = 3;
    BatchAnswers answers(pictures(), asked);
    const QList<QByteArray> lines = input.split('\n');
    if (const auto reply = readReply(lines.front(), gemini)) {
        (void)batchOperation(reply->json);
        answers.takeInline(*reply);
    }
    for (const QByteArray& line : lines.sliced(1))
        answers.takeLine(line);
    const BatchItems items =
        std::move(answers).finish({.code = ErrorCode::Network, .detail = QStringLiteral("none")});
    require(items.size() == asked);
    for (const auto& item : items)
        forget(item);
}

void readFile(const QByteArray& input)
{
    const auto json = parseJson(input, gemini);
    if (!json)
        return;
    if (const auto named = serviceFile(*json))
        (void)contentAddress(QUrl(named->uri));
}

const Target geminiTargets[] = {
    {"gemini-interaction", readInteractionReply},
    {"gemini-interaction-stream", readInteractionStream},
    {"generate-content", readContent},
    {"generate-content-stream", readContentStream},
    {"gemini-batch", readBatch},
    {"gemini-file", readFile},
};

} // namespace

} // namespace rushes::fuzz
