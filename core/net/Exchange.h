/// One request and its one answer, as a curl handle with its callbacks. Made on the caller's
/// thread; everything after `prepare` is called on the network's. Follows no redirect and repeats
/// nothing: a POST of which a byte was sent is never sent again, not even by curl on a new
/// connection.
#pragma once

#include "core/net/FileBody.h"
#include "core/net/HttpClient.h"

#include <curl/curl.h>

#include <array>
#include <future>

namespace rushes::net {

class Exchange
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;
    static constexpr TimePoint never = TimePoint::max();

    /// The request, options and progress must outlive this. `end` is when the total time is over.
    Exchange(const HttpRequest& request, const ClientOptions& options, const Progress& progress,
             TimePoint end);
    ~Exchange();
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;

    /// Opens the files and sets up the handle. Fails with Usage or Io; nothing was sent then.
    Result<void> prepare();
    CURL* handle() const { return m_easy; }
    /// What the wire log says when it begins.
    void announce() const;

    /// When a time-out is next due.
    TimePoint due() const;
    /// The time-out or the stop that ends this now, if any.
    std::optional<Error> interruption(TimePoint now) const;

    /// Ends it: with what curl says, or with `error` whatever curl says.
    void finish(CURLcode code);
    void finish(Error error);

    std::future<Result<HttpResponse>> outcome() { return m_outcome.get_future(); }

private:
    void setMethod();
    Result<void> setBody();
    Result<void> setForm();
    Result<void> setHeaders();
    void setRoute();
    void setCallbacks();
    Result<void> addHeader(const Header& header);

    Result<void> takeHeader(QByteArrayView line);
    Result<void> takeBody(QByteArrayView piece);
    Result<void> beginBody();
    void moved(std::int64_t uploaded, std::int64_t uploadTotal);
    void reportProgress(std::int64_t received, std::int64_t downloadTotal);
    bool mayStart();
    bool anythingSent() const;
    Error errorOf(CURLcode code) const;
    void log(const QString& what) const;
    size_t keep(Result<void> result, size_t size);

    static size_t onHeader(char* data, size_t size, size_t count, void* self);
    static size_t onBody(char* data, size_t size, size_t count, void* self);
    static size_t onRead(char* data, size_t size, size_t count, void* self);
    static int onSeek(void* self, curl_off_t offset, int origin);
    static int onTransfer(void* self, curl_off_t downloadTotal, curl_off_t downloaded,
                          curl_off_t uploadTotal, curl_off_t uploaded);
    static int onStart(void* self, char* remoteHost, char* localHost, int remotePort,
                       int localPort);

    const HttpRequest& m_request;
    const ClientOptions& m_options;
    const Progress& m_progress;

    CURL* m_easy = nullptr;
    curl_slist* m_headers = nullptr;
    curl_mime* m_form = nullptr;
    QByteArray m_url;
    QByteArray m_certificates;
    QFile m_bodyFile;
    std::array<char, CURL_ERROR_SIZE> m_words = {};

    const TimePoint m_begun = std::chrono::steady_clock::now();
    const TimePoint m_end;
    TimePoint m_started = never;  ///< connected, the request goes out
    TimePoint m_lastMove = never; ///< the last byte in either direction
    bool m_answered = false;      ///< a byte of the answer came
    bool m_sending = false;       ///< a part of the body is still here
    std::int64_t m_uploaded = 0;  ///< bytes of the body that went out
    long m_sentBefore = 0;        ///< bytes curl had sent before the request itself
    double m_reported = 0;

    HttpResponse m_response;
    std::optional<FileBody> m_file;
    bool m_bodyBegun = false;
    bool m_intoMemory = true;
    std::int64_t m_received = 0;
    std::optional<Error> m_failure; ///< why a callback ended it
    std::promise<Result<HttpResponse>> m_outcome;
};

} // namespace rushes::net
