/// `rushes_try_server`: the strict Gemini server of the tests on a port, for people who try the
/// window or the command line by hand. Prints every request, what it objected to and what it would
/// have charged.
#include "tests/support/GeminiServer.h"
#include "tests/support/try/PaintedAnswers.h"

#include <QCommandLineParser>
#include <QGuiApplication>
#include <QTimer>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace rushes;
using testing::GeminiServer;
using testing::Mishap;
using testing::ServedReply;
using testing::ServedRequest;

namespace {

ServedReply fault(int status, const QByteArray& name, const QByteArray& words,
                  const QByteArray& details = "[]")
{
    return {.status = status,
            .body = R"({"error":{"code":)" + QByteArray::number(status) + R"(,"message":")" +
                    words + R"(","status":")" + name + R"(","details":)" + details + "}}"};
}

ServedReply interaction(const QByteArray& content)
{
    return {.body = R"({"id":"v1_wrong","status":"completed","object":"interaction","steps":[)"
                    R"({"type":"model_output","content":[)" +
                    content + "]}]}"};
}

ServedReply pictureOf(const QByteArray& base64)
{
    return interaction(R"({"type":"image","mime_type":"image/jpeg","data":")" + base64 + R"("})");
}

ServedReply onItsWay(Mishap mishap)
{
    ServedReply reply = pictureOf(testing::paintedPicture(Json::object()).toBase64());
    reply.mishap = mishap;
    return reply;
}

const std::map<QString, std::function<ServedReply()>>& misdeeds()
{
    static const QByteArray retry =
        R"([{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"5s"}])";
    static const QByteArray daily =
        R"([{"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[{"quotaId":)"
        R"("GenerateRequestsPerDayPerProjectPerModel"}]}])";
    static const std::map<QString, std::function<ServedReply()>> all{
        {u"rate-limit"_s,
         [] { return fault(429, "RESOURCE_EXHAUSTED", "Too many requests.", retry); }},
        {u"quota"_s,
         [] {
             return fault(429, "RESOURCE_EXHAUSTED", "You exceeded your current quota.", daily);
         }},
        {u"server-error"_s, [] { return fault(503, "UNAVAILABLE", "The model is overloaded."); }},
        {u"no-billing"_s,
         [] { return fault(403, "PERMISSION_DENIED", "Billing is not enabled."); }},
        {u"html"_s,
         [] {
             return ServedReply{.status = 502,
                                .body = "<html><title>Bad gateway</title></html>",
                                .headers = {{"Content-Type", "text/html"}}};
         }},
        {u"refuse"_s,
         [] { return interaction(R"({"type":"text","text":"I can't make that picture."})"); }},
        {u"empty"_s, [] { return interaction(""); }},
        {u"bad-base64"_s, [] { return pictureOf("!!no base64!!"); }},
        {u"wrong-bytes"_s, [] { return pictureOf(QByteArray("words, no picture").toBase64()); }},
        {u"lost"_s, [] { return onItsWay(Mishap::RefuseToAnswer); }},
        {u"cut"_s, [] { return onItsWay(Mishap::CutBody); }},
        {u"drip"_s, [] { return onItsWay(Mishap::SlowDrip); }},
        {u"silent"_s, [] { return onItsWay(Mishap::NeverAnswer); }},
    };
    return all;
}

const std::map<QString, GeminiServer::Ending>& endings()
{
    using Ending = GeminiServer::Ending;
    static const std::map<QString, Ending> all{
        {u"completed"_s, Ending::Completed},   {u"inline"_s, Ending::InlineClip},
        {u"refused"_s, Ending::Refused},       {u"silent"_s, Ending::Silent},
        {u"failed"_s, Ending::Failed},         {u"blocked"_s, Ending::Blocked},
        {u"incomplete"_s, Ending::Incomplete}, {u"over-budget"_s, Ending::OverBudget},
    };
    return all;
}

template <class Value>
QString namesOf(const std::map<QString, Value>& all)
{
    QStringList names;
    for (const auto& [name, value] : all)
        names << name;
    return names.join(u", "_s);
}

struct Wishes
{
    std::chrono::milliseconds latency = {};
    std::function<ServedReply()> misdeed;
    int every = 1;
};

bool isCreate(const ServedRequest& request)
{
    return request.method == "POST" && (request.path == "/v1beta/interactions" ||
                                        request.path.toLower().endsWith("generatecontent"));
}

GeminiServer::Interceptor interceptor(Wishes wishes)
{
    auto created = std::make_shared<std::atomic<int>>(0);
    return [wishes, created](const ServedRequest& request) -> std::optional<ServedReply> {
        std::printf("%s %s\n", request.method.constData(), request.path.constData());
        std::fflush(stdout);
        if (!isCreate(request))
            return {};
        std::this_thread::sleep_for(wishes.latency);
        const bool isItsTurn = ++*created % wishes.every == 0;
        return wishes.misdeed && isItsTurn ? std::optional(wishes.misdeed()) : std::nullopt;
    };
}

/// What changed since it last looked.
void tell(const GeminiServer& server, int& objections, int& paid)
{
    const QStringList all = server.objections();
    for (; objections < all.size(); ++objections)
        std::printf("OBJECTION: %s\n", qUtf8Printable(all[objections]));
    if (paid != server.paidCreates())
        std::printf("paid so far: %d\n", paid = server.paidCreates());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    QCommandLineParser options;
    options.setApplicationDescription(u"A local server that speaks Google's developer API."_s);
    options.addHelpOption();
    options.addOptions({
        {u"port"_s, u"0: any that is free."_s, u"number"_s, u"8710"_s},
        {u"key"_s, u"The key it takes."_s, u"key"_s, u"test-key"_s},
        {u"latency"_s, u"How long a create takes, in milliseconds."_s, u"ms"_s, u"1500"_s},
        {u"polls"_s, u"How often a clip is asked for before it ends."_s, u"count"_s, u"3"_s},
        {u"ending"_s, u"How clips end: "_s + namesOf(endings()), u"name"_s, u"completed"_s},
        {u"misbehave"_s, u"How creates go wrong: "_s + namesOf(misdeeds()), u"name"_s},
        {u"every"_s, u"Only every so manieth create goes wrong."_s, u"count"_s, u"1"_s},
    });
    options.process(application);
    const auto ending = endings().find(options.value(u"ending"_s));
    const auto misdeed = misdeeds().find(options.value(u"misbehave"_s));
    if (ending == endings().end() ||
        (options.isSet(u"misbehave"_s) && misdeed == misdeeds().end())) {
        std::fprintf(stderr, "No such name; --help lists them.\n");
        return 2;
    }

    GeminiServer server(options.value(u"key"_s).toUtf8(), options.value(u"port"_s).toInt());
    server.setMakers(testing::paintedPicture, testing::paintedClip);
    server.setEnding(ending->second, options.value(u"polls"_s).toInt());
    server.setInterceptor(
        interceptor({.latency = std::chrono::milliseconds(options.value(u"latency"_s).toInt()),
                     .misdeed = misdeed == misdeeds().end() ? nullptr : misdeed->second,
                     .every = std::max(1, options.value(u"every"_s).toInt())}));
    std::printf("GEMINI_API_KEY=%s GOOGLE_GEMINI_BASE_URL=%s build/release/bin/rushes\n",
                qUtf8Printable(options.value(u"key"_s)), qUtf8Printable(server.address()));
    std::fflush(stdout);

    int objections = 0;
    int paid = 0;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, [&] { tell(server, objections, paid); });
    watch.start(std::chrono::seconds(1));
    return QGuiApplication::exec();
}
