/// What holds for every provider of a service, whatever its wire format: what is never sent, what a
/// failure means, how often a paid request is made. A service joins with a struct of pure functions
/// and one line:
///
///     struct ArkContract { … };
///     INSTANTIATE_TYPED_TEST_SUITE_P(Ark, ProviderContract, ArkContract);
///
/// The struct says how the service's answers look; the server and the faults are the contract's.
/// Whether requests are well-formed is for each provider's own tests to prove.
///
///     static QString id();                              // "ark": its key's and its address's name
///     static QString door();                            // only where that name is not its id
///     static std::unique_ptr<Provider> make(const ServiceAccess&);
///     static PictureRequest picture();                  // one that succeeds
///     static std::optional<ClipRequest> clip();         // one that begins a job, if it makes any
///     static ServedReply pictureReply(const QByteArray& base64);
///     static ServedReply emptyReply();                  // a 200 with no picture in it
///     static ServedReply refusal(const QString& words); // of its safety filter, if it has any
///     static ServedReply failure(int status, const QString& words); // in its own envelope
///     static ServedReply jobReply();                    // a clip was begun
///     static constexpr int triesOfBadKey = 2;           // only where it renews its key by itself
#pragma once

#include "core/generation/Budget.h"
#include "core/media/Image.h"
#include "core/providers/service/KeyNames.h"
#include "core/providers/service/ServiceAccess.h"
#include "tests/core/providers/ScriptedServer.h"
#include "tests/support/FakeClock.h"

#include <QFile>

#include <gtest/gtest.h>

#include <future>
#include <thread>

namespace rushes::providers {

/// Under which name its key and its address are known.
template <class Service>
QString doorOf()
{
    if constexpr (requires { Service::door(); })
        return Service::door();
    else
        return Service::id();
}

template <class Service>
std::size_t triesOfBadKey()
{
    if constexpr (requires { Service::triesOfBadKey; })
        return Service::triesOfBadKey;
    else
        return 1;
}

template <class Service>
struct ProviderContract : ::testing::Test
{
    ProviderContract()
    {
        const QByteArray variable = hostOf(doorOf<Service>()).variable.toUtf8();
        qunsetenv(variable.constData());
        provider = Service::make(access(secrets));
    }
    ServiceAccess access(const settings::SecretStore& store)
    {
        return {.http = client,
                .clock = clock,
                .secrets = store,
                .hosts = {{doorOf<Service>(), server.address()}}};
    }

    static QByteArray png()
    {
        QImage image(48, 32, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        return *media::encodeImage(image, media::ImageFormat::Png);
    }
    static ServedReply good() { return Service::pictureReply(png().toBase64()); }

    Result<Outcome> submit(const Request& request)
    {
        return provider->submit(request, paid, {.stop = stop.get_token()});
    }
    /// Of a request that must fail; counts and texts of the key are checked on the way.
    Error failure(const Request& request)
    {
        const Result<Outcome> outcome = submit(request);
        EXPECT_FALSE(outcome);
        const Error error = outcome ? Error() : outcome.error();
        EXPECT_FALSE(error.detail.isEmpty());
        EXPECT_FALSE(error.detail.contains(QString::fromLatin1(key))) << error.detail.toStdString();
        return error;
    }
    Error pictureFailure(std::vector<ServedReply> replies)
    {
        server.answer(std::move(replies));
        return failure(Service::picture());
    }
    std::size_t sent() const { return server.requests().size(); }

    const QByteArray key = "secret-7f3a9b2c4d5e6f708192";
    net::HttpClient client;
    testing::FakeClock clock;
    OneSecret secrets{key};
    generation::Budget budget;
    Paid paid = *budget.reserve(Money());
    std::stop_source stop;
    ScriptedServer server;
    std::unique_ptr<Provider> provider;
};

TYPED_TEST_SUITE_P(ProviderContract);

TYPED_TEST_P(ProviderContract, needsAKeyAndSendsNothingWithoutOne)
{
    const OneSecret none({});
    const QStringList names = keyNames(doorOf<TypeParam>());
    if (names.isEmpty())
        GTEST_SKIP() << "needs none";
    // Loopback addresses may be servers that need none.
    ServiceAccess access = this->access(none);
    access.hosts.clear();
    const auto keyless = TypeParam::make(access);
    const auto usable = keyless->usable(TypeParam::picture().model);
    ASSERT_FALSE(usable);
    EXPECT_EQ(usable.error().code, ErrorCode::Auth);
    EXPECT_TRUE(usable.error().detail.contains(names.front()));
    const auto outcome = keyless->submit(TypeParam::picture(), this->paid, {});
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::Auth);
}

TYPED_TEST_P(ProviderContract, asksAndEstimatesWithoutSending)
{
    EXPECT_EQ(this->provider->id(), TypeParam::id());
    EXPECT_TRUE(this->provider->usable(TypeParam::picture().model));
    EXPECT_TRUE(this->provider->check(TypeParam::picture()));
    this->provider->estimate(TypeParam::picture());
    if (const auto clip = TypeParam::clip()) {
        EXPECT_TRUE(this->provider->check(*clip));
        this->provider->estimate(*clip);
    }
    EXPECT_EQ(this->sent(), 0U);
}

TYPED_TEST_P(ProviderContract, keepsAPictureExactlyAsItCame)
{
    this->server.answer({this->good()});
    const auto outcome = this->submit(TypeParam::picture());
    ASSERT_TRUE(outcome) << outcome.error().detail.toStdString();
    const Asset asset = std::get<Asset>(*outcome);
    QByteArray bytes = asset.bytes;
    if (!asset.file.isEmpty()) {
        QFile file(asset.file);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        bytes = file.readAll();
        file.remove();
    }
    EXPECT_EQ(bytes, this->png());
    EXPECT_EQ(asset.suffix, QStringLiteral("png"));
    EXPECT_EQ(asset.size, QSize(48, 32));
    EXPECT_EQ(this->sent(), 1U);
}

TYPED_TEST_P(ProviderContract, showsTheKeyInCredentialsOnly)
{
    this->server.answer({this->good()});
    ASSERT_TRUE(this->submit(TypeParam::picture()));
    for (const ServedRequest& request : this->server.requests()) {
        EXPECT_FALSE(request.body.contains(this->key));
        EXPECT_FALSE(request.path.contains(this->key));
        EXPECT_FALSE(request.query.contains(this->key));
    }
}

TYPED_TEST_P(ProviderContract, tellsARefusalInTheServicesWords)
{
    const QString words = QStringLiteral("The request was blocked by our safety rules.");
    if constexpr (requires { TypeParam::refusal(words); }) {
        const Error error = this->pictureFailure({TypeParam::refusal(words)});
        EXPECT_EQ(error.code, ErrorCode::Refused);
        EXPECT_EQ(error.provider, TypeParam::id());
        EXPECT_TRUE(error.detail.contains(words)) << error.detail.toStdString();
        EXPECT_FALSE(error.outcomeUnknown);
        EXPECT_EQ(this->sent(), 1U);
    } else {
        GTEST_SKIP() << "refuses nothing";
    }
}

TYPED_TEST_P(ProviderContract, saysThatAKeyIsBadWithoutRepeatingIt)
{
    for (const int status : {401, 403}) {
        const std::size_t before = this->sent();
        const Error error = this->pictureFailure(
            {TypeParam::failure(status, QStringLiteral("Incorrect API key provided: ") +
                                            QString::fromLatin1(this->key))});
        EXPECT_EQ(error.code, ErrorCode::Auth) << status;
        EXPECT_EQ(this->sent() - before, status == 401 ? triesOfBadKey<TypeParam>() : 1U) << status;
    }
}

TYPED_TEST_P(ProviderContract, waitsAsLongAsItIsToldAndThenSaysHowLong)
{
    ServedReply busy = TypeParam::failure(429, QStringLiteral("Too many requests."));
    busy.headers.push_back({"Retry-After", "7"});
    const Error error = this->pictureFailure({busy});
    EXPECT_EQ(error.code, ErrorCode::RateLimited);
    EXPECT_EQ(error.retryAfter, std::chrono::seconds(7));
    EXPECT_EQ(this->sent(), 4U);
    EXPECT_GE(this->clock.elapsed(), std::chrono::seconds(3 * 7));
}

TYPED_TEST_P(ProviderContract, succeedsWhenTheServiceWasBusyOnce)
{
    this->server.answer(
        {TypeParam::failure(429, QStringLiteral("Too many requests.")), this->good()});
    const auto outcome = this->submit(TypeParam::picture());
    ASSERT_TRUE(outcome) << outcome.error().detail.toStdString();
    QFile::remove(std::get<Asset>(*outcome).file);
    EXPECT_EQ(this->sent(), 2U);
}

TYPED_TEST_P(ProviderContract, takesAWebPageForAFault)
{
    ServedReply page;
    page.status = 500;
    page.body = "<html><title>Oops</title></html>";
    const Error error = this->pictureFailure({page});
    EXPECT_EQ(error.code, ErrorCode::Network);
    EXPECT_LE(this->sent(), 4U);

    ServedReply welcome;
    welcome.body = "<html>welcome</html>";
    this->server.answer({welcome});
    const std::size_t before = this->sent();
    EXPECT_EQ(this->failure(TypeParam::picture()).code, ErrorCode::Network);
    EXPECT_EQ(this->sent() - before, 1U);
}

TYPED_TEST_P(ProviderContract, neverRepeatsAPaidRequestWhoseAnswerWasLost)
{
    for (const Mishap mishap : {Mishap::CutBody, Mishap::LongLength, Mishap::RefuseToAnswer}) {
        const std::size_t before = this->sent();
        ServedReply reply = this->good();
        reply.mishap = mishap;
        const Error error = this->pictureFailure({reply});
        EXPECT_EQ(error.code, ErrorCode::Network) << int(mishap);
        EXPECT_TRUE(error.outcomeUnknown) << int(mishap);
        EXPECT_EQ(this->sent() - before, 1U) << int(mishap);
    }
}

TYPED_TEST_P(ProviderContract, takesNothingThatIsNoPicture)
{
    const QByteArray words = QByteArray("these words are no picture").repeated(400);
    std::vector<ServedReply> replies;
    for (const QByteArray& base64 :
         {words.toBase64(), QByteArray("!!not base64!!"), QByteArray("%%%%").repeated(2000)})
        replies.push_back(TypeParam::pictureReply(base64));
    for (const ServedReply& reply : replies) {
        const std::size_t before = this->sent();
        const Error error = this->pictureFailure({reply});
        EXPECT_EQ(error.code, ErrorCode::Network) << error.detail.toStdString();
        EXPECT_EQ(this->sent() - before, 1U);
    }
    // Whether a model that sends nothing refuses is the service's to say.
    ServedReply nothing;
    nothing.body = "{}";
    for (const ServedReply& reply : {TypeParam::emptyReply(), nothing}) {
        const Error error = this->pictureFailure({reply});
        EXPECT_TRUE(error.code == ErrorCode::Network || error.code == ErrorCode::Refused);
    }
}

TYPED_TEST_P(ProviderContract, stopsWhenItIsTold)
{
    ServedReply reply = this->good();
    reply.mishap = Mishap::NeverAnswer;
    this->server.answer({reply, this->good()}); // it may tell the service to stop
    auto running =
        std::async(std::launch::async, [this] { return this->submit(TypeParam::picture()); });
    while (this->sent() == 0)
        std::this_thread::yield();
    this->stop.request_stop();
    const auto outcome = running.get();
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().code, ErrorCode::Cancelled);
}

TYPED_TEST_P(ProviderContract, neverShowsTheKeyToAnotherHost)
{
    ScriptedServer stranger;
    stranger.answer({this->good()});
    for (const int status : {302, 307, 308}) {
        ServedReply away{.status = status};
        away.headers.push_back(
            {"Location", stranger.address()
                                 .replace(QStringLiteral("127.0.0.1"), QStringLiteral("localhost"))
                                 .toUtf8() +
                             "/v1/elsewhere"});
        this->server.answer({away});
        const auto outcome = this->submit(TypeParam::picture());
        if (outcome)
            QFile::remove(std::get<Asset>(*outcome).file);
    }
    for (const ServedRequest& request : stranger.requests()) {
        EXPECT_FALSE(request.body.contains(this->key));
        EXPECT_FALSE(request.query.contains(this->key));
        EXPECT_TRUE(request.header("Authorization").isEmpty());
        for (const net::Header& header : request.headers)
            EXPECT_FALSE(header.value.contains(this->key)) << header.name.toStdString();
    }
}

TYPED_TEST_P(ProviderContract, beginsAClipOnceEvenWhenItFails)
{
    const auto clip = TypeParam::clip();
    if (!clip)
        GTEST_SKIP() << "makes no clips";
    this->server.answer({TypeParam::jobReply()});
    const auto begun = this->submit(*clip);
    ASSERT_TRUE(begun) << begun.error().detail.toStdString();
    EXPECT_FALSE(std::get<RemoteJob>(*begun).id.isEmpty());
    EXPECT_EQ(std::get<RemoteJob>(*begun).model.id, clip->model.id);

    ServedReply lost = TypeParam::jobReply();
    lost.mishap = Mishap::CutBody;
    ServedReply empty;
    empty.body = "{}";
    const std::vector<ServedReply> replies = {TypeParam::failure(500, QStringLiteral("internal")),
                                              lost, empty};
    for (const ServedReply& reply : replies) {
        const std::size_t before = this->sent();
        this->server.answer({reply});
        const Error error = this->failure(*clip);
        EXPECT_EQ(error.code, ErrorCode::Network) << error.detail.toStdString();
        EXPECT_EQ(error.outcomeUnknown, reply.status == 200);
        EXPECT_EQ(this->sent() - before, 1U);
    }
}

TYPED_TEST_P(ProviderContract, asksAgainForAClipWhoseQuestionFailed)
{
    const auto clip = TypeParam::clip();
    if (!clip)
        GTEST_SKIP() << "makes no clips";
    this->server.answer({TypeParam::jobReply()});
    const auto begun = this->submit(*clip);
    ASSERT_TRUE(begun);
    ServedReply busy;
    busy.status = 503;
    busy.body = "<html>busy</html>";
    this->server.answer({busy});
    const auto asked = this->provider->poll(std::get<RemoteJob>(*begun), {});
    ASSERT_FALSE(asked);
    EXPECT_EQ(asked.error().code, ErrorCode::Network);
    EXPECT_TRUE(asked.error().outcomeUnknown);
}

REGISTER_TYPED_TEST_SUITE_P(ProviderContract, needsAKeyAndSendsNothingWithoutOne,
                            asksAndEstimatesWithoutSending, keepsAPictureExactlyAsItCame,
                            showsTheKeyInCredentialsOnly, tellsARefusalInTheServicesWords,
                            saysThatAKeyIsBadWithoutRepeatingIt,
                            waitsAsLongAsItIsToldAndThenSaysHowLong,
                            succeedsWhenTheServiceWasBusyOnce, takesAWebPageForAFault,
                            neverRepeatsAPaidRequestWhoseAnswerWasLost, takesNothingThatIsNoPicture,
                            stopsWhenItIsTold, neverShowsTheKeyToAnotherHost,
                            beginsAClipOnceEvenWhenItFails, asksAgainForAClipWhoseQuestionFailed);

} // namespace rushes::providers
