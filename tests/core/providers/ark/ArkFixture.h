/// The provider of Ark beside a server that speaks for it strictly, and what its tests ask.
#pragma once

#include "core/generation/Budget.h"
#include "core/media/Image.h"
#include "core/providers/ark/ArkProvider.h"
#include "tests/support/ArkServer.h"
#include "tests/support/FakeClock.h"
#include "tests/support/TinyClip.h"

#include <QFile>

#include <gtest/gtest.h>

namespace rushes::providers {

class ArkKey final : public settings::SecretStore
{
public:
    settings::Secret secret(const QString& name) const override
    {
        return name == QLatin1String("ARK_API_KEY") ? settings::Secret("test-key")
                                                    : settings::Secret();
    }
    Result<void> keep(const QString&, const settings::Secret&) override { return {}; }
};

class ArkTest : public ::testing::Test
{
protected:
    using Call = testing::ArkServer::Call;
    using Charge = testing::ArkServer::Charge;
    using Ending = testing::ArkServer::Ending;
    using PictureForm = testing::ArkServer::PictureForm;
    using ServedReply = testing::ServedReply;

    ArkTest()
    {
        qunsetenv("ARK_BASE_URL");
        server.setPicture(png({48, 32}));
        static const QByteArray clip = testing::tinyClip();
        server.setClip(clip);
    }
    ~ArkTest() override
    {
        for (const QString& file : files)
            QFile::remove(file);
        EXPECT_EQ(server.objections(), expectedObjections);
    }

    static QByteArray png(QSize size)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        return media::encodeImage(image, media::ImageFormat::Png).value();
    }
    static QByteArray dataUrl(const QByteArray& file)
    {
        return "data:image/png;base64," + file.toBase64();
    }
    static catalog::Model model(const QString& id)
    {
        static const catalog::ModelTable table = catalog::loadModels().value();
        return *table.find(id);
    }
    static PictureRequest order(const QString& id, const QString& aspect = QStringLiteral("1:1"))
    {
        PictureRequest request;
        request.model = model(id);
        request.recipe.prompt = QStringLiteral("a red fox");
        request.recipe.aspect = project::parseAspectRatio(aspect).value();
        return request;
    }
    static ClipRequest clipOrder(const QString& id, ClipTask task)
    {
        ClipRequest request;
        request.model = model(id);
        request.words = QStringLiteral("The camera rises slowly.");
        request.direction.duration = Time::ofSeconds(5);
        request.size = {1280, 720};
        request.resolution = QStringLiteral("720p");
        request.task = task;
        return request;
    }

    Result<Outcome> submit(const Request& request)
    {
        auto outcome = provider.submit(request, *budget.reserve(Money()), {});
        if (outcome && std::holds_alternative<Asset>(*outcome))
            files << std::get<Asset>(*outcome).file;
        return outcome;
    }
    Asset picture(const PictureRequest& request)
    {
        const auto outcome = submit(request);
        EXPECT_TRUE(outcome) << (outcome ? "" : outcome.error().detail.toStdString());
        return outcome ? std::get<Asset>(*outcome) : Asset();
    }
    RemoteJob begin(const ClipRequest& request)
    {
        const auto outcome = submit(request);
        EXPECT_TRUE(outcome) << (outcome ? "" : outcome.error().detail.toStdString());
        return outcome ? std::get<RemoteJob>(*outcome) : RemoteJob();
    }
    Result<Asset> wait(RemoteJob job)
    {
        for (int asked = 0; asked < 20; ++asked) {
            auto outcome = provider.poll(job, {});
            if (!outcome)
                return fail(outcome.error());
            if (const auto* asset = std::get_if<Asset>(&*outcome)) {
                files << asset->file;
                return *asset;
            }
            job = std::get<RemoteJob>(*outcome);
        }
        return fail(ErrorCode::Network, QStringLiteral("it never ended"));
    }
    /// The last body that was sent to create something.
    Json sent() const { return server.creates().empty() ? Json() : server.creates().back(); }

    generation::Budget budget;
    testing::FakeClock clock;
    ArkKey secrets;
    net::HttpClient client;
    testing::ArkServer server;
    ArkProvider provider{{.http = client,
                          .clock = clock,
                          .secrets = secrets,
                          .hosts = {{QStringLiteral("ark"), server.address()}}}};
    QStringList files;
    QStringList expectedObjections;
};

} // namespace rushes::providers
