#include "core/net/Address.h"
#include "core/net/Exchange.h"

#include <QFileInfo>

namespace rushes::net {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr long receiveBufferBytes = 512 << 10;
constexpr long sendBufferBytes = 256 << 10;
constexpr long keepAliveIdleSeconds = 30;
constexpr long keepAliveIntervalSeconds = 15;
/// A server that closes idle connections does so after five seconds at the earliest in the field. A
/// POST on a connection it is just closing would have an unknown outcome, so it takes a young one.
constexpr long idleSecondsForPost = 4;

bool hasHeader(const HttpRequest& request, const char* name)
{
    return std::any_of(request.headers.begin(), request.headers.end(), [&](const Header& header) {
        return header.name.compare(name, Qt::CaseInsensitive) == 0;
    });
}

bool takesBody(const QByteArray& method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

} // namespace

Exchange::Exchange(const HttpRequest& request, const ClientOptions& options,
                   const Progress& progress, TimePoint end)
    : m_request(request),
      m_options(options),
      m_progress(progress),
      m_easy(curl_easy_init()),
      m_url(request.url.toEncoded(QUrl::RemoveFragment)),
      m_end(end)
{}

Exchange::~Exchange()
{
    curl_easy_cleanup(m_easy);
    curl_mime_free(m_form);
    curl_slist_free_all(m_headers);
}

Result<void> Exchange::prepare()
{
    if (!m_easy)
        return fail(ErrorCode::Network, u"the network library does not start"_s);
    curl_easy_setopt(m_easy, CURLOPT_URL, m_url.constData());
    curl_easy_setopt(m_easy, CURLOPT_PRIVATE, this);
    curl_easy_setopt(m_easy, CURLOPT_ERRORBUFFER, m_words.data());
    curl_easy_setopt(m_easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(m_easy, CURLOPT_QUICK_EXIT, 1L); // a slow name server must not hold others up
    curl_easy_setopt(m_easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(m_easy, CURLOPT_USERAGENT, "Rushes");
    curl_easy_setopt(m_easy, CURLOPT_BUFFERSIZE, receiveBufferBytes);
    curl_easy_setopt(m_easy, CURLOPT_UPLOAD_BUFFERSIZE, sendBufferBytes);
    if (m_request.timeouts.connect.count() > 0)
        curl_easy_setopt(m_easy, CURLOPT_CONNECTTIMEOUT_MS,
                         long(m_request.timeouts.connect.count()));
    setRoute();
    setCallbacks();
    setMethod();
    if (!m_request.intoFile.isEmpty())
        m_file.emplace(m_request.intoFile, m_request.url);
    else // a part of a compressed file could not be continued
        curl_easy_setopt(m_easy, CURLOPT_ACCEPT_ENCODING, "");
    return setBody().and_then([this] { return setHeaders(); });
}

void Exchange::setRoute()
{
    curl_easy_setopt(m_easy, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(m_easy, CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_2TLS));
    curl_easy_setopt(m_easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(m_easy, CURLOPT_TCP_KEEPIDLE, keepAliveIdleSeconds);
    curl_easy_setopt(m_easy, CURLOPT_TCP_KEEPINTVL, keepAliveIntervalSeconds);
    curl_easy_setopt(m_easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(m_easy, CURLOPT_SSL_VERIFYHOST, 2L);
    m_certificates = m_options.certificateFile.isEmpty()
                         ? qgetenv("SSL_CERT_FILE")
                         : QFile::encodeName(m_options.certificateFile);
    if (!m_certificates.isEmpty())
        curl_easy_setopt(m_easy, CURLOPT_CAINFO, m_certificates.constData());
    if (isLoopback(m_request.url)) // what is meant for this machine does not leave it
        curl_easy_setopt(m_easy, CURLOPT_PROXY, "");
    else if (!m_options.proxy.isEmpty())
        curl_easy_setopt(m_easy, CURLOPT_PROXY, m_options.proxy.toUtf8().constData());
    curl_easy_setopt(m_easy, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
    if (m_request.method == "POST")
        curl_easy_setopt(m_easy, CURLOPT_MAXAGE_CONN, idleSecondsForPost);
}

void Exchange::setCallbacks()
{
    curl_easy_setopt(m_easy, CURLOPT_HEADERFUNCTION, &Exchange::onHeader);
    curl_easy_setopt(m_easy, CURLOPT_HEADERDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_WRITEFUNCTION, &Exchange::onBody);
    curl_easy_setopt(m_easy, CURLOPT_WRITEDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(m_easy, CURLOPT_XFERINFOFUNCTION, &Exchange::onTransfer);
    curl_easy_setopt(m_easy, CURLOPT_XFERINFODATA, this);
    curl_easy_setopt(m_easy, CURLOPT_PREREQFUNCTION, &Exchange::onStart);
    curl_easy_setopt(m_easy, CURLOPT_PREREQDATA, this);
}

void Exchange::setMethod()
{
    if (m_request.method == "HEAD") {
        curl_easy_setopt(m_easy, CURLOPT_NOBODY, 1L);
        return;
    }
    if (takesBody(m_request.method)) { // with a length of 0 when there is no body
        curl_easy_setopt(m_easy, CURLOPT_POST, 1L);
        curl_easy_setopt(m_easy, CURLOPT_POSTFIELDS, "");
    }
    if (m_request.method != "GET" && m_request.method != "POST")
        curl_easy_setopt(m_easy, CURLOPT_CUSTOMREQUEST, m_request.method.constData());
}

Result<void> Exchange::setBody()
{
    const int bodies = int(!m_request.body.isEmpty()) + int(!m_request.bodyFile.isEmpty()) +
                       int(!m_request.form.empty());
    if (bodies == 0)
        return {};
    if (bodies > 1 || !takesBody(m_request.method))
        return fail(ErrorCode::Usage,
                    u"%1 with %2 bodies cannot be sent"_s.arg(QString::fromLatin1(m_request.method))
                        .arg(bodies));
    m_sending = true;
    if (!m_request.form.empty())
        return setForm();
    if (!m_request.body.isEmpty()) {
        curl_easy_setopt(m_easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_request.body.size()));
        curl_easy_setopt(m_easy, CURLOPT_POSTFIELDS, m_request.body.constData());
        return {};
    }
    m_bodyFile.setFileName(m_request.bodyFile);
    if (!m_bodyFile.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io,
                    u"cannot read %1: %2"_s.arg(m_request.bodyFile, m_bodyFile.errorString()));
    curl_easy_setopt(m_easy, CURLOPT_POSTFIELDS, nullptr);
    curl_easy_setopt(m_easy, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_bodyFile.size()));
    curl_easy_setopt(m_easy, CURLOPT_READFUNCTION, &Exchange::onRead);
    curl_easy_setopt(m_easy, CURLOPT_READDATA, this);
    curl_easy_setopt(m_easy, CURLOPT_SEEKFUNCTION, &Exchange::onSeek);
    curl_easy_setopt(m_easy, CURLOPT_SEEKDATA, this);
    return {};
}

Result<void> Exchange::setForm()
{
    m_form = curl_mime_init(m_easy);
    for (const FormPart& part : m_request.form) {
        curl_mimepart* added = curl_mime_addpart(m_form);
        curl_mime_name(added, part.name.constData());
        curl_mime_data(added, part.value.constData(), size_t(part.value.size()));
        if (!part.fileName.isEmpty())
            curl_mime_filename(added, part.fileName.constData());
        if (!part.contentType.isEmpty())
            curl_mime_type(added, part.contentType.constData());
    }
    curl_easy_setopt(m_easy, CURLOPT_MIMEPOST, m_form);
    if (m_request.method != "POST")
        curl_easy_setopt(m_easy, CURLOPT_CUSTOMREQUEST, m_request.method.constData());
    return {};
}

Result<void> Exchange::addHeader(const Header& header)
{
    const auto breaks = [](QByteArrayView text) {
        return text.contains('\r') || text.contains('\n') || text.contains('\0');
    };
    if (header.name.isEmpty() || breaks(header.name) || breaks(header.value))
        return fail(ErrorCode::Usage, u"the header %1 has a line break in it"_s.arg(
                                          QString::fromLatin1(header.name.simplified())));
    // curl's way to send a header without a value
    const QByteArray line =
        header.value.isEmpty() ? header.name + ';' : header.name + ": " + header.value;
    m_headers = curl_slist_append(m_headers, line.constData());
    return {};
}

Result<void> Exchange::setHeaders()
{
    std::vector<Header> all = m_request.headers;
    all.insert(all.end(), m_request.credentials.begin(), m_request.credentials.end());
    if (m_file) {
        const std::vector<Header> range = m_file->headers();
        all.insert(all.end(), range.begin(), range.end());
    }
    for (const Header& header : all) {
        if (const Result<void> added = addHeader(header); !added)
            return added;
    }
    // curl would wait for a permission few servers give, and would call every body a form
    m_headers = curl_slist_append(m_headers, "Expect:");
    if (m_request.form.empty() && !hasHeader(m_request, "Content-Type"))
        m_headers = curl_slist_append(m_headers, "Content-Type:");
    curl_easy_setopt(m_easy, CURLOPT_HTTPHEADER, m_headers);
    return {};
}

} // namespace rushes::net
