#include "core/providers/service/ServiceError.h"

#include "core/net/RetryPolicy.h"
#include "core/providers/service/KeyCut.h"
#include "core/providers/service/ServiceAccess.h"

#include <QRegularExpression>

#include <algorithm>

namespace rushes::providers {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestWords = 800; ///< of a service, in our error

/// What a code or a reason means wherever it comes from: a piece of it, in lower case without
/// punctuation. The first that fits wins, so the sharper meanings stand first.
struct Meaning
{
    QLatin1StringView piece;
    ErrorCode code;
};

constexpr Meaning meanings[] = {
    {"safety"_L1, ErrorCode::Refused},
    {"sensitive"_L1, ErrorCode::Refused},
    {"prohibitedcontent"_L1, ErrorCode::Refused},
    {"contentblocked"_L1, ErrorCode::Refused},
    {"contentpolicy"_L1, ErrorCode::Refused},
    {"contentfilter"_L1, ErrorCode::Refused},
    {"policyviolation"_L1, ErrorCode::Refused},
    {"moderation"_L1, ErrorCode::Refused},
    {"promptblocked"_L1, ErrorCode::Refused},
    {"blocklist"_L1, ErrorCode::Refused},
    {"recitation"_L1, ErrorCode::Refused},
    {"spii"_L1, ErrorCode::Refused},
    {"noimage"_L1, ErrorCode::Refused},
    {"imageother"_L1, ErrorCode::Refused},
    {"emptyresponse"_L1, ErrorCode::Refused},

    {"apikeyinvalid"_L1, ErrorCode::Auth},
    {"apikeyexpired"_L1, ErrorCode::Auth},
    {"invalidapikey"_L1, ErrorCode::Auth},
    {"authentication"_L1, ErrorCode::Auth},
    {"unauthenticated"_L1, ErrorCode::Auth},
    {"unauthorized"_L1, ErrorCode::Auth},
    {"permissiondenied"_L1, ErrorCode::Auth},
    {"accessdenied"_L1, ErrorCode::Auth},
    {"accountoverdue"_L1, ErrorCode::Auth},
    {"operationdenied"_L1, ErrorCode::Auth},
    {"insufficientuserquota"_L1, ErrorCode::Auth},
    {"preconsumetokenquota"_L1, ErrorCode::Auth},
    {"balance"_L1, ErrorCode::Auth},
    {"billing"_L1, ErrorCode::Auth},
    {"invalidgrant"_L1, ErrorCode::Auth},
    {"invalidclient"_L1, ErrorCode::Auth},

    {"ratelimit"_L1, ErrorCode::RateLimited},
    {"resourceexhausted"_L1, ErrorCode::RateLimited},
    {"quota"_L1, ErrorCode::RateLimited},
    {"setlimitexceeded"_L1, ErrorCode::RateLimited},
    {"requestburst"_L1, ErrorCode::RateLimited},
    {"serveroverloaded"_L1, ErrorCode::RateLimited},
    {"toomanyrequests"_L1, ErrorCode::RateLimited},

    {"cancelled"_L1, ErrorCode::Cancelled},

    {"notfound"_L1, ErrorCode::Unsupported},
    {"notopen"_L1, ErrorCode::Unsupported},
    {"unsupported"_L1, ErrorCode::Unsupported},
    {"parameter"_L1, ErrorCode::Unsupported},
    {"invalidargument"_L1, ErrorCode::Unsupported},
    {"invalidrequest"_L1, ErrorCode::Unsupported},
    {"invalidimage"_L1, ErrorCode::Unsupported},
    {"badrequest"_L1, ErrorCode::Unsupported},
    {"failedprecondition"_L1, ErrorCode::Unsupported},
    {"outofrange"_L1, ErrorCode::Unsupported},
    {"unimplemented"_L1, ErrorCode::Unsupported},
};

QString squeezed(const QString& text)
{
    QString word;
    std::copy_if(text.begin(), text.end(), std::back_inserter(word),
                 [](QChar c) { return c.isLetterOrNumber(); });
    return word.toLower();
}

/// Google's numbers for the codes of google.rpc, which jobs use without their names.
QString rpcName(int number)
{
    static const QStringList names{u"OK"_s,
                                   u"CANCELLED"_s,
                                   u"UNKNOWN"_s,
                                   u"INVALID_ARGUMENT"_s,
                                   u"DEADLINE_EXCEEDED"_s,
                                   u"NOT_FOUND"_s,
                                   u"ALREADY_EXISTS"_s,
                                   u"PERMISSION_DENIED"_s,
                                   u"RESOURCE_EXHAUSTED"_s,
                                   u"FAILED_PRECONDITION"_s,
                                   u"ABORTED"_s,
                                   u"OUT_OF_RANGE"_s,
                                   u"UNIMPLEMENTED"_s,
                                   u"INTERNAL"_s,
                                   u"UNAVAILABLE"_s,
                                   u"DATA_LOSS"_s,
                                   u"UNAUTHENTICATED"_s};
    return number >= 0 && number < names.size() ? names[number] : QString();
}

std::optional<ErrorCode> meaningOf(const ServiceFault& fault)
{
    bool isNumber = false;
    const int number = fault.code.toInt(&isNumber);
    const QString code = squeezed(isNumber ? rpcName(number) : fault.code);
    const QString reason = squeezed(fault.reason);
    const auto known =
        std::find_if(std::begin(meanings), std::end(meanings), [&](const Meaning& m) {
            return code.contains(m.piece) || reason.contains(m.piece);
        });
    const auto meaning = known == std::end(meanings) ? std::nullopt : std::optional(known->code);
    static const QRegularExpression badKey(
        u"api key (was |is )?(not valid|invalid|expired|reported as leaked|missing)|invalid api key"_s,
        QRegularExpression::CaseInsensitiveOption);
    const bool isVague = !meaning || meaning == ErrorCode::Unsupported;
    return isVague && fault.message.contains(badKey) ? ErrorCode::Auth : meaning;
}

/// What the status alone says; nothing where only the words of the answer can tell.
std::optional<ErrorCode> meaningOf(int status)
{
    switch (status) {
    case 401:
    case 402:
    case 403:
        return ErrorCode::Auth;
    case 429:
        return ErrorCode::RateLimited;
    case 407:
    case 408:
    case 410:
    case 499:
        return ErrorCode::Network;
    case 501:
        return ErrorCode::Unsupported;
    default:
        return status >= 500 ? std::optional(ErrorCode::Network) : std::nullopt;
    }
}

/// The status is the main signal; words are sharper only about refusals, keys and money.
ErrorCode codeOf(int status, const std::optional<ServiceFault>& fault)
{
    const auto words = fault ? meaningOf(*fault) : std::nullopt;
    if (words == ErrorCode::Refused || words == ErrorCode::Auth)
        return *words;
    if (const auto byStatus = meaningOf(status))
        return *byStatus;
    if (words)
        return *words;
    return fault && status >= 400 ? ErrorCode::Unsupported : ErrorCode::Network;
}

/// "(404 model_not_found, model)": what a report of the failure should name.
QString labels(const ServiceFault& fault)
{
    QStringList all;
    for (const QString& label : {fault.code, fault.reason, fault.parameter}) {
        if (!label.isEmpty() && !all.contains(label, Qt::CaseInsensitive))
            all += label;
    }
    return all.isEmpty() ? QString() : u" (%1)"_s.arg(all.join(u", "_s));
}

QString clipped(const QString& words)
{
    return words.size() > longestWords ? words.left(longestWords) + u"…"_s : words;
}

/// The title of a web page that a proxy sent in place of an answer, or the body's first words.
QString wordsOf(const QByteArray& body)
{
    const QString head = QString::fromUtf8(body.left(4096)).simplified();
    static const QRegularExpression title(u"<title[^>]*>([^<]*)</title>"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    if (const auto match = title.match(head); match.hasMatch())
        return u"a web page, “%1”"_s.arg(match.captured(1).trimmed());
    if (head.startsWith(u'<'))
        return u"a web page"_s;
    return head.isEmpty() ? u"nothing"_s : head.left(200);
}

QString detailOf(const net::HttpResponse& response, const QString& provider,
                 const std::optional<ServiceFault>& fault, ErrorCode code)
{
    QString words = fault ? fault->message.trimmed() : QString();
    if (code == ErrorCode::Refused && !words.isEmpty())
        return words;
    if (!words.isEmpty())
        return u"%1 answered %2: %3%4"_s.arg(provider)
            .arg(response.status)
            .arg(words, labels(*fault));
    if (fault)
        return u"%1 answered %2%3"_s.arg(provider).arg(response.status).arg(labels(*fault));
    return u"%1 answered %2 with %3"_s.arg(provider)
        .arg(response.status)
        .arg(wordsOf(response.body));
}

/// An answer that failed may hold its words in a member that means nothing in one that did not.
std::optional<ServiceFault> faultOfFailure(const net::HttpResponse& response)
{
    const auto json = parseJson(response.body, {});
    if (!json)
        return {};
    if (auto fault = faultIn(*json))
        return fault;
    for (const char* key : {"message", "msg", "Message"}) {
        if (const QString words = stringAt(*json, key); !words.isEmpty() && !response.isSuccess())
            return ServiceFault{.message = words};
    }
    return {};
}

} // namespace

Error errorOf(const net::HttpResponse& response, const QString& provider, const QDateTime& now,
              const QByteArrayList& secrets)
{
    const auto fault = faultOfFailure(response);
    Error error{.code = codeOf(response.status, fault), .detail = {}, .provider = provider};
    error.detail = clipped(withoutKeys(detailOf(response, provider, fault, error.code), secrets));
    if (error.code == ErrorCode::RateLimited || response.status == 503)
        error.retryAfter = net::retryHint(response, now);
    error.outcomeUnknown = response.status == 504 || response.status == 524;
    return error;
}

Error errorOf(const net::HttpResponse& response, const QString& provider,
              const ServiceAccess& access)
{
    return errorOf(response, provider, access.clock.now(), {keyOf(access, provider).reveal()});
}

Error errorOf(const ServiceFault& fault, const QString& provider)
{
    bool isNumber = false;
    const int number = fault.code.toInt(&isNumber);
    Error error{.code = isNumber && number >= 100 ? codeOf(number, fault)
                                                  : meaningOf(fault).value_or(ErrorCode::Network),
                .detail = {},
                .provider = provider};
    const QString words = fault.message.trimmed();
    if (error.code == ErrorCode::Refused && !words.isEmpty())
        error.detail = words;
    else
        error.detail =
            u"%1: %2%3"_s.arg(provider, words.isEmpty() ? u"it failed"_s : words, labels(fault));
    error.detail = clipped(withoutKeys(error.detail));
    return error;
}

Error from(Error error, const QString& provider, const catalog::Model& model)
{
    error.provider = provider;
    error.model = model.id;
    return error;
}

Error vanished(const QString& detail)
{
    return {.code = ErrorCode::Network, .detail = detail, .outcomeUnknown = true, .isGone = true};
}

Error endedJob(Error error)
{
    if (error.code != ErrorCode::Refused && error.code != ErrorCode::Cancelled)
        error.code = ErrorCode::Network;
    error.outcomeUnknown = false;
    return error;
}

Error answeredEmpty(Error error, std::optional<Money> reported)
{
    error.mayBeBilled = !reported;
    error.reported = reported;
    return error;
}

} // namespace rushes::providers
