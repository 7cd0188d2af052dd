#include "core/net/HttpClient.h"

#include "core/net/Address.h"
#include "core/net/Exchange.h"
#include "core/net/Redirect.h"

#include <algorithm>
#include <condition_variable>
#include <csignal>
#include <mutex>
#include <thread>

namespace rushes::net {

using namespace Qt::Literals::StringLiterals;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr int mostRedirects = 5;
constexpr milliseconds longestWait = std::chrono::seconds(1);
constexpr int rangeNotSatisfiable = 416;

/// TLS libraries write to sockets without asking for the signal to be left out.
void blockBrokenPipeSignal()
{
#ifndef Q_OS_WIN
    sigset_t broken;
    sigemptyset(&broken);
    sigaddset(&broken, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken, nullptr);
#endif
}

Exchange::TimePoint endOf(const Timeouts& timeouts)
{
    return timeouts.total.count() > 0 ? steady_clock::now() + timeouts.total : Exchange::never;
}

Error cancelled()
{
    return {.code = ErrorCode::Cancelled, .detail = u"stopped"_s};
}

} // namespace

class HttpClient::Driver
{
public:
    explicit Driver(ClientOptions options) : m_options(std::move(options))
    {
        static const CURLcode started = curl_global_init(CURL_GLOBAL_DEFAULT);
        Q_UNUSED(started)
        m_multi = curl_multi_init();
        m_thread = std::thread([this] { run(); });
    }

    ~Driver()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        curl_multi_wakeup(m_multi);
        m_thread.join();
        std::unique_lock lock(m_mutex);
        m_callerLeft.wait(lock, [this] { return m_callers == 0; });
        curl_multi_cleanup(m_multi);
    }

    const ClientOptions& options() const { return m_options; }

    Result<HttpResponse> exchange(const HttpRequest& request, const Progress& progress,
                                  Exchange::TimePoint end)
    {
        const Caller caller(*this);
        const auto one = std::make_shared<Exchange>(request, m_options, progress, end);
        if (const Result<void> ready = one->prepare(); !ready)
            return fail(ready.error());
        std::future<Result<HttpResponse>> outcome = one->outcome();
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopping)
                return fail(cancelled());
            m_waiting.push_back(one);
        }
        const std::stop_callback wake(progress.stop, [this] { curl_multi_wakeup(m_multi); });
        curl_multi_wakeup(m_multi);
        return outcome.get();
    }

private:
    /// Counts who is inside, so that nobody finds the driver gone.
    class Caller
    {
    public:
        explicit Caller(Driver& driver) : m_driver(driver)
        {
            const std::lock_guard lock(m_driver.m_mutex);
            ++m_driver.m_callers;
        }
        ~Caller()
        {
            const std::lock_guard lock(m_driver.m_mutex);
            --m_driver.m_callers;
            m_driver.m_callerLeft.notify_all();
        }
        Caller(const Caller&) = delete;
        Caller& operator=(const Caller&) = delete;

    private:
        Driver& m_driver;
    };

    void run()
    {
        blockBrokenPipeSignal();
        while (takeWaiting()) {
            int running = 0;
            curl_multi_perform(m_multi, &running);
            takeFinished();
            endInterrupted();
            curl_multi_poll(m_multi, nullptr, 0, int(untilDue().count()), nullptr);
        }
        while (!m_active.empty())
            end(m_active.end() - 1, cancelled());
    }

    /// False when the client goes away; then those that wait are active too.
    bool takeWaiting()
    {
        std::vector<std::shared_ptr<Exchange>> added;
        bool goesOn = true;
        {
            const std::lock_guard lock(m_mutex);
            added.swap(m_waiting);
            goesOn = !m_stopping;
        }
        for (std::shared_ptr<Exchange>& exchange : added) {
            exchange->announce();
            curl_multi_add_handle(m_multi, exchange->handle());
            m_active.push_back(std::move(exchange));
        }
        return goesOn;
    }

    void takeFinished()
    {
        int left = 0;
        while (const CURLMsg* message = curl_multi_info_read(m_multi, &left)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            Exchange* exchange = nullptr;
            curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &exchange);
            const CURLcode result = message->data.result; // gone with the handle
            const auto place = std::find_if(m_active.begin(), m_active.end(),
                                            [&](const auto& one) { return one.get() == exchange; });
            end(place, result);
        }
    }

    void endInterrupted()
    {
        const auto now = steady_clock::now();
        for (size_t i = m_active.size(); i-- > 0;) {
            if (const std::optional<Error> error = m_active[i]->interruption(now))
                end(m_active.begin() + qsizetype(i), *error);
        }
    }

    milliseconds untilDue() const
    {
        auto first = Exchange::never;
        for (const auto& exchange : m_active)
            first = std::min(first, exchange->due());
        const auto now = steady_clock::now();
        if (first <= now)
            return milliseconds(0);
        if (first - now > longestWait)
            return longestWait;
        return std::chrono::ceil<milliseconds>(first - now);
    }

    /// Shared, because its caller may be gone before `finish` has returned.
    template <class How>
    void end(std::vector<std::shared_ptr<Exchange>>::iterator place, How how)
    {
        const std::shared_ptr<Exchange> exchange = std::move(*place);
        m_active.erase(place);
        curl_multi_remove_handle(m_multi, exchange->handle());
        exchange->finish(std::move(how));
    }

    const ClientOptions m_options;
    CURLM* m_multi = nullptr;
    std::vector<std::shared_ptr<Exchange>> m_active; ///< of the network's thread alone

    std::mutex m_mutex;
    std::condition_variable m_callerLeft;
    std::vector<std::shared_ptr<Exchange>> m_waiting;
    int m_callers = 0;
    bool m_stopping = false;
    std::thread m_thread;
};

HttpClient::HttpClient(ClientOptions options)
    : m_driver(std::make_unique<Driver>(std::move(options)))
{}

HttpClient::~HttpClient() = default;

Result<HttpResponse> HttpClient::send(const HttpRequest& request, const Progress& progress)
{
    if (const Result<void> checked = checkAddress(request.url); !checked)
        return fail(checked.error());
    if (progress.stopRequested())
        return fail(cancelled());
    HttpRequest current = request;
    if (const auto& longest = m_driver->options().longest)
        current.timeouts = shorterOf(current.timeouts, *longest);
    const Exchange::TimePoint end = endOf(current.timeouts);
    const auto failed = [&](Error error, int redirects) {
        error.outcomeUnknown |= redirects > 0 && request.method == "POST";
        return fail(std::move(error));
    };
    for (int redirects = 0; redirects <= mostRedirects; ++redirects) {
        Result<HttpResponse> answer = m_driver->exchange(current, progress, end);
        if (answer && answer->status == rangeNotSatisfiable && !request.intoFile.isEmpty()) {
            FileBody(request.intoFile, current.url).discard(); // what is there is of no use
            answer = m_driver->exchange(current, progress, end);
        }
        if (!answer)
            return failed(answer.error(), redirects);
        Result<std::optional<HttpRequest>> next = redirected(current, *answer);
        if (!next)
            return failed(next.error(), redirects + 1);
        if (!*next)
            return answer;
        current = std::move(**next);
    }
    return failed(
        {.code = ErrorCode::Network,
         .detail = u"%1 redirects more than %2 times"_s.arg(request.url.host()).arg(mostRedirects)},
        mostRedirects);
}

} // namespace rushes::net
