#include "core/net/ServerSentEvents.h"

#include <gtest/gtest.h>

namespace rushes::net {

namespace {

using Events = std::vector<ServerSentEvent>;

struct Read
{
    Events events;
    ServerSentEvents::Ending ending;
};

/// The stream in pieces of this size.
Read read(const QByteArray& stream, qsizetype piece)
{
    Read result = {};
    ServerSentEvents reader([&](ServerSentEvent event) { result.events.push_back(event); });
    for (qsizetype i = 0; i < stream.size(); i += piece)
        reader.feed(QByteArrayView(stream).sliced(i, std::min(piece, stream.size() - i)));
    result.ending = reader.finish();
    return result;
}

void expectEvents(const QByteArray& stream, const Events& expected,
                  ServerSentEvents::Ending ending = ServerSentEvents::Ending::Clean)
{
    for (const qsizetype piece : {1, 2, 3, 5, 7, 1000}) {
        const Read got = read(stream, piece);
        EXPECT_EQ(got.events, expected) << stream.toStdString() << " in pieces of " << piece;
        EXPECT_EQ(got.ending, ending) << stream.toStdString() << " in pieces of " << piece;
    }
}

} // namespace

TEST(ServerSentEvents, endLinesInEveryWay)
{
    const Events expected = {{.type = "a", .data = "1"}, {.data = "2\n3"}};
    const QByteArray stream = "event: a\ndata: 1\n\ndata: 2\ndata: 3\n\n";
    expectEvents(stream, expected);
    expectEvents(QByteArray(stream).replace("\n", "\r\n"), expected);
    expectEvents(QByteArray(stream).replace("\n", "\r"), expected);
    expectEvents("event: a\rdata: 1\r\n\ndata: 2\r\ndata: 3\n\r\n", expected);
}

TEST(ServerSentEvents, readsFieldsAsTheStandardSays)
{
    expectEvents("data:1\n\n", {{.data = "1"}});
    expectEvents("data:  1\n\n", {{.data = " 1"}});
    expectEvents("data\n\n", {{.data = ""}});
    expectEvents("data\ndata\n\n", {{.data = "\n"}});
    expectEvents("data: a: b\n\n", {{.data = "a: b"}});
    expectEvents(": keep-alive\n\ndata: 1\n: within\n\n", {{.data = "1"}});
    expectEvents("retry: 5\nunknown: x\ndata: 1\n\n", {{.data = "1"}});
    expectEvents("event: a\n\ndata: 1\n\n", {{.data = "1"}});
    expectEvents("id: 7\ndata: 1\n\ndata: 2\n\n",
                 {{.data = "1", .id = "7"}, {.data = "2", .id = "7"}});
    expectEvents("Data: 1\n\n", {});
    expectEvents("", {});
    expectEvents("\n\n\n", {});
}

TEST(ServerSentEvents, skipsAByteOrderMarkAtTheStartOnly)
{
    expectEvents("\xEF\xBB\xBF"
                 "data: 1\n\n\xEF\xBB\xBF"
                 "data: 2\n\n",
                 {{.data = "1"}});
}

TEST(ServerSentEvents, deliverTheLastWordLikeAnyOther)
{
    expectEvents("data: {\"a\":1}\n\ndata: [DONE]\n\n",
                 {{.data = "{\"a\":1}"}, {.data = "[DONE]"}});
}

TEST(ServerSentEvents, sayWhenTheStreamWasCut)
{
    using Ending = ServerSentEvents::Ending;
    expectEvents("data: 1\n\ndata: 2\n", {{.data = "1"}, {.data = "2"}}, Ending::MidEvent);
    expectEvents("data: 1\n\ndata: {\"half", {{.data = "1"}, {.data = "{\"half"}},
                 Ending::MidEvent);
    expectEvents("data: 1\n\nda", {{.data = "1"}}, Ending::MidEvent);
    expectEvents("data: 1\r\n\r", {{.data = "1"}}, Ending::Clean);
}

TEST(ServerSentEvents, joinJsonThatIsSpreadOverLines)
{
    expectEvents("event: x\ndata: {\ndata:   \"a\": 1\ndata: }\n\n",
                 {{.type = "x", .data = "{\n  \"a\": 1\n}"}});
}

TEST(ServerSentEvents, takeLinesOfManyMegabytesInSmallPieces)
{
    const QByteArray picture(5'000'000, 'A');
    const Read got = read("data: " + picture + "\r\n\r\ndata: " + picture + "\n\n", 1400);
    ASSERT_EQ(got.events.size(), 2u);
    EXPECT_EQ(got.events[0].data, picture);
    EXPECT_EQ(got.events[1].data, picture);
}

} // namespace rushes::net
