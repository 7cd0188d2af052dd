/// A project, and a Studio over a service with prices whose answers the test decides. Main thread.
#pragma once

#include "core/draft/DraftBoard.h"
#include "core/generation/Studio.h"
#include "core/providers/local/LocalProvider.h"
#include "tests/core/generation/FakeService.h"
#include "tests/support/TinyProject.h"

#include <QTest>

#include <gtest/gtest.h>

namespace rushes::explore {

/// The draft board, "fake-1" at $0.03 (1:1 and 16:9, two sizes) and "keyless" of a service without
/// a key.
inline catalog::ModelTable pricedModels()
{
    using namespace Qt::Literals::StringLiterals;
    const std::vector picture{catalog::ModelKind::Image};
    return {.date = u"2026-11-22"_s,
            .models = {{.id = u"fake-1"_s,
                        .name = u"Fake"_s,
                        .provider = u"fake"_s,
                        .kinds = picture,
                        .price = {{"per_image_usd", 0.03}},
                        .published = {{"latency_s", 4.0}},
                        .limits = {{"resolutions", {"1K", "2K"}}, {"thinking", {"low", "high"}}}},
                       {.id = u"draft-board"_s,
                        .name = u"Draft board"_s,
                        .provider = u"local"_s,
                        .kinds = picture,
                        .price = {{"per_image_usd", 0}}},
                       {.id = u"keyless-1"_s,
                        .name = u"Keyless"_s,
                        .provider = u"keyless"_s,
                        .kinds = picture,
                        .price = {{"per_image_usd", 0.07}}}}};
}

struct ServiceTest : ::testing::Test
{
    ServiceTest() : queue(clock, 2)
    {
        qputenv("RUSHES_POLL_MS", "1");
        auto fake = std::make_unique<generation::FakeService>();
        service = fake.get();
        service->onCheck = [](const providers::Request& request) -> Result<void> {
            const auto& picture = std::get<providers::PictureRequest>(request);
            const bool isTall = picture.recipe.aspect.value() < 1;
            return isTall ? fail(ErrorCode::Unsupported, QStringLiteral("it makes no tall ones"))
                          : Result<void>();
        };
        auto keyless = std::make_unique<generation::FakeService>(QStringLiteral("keyless"));
        keyless->isUsable = fail(ErrorCode::Auth, QStringLiteral("no key"));
        generation::Studio::Providers all;
        all.push_back(std::make_unique<providers::LocalProvider>(draft::DraftBoard(QString())));
        all.push_back(std::move(fake));
        all.push_back(std::move(keyless));
        studio = std::make_unique<generation::Studio>(pricedModels(), std::move(all), budget, queue,
                                                      clock);
    }

    bool waitForJobs()
    {
        return QTest::qWaitFor([&] { return queue.activeCount() == 0; }, 30'000);
    }
    generation::PictureOrder order(int count = 1) const
    {
        return {.board = tiny.board(),
                .recipe = {.prompt = QStringLiteral("red shoe"),
                           .model = QStringLiteral("fake-1"),
                           .aspect = {16, 9}},
                .count = count};
    }
    std::size_t pictures() { return tiny.project().document().variants.size(); }

    rushes::testing::TinyProject tiny;
    SystemClock clock;
    generation::Budget budget;
    generation::JobQueue queue;
    generation::FakeService* service = nullptr;
    std::unique_ptr<generation::Studio> studio;
};

} // namespace rushes::explore
