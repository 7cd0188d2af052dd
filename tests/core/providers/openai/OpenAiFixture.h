/// What the tests of OpenAI-shaped hosts share: a local server, the provider beside it, and orders.
#pragma once

#include "core/generation/Budget.h"
#include "core/providers/openai/HostModels.h"
#include "core/providers/openai/OpenAiProvider.h"
#include "tests/support/FakeClock.h"
#include "tests/support/OpenAiServer.h"

#include <QFile>
#include <QImage>

#include <gtest/gtest.h>

namespace rushes::providers {

class KeptSecrets final : public settings::SecretStore
{
public:
    explicit KeptSecrets(QHash<QString, QByteArray> secrets) : m_secrets(std::move(secrets)) {}
    settings::Secret secret(const QString& name) const override
    {
        return settings::Secret(m_secrets.value(name));
    }
    Result<void> keep(const QString&, const settings::Secret&) override { return {}; }

private:
    QHash<QString, QByteArray> m_secrets;
};

struct OpenAiFixture
{
    using Dialect = testing::OpenAiServer::Dialect;

    explicit OpenAiFixture(Dialect dialect = Dialect::OpenAi, OpenAiHost host = openAiHost())
        : server(dialect),
          provider({.http = client,
                    .clock = clock,
                    .secrets = secrets,
                    .hosts = {{host.id, server.address() + QStringLiteral("/v1/")}}},
                   host)
    {
        for (const char* name : {"OPENAI_BASE_URL", "FOURSAPI_BASE_URL", "A1111_BASE_URL"})
            qunsetenv(name);
    }
    ~OpenAiFixture() { EXPECT_EQ(server.objections(), QStringList()); }

    PictureRequest order(const QString& model, QSize size = {1024, 1024}) const
    {
        PictureRequest request;
        request.model = catalog::modelOfHost(model);
        request.recipe.prompt = QStringLiteral("a red fox");
        request.size = size;
        return request;
    }
    ClipRequest clipOrder(const QString& model) const
    {
        ClipRequest request;
        request.model = catalog::modelOfHost(model);
        request.words = QStringLiteral("The camera pushes in.");
        request.size = QSize(1280, 720);
        request.frames = {testing::paintedPng(64, 36)};
        return request;
    }
    Result<Outcome> submit(const Request& request)
    {
        return provider.submit(request, *budget.reserve(Money()), {.stop = stop.get_token()});
    }
    Result<Asset> picture(const Request& request)
    {
        const Result<Outcome> outcome = submit(request);
        if (!outcome)
            return fail(outcome.error());
        EXPECT_TRUE(std::holds_alternative<Asset>(*outcome));
        return std::get<Asset>(*outcome);
    }
    RemoteJob job(const Request& request)
    {
        const Result<Outcome> outcome = submit(request);
        EXPECT_TRUE(outcome) << (outcome ? "" : outcome.error().detail.toStdString());
        return outcome && std::holds_alternative<RemoteJob>(*outcome)
                   ? std::get<RemoteJob>(*outcome)
                   : RemoteJob();
    }
    /// Asks until the job is over.
    Result<Asset> wait(RemoteJob job)
    {
        for (int asked = 0; asked < 20; ++asked) {
            Result<Outcome> outcome = provider.poll(job, {.stop = stop.get_token()});
            if (!outcome)
                return fail(outcome.error());
            if (auto* asset = std::get_if<Asset>(&*outcome))
                return *asset;
            job = std::get<RemoteJob>(*outcome);
        }
        return fail(ErrorCode::Network, QStringLiteral("it never ended"));
    }

    generation::Budget budget;
    std::stop_source stop;
    testing::FakeClock clock;
    KeptSecrets secrets{{{QStringLiteral("OPENAI_API_KEY"), "test-key"},
                         {QStringLiteral("FOURSAPI_API_KEY"), "test-key"}}};
    net::HttpClient client;
    testing::OpenAiServer server;
    OpenAiProvider provider;
};

/// Reads the file and removes it, as its owner does.
inline QByteArray takeFile(const Asset& asset)
{
    QFile file(asset.file);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << asset.file.toStdString();
    const QByteArray bytes = file.readAll();
    file.remove();
    return bytes;
}

} // namespace rushes::providers
