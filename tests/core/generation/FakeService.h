/// A service whose answers the test decides: at once, later, never, or with an error. Its functions
/// may be called from pool threads; the test sets its members before it orders.
#pragma once

#include "core/media/Image.h"
#include "core/providers/Provider.h"
#include "tests/core/generation/FakeBatchService.h"

#include <atomic>
#include <functional>
#include <mutex>

namespace rushes::generation {

inline const Money price = Money::ofDollars(0.03);

inline QByteArray redPng(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    return media::encodeImage(image, media::ImageFormat::Png).value_or(QByteArray());
}

inline providers::Asset redAsset()
{
    return {.bytes = redPng({8, 8}),
            .suffix = QStringLiteral("png"),
            .size = {8, 8},
            .interactionId = QStringLiteral("talk-1")};
}

inline providers::BatchItems FakeBatchService::items(std::size_t count)
{
    return providers::BatchItems(count, redAsset());
}

class FakeService final : public providers::Provider
{
public:
    explicit FakeService(QString id = QStringLiteral("fake")) : m_id(std::move(id)) {}

    QString id() const override { return m_id; }
    Result<void> usable(const catalog::Model&) const override { return isUsable; }
    Result<void> check(const providers::Request& request) const override
    {
        return onCheck ? onCheck(request) : checked;
    }
    Money estimate(const providers::Request& request) const override
    {
        const auto* picture = std::get_if<providers::PictureRequest>(&request);
        const auto own = picture ? prices.constFind(picture->model.id) : prices.constEnd();
        return own != prices.constEnd() ? *own : price;
    }
    Result<providers::Outcome> submit(const providers::Request& request, const providers::Paid&,
                                      const Progress& progress) override
    {
        ++calls;
        {
            const std::lock_guard lock(m_mutex);
            m_requests.push_back(request);
        }
        if (onSubmit)
            return onSubmit(request, progress);
        if (answer)
            return fail(*answer);
        if (remote)
            return providers::Outcome(providers::RemoteJob{QStringLiteral("op-1"), {}});
        providers::Asset asset = redAsset();
        asset.reported = reported;
        return providers::Outcome(std::move(asset));
    }
    Result<providers::Outcome> poll(const providers::RemoteJob& job, const Progress&) override
    {
        const int number = ++polls;
        return onPoll ? onPoll(job, number) : providers::Outcome(redAsset());
    }
    Result<void> cancel(const providers::RemoteJob&) override
    {
        ++cancels;
        return cancelled;
    }
    providers::BatchService* batch() override { return hasBatches ? &batches : nullptr; }
    /// What was sent, oldest first.
    std::vector<providers::Request> requests() const
    {
        const std::lock_guard lock(m_mutex);
        return m_requests;
    }

    Result<void> isUsable = {};
    Result<void> checked = {};
    Result<void> cancelled = {};
    std::optional<Error> answer = {};
    std::optional<Money> reported = {};
    QHash<QString, Money> prices = {}; ///< of models that do not cost `price`
    bool remote = false;               ///< answers later
    std::function<Result<void>(const providers::Request&)> onCheck;
    std::function<Result<providers::Outcome>(const providers::Request&, const Progress&)> onSubmit;
    std::function<Result<providers::Outcome>(const providers::RemoteJob&, int number)> onPoll;
    bool hasBatches = true;
    FakeBatchService batches;
    std::atomic<int> calls = 0;
    std::atomic<int> polls = 0;
    std::atomic<int> cancels = 0;

private:
    QString m_id;
    mutable std::mutex m_mutex;
    std::vector<providers::Request> m_requests;
};

} // namespace rushes::generation
