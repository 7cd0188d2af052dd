#include "core/net/Http.h"

namespace rushes::net {

namespace {

std::chrono::milliseconds shorter(std::chrono::milliseconds one, std::chrono::milliseconds other)
{
    const bool isFirst = other.count() == 0 || (one.count() > 0 && one < other);
    return isFirst ? one : other;
}

} // namespace

Timeouts shorterOf(const Timeouts& one, const Timeouts& other)
{
    return {.connect = shorter(one.connect, other.connect),
            .firstByte = shorter(one.firstByte, other.firstByte),
            .stall = shorter(one.stall, other.stall),
            .total = shorter(one.total, other.total)};
}

QByteArray HttpResponse::header(const QByteArray& name) const
{
    for (const Header& header : headers) {
        if (header.name.compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

} // namespace rushes::net
