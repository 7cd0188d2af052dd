/// A provider of Google's developer API beside a server that speaks for it, and what its tests ask.
#pragma once

#include "core/generation/Budget.h"
#include "core/media/Image.h"
#include "core/providers/gemini/GeminiProvider.h"
#include "tests/support/FakeClock.h"
#include "tests/support/GeminiServer.h"
#include "tests/support/TinyClip.h"

#include <gtest/gtest.h>

#include <QFile>

namespace rushes::providers {

class KeyRing final : public settings::SecretStore
{
public:
    QByteArray key = "test-key";
    settings::Secret secret(const QString& name) const override
    {
        return name == QLatin1String("GEMINI_API_KEY") ? settings::Secret(key) : settings::Secret();
    }
    Result<void> keep(const QString&, const settings::Secret&) override { return {}; }
};

class GeminiTest : public ::testing::Test
{
protected:
    using Call = rushes::testing::GeminiServer::Call;
    using Charge = rushes::testing::GeminiServer::Charge;
    using Ending = rushes::testing::GeminiServer::Ending;
    using PictureForm = rushes::testing::GeminiServer::PictureForm;
    using ServedReply = rushes::testing::ServedReply;
    using Mishap = rushes::testing::Mishap;

    GeminiTest()
    {
        qunsetenv("GOOGLE_GEMINI_BASE_URL");
        qunsetenv("RUSHES_GEMINI_API");
        server.setPicture(encoded({64, 36}, media::ImageFormat::Jpeg));
        static const QByteArray clip = rushes::testing::tinyClip();
        server.setClip(clip);
    }
    ~GeminiTest() override
    {
        qunsetenv("RUSHES_GEMINI_API");
        for (const QString& file : files)
            QFile::remove(file);
    }

    static QByteArray encoded(QSize size, media::ImageFormat format)
    {
        QImage image(size, QImage::Format_RGB32);
        image.fill(Qt::darkCyan);
        return media::encodeImage(image, format).value();
    }
    static catalog::Model model(const QString& id)
    {
        return catalog::loadModels()->find(id).value();
    }
    static PictureRequest picture()
    {
        PictureRequest request{
            .model = model(QStringLiteral("lite")), .recipe = {}, .size = QSize(1024, 1024)};
        request.recipe.prompt = QStringLiteral("a red mug");
        return request;
    }
    static ClipRequest clip(ClipTask task = ClipTask::FromPicture)
    {
        ClipRequest request{.model = model(QStringLiteral("omni")),
                            .picture = {},
                            .direction = {.duration = Time::ofSeconds(5)},
                            .words = QStringLiteral("The camera pushes in."),
                            .size = QSize(1280, 720),
                            .task = task};
        if (task == ClipTask::FromPicture)
            request.frames = {encoded({160, 90}, media::ImageFormat::Png)};
        return request;
    }

    Result<Outcome> submit(const Request& request)
    {
        const Paid paid = budget.reserve(provider.estimate(request)).value();
        return provider.submit(request, paid, progress);
    }
    /// Asks until it has ended.
    Result<Asset> finish(Result<Outcome> outcome)
    {
        for (int asked = 0; outcome && std::holds_alternative<RemoteJob>(*outcome); ++asked) {
            if (asked == 20)
                return fail(ErrorCode::Network, QStringLiteral("it never ends"));
            outcome = provider.poll(std::get<RemoteJob>(*outcome), progress);
        }
        if (!outcome)
            return fail(outcome.error());
        files << std::get<Asset>(*outcome).file;
        return std::move(std::get<Asset>(*outcome));
    }
    Result<Asset> make(const Request& request) { return finish(submit(request)); }
    static QByteArray bytesOf(const Asset& asset)
    {
        QFile file(asset.file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    rushes::testing::GeminiServer server;
    rushes::testing::FakeClock clock;
    net::HttpClient http;
    KeyRing keys;
    GeminiProvider provider{ServiceAccess{.http = http,
                                          .clock = clock,
                                          .secrets = keys,
                                          .hosts = {{QStringLiteral("gemini"), server.address()}}}};
    generation::Budget budget;
    Progress progress;
    QStringList files;
};

} // namespace rushes::providers
